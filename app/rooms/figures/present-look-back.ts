import type { Actor } from '#app/ground/actor.ts';
import { dayOf, instantAt } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { groupOf, promiseFacts } from '#app/rooms/commitments/commitment.ts';
import { readForerunners } from '#app/rooms/organisations/store-merged.ts';
import { type Asked, headOf, theirs } from './present-before.ts';
import { readLastHeld, readPetitionsOf, readPromises } from './store-before.ts';

export type LookBackView = Awaited<ReturnType<typeof presentLookBack>>;
export type LookBackMeeting = LookBackView['meetings'][number];

/**
 * What has become of the last dialogue: each petition and promise, for reading out at the opening. Where communes went
 * into this one since then, the last of each of them stands beside it with its name; nobody has looked back at it here.
 */
export async function presentLookBack(house: House, actor: Actor, asked: Asked) {
  const row = await theirs(house, actor, asked.code);
  const today = dayOf(house.now());
  const before = row.starts_at;
  const own = await readLastHeld(house.db, { organisationId: row.organisation_id, before });
  const meetings =
    own === undefined
      ? []
      : [await meetingOf(house, { ...own, organisationId: row.organisation_id, of: null })];
  for (const former of await readForerunners(house.db, row.organisation_id)) {
    if (own !== undefined && dayOf(own.starts_at) >= former.merged_on) continue;
    const merged = instantAt(former.merged_on, '00:00');
    const until = merged < before ? merged : before;
    const last = await readLastHeld(house.db, { organisationId: former.id, before: until });
    if (last === undefined) continue;
    meetings.push(await meetingOf(house, { ...last, organisationId: former.id, of: former.name }));
  }
  return { ...headOf(row, today), meetings };
}

type Held = NonNullable<Awaited<ReturnType<typeof readLastHeld>>>;

async function meetingOf(house: House, held: Held & { organisationId: string; of: string | null }) {
  const today = dayOf(house.now());
  const [petitions, promises] = await Promise.all([
    readPetitionsOf(house.db, held.id),
    readPromises(house.db, { organisationId: held.organisationId, dialogueId: held.id }),
  ]);
  return {
    /** The commune of before; null for the own one. */
    of: held.of,
    code: held.code,
    title: held.title,
    day: dayOf(held.starts_at),
    petitions: petitions.map((petition) => ({
      code: petition.code,
      title: petition.title,
      unit: petition.unit,
      state: petition.state,
      outcome: petition.outcome,
      dueOn: petition.due_on,
      answeredOn: petition.answered_on,
      isLate: petition.answered_on === null && petition.due_on !== null && petition.due_on < today,
    })),
    promises: promises.map((promise) => ({
      code: promise.code,
      text: promise.text,
      who: [promise.responsible, promise.unit].filter(Boolean).join(', '),
      dueOn: promise.due_on,
      group: groupOf(promiseFacts(promise), today),
    })),
  };
}
