import { type Actor, holds, unitsOf } from '#app/ground/actor.ts';
import type { RequestMover } from './lifecycle/request.ts';
import type { SupervisionMover } from './lifecycle/supervision.ts';

/** The Front, the People's Council and the people's inspection supervise where they hold their role. */
export function maySupervise(actor: Actor, organisationId: string): boolean {
  return holds(actor, ['front', 'supervisor'], organisationId);
}

/** Who supervises, the office and the head, and the units that are asked, may open a supervision; others find none. */
export function maySeeSupervision(
  actor: Actor,
  of: Readonly<{ organisationId: string; unitIds: readonly string[] }>,
): boolean {
  if (maySupervise(actor, of.organisationId)) return true;
  if (holds(actor, ['clerk', 'head'], of.organisationId)) return true;
  return unitsOf(actor, of.organisationId).some((unit) => of.unitIds.includes(unit));
}

export function supervisionParts(actor: Actor, organisationId: string): SupervisionMover[] {
  return maySupervise(actor, organisationId) ? ['supervisor'] : [];
}

/** Whoever supervises here is never the unit, even with a second role: nobody answers his own request. */
export function requestParts(
  actor: Actor,
  of: Readonly<{ organisationId: string; unitId: string }>,
): RequestMover[] {
  if (maySupervise(actor, of.organisationId)) return ['supervisor'];
  if (holds(actor, ['officer'], of.organisationId, of.unitId)) return ['unit'];
  return holds(actor, ['clerk', 'head'], of.organisationId) ? ['unit'] : [];
}

/** Where the actor supervises. */
export function supervisedBy(actor: Actor): string[] {
  const ids = actor.roles
    .filter((held) => held.role === 'front' || held.role === 'supervisor')
    .map((held) => held.organisationId);
  return [...new Set(ids)];
}
