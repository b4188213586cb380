import type { Insertable } from 'kysely';
import type { Database } from '#app/database/database.ts';
import type { AbsenceTable } from '#app/database/tables/petitions.ts';
import type { Day } from '#app/ground/time.ts';
import { answeredStates, waitingStates } from './petition.ts';

export async function insertAbsence(db: Database, row: Insertable<AbsenceTable>): Promise<void> {
  await db.insertInto('absence').values(row).execute();
}

export async function readAbsence(db: Database, id: string) {
  return await db.selectFrom('absence').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

/** Gives it another last day; null takes it away. */
export async function shortenAbsence(db: Database, id: string, last: Day | null): Promise<void> {
  if (last === null) await db.deleteFrom('absence').where('id', '=', id).execute();
  else await db.updateTable('absence').set({ to_day: last }).where('id', '=', id).execute();
}

export async function readAbsencesOf(db: Database, personId: string) {
  return await db.selectFrom('absence').selectAll().where('person_id', '=', personId).execute();
}

/** Absences of an organisation that are not over, the next to come back first. */
export async function readAbsences(db: Database, of: { organisationId: string; today: Day }) {
  return await db
    .selectFrom('absence')
    .innerJoin('person', 'person.id', 'absence.person_id')
    .innerJoin('person as substitute', 'substitute.id', 'absence.substitute_id')
    .selectAll('absence')
    .select(['person.name as person_name', 'substitute.name as substitute_name'])
    .where('absence.organisation_id', '=', of.organisationId)
    .where('absence.to_day', '>=', of.today)
    .orderBy('absence.from_day')
    .execute();
}

/** For whom this person stands in on the day. */
export async function readStandingInFor(db: Database, of: { personId: string; day: Day }): Promise<string[]> {
  const rows = await db
    .selectFrom('absence')
    .select('person_id')
    .where('substitute_id', '=', of.personId)
    .where('from_day', '<=', of.day)
    .where('to_day', '>=', of.day)
    .execute();
  return rows.map((row) => row.person_id);
}

/** The head of the house who is away on the day and whose place this person takes. */
export async function readAbsentHead(
  db: Database,
  of: { substituteId: string; organisationId: string; today: Day },
) {
  const row = await db
    .selectFrom('absence')
    .innerJoin('person', 'person.id', 'absence.person_id')
    .innerJoin('role_holding', 'role_holding.person_id', 'absence.person_id')
    .select(['person.id', 'person.name', 'person.title'])
    .where('absence.substitute_id', '=', of.substituteId)
    .where('absence.organisation_id', '=', of.organisationId)
    .where('absence.from_day', '<=', of.today)
    .where('absence.to_day', '>=', of.today)
    .where('role_holding.organisation_id', '=', of.organisationId)
    .where('role_holding.role', '=', 'head')
    .where('role_holding.valid_from', '<=', of.today)
    .where((eb) =>
      eb.or([eb('role_holding.valid_to', 'is', null), eb('role_holding.valid_to', '>=', of.today)]),
    )
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** Whether the person is away on the day, until when, and who stands in. */
export async function readAway(db: Database, of: { personId: string; day: Day }) {
  return await db
    .selectFrom('absence')
    .innerJoin('person', 'person.id', 'absence.substitute_id')
    .select(['absence.to_day', 'person.name as substitute_name'])
    .where('absence.person_id', '=', of.personId)
    .where('absence.from_day', '<=', of.day)
    .where('absence.to_day', '>=', of.day)
    .executeTakeFirst();
}

/** Open petitions whose lead unit has ended. */
export async function readLedByClosed(db: Database, today: Day) {
  return await db
    .selectFrom('petition')
    .innerJoin('unit', 'unit.id', 'petition.lead_unit_id')
    .select(['petition.id', 'petition.lead_unit_id'])
    .where('petition.state', 'in', [...waitingStates, ...answeredStates])
    .where('unit.valid_to', '<', today)
    .orderBy('petition.code')
    .execute();
}

/** Requests for help that wait for a unit that has ended, where its successor was not asked yet. */
export async function readHelpOfClosed(db: Database, today: Day) {
  return await db
    .selectFrom('petition_cooperation')
    .innerJoin('unit', 'unit.id', 'petition_cooperation.unit_id')
    .innerJoin('petition', 'petition.id', 'petition_cooperation.petition_id')
    .select(['petition_cooperation.petition_id', 'petition_cooperation.unit_id'])
    .select(['petition_cooperation.asked_at', 'petition_cooperation.due_on'])
    .where('petition_cooperation.replied_at', 'is', null)
    .where('petition.state', 'in', waitingStates)
    .where('unit.valid_to', '<', today)
    .where('unit.successor_id', 'is not', null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('petition_cooperation as other')
            .select('other.unit_id')
            .whereRef('other.petition_id', '=', 'petition_cooperation.petition_id')
            .whereRef('other.unit_id', '=', 'unit.successor_id'),
        ),
      ),
    )
    .execute();
}

/** Petitions that wait, whose handler holds no role in their organisation any more. */
export async function readGoneHandlers(db: Database, today: Day) {
  return await db
    .selectFrom('petition')
    .innerJoin('person', 'person.id', 'petition.handler_id')
    .select(['petition.id', 'person.name'])
    .where('petition.state', 'in', [...waitingStates])
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('role_holding')
            .select('role_holding.id')
            .whereRef('role_holding.person_id', '=', 'petition.handler_id')
            .whereRef('role_holding.organisation_id', '=', 'petition.organisation_id')
            .where('role_holding.valid_from', '<=', today)
            .where((held) =>
              held.or([
                held('role_holding.valid_to', 'is', null),
                held('role_holding.valid_to', '>=', today),
              ]),
            ),
        ),
      ),
    )
    .orderBy('petition.code')
    .execute();
}

/** People who may be named for the work of a unit: its officers and the office's clerks, with a role today. */
export async function readWorkers(db: Database, of: { organisationId: string; today: Day }) {
  return await db
    .selectFrom('role_holding')
    .innerJoin('person', 'person.id', 'role_holding.person_id')
    .select(['person.id', 'person.name', 'role_holding.unit_id', 'role_holding.role'])
    .where('role_holding.organisation_id', '=', of.organisationId)
    .where('role_holding.role', 'in', ['officer', 'clerk', 'head', 'deputy'])
    .where('role_holding.valid_from', '<=', of.today)
    .where((eb) =>
      eb.or([eb('role_holding.valid_to', 'is', null), eb('role_holding.valid_to', '>=', of.today)]),
    )
    .orderBy('person.name')
    .execute();
}
