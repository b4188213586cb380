import type { Database } from '#app/database/database.ts';
import { clockActor } from '#app/ground/actor.ts';
import { type Day, dayOf } from '#app/ground/time.ts';
import { dueDay } from '#app/ground/working-days.ts';
import type { House } from '#app/house.ts';
import { limitOf } from '#app/rooms/organisations/rule.ts';
import { calendarOf, ruleIfAny } from '#app/rooms/organisations/store-rules.ts';
import { record } from '#app/rooms/record/acts.ts';
import { listRequestsWithContact, lockRequest, updateRequest } from '../store-plan.ts';

/** How long contacts are kept once a request is decided: rule `dialogue.voter_contact_days`; null where none is written. */
export async function contactLimit(db: Database, of: { organisationId: string; onDay: Day }) {
  const rule = await ruleIfAny(db, { ...of, key: 'dialogue.voter_contact_days' });
  return rule === undefined ? null : limitOf(rule);
}

/** Deletes contacts whose days are over. Twice changes nothing. */
export async function forgetVoterContacts(house: House): Promise<void> {
  const onDay = dayOf(house.now());
  for (const { id, organisation_id, decided_at } of await listRequestsWithContact(house.db)) {
    if (decided_at === null) continue;
    const asked = { organisationId: organisation_id, decidedAt: decided_at, onDay };
    const until = await contactUntil(house.db, asked);
    if (until === null || onDay <= until) continue;
    await house.transact(async (tx) => {
      const row = await lockRequest(tx, id);
      if (row === undefined || row.contact_deleted_at !== null) return;
      await updateRequest(tx, id, {
        ...{ asked_phone: null, asked_email: null, contact_deleted_at: house.now() },
        version: row.version + 1,
      });
      await record(house, tx, {
        verb: 'voter-request.forget-contact',
        organisationId: organisation_id,
        subjectKind: 'voter_request',
        subjectId: id,
        actor: clockActor,
        facts: { until },
      });
    });
  }
}

/** The last day on which telephone and e-mail of who asked are kept; null where no rule says one. */
async function contactUntil(
  db: Database,
  of: { organisationId: string; decidedAt: Date; onDay: Day },
): Promise<Day | null> {
  const limit = await contactLimit(db, of);
  return limit === null ? null : dueDay(dayOf(of.decidedAt), limit, await calendarOf(db));
}
