import type { Insertable, Selectable } from 'kysely';
import type { Database } from '#app/database/database.ts';
import type { HandoverTable } from '#app/database/tables/commitments.ts';

export type HandoverRow = Selectable<HandoverTable>;

export async function insertHandover(db: Database, row: Insertable<HandoverTable>): Promise<HandoverRow> {
  return await db.insertInto('handover').values(row).returningAll().executeTakeFirstOrThrow();
}

export async function lockHandover(db: Database, id: string): Promise<HandoverRow | undefined> {
  return await db.selectFrom('handover').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

export async function readHandover(db: Database, id: string): Promise<HandoverRow | undefined> {
  return await db.selectFrom('handover').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The sheets of these organisations, the newest first. */
export async function readHandovers(
  db: Database,
  organisationIds: readonly string[],
): Promise<HandoverRow[]> {
  if (organisationIds.length === 0) return [];
  return await db
    .selectFrom('handover')
    .selectAll()
    .where('organisation_id', 'in', organisationIds)
    .orderBy('made_at', 'desc')
    .execute();
}

export async function readHandoversById(db: Database, ids: readonly string[]): Promise<HandoverRow[]> {
  if (ids.length === 0) return [];
  return await db
    .selectFrom('handover')
    .selectAll()
    .where('id', 'in', [...ids])
    .execute();
}

export async function acceptHandoverRow(
  db: Database,
  id: string,
  accepted: { at: Date; note: string | null },
): Promise<void> {
  await db
    .updateTable('handover')
    .set({ accepted_at: accepted.at, accepted_note: accepted.note })
    .where('id', '=', id)
    .execute();
}

/** The sheet of this person that nobody has accepted yet. */
export async function readWaitingHandover(
  db: Database,
  of: { organisationId: string; personId: string },
): Promise<HandoverRow | undefined> {
  return await db
    .selectFrom('handover')
    .selectAll()
    .where('organisation_id', '=', of.organisationId)
    .where('from_person_id', '=', of.personId)
    .where('accepted_at', 'is', null)
    .executeTakeFirst();
}
