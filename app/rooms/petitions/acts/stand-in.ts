import type { Database } from '#app/database/database.ts';
import { type Actor, holds } from '#app/ground/actor.ts';
import { dayOf } from '#app/ground/time.ts';
import type { House, Tx } from '#app/house.ts';
import type { PetitionPart } from '../lifecycle.ts';
import { readAbsentHead } from '../store-work.ts';
import { loadForDeed } from './move.ts';

/**
 * The head for whom this person signs today ("KT.", domain model 2.2): a deputy of the house who was named in the place
 * of a head that is away. Null for everybody else, and as soon as the head is back.
 */
export async function headStoodInFor(
  db: Database,
  house: House,
  of: { actor: Actor; organisationId: string },
): Promise<{ id: string; name: string } | null> {
  const { actor, organisationId } = of;
  if (actor.personId === null || !holds(actor, ['deputy'], organisationId)) return null;
  const today = dayOf(house.now());
  const head = await readAbsentHead(db, { substituteId: actor.personId, organisationId, today });
  return head && { id: head.id, name: head.title ? `${head.name}, ${head.title}` : head.name };
}

/** Loads a petition for what the head does with an answer; who stands in for the head takes the part `deputy`. */
export async function loadForHead(
  house: House,
  tx: Tx,
  actor: Actor,
  on: { code: string; version?: number | undefined },
) {
  const loaded = await loadForDeed(tx, actor, on);
  const organisationId = loaded.petition.organisation_id;
  const standsFor = await headStoodInFor(tx, house, { actor, organisationId });
  const parts: PetitionPart[] = standsFor === null ? loaded.parts : [...loaded.parts, 'deputy'];
  return { ...loaded, parts, standsFor };
}
