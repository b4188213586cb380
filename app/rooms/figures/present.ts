import { anonymous } from '#app/ground/actor.ts';
import type { Language } from '#app/ground/language.ts';
import { addDays, dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { presentPromises } from '#app/rooms/commitments/present-front.ts';
import { presentDialogues } from '#app/rooms/dialogues/present.ts';
import { presentLiveNow } from '#app/rooms/live/present.ts';
import { sumOf } from './figures.ts';
import { countOnTimeByMonth } from './store.ts';

export type FrontView = Awaited<ReturnType<typeof presentFront>>;

/** All that the front page says: what goes on now, what comes, answers in time over the last year, promises. */
export async function presentFront(house: House, organisationId: string, language: Language) {
  const from = `${addDays(dayOf(house.now()), -364).slice(0, 7)}-01`;
  const [live, coming, months, promises] = await Promise.all([
    presentLiveNow(house, organisationId),
    presentDialogues(house, anonymous, { organisationId, group: 'coming', pageSize: 3 }),
    countOnTimeByMonth(house.db, { organisationId, from }),
    presentPromises(house, { organisationId, limit: 5, language }),
  ]);
  return { live: live.at(0) ?? null, coming, since: from, onTime: sumOf(months), promises };
}
