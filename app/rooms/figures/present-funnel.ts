import type { Actor } from '#app/ground/actor.ts';
import type { House } from '#app/house.ts';
import { presentDialogue } from '#app/rooms/dialogues/present.ts';
import { readByCode } from '#app/rooms/dialogues/store.ts';
import { presentOpenRechecks } from '#app/rooms/opinions/present-recheck.ts';
import { presentOpenSelection } from '#app/rooms/opinions/present-selection.ts';
import { smallCount } from '#app/rooms/opinions/present-small-count.ts';
import { presentTallySum } from '#app/rooms/opinions/present-tally.ts';
import { type Funnel, funnelOf } from './funnel.ts';
import type { Asked } from './present-before.ts';
import { readFunnelOpinions } from './store-before.ts';

export type FunnelView = NonNullable<Awaited<ReturnType<typeof presentFunnel>>>;

/** Where every opinion of a public dialogue has gone, and how the floor was chosen; null where it is not public. */
export async function presentFunnel(house: House, actor: Actor, asked: Asked) {
  const dialogue = await presentDialogue(house, actor, asked.code);
  const row = await readByCode(house.db, asked.code);
  if (dialogue === null || row === undefined) return null;
  return {
    code: dialogue.code,
    title: dialogue.title,
    startsAt: dialogue.startsAt,
    isHeld: row.held_at !== null,
    funnel: await presentCounts(house, row),
    selection: await presentOpenSelection(house, row, asked.language),
    rechecks: await presentOpenRechecks(house, { organisationId: row.organisation_id, dialogueId: row.id }),
    tally: await presentTallySum(house, row.id),
  };
}

/** The counts of a dialogue, small ones hidden; the same on the public page and on the paper of the head. */
export async function presentCounts(
  house: House,
  dialogue: Readonly<{ id: string; organisation_id: string }>,
): Promise<Funnel> {
  const [opinions, below] = await Promise.all([
    readFunnelOpinions(house.db, dialogue.id),
    smallCount(house, dialogue.organisation_id),
  ]);
  return funnelOf(opinions, below);
}
