import { type Kysely, sql } from 'kysely';

/** A province sets rules for its communes: such a rule is the province's own and binds those below it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table rule add column binds_communes boolean not null default false`.execute(db);
}
