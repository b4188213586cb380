import { clockActor } from '#app/ground/actor.ts';
import { dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { readUnits } from '#app/rooms/organisations/store.ts';
import { officeUnitOf, successorOf } from '#app/rooms/petitions/acts/due.ts';
import { stepDue, stepsFor } from '#app/rooms/petitions/reminder.ts';
import { readReminderSteps } from '#app/rooms/petitions/store-reminders.ts';
import { doEach } from '#app/rooms/record/acts/each.ts';
import { lockCommitment, readHelpedByClosed, readOfClosedUnits, readUnkept } from '../store.ts';
import { stayCommitment } from './move.ts';
import { noteReminder } from './remind.ts';

/** Promises of a department that has ended go to its successor, without one to the office; no date moves. */
export async function inheritPromises(house: House): Promise<number> {
  const today = dayOf(house.now());
  return await doEach(
    house,
    { deed: 'commitment.inherit', idOf: (row) => row.code },
    await readOfClosedUnits(house.db, today),
    ({ code }) =>
      house.transact(async (tx) => {
        const row = await lockCommitment(tx, code);
        if (row === undefined || row.unit_id === null) return 0;
        const heir =
          (await successorOf(tx, row.unit_id, today)) ?? (await officeUnitOf(tx, row.organisation_id));
        if (heir === null || heir.id === row.unit_id) return 0;
        await stayCommitment(house, tx, {
          row,
          verb: 'inherit',
          actor: clockActor,
          parts: ['clock'],
          writes: { unit_id: heir.id },
          tells: { unit: heir.name },
        });
        return 1;
      }),
  );
}

/** Who helps with a promise and has ended is replaced by its successor; without one the others go on alone. */
export async function inheritHelp(house: House): Promise<number> {
  const today = dayOf(house.now());
  return await doEach(
    house,
    { deed: 'commitment.inherit_help', idOf: (row) => row.code },
    await readHelpedByClosed(house.db, today),
    ({ code }) =>
      house.transact(async (tx) => {
        const row = await lockCommitment(tx, code);
        if (row === undefined) return 0;
        const units = await readUnits(tx, row.organisation_id);
        const heirs = await Promise.all(
          row.cooperating_unit_ids.map(async (id) => {
            const until = units.find((unit) => unit.id === id)?.valid_to ?? null;
            return until === null || until >= today ? id : (await successorOf(tx, id, today))?.id;
          }),
        );
        const helpers = [...new Set(heirs)].flatMap((id) =>
          id === undefined || id === row.unit_id ? [] : [id],
        );
        const names = units.filter((unit) => helpers.includes(unit.id)).map((unit) => unit.name);
        await stayCommitment(house, tx, {
          row,
          verb: 'inherit_help',
          actor: clockActor,
          parts: ['clock'],
          writes: { cooperating_unit_ids: helpers },
          tells: { units: names.join(', ') },
        });
        return 1;
      }),
  );
}

/** Reminds of promises before and after their day, by the same steps as of petitions; once for each step and day. */
export async function remindPromises(house: House): Promise<number> {
  const today = dayOf(house.now());
  const steps = await readReminderSteps(house.db);
  const unkept = await readUnkept(house.db);
  return await doEach(house, { deed: 'commitment.remind', idOf: (row) => row.id }, unkept, async (row) => {
    const { due_on: dueOn } = row;
    if (dueOn === null) return 0;
    const step = stepDue(
      stepsFor(steps, { organisationId: row.organisation_id, onDay: today }),
      dueOn,
      today,
    );
    if (step === null || (row.last_offset !== null && row.last_offset >= step.offset_days)) return 0;
    const named = { offset: step.offset_days, audience: step.audience, dueOn };
    return await house.transact((tx) => noteReminder(house, tx, { row, actor: clockActor, step: named }));
  });
}
