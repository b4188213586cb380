import { type Actor, clockActor } from '#app/ground/actor.ts';
import { orThrow } from '#app/ground/refusal.ts';
import { type Day, dayOf, daysBetween } from '#app/ground/time.ts';
import type { House, Tx } from '#app/house.ts';
import { holdTypedDay } from '#app/rooms/organisations/acts/due-day.ts';
import { checkLook } from '../answer.ts';
import type { LookAgainInput } from '../inputs.ts';
import { lockById, type PetitionRow } from '../store.ts';
import { readLooksDue } from '../store-clock.ts';
import { ruleDays } from './due.ts';
import { loadForDeed, stay } from './move.ts';

/**
 * On the day that the answer named, or before, the office looks again and says in public what it found and when it looks
 * next. Money that has come is another thing: then the petition is opened again, or is resolved with its evidence.
 */
export async function lookAgain(house: House, actor: Actor, input: LookAgainInput): Promise<PetitionRow> {
  return await house.transact(async (tx) => {
    const { petition, parts } = await loadForDeed(tx, actor, input);
    const was = petition.look_again_on;
    const today = dayOf(house.now());
    await holdLook(house, tx, { organisationId: petition.organisation_id, day: input.nextOn });
    return await stay(house, tx, {
      petition,
      verb: 'look_again',
      actor,
      parts,
      facts: { 'look-owed': was === null ? {} : true },
      set: { look_again_on: input.nextOn, look_told_on: null },
      reason: input.found,
      story: {
        was,
        next: input.nextOn,
        late: was === null ? 0 : Math.max(0, daysBetween(was, today)),
      },
    });
  });
}

/** Refuses a day that cannot be meant, or that lies further off than the rule `petition.look_again_days` allows. */
export async function holdLook(
  house: House,
  tx: Tx,
  of: { organisationId: string; day: Day },
): Promise<void> {
  const today = dayOf(house.now());
  await holdTypedDay(tx, { ...of, today });
  const latest = await ruleDays(tx, {
    ...{ organisationId: of.organisationId, key: 'petition.look_again_days', from: today },
  });
  orThrow(checkLook(of.day, latest));
}

/** Reminds of every day on which something was to be looked at again; once for each such day. */
export async function remindLooks(house: House): Promise<number> {
  const today = dayOf(house.now());
  let told = 0;
  for (const { id } of await readLooksDue(house.db, today)) {
    told += await house.transact(async (tx) => {
      const petition = await lockById(tx, id);
      const day = petition?.look_again_on ?? null;
      if (petition?.state !== 'answered' || day === null || day > today) return 0;
      if (petition.look_told_on === day) return 0;
      await stay(house, tx, {
        petition,
        verb: 'remind_look',
        actor: clockActor,
        parts: ['clock'],
        set: { look_told_on: day },
        story: { on: day },
      });
      return 1;
    });
  }
  return told;
}
