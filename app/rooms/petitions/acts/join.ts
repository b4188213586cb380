import type { Actor } from '#app/ground/actor.ts';
import type { House, Tx } from '#app/house.ts';
import { lockByOpinion, readMergedInto } from '../store.ts';
import { move } from './move.ts';

/**
 * Its opinion was merged into another one, whose petition speaks for both from now on. Only before it was given to
 * a unit: a petition that somebody works on refuses, and with it the merge.
 */
export async function joinPetition(
  house: House,
  tx: Tx,
  merged: { opinionId: string; actor: Actor },
): Promise<void> {
  const petition = await lockByOpinion(tx, merged.opinionId);
  if (petition === undefined) return;
  const parent = await readMergedInto(tx, merged.opinionId);
  await move(house, tx, {
    petition,
    verb: 'join',
    actor: merged.actor,
    parts: ['office'],
    set: { repeat_of_id: parent?.id ?? null, closed_at: house.now() },
    story: { into: parent?.code ?? null },
  });
}

/** The merge was undone: the petition goes on by itself, its clock never having stopped. */
export async function unjoinPetition(
  house: House,
  tx: Tx,
  parted: { opinionId: string; actor: Actor },
): Promise<void> {
  const petition = await lockByOpinion(tx, parted.opinionId);
  if (petition === undefined || petition.state !== 'joined') return;
  await move(house, tx, {
    petition,
    verb: 'unjoin',
    actor: parted.actor,
    parts: ['office'],
    set: { repeat_of_id: null, closed_at: null },
  });
}
