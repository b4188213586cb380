import { type Actor, holds } from '#app/ground/actor.ts';
import { type Refusal, refuse } from '#app/ground/refusal.ts';

/** People and roles of an organisation are kept by its administrators. */
export function mayKeepPeople(actor: Actor, organisationId: string): true | Refusal {
  return holds(actor, ['administrator'], organisationId) || refuse('forbidden', 'people.administrator');
}

/** Links and second factors: only by administrators of the organisation that keeps the account. */
export function mayKeepAccount(
  actor: Actor,
  person: Readonly<{ organisation_id: string | null }>,
): true | Refusal {
  if (person.organisation_id === null) return refuse('forbidden', 'people.administrator');
  return mayKeepPeople(actor, person.organisation_id);
}

/** An organisation must not lose its last administrator, or nobody could let people in. */
export function mayEndRole(role: string, otherAdministrators: number): true | Refusal {
  if (role !== 'administrator' || otherAdministrators > 0) return true;
  return refuse('conflict', 'people.last-administrator');
}
