import { type Actor, holds } from '#app/ground/actor.ts';

export type LivePart = 'chair' | 'desk';

/** In which parts the actor takes part in sessions of this organisation. */
export function livePartsOf(actor: Actor, organisationId: string): LivePart[] {
  const parts: LivePart[] = [];
  if (holds(actor, ['head'], organisationId)) parts.push('chair');
  if (holds(actor, ['clerk', 'secretary'], organisationId)) parts.push('desk');
  return parts;
}

/** May the actor open the consoles and see what is not public: waiting questions, drafts of answers? */
export function mayServe(actor: Actor, organisationId: string): boolean {
  return livePartsOf(actor, organisationId).length > 0;
}
