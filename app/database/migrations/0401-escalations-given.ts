import { type Kysely, sql } from 'kysely';

/** The body above gives what came from below to one of its units, by a day of its own; what was sent by mistake is recalled. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
alter table escalation
  add column above_unit_id uuid references unit (id),
  add column above_handler_id uuid references person (id),
  add column above_due_on date,
  add column above_given_at timestamptz,
  add column above_told_at timestamptz,
  add column recalled_at timestamptz,
  add column recall_reason text,
  add constraint escalation_given check (above_unit_id is null or (above_due_on is not null and above_given_at is not null)),
  add constraint escalation_recalled check ((recalled_at is null) = (recall_reason is null)
    and (recalled_at is null or (answered_at is not null and answer is null)));
create index escalation_above_unit on escalation (above_unit_id) where answered_at is null;
`)
    .execute(db);
}
