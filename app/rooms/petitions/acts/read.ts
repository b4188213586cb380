import { type Actor, holds, supervisingRoles } from '#app/ground/actor.ts';
import type { House } from '#app/house.ts';
import { noteReading } from '#app/rooms/record/acts.ts';
import { readByCode } from '../store.ts';

/** Notes that somebody who supervises opens the record on the desk; of those who work on it nothing is noted. */
export async function noteSupervisedReading(house: House, actor: Actor, code: string): Promise<void> {
  if (!actor.roles.some((held) => holds(actor, supervisingRoles, held.organisationId))) return;
  const petition = await readByCode(house.db, code);
  if (petition === undefined) return;
  const organisationId = petition.organisation_id;
  if (!holds(actor, supervisingRoles, organisationId)) return;
  await noteReading(house, actor, {
    organisationId,
    subjectKind: 'petition',
    subjectId: petition.id,
    code: petition.code,
  });
}
