import { type Kysely, sql } from 'kysely';

/** Units that cooperate stand with the promise itself, so that it lies in their inbox and on its page. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
alter table commitment add column cooperating_unit_ids uuid[] not null default '{}';
update commitment set cooperating_unit_ids = array_remove(item.cooperating_unit_ids, commitment.unit_id)
  from conclusion_item item where item.id = commitment.conclusion_item_id;
`)
    .execute(db);
}
