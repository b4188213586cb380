import { type Actor, holds, type RoleName } from '#app/ground/actor.ts';
import { refuse } from '#app/ground/refusal.ts';

/** The organisation in which the actor holds one of these roles; the first where there are several. */
export function organisationFor(actor: Actor, roles: readonly RoleName[]): string {
  const held = actor.roles.find((each) => holds(actor, roles, each.organisationId));
  if (held === undefined) throw refuse('forbidden', 'people.role', { roles });
  return held.organisationId;
}
