import { type Actor, holds, type RoleName } from '#app/ground/actor.ts';
import { openVerbs } from '#app/ground/lifecycle.ts';
import { type OpinionPart, type OpinionVerb, opinionMoves } from './lifecycle.ts';
import type { ImportPart } from './lifecycle-import.ts';
import type { OpinionState } from './opinion.ts';

/** The parts that somebody plays towards an opinion of this organisation. */
export function partsOf(actor: Actor, organisationId: string): OpinionPart[] {
  const parts: OpinionPart[] = [];
  if (holds(actor, ['clerk'], organisationId)) parts.push('clerk');
  if (holds(actor, ['head'], organisationId)) parts.push('head');
  return parts;
}

/** The parts that somebody, or time itself, plays towards a sheet of this organisation. */
export function importPartsOf(actor: Actor, organisationId: string): ImportPart[] {
  const parts: ImportPart[] = actor.kind === 'clock' ? ['clock'] : [];
  if (holds(actor, ['clerk'], organisationId)) parts.push('clerk');
  if (holds(actor, ['head'], organisationId)) parts.push('head');
  return parts;
}

/** Reading what has not been published: the office and the head (domain 5.4). */
export function mayTriage(actor: Actor, organisationId: string): boolean {
  return holds(actor, ['clerk', 'head'], organisationId);
}

/** What is left of a complaint or a denunciation: the head and the officer of citizen reception, nobody else (domain 5.4). */
export function mayReadStub(actor: Actor, organisationId: string): boolean {
  return holds(actor, ['head', 'reception'], organisationId);
}

/** A second look at what was refused: the office and the head, and the Front beside them. */
export function mayRecheck(actor: Actor, organisationId: string): boolean {
  return holds(actor, ['clerk', 'head', 'front'], organisationId);
}

/** Writing down what somebody says on paper or by phone: the office, the secretariat, the Front in the residential groups. */
export function mayEnter(actor: Actor, organisationId: string): boolean {
  return holds(actor, ['clerk', 'secretary', 'front'], organisationId);
}

/** What the buttons of the triage screen offer. */
export function mayDo(
  actor: Actor,
  opinion: { organisation_id: string; state: OpinionState },
): OpinionVerb[] {
  return openVerbs(opinionMoves, opinion.state, partsOf(actor, opinion.organisation_id));
}

/** The organisation in which the actor holds one of these roles; the first where there are several. */
export function organisationWith(actor: Actor, roles: readonly RoleName[]): string {
  return actor.roles.find((held) => roles.includes(held.role))?.organisationId ?? '';
}
