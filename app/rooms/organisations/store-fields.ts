import { type Selectable, sql } from 'kysely';
import type { Database } from '#app/database/database.ts';
import type { FieldTable, UnitTable } from '#app/database/tables/organisations.ts';

export type FieldRow = Selectable<FieldTable>;
type UnitRow = Selectable<UnitTable>;

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

type Asked = Readonly<{ organisationId: string; fieldCode: string; onDay: string }>;

/**
 * Open departments that answer for a field (`LAND` or `LAND.1`), the first one leads: the one that the organisation has
 * set for it or for the field above it, then the usual ones by kind and level.
 */
export async function readUnitsForField(db: Database, asked: Asked): Promise<UnitRow[]> {
  const [set, usual] = await Promise.all([readSetUnit(db, asked), readUsualUnits(db, asked)]);
  return set === undefined ? usual : [set, ...usual.filter((unit) => unit.id !== set.id)];
}

async function readSetUnit(db: Database, { organisationId, fieldCode, onDay }: Asked) {
  const [top = ''] = fieldCode.split('.');
  return await db
    .selectFrom('unit_field')
    .innerJoin('unit', 'unit.id', 'unit_field.unit_id')
    .selectAll('unit')
    .where('unit_field.organisation_id', '=', organisationId)
    .where('unit_field.field_code', 'in', [fieldCode, top])
    .where('unit.valid_from', '<=', onDay)
    .where((each) => each.or([each('unit.valid_to', 'is', null), each('unit.valid_to', '>=', onDay)]))
    .orderBy(sql`length(unit_field.field_code)`, 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Those that answer where the organisation has set nothing. */
export async function readUsualUnits(db: Database, asked: Asked): Promise<UnitRow[]> {
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

/** What an organisation has set: field -> department. */
export async function readUnitFields(
  db: Database,
  organisationId: string,
): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('unit_field')
    .select(['field_code', 'unit_id'])
    .where('organisation_id', '=', organisationId)
    .execute();
  return new Map(rows.map((row) => [row.field_code, row.unit_id]));
}

/** Sets one; null takes it away again, so that the usual one answers. */
export async function writeUnitField(
  db: Database,
  of: Readonly<{ organisationId: string; fieldCode: string; unitId: string | null }>,
): Promise<void> {
  const key = { organisation_id: of.organisationId, field_code: of.fieldCode };
  if (of.unitId === null) {
    await db
      .deleteFrom('unit_field')
      .where('organisation_id', '=', key.organisation_id)
      .where('field_code', '=', key.field_code)
      .execute();
    return;
  }
  await db
    .insertInto('unit_field')
    .values({ ...key, unit_id: of.unitId })
    .onConflict((conflict) =>
      conflict.columns(['organisation_id', 'field_code']).doUpdateSet({ unit_id: of.unitId ?? '' }),
    )
    .execute();
}

export async function hasField(db: Database, code: string): Promise<boolean> {
  const row = await db.selectFrom('field').select('code').where('code', '=', code).executeTakeFirst();
  return row !== undefined;
}
