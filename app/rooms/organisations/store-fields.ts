import type { Selectable } from 'kysely';
import type { Database } from '#app/database/database.ts';
import type { FieldTable } from '#app/database/tables/organisations.ts';

export type FieldRow = Selectable<FieldTable>;

/** Fields of both levels, each top field followed by its own. */
export async function readFields(db: Database): Promise<FieldRow[]> {
  const rows = await db.selectFrom('field').selectAll().orderBy('position').execute();
  const tops = rows.filter((row) => row.parent_code === null);
  return tops.flatMap((top) => [top, ...rows.filter((row) => row.parent_code === top.code)]);
}

/** The fields of the first level only, for filters. */
export async function readTopFields(db: Database) {
  return await db
    .selectFrom('field')
    .select(['code', 'name_vi', 'name_en'])
    .where('parent_code', 'is', null)
    .orderBy('position')
    .execute();
}

/** Open departments that usually answer for a field (`LAND` or `LAND.1`), the first one leads. */
export async function readUnitsForField(
  db: Database,
  asked: { organisationId: string; fieldCode: string; onDay: string },
) {
  const [top = ''] = asked.fieldCode.split('.');
  return await db
    .selectFrom('unit')
    .innerJoin('organisation', 'organisation.id', 'unit.organisation_id')
    .innerJoin('field_route', (join) =>
      join
        .onRef('field_route.unit_kind', '=', 'unit.kind')
        .onRef('field_route.level', '=', 'organisation.level'),
    )
    .selectAll('unit')
    .where('organisation.id', '=', asked.organisationId)
    .where('field_route.field_code', '=', top)
    .where('unit.valid_from', '<=', asked.onDay)
    .where((each) => each.or([each('unit.valid_to', 'is', null), each('unit.valid_to', '>=', asked.onDay)]))
    .orderBy('field_route.position')
    .orderBy('unit.position')
    .execute();
}

export async function hasField(db: Database, code: string): Promise<boolean> {
  const row = await db.selectFrom('field').select('code').where('code', '=', code).executeTakeFirst();
  return row !== undefined;
}
