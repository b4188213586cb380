import { type Actor, holds } from '#app/ground/actor.ts';
import { refuse } from '#app/ground/refusal.ts';

/** Reading and handling what goes out: the office and its head; administrators see that it works. */
export function mayHandle(actor: Actor, organisationId: string): boolean {
  return holds(actor, ['clerk', 'head', 'administrator'], organisationId);
}

/** Organisations whose messages the actor handles; refuses `people.role` where there are none. */
export function handledBy(actor: Actor): string[] {
  const ids = actor.roles.map((held) => held.organisationId).filter((id) => mayHandle(actor, id));
  if (ids.length === 0)
    throw refuse('forbidden', 'people.role', { roles: ['clerk', 'head', 'administrator'] });
  return [...new Set(ids)];
}
