import type { Actor } from '#app/ground/actor.ts';
import type { Language } from '#app/ground/language.ts';
import type { House } from '#app/house.ts';
import { presentOwedHandovers } from '#app/rooms/commitments/present-handover.ts';
import { presentInbox } from '#app/rooms/commitments/present-inbox.ts';
import { presentDialogues } from '#app/rooms/dialogues/present.ts';
import { presentTasksWaiting } from '#app/rooms/dialogues/present-tasks.ts';
import { mayServe } from '#app/rooms/live/may.ts';
import { presentLiveNow } from '#app/rooms/live/present.ts';
import { presentRechecksWaiting } from '#app/rooms/opinions/present-recheck.ts';
import { presentWaiting } from '#app/rooms/opinions/present-triage.ts';
import { presentOrganisation } from '#app/rooms/organisations/present.ts';
import { presentReceptionGaps } from '#app/rooms/people/present.ts';

/** Rows of what comes first; the rest is behind the figures above. */
const shown = 8;
/** Which pile a person looks at first: what is late, else what is next. */
const order = ['late', 'today', 'verify', 'review', 'below', 'new'] as const;

export type TodayView = Awaited<ReturnType<typeof presentToday>>;

/** What waits for this person today, over every organisation in which roles are held. */
export async function presentToday(house: House, actor: Actor, language: Language) {
  const organisationIds = [...new Set(actor.roles.map((held) => held.organisationId))];
  const [first] = organisationIds;
  const [inbox, waiting, rechecks, tasks, owed, gaps, live, coming, workplaces] = await Promise.all([
    presentInbox(house, actor, { pile: 'late', language }),
    presentWaiting(house, actor),
    presentRechecksWaiting(house, actor),
    presentTasksWaiting(house, actor),
    presentOwedHandovers(house, actor),
    presentReceptionGaps(house, actor),
    Promise.all(organisationIds.map((id) => presentLiveNow(house, id))),
    first === undefined
      ? null
      : presentDialogues(house, actor, { organisationId: first, group: 'coming', pageSize: 3 }),
    organisationIds.length < 2
      ? []
      : Promise.all(organisationIds.map((id) => presentOrganisation(house.db, id))),
  ]);
  const pile = order.find((each) => inbox.sums[each].n > 0);
  const next =
    pile === 'late' || pile === undefined ? inbox : await presentInbox(house, actor, { pile, language });
  const foremost = pile === undefined ? null : { pile, rows: next.rows.slice(0, shown) };
  return {
    name: actor.name ?? '',
    /** Where roles are held, the one that is worked for first; empty where there is nothing to choose. */
    workplaces: workplaces.flatMap((each) => (each === null ? [] : [{ value: each.id, label: each.name }])),
    live: live.flat().at(0) ?? null,
    mayServe: organisationIds.some((id) => mayServe(actor, id)),
    opinions: waiting,
    rechecks,
    tasks,
    piles: inbox.sums,
    foremost,
    /** Sheets of people who left without handing over: nobody else will think of them. */
    owed,
    /** Where nobody but the head can read what was handed over; said until somebody is charged with it. */
    receptionGaps: gaps,
    coming: coming?.rows ?? [],
  };
}
