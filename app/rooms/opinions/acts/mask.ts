import type { Tx } from '#app/house.ts';
import { readById, updateOpinion } from '../store.ts';

/** For the room above: its petition says less in public from now on, and so does the opinion it came from. */
export async function maskOpinion(tx: Tx, masked: { opinionId: string; publicText: string }): Promise<void> {
  const opinion = await readById(tx, masked.opinionId);
  if (opinion === undefined) return;
  await updateOpinion(tx, opinion.id, { public_text: masked.publicText, version: opinion.version + 1 });
}
