import type { Updateable } from 'kysely';
import type { PetitionTable } from '#app/database/tables/petitions.ts';
import { type Actor, clockActor } from '#app/ground/actor.ts';
import type { Happening } from '#app/ground/event.ts';
import { type ConditionFacts, decideMove } from '#app/ground/lifecycle.ts';
import { orThrow, refuse } from '#app/ground/refusal.ts';
import type { Day } from '#app/ground/time.ts';
import type { Database, House, Tx } from '#app/house.ts';
import { readWithoutOfficers } from '#app/rooms/people/store-roles.ts';
import { record } from '#app/rooms/record/acts.ts';
import { lastEvent } from '#app/rooms/record/store.ts';
import {
  type PetitionCondition,
  type PetitionPart,
  type PetitionVerb,
  petitionMachine,
} from '../lifecycle.ts';
import { decideStay, type PetitionStay } from '../lifecycle-stays.ts';
import { type Involved, maySee, partsOf } from '../may.ts';
import { isWithUnit } from '../petition.ts';
import { lockByCode, lockById, type PetitionRow, readInvolved, updatePetition } from '../store.ts';
import { readOpenProposal, updateProposal } from '../store-transfer.ts';

export type Deed = Readonly<{
  actor: Actor;
  parts: readonly PetitionPart[];
  facts?: ConditionFacts<PetitionCondition>;
  set?: Updateable<PetitionTable>;
  reason?: string | null;
  story?: Happening['facts'];
}>;

/** `today` where the deed is one that a unit does itself: see `involvedOn`. */
type LoadedOn = Readonly<{ code: string; version?: number | undefined; today?: Day }>;

/**
 * The petition, held until the transaction ends, with the parts that the actor takes in it. Missing for those who
 * may not see it; conflict `petition.changed` with who and what where the version is not the one that was shown.
 */
export async function loadForDeed(tx: Tx, actor: Actor, on: LoadedOn) {
  const petition = await lockByCode(tx, on.code);
  if (petition === undefined) throw refuse('missing', 'petition.missing', { code: on.code });
  const involved = await involvedOn(tx, petition, on.today);
  if (!maySee(actor, involved)) throw refuse('missing', 'petition.missing', { code: on.code });
  if (on.version !== undefined && on.version !== petition.version) throw await changedBy(tx, petition.id);
  return { petition, involved, parts: partsOf(actor, involved) };
}

/**
 * Who takes part in it. Which units have no officer is asked only with a day: it decides what a unit alone may do, and
 * nothing that the office may do as well.
 */
export async function involvedOn(db: Database, petition: PetitionRow, today?: Day): Promise<Involved> {
  const involved = await readInvolved(db, petition);
  if (today === undefined) return involved;
  const units = [petition.lead_unit_id, ...involved.cooperatingUnitIds].filter((id) => id !== null);
  return { ...involved, withoutOfficers: await readWithoutOfficers(db, units, today) };
}

/** The petition for deeds that no person does, held until the transaction ends. */
export async function loadForClock(tx: Tx, id: string): Promise<PetitionRow | undefined> {
  return await lockById(tx, id);
}

/** The one writer of the state: decides by the table, writes, records `petition.<verb>`. */
export async function move(
  house: House,
  tx: Tx,
  how: Deed & { petition: PetitionRow; verb: PetitionVerb },
): Promise<PetitionRow> {
  const { petition, verb } = how;
  const to = orThrow(decideMove(petitionMachine, verb, { state: petition.state, ...pick(how) }));
  const moved = await updatePetition(tx, petition.id, { ...how.set, state: to });
  await tell(house, tx, { ...how, from: petition.state, to });
  const stays = isWithUnit(moved) && moved.lead_unit_id === petition.lead_unit_id;
  return isWithUnit(petition) && !stays ? await lapseProposal(house, tx, moved) : moved;
}

/** A proposal to hand it on is over as soon as the unit goes on with it itself, or has it no more. */
export async function lapseProposal(house: House, tx: Tx, petition: PetitionRow): Promise<PetitionRow> {
  const open = await readOpenProposal(tx, petition.id);
  if (open === undefined) return petition;
  await updateProposal(tx, open.id, { outcome: 'lapsed', decided_at: house.now() });
  return await stay(house, tx, {
    petition,
    verb: 'lapse_transfer',
    actor: clockActor,
    parts: ['clock'],
    facts: { 'transfer-asked': true },
  });
}

/** A deed that leaves the state where it is, by the same rules and with an event of its own. */
export async function stay(
  house: House,
  tx: Tx,
  how: Deed & { petition: PetitionRow; verb: PetitionStay },
): Promise<PetitionRow> {
  const { petition, verb } = how;
  orThrow(decideStay(verb, { state: petition.state, ...pick(how) }));
  const kept = await updatePetition(tx, petition.id, { ...how.set });
  await tell(house, tx, { ...how, from: petition.state, to: petition.state });
  return kept;
}

function pick(how: Deed) {
  return how.facts === undefined ? { parts: how.parts } : { parts: how.parts, facts: how.facts };
}

async function tell(
  house: House,
  tx: Tx,
  how: Deed & { petition: PetitionRow; verb: string; from: string; to: string },
): Promise<void> {
  await record(house, tx, {
    verb: `petition.${how.verb}`,
    organisationId: how.petition.organisation_id,
    subjectKind: 'petition',
    subjectId: how.petition.id,
    actor: how.actor,
    from: how.from,
    to: how.to,
    reason: how.reason ?? null,
    facts: { code: how.petition.code, ...how.story },
  });
}

async function changedBy(tx: Tx, petitionId: string) {
  const last = await lastEvent(tx, 'petition', petitionId);
  return refuse('conflict', 'petition.changed', {
    who: last?.actor_name ?? null,
    what: last?.verb ?? null,
    at: last?.at.toISOString() ?? null,
  });
}
