import { type Insertable, type Selectable, type SqlBool, sql, type Updateable } from 'kysely';
import type { Database } from '#app/database/database.ts';
import type { HandoverTable } from '#app/database/tables/commitments.ts';
import { addDays, type Day } from '#app/ground/time.ts';

export type HandoverRow = Selectable<HandoverTable>;
type Of = Pick<HandoverRow, 'organisation_id' | 'from_person_id' | 'unit_id'>;

/** The clock finds a role that ended while nothing ran; what ended long before is history and not asked for. */
const daysBack = 31;

export async function insertHandover(db: Database, row: Insertable<HandoverTable>): Promise<HandoverRow> {
  return await db.insertInto('handover').values(row).returningAll().executeTakeFirstOrThrow();
}

export async function updateHandover(
  db: Database,
  id: string,
  set: Updateable<HandoverTable>,
): Promise<HandoverRow> {
  return await db
    .updateTable('handover')
    .set(set)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

export async function lockHandover(db: Database, id: string): Promise<HandoverRow | undefined> {
  return await db.selectFrom('handover').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

export async function readHandover(db: Database, id: string): Promise<HandoverRow | undefined> {
  return await db.selectFrom('handover').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The sheet of this person that is owed or waits, held until the transaction ends. */
export async function lockOpenHandover(db: Database, of: Of): Promise<HandoverRow | undefined> {
  return await db
    .selectFrom('handover')
    .selectAll()
    .where('organisation_id', '=', of.organisation_id)
    .where('from_person_id', '=', of.from_person_id)
    .where('unit_id', 'is not distinct from', of.unit_id)
    .where('state', 'in', ['owed', 'waiting'])
    .forUpdate()
    .executeTakeFirst();
}

/** Has this person handed over, or been found to owe nothing, since that day? */
export async function hasHandedOver(db: Database, of: Of & { since: Day }): Promise<boolean> {
  const row = await db
    .selectFrom('handover')
    .select('id')
    .where('organisation_id', '=', of.organisation_id)
    .where('from_person_id', '=', of.from_person_id)
    .where('unit_id', 'is not distinct from', of.unit_id)
    .where('state', 'in', ['accepted', 'lapsed'])
    .where(
      sql<SqlBool>`coalesce(owed_on, (made_at at time zone 'Asia/Ho_Chi_Minh')::date) >= ${of.since}::date`,
    )
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** The sheets of these organisations that somebody made, the newest first. */
export async function readHandovers(
  db: Database,
  organisationIds: readonly string[],
): Promise<HandoverRow[]> {
  if (organisationIds.length === 0) return [];
  return await db
    .selectFrom('handover')
    .selectAll()
    .where('organisation_id', 'in', organisationIds)
    .where('state', 'not in', ['owed', 'lapsed'])
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

/** The sheets that are still to be made, of these organisations or of all; the longest owed first. */
export async function readOwedHandovers(
  db: Database,
  organisationIds?: readonly string[],
): Promise<(HandoverRow & { unit_name: string | null })[]> {
  if (organisationIds?.length === 0) return [];
  return await db
    .selectFrom('handover')
    .leftJoin('unit', 'unit.id', 'handover.unit_id')
    .selectAll('handover')
    .select('unit.name as unit_name')
    .where('handover.state', '=', 'owed')
    .$if(organisationIds !== undefined, (query) =>
      query.where('handover.organisation_id', 'in', organisationIds ?? []),
    )
    .orderBy('handover.owed_on')
    .execute();
}

/** Roles of heads and officers whose last day has passed lately. */
export async function readEndedRoles(db: Database, today: Day) {
  const rows = await db
    .selectFrom('role_holding')
    .select(['person_id', 'organisation_id', 'unit_id', 'role', 'valid_from', 'valid_to'])
    .where('role', 'in', ['head', 'officer'])
    .where('valid_to', '<', today)
    .where('valid_to', '>=', addDays(today, -daysBack))
    .orderBy('valid_to')
    .execute();
  return rows.flatMap((row) => (row.valid_to === null ? [] : [{ ...row, valid_to: row.valid_to }]));
}

/** What sheets say of a thing from now on, made or accepted ones too: an old title may name who must not be named. */
export async function retitleInSheets(db: Database, of: { code: string; title: string }): Promise<void> {
  const listed = JSON.stringify([{ code: of.code }]);
  await sql`update handover set items = (
      select jsonb_agg(
        case when item->>'code' = ${of.code} then item || jsonb_build_object('title', ${of.title}::text) else item end
        order by place)
      from jsonb_array_elements(items) with ordinality as each_item(item, place))
    where items @> ${listed}::jsonb`.execute(db);
}
