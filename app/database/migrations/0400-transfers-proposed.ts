import { type Kysely, sql } from 'kysely';

/** A unit says that a petition is not its own and whose it is; the office decides, by a day of its own. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
create table transfer_proposal (
  id uuid primary key,
  petition_id uuid not null references petition (id),
  from_unit_id uuid not null references unit (id),
  to_unit_id uuid not null references unit (id),
  reason text not null,
  asked_by uuid references person (id),
  asked_by_name text,
  asked_at timestamptz not null,
  due_on date,
  outcome text check (outcome in ('agreed', 'refused', 'lapsed')),
  decided_by uuid references person (id),
  decided_by_name text,
  decided_at timestamptz,
  decision_reason text,
  constraint transfer_proposal_decided check ((outcome is null) = (decided_at is null))
);
create unique index transfer_proposal_open on transfer_proposal (petition_id) where decided_at is null;
create index transfer_proposal_petition on transfer_proposal (petition_id);
`)
    .execute(db);
}
