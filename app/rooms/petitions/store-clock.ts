import { type SqlBool, sql } from 'kysely';
import type { Database, Tx } from '#app/database/database.ts';
import type { Day } from '#app/ground/time.ts';
import { outcomesThatSettle } from './answer.ts';
import { owedAboveStates, waitingStates } from './petition.ts';
import type { PetitionRow } from './store.ts';

/**
 * Petitions whose answer waits for the asker's word and may be settled by silence. The shortest silence of all rules
 * keeps out those that are too young for any; the exact day is decided one by one.
 */
export async function readUnsettled(db: Database, today: Day) {
  return await db
    .selectFrom('petition')
    .select('id')
    .where('state', 'in', ['answered_on_site', 'answered', 'resolved'])
    .where('settled_at', 'is', null)
    .where('outcome', 'in', outcomesThatSettle)
    // Silence settles nothing while a promise of the answer is still to be kept.
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('commitment')
            .select('commitment.id')
            .whereRef('commitment.petition_id', '=', 'petition.id')
            .where('commitment.state', 'not in', ['verified', 'closed', 'not_fulfilled', 'superseded']),
        ),
      ),
    )
    .where(
      sql<SqlBool>`answered_at < ${today}::date -
        (select coalesce(min(amount), 36500) from rule where key = 'petition.silence_days')::int`,
    )
    .orderBy('answered_at')
    .execute();
}

/** Petitions past their day with a request for more time that nobody has decided. */
export async function readUndecided(db: Database, today: Day) {
  return await db
    .selectFrom('extension')
    .innerJoin('petition', 'petition.id', 'extension.petition_id')
    .select('extension.petition_id')
    .where('extension.decided_at', 'is', null)
    .where('petition.due_on', '<', today)
    .where('petition.state', 'in', ['assigned', 'in_progress', 'escalated', 'answer_review'])
    .execute();
}

/** Answered petitions whose day of looking again has come and of which nobody was reminded. */
export async function readLooksDue(db: Database, today: Day) {
  return await db
    .selectFrom('petition')
    .select('id')
    .where('state', '=', 'answered')
    .where('look_again_on', '<=', today)
    .where(sql<SqlBool>`look_told_on is distinct from look_again_on`)
    .orderBy('look_again_on')
    .execute();
}

/** Escalations that are still unanswered on the day by which they were to be asked about again. */
export async function readChaseDue(db: Database, today: Day) {
  return await db
    .selectFrom('escalation')
    .innerJoin('petition', 'petition.id', 'escalation.petition_id')
    .select(['escalation.id', 'escalation.petition_id', 'escalation.chase_on', 'escalation.to_body'])
    .select(['escalation.sent_at', 'escalation.chased', 'escalation.silent_told_at'])
    .select(['escalation.from_organisation_id'])
    .where('petition.state', 'in', owedAboveStates)
    .where('escalation.answered_at', 'is', null)
    .where((eb) =>
      eb.or([eb('escalation.chase_on', '<=', today), eb('escalation.silent_told_at', 'is', null)]),
    )
    .orderBy('escalation.sent_at')
    .execute();
}

/** Requests for help that are past their day, unanswered, and of which nobody was reminded. */
export async function readHelpDue(db: Database, today: Day) {
  return await db
    .selectFrom('petition_cooperation')
    .innerJoin('petition', 'petition.id', 'petition_cooperation.petition_id')
    .innerJoin('unit', 'unit.id', 'petition_cooperation.unit_id')
    .select(['petition_cooperation.petition_id', 'petition_cooperation.unit_id', 'unit.name as unit_name'])
    .select('petition_cooperation.due_on')
    .where('petition_cooperation.replied_at', 'is', null)
    .where('petition_cooperation.chased_at', 'is', null)
    .where('petition_cooperation.due_on', '<', today)
    .where('petition.state', 'in', waitingStates)
    .execute();
}

/** What a body above gave to one of its units, past that unit's day, unanswered, and of which nobody was reminded. */
export async function readAboveDue(db: Database, today: Day) {
  return await db
    .selectFrom('escalation')
    .innerJoin('petition', 'petition.id', 'escalation.petition_id')
    .innerJoin('unit', 'unit.id', 'escalation.above_unit_id')
    .select(['escalation.id', 'escalation.petition_id', 'escalation.above_due_on', 'unit.name as unit_name'])
    .select(['escalation.above_unit_id', 'escalation.above_handler_id', 'escalation.to_organisation_id'])
    .where('escalation.answered_at', 'is', null)
    .where('escalation.above_told_at', 'is', null)
    .where('escalation.above_due_on', '<', today)
    .where('petition.state', 'in', owedAboveStates)
    .execute();
}

/** What was given to a unit above that has ended, with the one that works in its place today, if any. */
export async function readAboveOfClosed(db: Database, today: Day) {
  return await db
    .selectFrom('escalation')
    .innerJoin('unit', 'unit.id', 'escalation.above_unit_id')
    .select(['escalation.id', 'escalation.petition_id', 'escalation.above_unit_id'])
    .where('escalation.answered_at', 'is', null)
    .where('unit.valid_to', '<', today)
    .where('unit.successor_id', 'is not', null)
    .execute();
}

/** The petitions of a portion of the clock, in no order. */
export async function readPortion(db: Database, ids: readonly string[]): Promise<PetitionRow[]> {
  if (ids.length === 0) return [];
  return await db.selectFrom('petition').selectAll().where('id', 'in', ids).execute();
}

/** The same, held until the transaction ends; in one order, so that two portions never wait for each other. */
export async function lockPortion(tx: Tx, ids: readonly string[]): Promise<PetitionRow[]> {
  if (ids.length === 0) return [];
  return await tx
    .selectFrom('petition')
    .selectAll()
    .where('id', 'in', ids)
    .orderBy('id')
    .forUpdate()
    .execute();
}
