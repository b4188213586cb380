import type { Actor } from '#app/ground/actor.ts';
import { refuse } from '#app/ground/refusal.ts';
import type { House, Tx } from '#app/house.ts';
import type { JoinInput, OnPetition } from '../inputs.ts';
import type { PetitionPart } from '../lifecycle.ts';
import { isTerminal, takesNoMore } from '../petition.ts';
import {
  countJoinedInto,
  lockByCode,
  lockByOpinion,
  lockByOpinionParent,
  type PetitionRow,
} from '../store.ts';
import { loadForDeed, move } from './move.ts';

/**
 * Two petitions turn out to be about the same matter, whatever their age: this one goes on in the other, which speaks
 * to both askers. Refused where the other is over, or where others speak through this one.
 */
export async function joinByOffice(house: House, actor: Actor, input: JoinInput): Promise<PetitionRow> {
  return await house.transact(async (tx) => {
    // Both rows are taken in the order of their codes, so that two clerks cannot wait for each other.
    for (const code of [input.code, input.intoCode].sort()) await lockByCode(tx, code);
    const { petition, parts } = await loadForDeed(tx, actor, input);
    const target = await lockByCode(tx, input.intoCode);
    if (target === undefined || target.organisation_id !== petition.organisation_id) {
      throw refuse('invalid', 'petition.into-missing', { code: input.intoCode });
    }
    return await joinInto(house, tx, { petition, target, actor, parts, isByHand: true });
  });
}

/** The office takes it out again: it stands where it stood, its clock never having stopped. */
export async function unjoinByOffice(house: House, actor: Actor, input: OnPetition): Promise<PetitionRow> {
  return await house.transact(async (tx) => {
    const { petition, parts } = await loadForDeed(tx, actor, input);
    if (petition.opinion_id !== null && (await lockByOpinionParent(tx, petition.opinion_id)) !== undefined) {
      throw refuse('conflict', 'petition.joined-as-opinion');
    }
    return await part(house, tx, { petition, actor, parts, isByHand: true });
  });
}

/** For the room of opinions: its opinion was merged into another one, whose petition speaks for both from now on. */
export async function joinPetition(
  house: House,
  tx: Tx,
  merged: { opinionId: string; actor: Actor },
): Promise<void> {
  const petition = await lockByOpinion(tx, merged.opinionId);
  const target = await lockByOpinionParent(tx, merged.opinionId);
  if (petition === undefined) {
    // What comes new would be read by nobody there: it begins anew and says what it repeats.
    if (target !== undefined && takesNoMore(target)) {
      throw refuse('conflict', 'opinion.into-over', { code: target.code });
    }
    return;
  }
  await joinInto(house, tx, { petition, target, actor: merged.actor, parts: ['office'] });
}

/** The merge of its opinion was undone. */
export async function unjoinPetition(
  house: House,
  tx: Tx,
  parted: { opinionId: string; actor: Actor },
): Promise<void> {
  const petition = await lockByOpinion(tx, parted.opinionId);
  if (petition?.state !== 'joined') return;
  await part(house, tx, { petition, actor: parted.actor, parts: ['office'] });
}

type Deed = Readonly<{
  petition: PetitionRow;
  actor: Actor;
  /** Of the petition itself; a merge of its opinion has told its sender already. */
  isByHand?: boolean;
  parts: readonly PetitionPart[];
}>;

/** For deeds inside another's transaction. Where the parent has no petition yet it is joined all the same: that will speak for it. */
export async function joinInto(house: House, tx: Tx, deed: Deed & { target: PetitionRow | undefined }) {
  const { petition, target } = deed;
  const isOpen = target === undefined || (target.id !== petition.id && !isTerminal(target));
  const joined = await countJoinedInto(tx, petition.id);
  return await move(house, tx, {
    ...deed,
    verb: 'join',
    facts: {
      'target-open': isOpen ? true : { code: target.code, state: target.state },
      'no-joined': joined === 0 ? true : { joined },
    },
    set: { joined_into_id: target?.id ?? null, joined_from: petition.state, closed_at: house.now() },
    story: { into: target?.code ?? null, ...(deed.isByHand && { byHand: true }) },
  });
}

async function part(house: House, tx: Tx, deed: Deed): Promise<PetitionRow> {
  const wasGiven = deed.petition.lead_unit_id !== null;
  return await move(house, tx, {
    ...deed,
    verb: wasGiven ? 'unjoin_given' : 'unjoin',
    facts: { 'came-accepted': wasGiven ? {} : true, 'came-given': wasGiven ? true : {} },
    set: { joined_into_id: null, joined_from: null, closed_at: null },
    story: deed.isByHand ? { byHand: true } : {},
  });
}
