import type { Database } from '#app/database/database.ts';
import { type Actor, holds } from '#app/ground/actor.ts';
import { dayOf } from '#app/ground/time.ts';
import type { House, Tx } from '#app/house.ts';
import type { PetitionPart } from '../lifecycle.ts';
import type { SignedPaper, SigningForm } from '../signature.ts';
import { readFormsOf, readHead } from '../store-signing.ts';
import { readAbsentHead } from '../store-work.ts';
import { loadForDeed } from './move.ts';

/** The head in whose place somebody signs, and the form that the paper names. */
export type Signing = Readonly<{ id: string; name: string; form: SigningForm }>;

/**
 * In whose place this person signs such a paper today (domain model 2.2): a deputy who was named while the head is away,
 * or who holds a right to it, and the head of a unit who signs by order (TL.) or by a paper of authority (TUQ.). Null
 * for everybody else, and for the head himself.
 */
export async function signsFor(
  db: Database,
  house: House,
  of: { actor: Actor; organisationId: string; paper: SignedPaper },
): Promise<Signing | null> {
  const { actor, organisationId, paper } = of;
  const { personId } = actor;
  if (personId === null || holds(actor, ['head'], organisationId)) return null;
  if (!holds(actor, ['deputy', 'officer', 'clerk'], organisationId)) return null;
  const day = dayOf(house.now());
  const absent = holds(actor, ['deputy'], organisationId)
    ? await readAbsentHead(db, { substituteId: personId, organisationId, today: day })
    : null;
  if (absent) return { ...named(absent), form: 'KT' };
  const [form] = await readFormsOf(db, { organisationId, personId, paper, day });
  const head = form && (await readHead(db, { organisationId, day }));
  return form && head && head.id !== personId ? { ...named(head), form } : null;
}

function named(head: { id: string; name: string; title: string | null }) {
  return { id: head.id, name: head.title ? `${head.name}, ${head.title}` : head.name };
}

/** Loads a petition for what the head does with an answer; who signs in his place takes the part `deputy`. */
export async function loadForHead(
  house: House,
  tx: Tx,
  actor: Actor,
  on: { code: string; version?: number | undefined },
) {
  const loaded = await loadForDeed(tx, actor, on);
  const organisationId = loaded.petition.organisation_id;
  const standsFor = await signsFor(tx, house, { actor, organisationId, paper: 'answer' });
  const parts: PetitionPart[] = standsFor === null ? loaded.parts : [...loaded.parts, 'deputy'];
  return { ...loaded, parts, standsFor };
}
