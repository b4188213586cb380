import { type Actor, holds } from '#app/ground/actor.ts';
import { type ListName, lists } from './list.ts';

/** Units, rules and the calendar are the administrator's. */
export function mayManage(actor: Actor, organisationId: string): boolean {
  return holds(actor, ['administrator'], organisationId);
}

/** Everybody who works here may read them, with their history. */
export function mayRead(actor: Actor, organisationId: string): boolean {
  return actor.roles.some((held) => held.organisationId === organisationId);
}

/** Who works with questions of a session finds its lists beside the rules. */
export function maySeeSessionLists(actor: Actor, organisationId: string): boolean {
  return holds(actor, ['clerk', 'secretary', 'head', 'administrator'], organisationId);
}

/** A further organisation in this house is founded by somebody who already administers one. */
export function mayFound(actor: Actor, organisationsSoFar: number): boolean {
  return organisationsSoFar === 0 || actor.roles.some((held) => held.role === 'administrator');
}

/** Where and when people are received is kept by the office itself. */
export function mayKeepReception(actor: Actor, organisationId: string): boolean {
  return holds(actor, ['administrator', 'clerk', 'head'], organisationId);
}

/** The lists are the administrator's; those with which the office itself works are clerk's and head's too. */
export function mayKeepList(actor: Actor, of: { list: ListName; organisationId: string }): boolean {
  const roles = lists[of.list].isOffice
    ? (['administrator', 'clerk', 'head'] as const)
    : (['administrator'] as const);
  return holds(actor, roles, of.organisationId);
}
