import type { ClockDeed } from '#app/gateways/clock.ts';
import { clockActor } from '#app/ground/actor.ts';
import { addDays, dayOf, daysBetween } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { silenceEnds } from './acts/due.ts';
import { attemptRule } from './acts/key.ts';
import { loadForClock, move, stay } from './acts/move.ts';
import { outcomesThatSettle } from './answer.ts';
import { isWaiting } from './petition.ts';
import { readChaseDue, readChases, readDueAround, readUnsettled } from './store-clock.ts';
import { deleteAttempts } from './store-parts.ts';

/** Days from the due date on which the unit, then the head, is reminded. */
export const chaseDays = [-3, 1, 10] as const;

/** Everything that time does to petitions. Doing it twice changes nothing. */
export async function tickPetitions(house: House): Promise<void> {
  await settleSilent(house);
  await chaseLate(house);
  await chaseAbove(house);
  await house.transact((tx) =>
    deleteAttempts(tx, new Date(house.now().getTime() - attemptRule.minutes * 60_000)),
  );
}

/** For the clock of the house. */
export const petitionsClock: ClockDeed<House> = { name: 'petitions', everyMinutes: 30, run: tickPetitions };

/** Answers to which nobody objected within the days of the rule count as settled, by silence. */
export async function settleSilent(house: House): Promise<number> {
  const today = dayOf(house.now());
  let settled = 0;
  for (const { id } of await readUnsettled(house.db)) {
    settled += await house.transact(async (tx) => {
      const petition = await loadForClock(tx, id);
      if (petition === undefined || petition.answered_at === null) return 0;
      const end = await silenceEnds(tx, {
        organisationId: petition.organisation_id,
        answeredOn: dayOf(petition.answered_at),
      });
      const isOver = end !== null && end.day < today;
      if (!isOver || !outcomesThatSettle.some((outcome) => outcome === petition.outcome)) return 0;
      const now = house.now();
      await move(house, tx, {
        petition,
        verb: 'settle_by_silence',
        actor: clockActor,
        parts: ['clock'],
        facts: { 'silence-over': true, 'outcome-settles': true },
        set: { settled_at: now, settled_by: 'silence', closed_at: now },
        story: { days: end.days },
      });
      return 1;
    });
  }
  return settled;
}

/** Reminds before and after the due date; one event for each mark and due date, never a second. */
export async function chaseLate(house: House): Promise<number> {
  const today = dayOf(house.now());
  let chased = 0;
  for (const { id } of await readDueAround(house.db, addDays(today, 3))) {
    chased += await house.transact(async (tx) => {
      const petition = await loadForClock(tx, id);
      if (petition === undefined || petition.due_on === null || !isWaiting(petition)) return 0;
      const mark = chaseDays.findLast((day) => daysBetween(petition.due_on ?? today, today) >= day);
      if (mark === undefined) return 0;
      const earlier = await readChases(tx, petition.id);
      const dueOn = petition.due_on;
      if (earlier.some((event) => event.facts.mark === mark && event.facts.dueOn === dueOn)) return 0;
      await stay(house, tx, {
        petition,
        verb: 'chase',
        actor: clockActor,
        parts: ['clock'],
        story: { mark, dueOn, to: mark > 0 ? 'head' : 'unit' },
      });
      return 1;
    });
  }
  return chased;
}

/** On the day by which the upper level was to be asked again: one event, so that the first level does and says so. */
export async function chaseAbove(house: House): Promise<number> {
  const today = dayOf(house.now());
  let chased = 0;
  for (const { id, chase_on: dueOn, to_body: body } of await readChaseDue(house.db, today)) {
    chased += await house.transact(async (tx) => {
      const petition = await loadForClock(tx, id);
      if (petition === undefined || petition.state !== 'escalated') return 0;
      const earlier = await readChases(tx, petition.id);
      if (earlier.some((event) => event.facts.to === 'above' && event.facts.dueOn === dueOn)) return 0;
      await stay(house, tx, {
        petition,
        verb: 'chase',
        actor: clockActor,
        parts: ['clock'],
        story: { dueOn, to: 'above', body },
      });
      return 1;
    });
  }
  return chased;
}
