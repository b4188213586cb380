import type { Insertable, Selectable, Updateable } from 'kysely';
import type { Database } from '#app/database/database.ts';
import type { ConclusionItemTable, ConclusionTable } from '#app/database/tables/commitments.ts';
import { isWaiting } from '#app/rooms/petitions/petition.ts';

export type ConclusionRow = Selectable<ConclusionTable>;
export type ConclusionItemRow = Selectable<ConclusionItemTable>;

/** The conclusion that was issued and that no other has superseded: what the public reads. */
export async function readIssued(db: Database, dialogueId: string): Promise<ConclusionRow | undefined> {
  return await db
    .selectFrom('conclusion')
    .selectAll()
    .where('dialogue_id', '=', dialogueId)
    .where('state', '=', 'issued')
    .orderBy('issued_at', 'desc')
    .executeTakeFirst();
}

/** Every conclusion of the dialogue that was ever issued, the first one first. */
export async function readIssuedEver(db: Database, dialogueId: string): Promise<ConclusionRow[]> {
  return await db
    .selectFrom('conclusion')
    .selectAll()
    .where('dialogue_id', '=', dialogueId)
    .where('issued_at', 'is not', null)
    .orderBy('issued_at')
    .execute();
}

/** The conclusion that is worked on: a draft, else the issued one that no other has superseded. */
export async function readConclusion(db: Database, dialogueId: string): Promise<ConclusionRow | undefined> {
  return await db
    .selectFrom('conclusion')
    .selectAll()
    .where('dialogue_id', '=', dialogueId)
    .where('state', 'not in', ['superseded', 'dropped'])
    .orderBy((eb) => eb('state', '=', 'issued'))
    .orderBy('drafted_at', 'desc')
    .executeTakeFirst();
}

export async function lockConclusion(db: Database, id: string): Promise<ConclusionRow | undefined> {
  return await db.selectFrom('conclusion').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

export async function readConclusionById(db: Database, id: string): Promise<ConclusionRow | undefined> {
  return await db.selectFrom('conclusion').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function insertConclusion(
  db: Database,
  row: Insertable<ConclusionTable>,
): Promise<ConclusionRow> {
  return await db.insertInto('conclusion').values(row).returningAll().executeTakeFirstOrThrow();
}

export async function updateConclusion(
  db: Database,
  id: string,
  columns: Updateable<ConclusionTable>,
): Promise<ConclusionRow> {
  return await db
    .updateTable('conclusion')
    .set(columns)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

export async function readItems(db: Database, conclusionId: string): Promise<ConclusionItemRow[]> {
  return await db
    .selectFrom('conclusion_item')
    .selectAll()
    .where('conclusion_id', '=', conclusionId)
    .orderBy('position')
    .execute();
}

/**
 * What the items of a conclusion have from elsewhere: the days of their petition and of the item that they amend, and
 * the unit and day of a petition that still waits.
 */
export async function readKnownOfItems(db: Database, conclusionId: string) {
  const rows = await db
    .selectFrom('conclusion_item as item')
    .leftJoin('petition', 'petition.id', 'item.petition_id')
    .leftJoin('conclusion_item as before', 'before.id', 'item.amends_id')
    .select(['item.id', 'petition.due_on as counted', 'before.due_on as issued'])
    .select(['petition.state', 'petition.lead_unit_id'])
    .where('item.conclusion_id', '=', conclusionId)
    .execute();
  return new Map(
    rows.map((row) => [
      row.id,
      {
        days: [row.counted, row.issued],
        petition:
          row.state !== null && isWaiting({ state: row.state })
            ? { leadUnitId: row.lead_unit_id, dueOn: row.counted }
            : undefined,
      },
    ]),
  );
}

/** The items of the conclusion that grew from a petition or a promise, for the thread. */
export async function readItemsOfPetitions(db: Database, petitionIds: readonly string[]) {
  if (petitionIds.length === 0) return [];
  return await db
    .selectFrom('conclusion_item')
    .innerJoin('conclusion', 'conclusion.id', 'conclusion_item.conclusion_id')
    .selectAll('conclusion_item')
    .select(['conclusion.number', 'conclusion.issued_on', 'conclusion.issued_at', 'conclusion.state'])
    .where('conclusion_item.petition_id', 'in', petitionIds)
    .where('conclusion.state', '=', 'issued')
    .orderBy('conclusion_item.position')
    .execute();
}

/** Writes all items of a draft anew, in their order. */
export async function replaceItems(
  db: Database,
  conclusionId: string,
  items: readonly Insertable<ConclusionItemTable>[],
): Promise<void> {
  await db.deleteFrom('conclusion_item').where('conclusion_id', '=', conclusionId).execute();
  if (items.length > 0) await db.insertInto('conclusion_item').values(items).execute();
}

/** The session of a dialogue: whether it is over, and its id. */
export async function readSessionOf(db: Database, dialogueId: string) {
  return await db
    .selectFrom('dialogue_session')
    .select(['id', 'ended_at'])
    .where('dialogue_id', '=', dialogueId)
    .executeTakeFirst();
}

/** The commitments that grew from these items. */
export async function lockCommitmentsOfItems(db: Database, itemIds: readonly string[]) {
  if (itemIds.length === 0) return [];
  return await db
    .selectFrom('commitment')
    .selectAll()
    .where('conclusion_item_id', 'in', itemIds)
    .where('state', '<>', 'superseded')
    .orderBy('code')
    .forUpdate()
    .execute();
}
