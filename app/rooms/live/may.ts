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

/** May the actor change the limits and the list of words by which questions are held? */
export function mayModerate(actor: Actor, organisationId: string): boolean {
  return holds(actor, ['clerk', 'head', 'administrator'], organisationId);
}

/** May the actor change the shorthand of the secretaries? All who write with it. */
export function mayAbbreviate(actor: Actor, organisationId: string): boolean {
  return holds(actor, ['clerk', 'secretary'], organisationId);
}
