import { type Kysely, sql } from 'kysely';

/** A petition that turns out to be a complaint or a denunciation is a stub; events about it lose their words. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
alter table petition
  add column divert_kind text,
  add column divert_body text,
  add column divert_handover text,
  add constraint petition_diverted check ((state = 'diverted') = (divert_kind is not null));
alter table event add column wiped_at timestamptz;
alter table commitment
  drop constraint commitment_answer_id_fkey,
  add constraint commitment_answer_id_fkey foreign key (answer_id) references answer (id) on delete set null;
`)
    .execute(db);
}
