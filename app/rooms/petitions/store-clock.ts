import type { Database } from '#app/database/database.ts';
import { waitingStates } from './petition.ts';

/** Petitions whose answer waits for the asker's word. */
export async function readUnsettled(db: Database) {
  return await db
    .selectFrom('petition')
    .select('id')
    .where('state', 'in', ['answered_on_site', 'answered', 'resolved'])
    .where('settled_at', 'is', null)
    .orderBy('answered_at')
    .execute();
}

/** Unanswered petitions due by that day. */
export async function readDueAround(db: Database, day: string) {
  return await db
    .selectFrom('petition')
    .select('id')
    .where('state', 'in', waitingStates)
    .where('due_on', '<=', day)
    .orderBy('due_on')
    .execute();
}

/** Escalations that are still unanswered on the day by which they were to be chased. */
export async function readChaseDue(db: Database, today: string) {
  return await db
    .selectFrom('escalation')
    .innerJoin('petition', 'petition.id', 'escalation.petition_id')
    .select(['petition.id', 'escalation.chase_on', 'escalation.to_body'])
    .where('petition.state', '=', 'escalated')
    .where('escalation.answered_at', 'is', null)
    .where('escalation.chase_on', '<=', today)
    .orderBy('escalation.chase_on')
    .execute();
}

/** The reminders that were sent for it. */
export async function readChases(db: Database, petitionId: string) {
  return await db
    .selectFrom('event')
    .select(['facts'])
    .where('subject_kind', '=', 'petition')
    .where('subject_id', '=', petitionId)
    .where('verb', '=', 'petition.chase')
    .execute();
}
