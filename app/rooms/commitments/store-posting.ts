import type { Insertable, Updateable } from 'kysely';
import type { Database } from '#app/database/database.ts';
import type { PostingTable } from '#app/database/tables/commitments.ts';

export async function insertPosting(db: Database, row: Insertable<PostingTable>): Promise<void> {
  await db.insertInto('posting').values(row).execute();
}

/** The row, held until the transaction ends. */
export async function lockPosting(db: Database, id: string) {
  return await db.selectFrom('posting').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

export async function updatePosting(db: Database, id: string, set: Updateable<PostingTable>): Promise<void> {
  await db.updateTable('posting').set(set).where('id', '=', id).execute();
}

/** Copies on paper of these conclusions, in the order in which they went out; none that was struck out. */
export async function readPostings(db: Database, conclusionIds: readonly string[]) {
  if (conclusionIds.length === 0) return [];
  return await db
    .selectFrom('posting')
    .selectAll()
    .where('conclusion_id', 'in', conclusionIds)
    .where('struck_at', 'is', null)
    .orderBy('from_day')
    .orderBy('added_at')
    .execute();
}

/** Every head of a village or residential group to whom this office ever sent a copy, by name. */
export async function readVillageHeads(db: Database, organisationId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('posting')
    .select('place')
    .distinct()
    .where('organisation_id', '=', organisationId)
    .where('kind', '=', 'village_head')
    .where('struck_at', 'is', null)
    .execute();
  return rows.map((row) => row.place);
}
