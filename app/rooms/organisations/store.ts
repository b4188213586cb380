import { type Insertable, type Selectable, sql, type Updateable } from 'kysely';
import type { Database } from '#app/database/database.ts';
import type { OrganisationTable, UnitTable } from '#app/database/tables/organisations.ts';

export type OrganisationRow = Selectable<OrganisationTable>;
export type UnitRow = Selectable<UnitTable>;

/** An organisation with the names of its place and of the province that it lies in. */
export async function readOrganisation(db: Database, id: string) {
  return await organisations(db).where('organisation.id', '=', id).executeTakeFirst();
}

/** The organisation that this installation belongs to; undefined before the set-up. */
export async function readHomeOrganisation(db: Database) {
  return await organisations(db)
    .innerJoin('installation', 'installation.home_organisation_id', 'organisation.id')
    .executeTakeFirst();
}

export async function readOrganisations(db: Database) {
  return await organisations(db).orderBy('organisation.level').orderBy('organisation.admin_code').execute();
}

export async function readOrganisationByCode(db: Database, adminCode: string) {
  return await organisations(db).where('organisation.admin_code', '=', adminCode).executeTakeFirst();
}

function organisations(db: Database) {
  return db
    .selectFrom('organisation')
    .innerJoin('admin_unit as place', 'place.code', 'organisation.admin_code')
    .innerJoin('admin_unit as province', 'province.code', 'place.province_code')
    .selectAll('organisation')
    .select([
      'place.kind as place_kind',
      'place.full_name as place_name',
      'province.full_name as province_name',
    ]);
}

export async function countOrganisations(db: Database): Promise<number> {
  const row = await db
    .selectFrom('organisation')
    .select((each) => each.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return row.n;
}

export async function insertOrganisation(
  db: Database,
  row: Insertable<OrganisationTable>,
): Promise<OrganisationRow> {
  return await db.insertInto('organisation').values(row).returningAll().executeTakeFirstOrThrow();
}

/** The row, held until the transaction ends. */
export async function lockOrganisation(db: Database, id: string): Promise<OrganisationRow | undefined> {
  return await db.selectFrom('organisation').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

export async function updateProfile(db: Database, id: string, profileId: string): Promise<void> {
  await db.updateTable('organisation').set({ rule_profile_id: profileId }).where('id', '=', id).execute();
}

/** A newly founded province becomes the parent of its communes that are already here. */
export async function adoptCommunes(db: Database, provinceId: string, provinceCode: string): Promise<void> {
  await db
    .updateTable('organisation')
    .set({ parent_id: provinceId })
    .where('level', '=', 'commune')
    .where('parent_id', 'is', null)
    .where('admin_code', 'in', (from) =>
      from.selectFrom('admin_unit').select('code').where('province_code', '=', provinceCode),
    )
    .execute();
}

export async function readPlace(db: Database, code: string) {
  return await db.selectFrom('admin_unit').selectAll().where('code', '=', code).executeTakeFirst();
}

/** Departments of an organisation with the names of their heads and successors, in their order. */
export async function readUnits(db: Database, organisationId: string) {
  return await units(db)
    .where('unit.organisation_id', '=', organisationId)
    .orderBy('unit.position')
    .orderBy('unit.valid_from')
    .execute();
}

export async function readUnit(db: Database, id: string) {
  return await units(db).where('unit.id', '=', id).executeTakeFirst();
}

function units(db: Database) {
  return db
    .selectFrom('unit')
    .leftJoin('person as head', 'head.id', 'unit.head_person_id')
    .leftJoin('unit as successor', 'successor.id', 'unit.successor_id')
    .selectAll('unit')
    .select(['head.name as head_name', 'successor.name as successor_name']);
}

export async function lockUnit(db: Database, id: string): Promise<UnitRow | undefined> {
  return await db.selectFrom('unit').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

export async function insertUnits(db: Database, rows: Insertable<UnitTable>[]): Promise<void> {
  if (rows.length > 0) await db.insertInto('unit').values(rows).execute();
}

export async function updateUnit(db: Database, id: string, columns: Updateable<UnitTable>): Promise<void> {
  await db.updateTable('unit').set(columns).where('id', '=', id).execute();
}

export async function nextUnitPosition(db: Database, organisationId: string): Promise<number> {
  const row = await db
    .selectFrom('unit')
    .select((each) => each.fn.max('position').as('last'))
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst();
  return (row?.last ?? 0) + 1;
}

/**
 * This unit and every unit that it took over from, at any distance: whose records are now its own.
 * The unit itself comes first.
 */
export async function readUnitAndForerunners(db: Database, unitId: string): Promise<string[]> {
  const found = await sql<{ id: string }>`
    with recursive line as (
      select id, 0 as distance from unit where id = ${unitId}
      union all
      select unit.id, line.distance + 1 from unit join line on unit.successor_id = line.id where line.distance < 20
    )
    select id from line order by distance
  `.execute(db);
  return found.rows.map((row) => row.id);
}

/** The unit that stands where this one stood: the end of its line of successors, or itself. */
export async function readUnitOfToday(db: Database, unitId: string): Promise<string | undefined> {
  const found = await sql<{ id: string }>`
    with recursive line as (
      select id, successor_id, 0 as distance from unit where id = ${unitId}
      union all
      select unit.id, unit.successor_id, line.distance + 1
      from unit join line on unit.id = line.successor_id where line.distance < 20
    )
    select id from line order by distance desc limit 1
  `.execute(db);
  return found.rows[0]?.id;
}
