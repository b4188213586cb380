import type { Actor } from '#app/ground/actor.ts';
import { dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { readOrganisation } from '#app/rooms/organisations/store.ts';
import { mayGiveSigning } from './may.ts';
import { readSigningRights } from './store-signing.ts';
import { readWorkers } from './store-work.ts';

export type SigningView = NonNullable<Awaited<ReturnType<typeof presentSigning>>>;

/** Who signs what in the head's place, for everybody who works there; null for somebody who works nowhere. */
export async function presentSigning(house: House, actor: Actor) {
  const organisationId = actor.roles[0]?.organisationId;
  const organisation = organisationId && (await readOrganisation(house.db, organisationId));
  if (!organisation) return null;
  const today = dayOf(house.now());
  const mayGive = mayGiveSigning(actor, organisation.id);
  const [rows, workers] = await Promise.all([
    readSigningRights(house.db, { organisationId: organisation.id, day: today }),
    mayGive ? readWorkers(house.db, { organisationId: organisation.id, today }) : [],
  ]);
  const able = workers.filter((row) => row.role !== 'head' && row.id !== actor.personId);
  return {
    organisation: { id: organisation.id, name: organisation.name },
    mayGive,
    people: [...new Map(able.map((row) => [row.id, row.name]))].map(([value, label]) => ({ value, label })),
    today,
    rows: rows.map((row) => ({
      id: row.id,
      person: row.person_name,
      form: row.form,
      papers: row.papers,
      basis: row.basis,
      from: row.from_day,
      to: row.to_day,
      isNow: row.from_day <= today,
      mayEnd: mayGive || row.person_id === actor.personId,
    })),
  };
}
