import { type Actor, holds, supervisingRoles, unitsOf } from '#app/ground/actor.ts';
import type { RequestMover } from './lifecycle/request.ts';
import type { SupervisionMover } from './lifecycle/supervision.ts';
import { type SupervisionBody, supervisionBodies } from './supervision.ts';

/** What has to be known of a supervision to say who conducts it. */
export type Conducted = Readonly<{ organisationId: string; body: SupervisionBody }>;

/** The Front, the People's Council and the people's inspection supervise where they hold their roles. */
export function maySupervise(actor: Actor, organisationId: string): boolean {
  return holds(actor, supervisingRoles, organisationId);
}

/** For whom the actor supervises there: each body has a role of its own, of its name. */
export function bodiesOf(actor: Actor, organisationId: string): SupervisionBody[] {
  return supervisionBodies.filter((body) => holds(actor, [body], organisationId));
}

/** Only the body whose supervision it is reads by it, draws and moves it; another body sees how it goes. */
export function conducts(actor: Actor, of: Conducted): boolean {
  return bodiesOf(actor, of.organisationId).includes(of.body);
}

/** Who supervises, the office and the head, and the units that are asked, may open a supervision; others find none. */
export function maySeeSupervision(
  actor: Actor,
  of: Readonly<{ organisationId: string; unitIds: readonly string[] }>,
): boolean {
  if (mayLookInside(actor, of.organisationId)) return true;
  return unitsOf(actor, of.organisationId).some((unit) => of.unitIds.includes(unit));
}

export function supervisionParts(actor: Actor, of: Conducted): SupervisionMover[] {
  return conducts(actor, of) ? ['supervisor'] : [];
}

/** Whoever supervises here is never the unit, even with a second role: nobody answers his own request. */
export function requestParts(actor: Actor, of: Conducted & Readonly<{ unitId: string }>): RequestMover[] {
  if (maySupervise(actor, of.organisationId)) return conducts(actor, of) ? ['supervisor'] : [];
  if (holds(actor, ['officer'], of.organisationId, of.unitId)) return ['unit'];
  return holds(actor, ['clerk', 'head'], of.organisationId) ? ['unit'] : [];
}

/** May the actor see what is found and who has read what? Every body that supervises there, the office, the head. */
export function mayLookInside(actor: Actor, organisationId: string): boolean {
  return holds(actor, [...supervisingRoles, 'clerk', 'head'], organisationId);
}

/** Where the actor supervises. */
export function supervisedBy(actor: Actor): string[] {
  const ids = new Set(actor.roles.map((held) => held.organisationId));
  return [...ids].filter((id) => maySupervise(actor, id));
}
