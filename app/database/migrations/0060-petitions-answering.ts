import { type Kysely, sql } from 'kysely';

/**
 * What an answer must remember: the date that was due when it was signed (late for ever stays late), its evidence,
 * the sub-questions as they were signed, why a draft came back. Wrong confirmation numbers are counted by address for a while; addresses are kept as hashes.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
alter table answer alter column outcome drop not null;
alter table answer add column due_on date;
alter table answer add column questions jsonb not null default '[]';
alter table answer add column evidence text;
alter table answer add column returned_reason text;
alter table extension add column decision_reason text;
create unique index extension_open on extension (petition_id) where decided_at is null;
create unique index answer_unsigned on answer (petition_id) where state <> 'signed';
create table key_attempt (
  id uuid primary key,
  petition_id uuid not null references petition (id),
  address_hash text not null,
  at timestamptz not null
);
create index key_attempt_recent on key_attempt (petition_id, address_hash, at);
`)
    .execute(db);
}
