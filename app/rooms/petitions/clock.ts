import type { ClockDeed } from '#app/gateways/clock.ts';
import { clockActor } from '#app/ground/actor.ts';
import { readOnce } from '#app/ground/once.ts';
import { dayOf } from '#app/ground/time.ts';
import type { House, Tx } from '#app/house.ts';
import { doPortions } from '#app/rooms/record/acts/each.ts';
import { chaseAbove, chaseHelp, remindAboveUnits, remindDue } from './acts/chase.ts';
import { silenceEnds } from './acts/due.ts';
import { lapseExtensions } from './acts/extend.ts';
import { inheritFromClosed, releaseHandlers } from './acts/inherit.ts';
import { attemptRule } from './acts/key.ts';
import { remindLooks } from './acts/look-again.ts';
import { loadForClock, move } from './acts/move.ts';
import { outcomesThatSettle } from './answer.ts';
import { readUnsettled } from './store-clock.ts';
import { deleteAttempts } from './store-parts.ts';

/** So many petitions are settled in one transaction. */
const batch = 100;

/** Everything that time does to petitions. Doing it twice changes nothing. */
export async function tickPetitions(house: House): Promise<void> {
  await inheritFromClosed(house);
  await releaseHandlers(house);
  await settleSilent(house);
  await lapseExtensions(house);
  await remindDue(house);
  await remindLooks(house);
  await chaseAbove(house);
  await chaseHelp(house);
  await remindAboveUnits(house);
  await house.transact((tx) =>
    deleteAttempts(tx, new Date(house.now().getTime() - attemptRule.minutes * 60_000)),
  );
}

/** For the clock of the house. */
export const petitionsClock: ClockDeed<House> = { name: 'petitions', everyMinutes: 30, run: tickPetitions };

/** Answers to which nobody objected within the days of the rule count as settled, by silence. */
export async function settleSilent(house: House): Promise<number> {
  const ids = (await readUnsettled(house.db, dayOf(house.now()))).map((row) => row.id);
  const each = { deed: 'petition.settle_by_silence', idOf: (id: string) => id, atOnce: batch };
  return await doPortions(house, each, ids, (some) =>
    house.transact(async (tx) => {
      let count = 0;
      const endOf = readOnce((of: Asked) => silenceEnds(tx, of), JSON.stringify);
      for (const id of some) if (await settleOne(house, tx, { id, endOf })) count += 1;
      return count;
    }),
  );
}

type Asked = Parameters<typeof silenceEnds>[1];
type One = Readonly<{ id: string; endOf: (of: Asked) => ReturnType<typeof silenceEnds> }>;

async function settleOne(house: House, tx: Tx, { id, endOf }: One): Promise<boolean> {
  const petition = await loadForClock(tx, id);
  if (petition === undefined || petition.answered_at === null || petition.settled_at !== null) return false;
  const end = await endOf({
    organisationId: petition.organisation_id,
    answeredOn: dayOf(petition.answered_at),
  });
  const isOver = end !== null && end.day < dayOf(house.now());
  if (!isOver || !outcomesThatSettle.some((outcome) => outcome === petition.outcome)) return false;
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
  return true;
}
