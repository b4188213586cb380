import { sql } from 'kysely';
import type { Database } from '#app/database/database.ts';
import { waitingStates } from './petition.ts';
import { filtered, type ListFilter, summaries } from './store-lists.ts';

/** How many petitions the filter leaves in each area of an organisation, and how many of them are late. */
export async function countByArea(db: Database, filter: ListFilter) {
  const rows = await filtered(summaries(db), filter)
    .clearSelect()
    .select((eb) => [
      'petition.residential_unit as area',
      eb.fn.countAll<string>().as('total'),
      lateOf(filter.today).as('late'),
    ])
    .groupBy('petition.residential_unit')
    .execute();
  return rows.map((row) => ({ area: row.area, total: Number(row.total), late: Number(row.late) }));
}

/** Places that petitions name, as senders wrote them, the most frequent first. */
export async function listWrittenPlaces(db: Database, organisationId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('petition')
    .select('residential_unit')
    .where('organisation_id', '=', organisationId)
    .where('residential_unit', 'is not', null)
    .groupBy('residential_unit')
    .orderBy((eb) => eb.fn.countAll(), 'desc')
    .orderBy('residential_unit')
    .execute();
  return rows.flatMap((row) => row.residential_unit ?? []);
}

/** The same for each organisation that has any, with its place; the numbers of all of them come by one statement. */
export async function countInPlaces(
  db: Database,
  filter: ListFilter & { organisationIds: readonly string[] },
) {
  const counts = filtered(summaries(db), filter)
    .clearSelect()
    .select((eb) => ['petition.organisation_id', eb.fn.countAll<string>().as('total')])
    .select(lateOf(filter.today).as('late'))
    .groupBy('petition.organisation_id');
  const rows = await db
    .selectFrom(counts.as('count'))
    .innerJoin('organisation', 'organisation.id', 'count.organisation_id')
    .innerJoin('admin_unit', 'admin_unit.code', 'organisation.admin_code')
    .select(['organisation.id', 'organisation.name', 'admin_unit.code', 'admin_unit.lat', 'admin_unit.lon'])
    .select(['count.total', 'count.late'])
    .execute();
  return rows.map((row) => ({ ...row, total: Number(row.total), late: Number(row.late) }));
}

function lateOf(today: string) {
  return sql<string>`count(*) filter (where petition.state = any(${[...waitingStates]}::text[])
    and petition.due_on < ${today}::date)`;
}
