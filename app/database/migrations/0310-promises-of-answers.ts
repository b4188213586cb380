import { type Kysely, sql } from 'kysely';

/** A promise knows the answer and the sub-question from which it grew: one step of one answer is promised once. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
alter table commitment
  add column answer_id uuid references answer (id),
  add column answer_position int;
update commitment set answer_id =
  (select answer.id from answer where answer.petition_id = commitment.petition_id and answer.state = 'signed'
   order by answer.number desc limit 1)
  where conclusion_item_id is null and promise_id is null and petition_id is not null;
create unique index commitment_of_step on commitment (answer_id, answer_position) where answer_position is not null;
create index commitment_of_petition on commitment (petition_id) where petition_id is not null;
`)
    .execute(db);
}
