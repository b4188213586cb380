import type { Database } from '#app/database/database.ts';
import type { RoleName } from '#app/ground/actor.ts';

export type PersonRow = NonNullable<Awaited<ReturnType<typeof readPerson>>>;
export type RoleRow = NonNullable<Awaited<ReturnType<typeof readRole>>>;

type NewPerson = Readonly<{
  id: string;
  organisation_id: string | null;
  name: string;
  title: string | null;
  phone: string | null;
  email: string | null;
  created_at: Date;
}>;

export async function addPersonRow(db: Database, person: NewPerson): Promise<void> {
  await db
    .insertInto('person')
    .values({ ...person, user_id: null })
    .execute();
}

export async function readPerson(db: Database, id: string) {
  return (await db.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

/** The person of an account, locked until the transaction ends. */
export async function lockPerson(db: Database, id: string) {
  return (
    (await db.selectFrom('person').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()) ?? null
  );
}

export async function linkUser(
  db: Database,
  person: Readonly<{ id: string; user_id: string; email: string }>,
): Promise<void> {
  await db
    .updateTable('person')
    .set({ user_id: person.user_id, email: person.email })
    .where('id', '=', person.id)
    .execute();
}

type NewRole = Readonly<{
  id: string;
  person_id: string;
  organisation_id: string;
  unit_id: string | null;
  role: RoleName;
  valid_from: string;
  valid_to: string | null;
  granted_by: string | null;
  granted_at: Date;
}>;

export async function addRoleRow(db: Database, role: NewRole): Promise<void> {
  await db.insertInto('role_holding').values(role).execute();
}

export async function readRole(db: Database, id: string) {
  return (
    (await db.selectFrom('role_holding').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()) ??
    null
  );
}

export async function setRoleEnd(db: Database, id: string, lastDay: string): Promise<void> {
  await db.updateTable('role_holding').set({ valid_to: lastDay }).where('id', '=', id).execute();
}

/** A role that was never to be: ended before its first day. */
export async function removeRole(db: Database, id: string): Promise<void> {
  await db.deleteFrom('role_holding').where('id', '=', id).execute();
}

/** Rows of the same role for the same unit whose period touches the given one. */
export async function findSameRole(db: Database, wanted: Omit<NewRole, 'granted_by' | 'granted_at' | 'id'>) {
  return await db
    .selectFrom('role_holding')
    .select('id')
    .where('person_id', '=', wanted.person_id)
    .where('organisation_id', '=', wanted.organisation_id)
    .where('role', '=', wanted.role)
    .where('unit_id', 'is not distinct from', wanted.unit_id)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>=', wanted.valid_from)]))
    .$if(wanted.valid_to !== null, (query) => query.where('valid_from', '<=', wanted.valid_to ?? ''))
    .execute();
}

/**
 * How many persons other than this holding's administer the organisation on the day, now and without an end.
 * Locks their rows, so that two last administrators cannot remove each other at once.
 */
export async function countOtherAdministrators(
  db: Database,
  role: Readonly<{ id: string; organisation_id: string }>,
  day: string,
): Promise<number> {
  const rows = await db
    .selectFrom('role_holding')
    .innerJoin('person', 'person.id', 'role_holding.person_id')
    .select('role_holding.id')
    .where('role_holding.organisation_id', '=', role.organisation_id)
    .where('role_holding.role', '=', 'administrator')
    .where('role_holding.valid_from', '<=', day)
    .where('role_holding.valid_to', 'is', null)
    .where('person.user_id', 'is not', null)
    .orderBy('role_holding.id')
    .forUpdate()
    .execute();
  return rows.filter((row) => row.id !== role.id).length;
}

/** Persons whose account an organisation keeps, or who hold a role there; by name. */
export async function listPeople(db: Database, organisationId: string) {
  return await db
    .selectFrom('person')
    .leftJoin('auth_user', 'auth_user.id', 'person.user_id')
    .leftJoin('auth_account', (join) =>
      join
        .onRef('auth_account.user_id', '=', 'auth_user.id')
        .on('auth_account.provider_id', '=', 'credential'),
    )
    .select([
      'person.id',
      'person.name',
      'person.title',
      'person.email',
      'person.phone',
      'person.organisation_id',
      'person.user_id',
      'auth_user.two_factor_enabled',
      'auth_account.id as account_id',
    ])
    .where((where) =>
      where.or([
        where('person.organisation_id', '=', organisationId),
        where.exists(
          where
            .selectFrom('role_holding')
            .select('role_holding.id')
            .whereRef('role_holding.person_id', '=', 'person.id')
            .where('role_holding.organisation_id', '=', organisationId),
        ),
      ]),
    )
    .orderBy('person.name')
    .orderBy('person.id')
    .execute();
}

export async function listRoles(db: Database, organisationId: string, personIds: readonly string[]) {
  if (personIds.length === 0) return [];
  return await db
    .selectFrom('role_holding')
    .leftJoin('unit', 'unit.id', 'role_holding.unit_id')
    .select([
      'role_holding.id',
      'role_holding.person_id',
      'role_holding.role',
      'role_holding.unit_id',
      'role_holding.valid_from',
      'role_holding.valid_to',
      'unit.name as unit_name',
    ])
    .where('role_holding.organisation_id', '=', organisationId)
    .where('role_holding.person_id', 'in', personIds)
    .orderBy('role_holding.valid_from', 'desc')
    .execute();
}

/** Roles of a person that are valid on a day, in every organisation. */
export async function rolesOn(db: Database, personId: string, day: string) {
  return await db
    .selectFrom('role_holding')
    .select(['role', 'organisation_id', 'unit_id'])
    .where('person_id', '=', personId)
    .where('valid_from', '<=', day)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>=', day)]))
    .orderBy('valid_from')
    .orderBy('id')
    .execute();
}

/** Units of an organisation on a day, to choose from; their owner is the room of organisations, read only here. */
export async function listUnits(db: Database, organisationId: string, day: string) {
  return await db
    .selectFrom('unit')
    .select(['id', 'name'])
    .where('organisation_id', '=', organisationId)
    .where('valid_from', '<=', day)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>=', day)]))
    .orderBy('position')
    .execute();
}

/** Who holds a role in an organisation on a day, by name. */
export async function listHolders(
  db: Database,
  of: Readonly<{ organisationId: string; role: RoleName; day: string }>,
) {
  return await db
    .selectFrom('role_holding')
    .innerJoin('person', 'person.id', 'role_holding.person_id')
    .select(['person.id', 'person.name', 'person.title'])
    .distinct()
    .where('role_holding.organisation_id', '=', of.organisationId)
    .where('role_holding.role', '=', of.role)
    .where('role_holding.valid_from', '<=', of.day)
    .where((where) =>
      where.or([where('role_holding.valid_to', 'is', null), where('role_holding.valid_to', '>=', of.day)]),
    )
    .orderBy('person.name')
    .execute();
}

/** Units of an organisation in which an officer works on a day. */
export async function listOfficerUnits(
  db: Database,
  of: Readonly<{ organisationId: string; day: string }>,
): Promise<string[]> {
  const rows = await db
    .selectFrom('role_holding')
    .select('unit_id')
    .distinct()
    .where('organisation_id', '=', of.organisationId)
    .where('role', '=', 'officer')
    .where('valid_from', '<=', of.day)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>=', of.day)]))
    .execute();
  return rows.flatMap((row) => row.unit_id ?? []);
}

/** Who held a role on any day of a period, since when and until when (null: still). */
export async function listHoldersWithin(
  db: Database,
  of: Readonly<{ organisationId: string; role: RoleName; from: string; to: string }>,
) {
  const rows = await db
    .selectFrom('role_holding')
    .innerJoin('person', 'person.id', 'role_holding.person_id')
    .select(['person.id', 'person.name', 'person.title', 'role_holding.valid_from', 'role_holding.valid_to'])
    .where('role_holding.organisation_id', '=', of.organisationId)
    .where('role_holding.role', '=', of.role)
    .where('role_holding.valid_from', '<=', of.to)
    .where((where) =>
      where.or([where('role_holding.valid_to', 'is', null), where('role_holding.valid_to', '>=', of.from)]),
    )
    .orderBy('role_holding.valid_from')
    .orderBy('person.name')
    .execute();
  // Somebody who left and came back stands once, until the later end.
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}

/** Organisations in which somebody holds this role on the day. */
export async function listOrganisationsWith(
  db: Database,
  of: Readonly<{ role: RoleName; day: string }>,
): Promise<string[]> {
  const rows = await db
    .selectFrom('role_holding')
    .select('organisation_id')
    .distinct()
    .where('role', '=', of.role)
    .where('valid_from', '<=', of.day)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>=', of.day)]))
    .execute();
  return rows.map((row) => row.organisation_id);
}

/** Names of persons by id, for stories. */
export async function readNames(db: Database, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return await db.selectFrom('person').select(['id', 'name', 'title']).where('id', 'in', ids).execute();
}

/** Names of organisations by id; their owner is the room of organisations, read only here. */
export async function readOrganisationNames(db: Database, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return await db
    .selectFrom('organisation')
    .select(['id', 'name'])
    .where('id', 'in', ids)
    .orderBy('level', 'desc')
    .execute();
}
