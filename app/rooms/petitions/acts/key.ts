import { createHash, randomInt } from 'node:crypto';
import type { Actor } from '#app/ground/actor.ts';
import { networkOf } from '#app/ground/network.ts';
import { Refusal, refuse } from '#app/ground/refusal.ts';
import type { House, Tx } from '#app/house.ts';
import { tryNumber } from '#app/rooms/opinions/acts/tally.ts';
import { keyHashOf } from '#app/rooms/opinions/number.ts';
import type { PetitionRow } from '../store.ts';
import { countAttempts, deleteAttempts, insertAttempt } from '../store-parts.ts';
import { loadForDeed, stay } from './move.ts';

/** Wrong numbers that one address may try for one petition, within so many minutes. */
export const attemptRule = { times: 5, minutes: 15 } as const;

/**
 * Gives the asker in the hall a confirmation number: petitions born from a turn of speech have none. It is shown
 * once, to be printed on the slip. Conflict `petition.key-given` where somebody holds a number already.
 */
export async function issueKey(
  house: House,
  actor: Actor,
  input: { code: string; version?: number | undefined },
): Promise<{ petition: PetitionRow; number: string }> {
  return await house.transact(async (tx) => {
    const { petition, parts } = await loadForDeed(tx, actor, input);
    if (petition.key_hash !== null) throw refuse('conflict', 'petition.key-given');
    const number = String(randomInt(1_000_000)).padStart(6, '0');
    const kept = await stay(house, tx, {
      petition,
      verb: 'issue_key',
      actor,
      parts,
      set: { key_hash: keyHashOf(petition.code, number) },
    });
    return { petition: kept, number };
  });
}

/**
 * True, or why not. A wrong number is counted for the network here, and for the key and the network over all codes by
 * `tryNumber`; the caller must let the transaction commit.
 */
export async function checkNumber(
  house: House,
  tx: Tx,
  proof: { petition: PetitionRow; number: string; address: string },
): Promise<true | Refusal> {
  const { petition } = proof;
  // Enough to count tries for a while, too little to tell who it was for other petitions.
  const addressHash = createHash('sha256')
    .update(`${petition.id}:${networkOf(proof.address)}`)
    .digest('hex');
  const now = house.now();
  if (petition.key_hash === null) return refuse('conflict', 'petition.no-key');
  const since = new Date(now.getTime() - attemptRule.minutes * 60_000);
  const tried = await countAttempts(tx, { petitionId: petition.id, addressHash, since });
  if (tried >= attemptRule.times) {
    return refuse('busy', 'petition.too-many-tries', { minutes: attemptRule.minutes });
  }
  const given = { keyHash: petition.key_hash, number: proof.number, client: proof.address };
  const isRight = await tryNumber(house, tx, given);
  if (isRight instanceof Refusal) return refuse('busy', 'petition.too-many-tries', { minutes: 60 });
  if (isRight) return true;
  await deleteAttempts(tx, since);
  await insertAttempt(tx, {
    id: house.newId(),
    petition_id: petition.id,
    address_hash: addressHash,
    at: now,
  });
  return refuse('invalid', 'petition.number-wrong', { left: attemptRule.times - tried - 1 });
}
