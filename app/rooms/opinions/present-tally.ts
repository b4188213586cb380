import type { Actor } from '#app/ground/actor.ts';
import { refuse } from '#app/ground/refusal.ts';
import type { House } from '#app/house.ts';
import { readByCode, readTopics } from '#app/rooms/dialogues/store.ts';
import { mayEnter } from './may.ts';
import { presentPlaces } from './present-places.ts';
import { readTallies } from './store-tally.ts';
import { sumTally } from './topic-tally.ts';

export type TallyView = Awaited<ReturnType<typeof presentTally>>;

/** Paper forms of a dialogue, pile by pile and as a whole, for who writes them down. */
export async function presentTally(house: House, actor: Actor, code: string) {
  const row = await readByCode(house.db, code);
  if (row === undefined || !mayEnter(actor, row.organisation_id)) throw refuse('missing', 'dialogue.missing');
  const [topics, piles, places] = await Promise.all([
    readTopics(house.db, row.id),
    readTallies(house.db, row.id),
    presentPlaces(house.db, row.organisation_id),
  ]);
  const titles = topics.map((topic) => topic.title);
  const views = piles.map((pile) => ({
    id: pile.id,
    residentialUnit: pile.residential_unit,
    forms: pile.forms,
    counts: pile.counts,
    at: pile.entered_at.toISOString(),
    by: pile.entered_by_name,
    removedBy: pile.removed_at === null ? null : (pile.removed_by_name ?? ''),
  }));
  return {
    dialogueId: row.id,
    code: row.code,
    title: row.title,
    topics: titles,
    /** The organisation's own list. Where it has none, forms are printed for the places that senders wrote. */
    ownUnits: places.own,
    residentialUnits: [...places.own, ...places.others],
    organisationId: row.organisation_id,
    piles: views,
    sum: sumTally(
      titles,
      views.filter((pile) => pile.removedBy === null),
    ),
  };
}

/** What the paper forms of a dialogue say as a whole, for everybody. */
export async function presentTallySum(house: House, dialogueId: string) {
  const [topics, piles] = await Promise.all([
    readTopics(house.db, dialogueId),
    readTallies(house.db, dialogueId),
  ]);
  return sumTally(
    topics.map((topic) => topic.title),
    piles
      .filter((pile) => pile.removed_at === null)
      .map((pile) => ({ residentialUnit: pile.residential_unit, forms: pile.forms, counts: pile.counts })),
  );
}
