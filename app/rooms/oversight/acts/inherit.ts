import { clockActor } from '#app/ground/actor.ts';
import { dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { officeUnitOf, successorOf } from '#app/rooms/petitions/acts/due.ts';
import { record } from '#app/rooms/record/acts.ts';
import { lockRequest, readRequestsOfClosed, updateRequest } from '../store-found.ts';

/**
 * What was asked of a department that has ended is answered by its successor, without one by the office. No day moves.
 * Twice changes nothing. Returns how many were passed on.
 */
export async function inheritRequests(house: House): Promise<number> {
  const today = dayOf(house.now());
  let passed = 0;
  for (const { id, name } of await readRequestsOfClosed(house.db, today)) {
    passed += await house.transact(async (tx) => {
      const row = await lockRequest(tx, id);
      if (row === undefined || row.state !== 'sent') return 0;
      const heir =
        (await successorOf(tx, row.unit_id, today)) ?? (await officeUnitOf(tx, row.organisation_id));
      if (heir === null || heir.id === row.unit_id) return 0;
      await updateRequest(tx, id, { unit_id: heir.id });
      await record(house, tx, {
        verb: 'supervision.inherit',
        organisationId: row.organisation_id,
        subjectKind: 'supervision',
        subjectId: row.supervision_id,
        actor: clockActor,
        facts: {
          code: row.supervision_code,
          request: id,
          fromUnit: name,
          unit: heir.name,
          dueOn: row.due_on,
        },
      });
      return 1;
    });
  }
  return passed;
}
