import { type Kysely, sql } from 'kysely';

/** Indexes that the plans over ten years of a province asked for: the public list, the helpers, the ratings. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
create index petition_newest on petition (organisation_id, received_at desc, id desc);
create index petition_cooperation_unit on petition_cooperation (unit_id);
create index petition_unsettled on petition (answered_at) where settled_at is null and answered_at is not null;
create index petition_waiting on petition (due_on)
  where state in ('accepted', 'assigned', 'in_progress', 'escalated', 'answer_review');
create index verdict_answer on verdict (answer_id);
`)
    .execute(db);
}
