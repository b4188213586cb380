import type { Insertable, Selectable, Updateable } from 'kysely';
import type { Database } from '#app/database/database.ts';
import type { ReceptionPlaceTable, ReceptionTimeTable } from '#app/database/tables/organisations.ts';
import type { Day } from '#app/ground/time.ts';

export type ReceptionPlaceRow = Selectable<ReceptionPlaceTable>;
export type ReceptionTimeRow = Selectable<ReceptionTimeTable>;

/** Places of these organisations that are not closed by the day, with their times; in the order of their names. */
export async function readReceptionPlaces(
  db: Database,
  of: { organisationIds: readonly string[]; onDay: Day },
) {
  const places = await db
    .selectFrom('reception_place')
    .selectAll()
    .where('organisation_id', 'in', of.organisationIds)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', of.onDay)]))
    .orderBy('name')
    .execute();
  const times = await readTimes(
    db,
    places.map((place) => place.id),
    of.onDay,
  );
  return places.map((place) => ({ place, times: times.filter((time) => time.place_id === place.id) }));
}

async function readTimes(db: Database, placeIds: readonly string[], onDay: Day): Promise<ReceptionTimeRow[]> {
  if (placeIds.length === 0) return [];
  return await db
    .selectFrom('reception_time')
    .selectAll()
    .where('place_id', 'in', placeIds)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', onDay)]))
    .orderBy('weekday')
    .orderBy('month_days')
    .orderBy('from_time')
    .execute();
}

/** The place, held until the transaction ends. */
export async function lockReceptionPlace(db: Database, id: string): Promise<ReceptionPlaceRow | undefined> {
  return await db
    .selectFrom('reception_place')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function insertReceptionPlace(
  db: Database,
  row: Insertable<ReceptionPlaceTable>,
): Promise<void> {
  await db.insertInto('reception_place').values(row).execute();
}

export async function updateReceptionPlace(
  db: Database,
  id: string,
  set: Updateable<ReceptionPlaceTable>,
): Promise<void> {
  await db.updateTable('reception_place').set(set).where('id', '=', id).execute();
}

export async function insertReceptionTime(db: Database, row: Insertable<ReceptionTimeTable>): Promise<void> {
  await db.insertInto('reception_time').values(row).execute();
}

/** Ends a line of a place's calendar on the day; undefined where the place has no such line that still runs. */
export async function endReceptionTime(
  db: Database,
  of: { id: string; placeId: string; lastDay: Day },
): Promise<ReceptionTimeRow | undefined> {
  return await db
    .updateTable('reception_time')
    .set((eb) => ({ valid_to: eb.fn<string>('greatest', ['valid_from', eb.val(of.lastDay)]) }))
    .where('id', '=', of.id)
    .where('place_id', '=', of.placeId)
    .where('valid_to', 'is', null)
    .returningAll()
    .executeTakeFirst();
}
