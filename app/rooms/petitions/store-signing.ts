import { type Insertable, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Database } from '#app/database/database.ts';
import type { SigningRightTable } from '#app/database/tables/petitions.ts';
import type { RoleName } from '#app/ground/actor.ts';
import type { Day } from '#app/ground/time.ts';
import { holdersOf, type SignedPaper, type SigningForm } from './signature.ts';

type Place = Readonly<{ organisationId: string; day: Day }>;

export async function insertSigningRight(db: Database, row: Insertable<SigningRightTable>): Promise<void> {
  await db.insertInto('signing_right').values(row).execute();
}

export async function lockSigningRight(db: Database, id: string) {
  return await db.selectFrom('signing_right').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

/** Gives it another last day; null takes it away, as if it had never begun. */
export async function shortenSigningRight(db: Database, id: string, last: Day | null): Promise<void> {
  if (last === null) await db.deleteFrom('signing_right').where('id', '=', id).execute();
  else await db.updateTable('signing_right').set({ to_day: last }).where('id', '=', id).execute();
}

/** Rights that are not over, with who holds them. */
export async function readSigningRights(db: Database, of: Place) {
  return await db
    .selectFrom('signing_right')
    .innerJoin('person', 'person.id', 'signing_right.person_id')
    .selectAll('signing_right')
    .select('person.name as person_name')
    .where('signing_right.organisation_id', '=', of.organisationId)
    .where((eb) => eb.or([eb('to_day', 'is', null), eb('to_day', '>=', of.day)]))
    .orderBy('person.name')
    .orderBy('from_day')
    .execute();
}

/** In which forms this person may sign the paper on the day, by a right of their own. */
export async function readFormsOf(
  db: Database,
  of: Place & Readonly<{ personId: string; paper: SignedPaper }>,
): Promise<SigningForm[]> {
  const rows = await rightsOn(db, of).select('form').where('person_id', '=', of.personId).execute();
  return rows.map((row) => row.form);
}

/** The head of the house on the day, in whose name others sign; the one who has held it longest. */
export async function readHead(db: Database, of: Place) {
  return await db
    .selectFrom('role_holding')
    .innerJoin('person', 'person.id', 'role_holding.person_id')
    .select(['person.id', 'person.name', 'person.title'])
    .where('role_holding.organisation_id', '=', of.organisationId)
    .where('role', '=', 'head')
    .where('valid_from', '<=', of.day)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', of.day)]))
    .orderBy('valid_from')
    .executeTakeFirst();
}

/** Who may sign the paper in the head's place on the day: deputies while he is away, and whoever holds a right. */
export async function readSigners(db: Database, of: Place & { paper: SignedPaper }): Promise<string[]> {
  const standIns = await db
    .selectFrom('absence')
    .select('substitute_id as id')
    .where('organisation_id', '=', of.organisationId)
    .where('from_day', '<=', of.day)
    .where('to_day', '>=', of.day)
    .where(holdsOn(of, sql.ref('absence.person_id'), ['head']))
    .where(holdsOn(of, sql.ref('absence.substitute_id'), ['deputy']))
    .execute();
  const rights = await rightsOn(db, of).select('person_id as id').execute();
  return [...new Set([...standIns, ...rights].map((row) => row.id))];
}

/** Rights for the paper that count on the day, whose holder still has a role for the form. */
function rightsOn(db: Database, of: Place & { paper: SignedPaper }) {
  return db
    .selectFrom('signing_right')
    .where('organisation_id', '=', of.organisationId)
    .where('from_day', '<=', of.day)
    .where((eb) => eb.or([eb('to_day', 'is', null), eb('to_day', '>=', of.day)]))
    .where(sql<SqlBool>`${of.paper} = any(papers)`)
    .where((eb) =>
      eb.or([
        eb.and([eb('form', '=', 'KT'), holdsOn(of, sql.ref('signing_right.person_id'), holdersOf.KT)]),
        eb.and([eb('form', '<>', 'KT'), holdsOn(of, sql.ref('signing_right.person_id'), holdersOf.TL)]),
      ]),
    );
}

function holdsOn(of: Place, personId: RawBuilder<unknown>, roles: readonly RoleName[]) {
  return sql<SqlBool>`exists (
    select from role_holding held where held.person_id = ${personId} and held.role = any(${[...roles]}::text[])
      and held.organisation_id = ${of.organisationId}
      and held.valid_from <= ${of.day} and (held.valid_to is null or held.valid_to >= ${of.day}))`;
}
