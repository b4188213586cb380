import type { Insertable } from 'kysely';
import type { Database } from '#app/database/database.ts';
import type { OpinionLookTable } from '#app/database/tables/opinions.ts';

export async function insertLook(db: Database, row: Insertable<OpinionLookTable>): Promise<void> {
  await db.insertInto('opinion_look').values(row).execute();
}

/** Who looked at the opinions as they stand now; whatever was done since makes a look void. */
export async function readLooks(db: Database, opinionIds: readonly string[]) {
  if (opinionIds.length === 0) return [];
  return await db
    .selectFrom('opinion_look')
    .innerJoin('opinion', (join) =>
      join
        .onRef('opinion.id', '=', 'opinion_look.opinion_id')
        .onRef('opinion.version', '=', 'opinion_look.version'),
    )
    .selectAll('opinion_look')
    .where('opinion_look.opinion_id', 'in', opinionIds)
    .execute();
}
