import type { Actor } from '#app/ground/actor.ts';
import type { Language } from '#app/ground/language.ts';
import type { House } from '#app/house.ts';
import { presentBoardCounts } from '#app/rooms/commitments/present-front.ts';
import { presentDialogues } from '#app/rooms/dialogues/present.ts';
import { presentLiveNow } from '#app/rooms/live/present.ts';
import { presentWaiting } from '#app/rooms/opinions/present-triage.ts';
import { presentInbox } from '#app/rooms/petitions/present-inbox.ts';

export type TodayView = Awaited<ReturnType<typeof presentToday>>;

/** What waits for this person today, over every organisation in which roles are held. */
export async function presentToday(house: House, actor: Actor, language: Language) {
  const organisationIds = [...new Set(actor.roles.map((held) => held.organisationId))];
  const [first] = organisationIds;
  const [inbox, waiting, promises, live, coming] = await Promise.all([
    presentInbox(house, actor, { tab: 'late', unitId: null, text: null, page: 1, language }),
    presentWaiting(house, actor),
    presentBoardCounts(house, actor),
    Promise.all(organisationIds.map((id) => presentLiveNow(house, id))),
    first === undefined
      ? null
      : presentDialogues(house, actor, { organisationId: first, group: 'coming', pageSize: 3 }),
  ]);
  return {
    name: actor.name ?? '',
    live: live.flat().at(0) ?? null,
    opinions: waiting,
    petitions: inbox.counts,
    lateRows: inbox.rows.slice(0, 5),
    promises,
    coming: coming?.rows ?? [],
  };
}
