import { type Actor, holds, unitsOf } from '#app/ground/actor.ts';
import type { CommitmentMover } from './lifecycle/commitment.ts';
import type { ConclusionMover } from './lifecycle/conclusion.ts';

/**
 * Whose deed the thing is: the unit that promised and everybody who reported or gave evidence. A unit without officers,
 * such as the office, does it through the clerks.
 */
export type Executors = Readonly<{
  unitId: string | null;
  personIds: readonly string[];
  hasOfficers?: boolean;
  /** Units that help: they may show what they did. Only a person who has is kept from verifying it. */
  cooperatingUnitIds?: readonly string[];
}>;

/** In which parts the actor may move a commitment of this organisation. */
export function commitmentParts(
  actor: Actor,
  organisationId: string,
  executors: Executors,
): CommitmentMover[] {
  const parts: CommitmentMover[] = [];
  if (actor.kind === 'clock') parts.push('clock');
  const { unitId } = executors;
  const isOfUnit = unitId !== null && holds(actor, ['officer', 'clerk', 'head'], organisationId, unitId);
  if (isOfUnit || (isWithClerks(executors) && holds(actor, ['clerk'], organisationId)))
    parts.push('executor');
  if (executors.cooperatingUnitIds?.some((unit) => holds(actor, ['officer'], organisationId, unit)))
    parts.push('cooperating');
  if (holds(actor, ['clerk', 'head'], organisationId)) parts.push('office');
  if (holds(actor, ['front', 'clerk'], organisationId)) parts.push('verifier');
  return parts;
}

/**
 * Is it the actor's own deed? Every role counts: an officer of the unit who also holds a role in the Front, and a
 * person who reported it under another role, stay executors. What the clerks do for a unit without officers is the own
 * deed of every one of them.
 */
export function isOwnDeed(actor: Actor, organisationId: string, executors: Executors): boolean {
  if (actor.personId !== null && executors.personIds.includes(actor.personId)) return true;
  if (isWithClerks(executors) && holds(actor, ['clerk'], organisationId)) return true;
  return executors.unitId !== null && unitsOf(actor, organisationId).includes(executors.unitId);
}

/** May the actor draft and issue conclusions here? */
export function mayConclude(actor: Actor, organisationId: string): boolean {
  return holds(actor, ['clerk', 'head'], organisationId);
}

/** In which parts the actor may move a conclusion of this organisation. */
export function conclusionParts(actor: Actor, organisationId: string): ConclusionMover[] {
  const parts: ConclusionMover[] = [];
  if (holds(actor, ['clerk'], organisationId)) parts.push('office');
  if (holds(actor, ['head'], organisationId)) parts.push('head');
  return parts;
}

/** The unit has nobody of its own: the clerks do its work. */
function isWithClerks({ unitId, hasOfficers = true }: Executors): boolean {
  return unitId !== null && !hasOfficers;
}
