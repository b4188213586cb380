import { type Actor, holds } from '#app/ground/actor.ts';
import type { DialogueMover } from './lifecycle.ts';
import type { PlanMover } from './lifecycle-plan.ts';

/** In which parts the actor may move a dialogue of this organisation. */
export function moverParts(actor: Actor, organisationId: string): DialogueMover[] {
  const parts: DialogueMover[] = [];
  if (actor.kind === 'clock') parts.push('clock');
  if (holds(actor, ['clerk', 'administrator'], organisationId)) parts.push('office');
  if (holds(actor, ['head'], organisationId)) parts.push('chair');
  return parts;
}

/** In which parts the actor works on the year's plan and on what voters ask for. */
export function planParts(actor: Actor, organisationId: string): PlanMover[] {
  const parts: PlanMover[] = [];
  if (holds(actor, ['clerk', 'administrator'], organisationId)) parts.push('office');
  if (holds(actor, ['head'], organisationId)) parts.push('chair');
  return parts;
}

/** May the actor write and change dialogues here? */
export function mayArrange(actor: Actor, organisationId: string): boolean {
  return holds(actor, ['clerk', 'administrator', 'head'], organisationId);
}

/** May the actor see dialogues that are not yet public? */
export function maySeePlans(actor: Actor, organisationId: string): boolean {
  return actor.roles.some((held) => held.organisationId === organisationId);
}

/** Which pages of the rooms above the page of a dialogue may lead the actor to; those rooms refuse the others. */
export function doorsOf(actor: Actor, organisationId: string) {
  return {
    triage: holds(actor, ['clerk', 'head'], organisationId),
    tally: holds(actor, ['clerk', 'secretary', 'front'], organisationId),
    recheck: holds(actor, ['clerk', 'head', 'front'], organisationId),
    serve: holds(actor, ['clerk', 'secretary', 'head'], organisationId),
    conclude: holds(actor, ['clerk', 'head'], organisationId),
  };
}
