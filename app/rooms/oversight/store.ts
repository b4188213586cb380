import { type Insertable, type Selectable, sql, type Updateable } from 'kysely';
import type { Database } from '#app/database/database.ts';
import type { SupervisionDrawTable, SupervisionTable } from '#app/database/tables/oversight.ts';
import type { Day } from '#app/ground/time.ts';

export type SupervisionRow = Selectable<SupervisionTable>;
export type SupervisionDrawRow = Selectable<SupervisionDrawTable>;

export async function insertSupervision(
  db: Database,
  row: Insertable<SupervisionTable>,
): Promise<SupervisionRow> {
  return await db.insertInto('supervision').values(row).returningAll().executeTakeFirstOrThrow();
}

/** The row, held until the transaction ends. */
export async function lockSupervision(db: Database, code: string): Promise<SupervisionRow | undefined> {
  return await db
    .selectFrom('supervision')
    .selectAll()
    .where('code', '=', code)
    .forUpdate()
    .executeTakeFirst();
}

export async function updateSupervision(
  db: Database,
  id: string,
  set: Updateable<SupervisionTable>,
): Promise<SupervisionRow> {
  return await db
    .updateTable('supervision')
    .set((eb) => ({ ...set, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** With the names of organisation, unit and field, and how much there is of each. */
function listed(db: Database, today: Day) {
  return db
    .selectFrom('supervision')
    .innerJoin('organisation', 'organisation.id', 'supervision.organisation_id')
    .leftJoin('unit', 'unit.id', 'supervision.unit_id')
    .leftJoin('field', 'field.code', 'supervision.field_code')
    .selectAll('supervision')
    .select([
      'organisation.name as organisation_name',
      'unit.name as unit_name',
      'field.name_vi as field_vi',
      'field.name_en as field_en',
      sql<
        string[]
      >`(select coalesce(array_agg(distinct code), '{}') from supervision_draw draw, unnest(draw.drawn) code
        where draw.supervision_id = supervision.id)`.as('drawn'),
      sql<number>`(select count(*)::int from supervision_finding finding
        where finding.supervision_id = supervision.id)`.as('findings'),
      sql<number>`(select count(*)::int from supervision_request request
        where request.supervision_id = supervision.id and request.state <> 'withdrawn')`.as('requests'),
      sql<number>`(select count(*)::int from supervision_request request
        where request.supervision_id = supervision.id and request.state in ('answered', 'closed'))`.as(
        'answered',
      ),
      sql<number>`(select count(*)::int from supervision_request request
        where request.supervision_id = supervision.id and request.state <> 'withdrawn'
          and request.due_on < case when request.state = 'sent' then ${today}::date
            else (request.answered_at at time zone 'Asia/Ho_Chi_Minh')::date end)`.as('late'),
      sql<
        string[]
      >`(select coalesce(array_agg(draw.seed order by draw.drawn_at), '{}') from supervision_draw draw
        where draw.supervision_id = supervision.id)`.as('seeds'),
    ]);
}

export type SupervisionListRow = Awaited<ReturnType<typeof readSupervisions>>[number];

/** Newest first. `unitIds`: also those of other places in which one of these units was asked. */
export async function readSupervisions(
  db: Database,
  of: { organisationIds: readonly string[]; unitIds?: readonly string[]; published?: boolean; today: Day },
) {
  let query = listed(db, of.today)
    .where((eb) =>
      eb.or([
        eb('supervision.organisation_id', 'in', [...of.organisationIds, noId]),
        eb.exists(
          eb
            .selectFrom('supervision_request')
            .select('supervision_request.id')
            .whereRef('supervision_request.supervision_id', '=', 'supervision.id')
            .where('supervision_request.unit_id', 'in', [...(of.unitIds ?? []), noId]),
        ),
      ]),
    )
    .orderBy('supervision.planned_at', 'desc');
  if (of.published) query = query.where('supervision.state', 'in', ['ongoing', 'concluded']);
  return await query.execute();
}

export async function readSupervision(
  db: Database,
  of: { code: string; today: Day },
): Promise<SupervisionListRow | undefined> {
  return await listed(db, of.today).where('supervision.code', '=', of.code).executeTakeFirst();
}

export async function insertDraw(db: Database, row: Insertable<SupervisionDrawTable>): Promise<void> {
  await db.insertInto('supervision_draw').values(row).execute();
}

/** Oldest first. */
export async function readDraws(db: Database, supervisionId: string): Promise<SupervisionDrawRow[]> {
  return await db
    .selectFrom('supervision_draw')
    .selectAll()
    .where('supervision_id', '=', supervisionId)
    .orderBy('drawn_at')
    .execute();
}

/** An id that nothing has, because a list in SQL may not be empty. */
const noId = '00000000-0000-0000-0000-000000000000';
