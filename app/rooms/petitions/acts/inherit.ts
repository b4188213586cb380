import { clockActor } from '#app/ground/actor.ts';
import { dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { readUnit } from '#app/rooms/organisations/store.ts';
import { doEach } from '#app/rooms/record/acts/each.ts';
import { lockById } from '../store.ts';
import { readAboveOfClosed } from '../store-clock.ts';
import { passCooperation, updateEscalation } from '../store-parts.ts';
import { readGoneHandlers, readHelpOfClosed, readLedByClosed } from '../store-work.ts';
import { officeUnitOf, successorOf } from './due.ts';
import { lapseProposal, stay } from './move.ts';

/**
 * A department that has ended leaves nothing behind: what it led or was asked to help with goes to its successor, and
 * without one to the office. No date moves, no state changes; the story says from whom to whom.
 */
export async function inheritFromClosed(house: House): Promise<number> {
  const today = dayOf(house.now());
  const led = await doEach(
    house,
    { deed: 'petition.inherit', idOf: (row) => row.id },
    await readLedByClosed(house.db, today),
    (row) =>
      house.transact(async (tx) => {
        const petition = await lockById(tx, row.id);
        if (petition === undefined || petition.lead_unit_id !== row.lead_unit_id) return 0;
        const before = petition.lead_unit_id === null ? undefined : await readUnit(tx, petition.lead_unit_id);
        const heir =
          (before && (await successorOf(tx, before.id, today))) ??
          (await officeUnitOf(tx, petition.organisation_id));
        if (heir === null || heir.id === before?.id) return 0;
        await stay(house, tx, {
          petition: await lapseProposal(house, tx, petition),
          verb: 'inherit',
          actor: clockActor,
          parts: ['clock'],
          facts: { 'unit-given': true },
          set: { lead_unit_id: heir.id, handler_id: null },
          story: { fromUnit: before?.name ?? null, unit: heir.name, dueOn: petition.due_on },
        });
        return 1;
      }),
  );
  const helped = await doEach(
    house,
    { deed: 'petition.inherit_help', idOf: (row) => row.petition_id },
    await readHelpOfClosed(house.db, today),
    (row) =>
      house.transact(async (tx) => {
        const heir = await successorOf(tx, row.unit_id, today);
        if (heir === null) return 0;
        const { petition_id: petitionId, unit_id: fromUnitId } = row;
        await passCooperation(tx, { petitionId, fromUnitId, toUnitId: heir.id });
        return 1;
      }),
  );
  const above = await doEach(
    house,
    { deed: 'petition.inherit_above', idOf: (row) => row.petition_id },
    await readAboveOfClosed(house.db, today),
    (row) =>
      house.transact(async (tx) => {
        const heir = row.above_unit_id === null ? null : await successorOf(tx, row.above_unit_id, today);
        if (heir === null) return 0;
        await updateEscalation(tx, row.id, { above_unit_id: heir.id, above_handler_id: null });
        return 1;
      }),
  );
  return led + helped + above;
}

/**
 * Whoever works here no more handles nothing: the petition lies with its unit again, which names somebody else. No date
 * moves. Twice changes nothing.
 */
export async function releaseHandlers(house: House): Promise<number> {
  return await doEach(
    house,
    { deed: 'petition.release_handler', idOf: (row) => row.id },
    await readGoneHandlers(house.db, dayOf(house.now())),
    ({ id, name }) =>
      house.transact(async (tx) => {
        const petition = await lockById(tx, id);
        if (petition?.handler_id == null) return 0;
        await stay(house, tx, {
          petition,
          verb: 'release_handler',
          actor: clockActor,
          parts: ['clock'],
          set: { handler_id: null },
          story: { person: name },
        });
        return 1;
      }),
  );
}
