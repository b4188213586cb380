import type { Actor } from '#app/ground/actor.ts';
import { dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { readOrganisation } from '#app/rooms/organisations/store.ts';
import { organisationsOf } from './may.ts';
import { readAbsences, readWorkers } from './store-work.ts';

export type AbsenceView = NonNullable<Awaited<ReturnType<typeof presentAbsence>>>;

/** Who is away and who stands in; and whose absence the actor may say. Null for somebody who works nowhere. */
export async function presentAbsence(house: House, actor: Actor) {
  const organisationId = actor.roles[0]?.organisationId;
  const organisation = organisationId && (await readOrganisation(house.db, organisationId));
  if (!organisation) return null;
  const today = dayOf(house.now());
  const of = { organisationId: organisation.id, today };
  const [rows, workers] = await Promise.all([readAbsences(house.db, of), readWorkers(house.db, of)]);
  const people = [...new Map(workers.map((row) => [row.id, row.name]))].map(([value, label]) => ({
    value,
    label,
  }));
  const isA = (id: string, role: string) => workers.some((row) => row.id === id && row.role === role);
  const isOffice = organisationsOf(actor, ['clerk', 'head', 'administrator']).includes(organisation.id);
  return {
    organisation: { id: organisation.id, name: organisation.name },
    people: isOffice ? people : people.filter((person) => person.value === actor.personId),
    substitutes: people,
    me: actor.personId,
    rows: rows.map((row) => ({
      id: row.id,
      person: row.person_name,
      substitute: row.substitute_name,
      from: row.from_day,
      to: row.to_day,
      /** Whether the substitute signs for a head; null where it is no head who is away. */
      signs: isA(row.person_id, 'head') ? isA(row.substitute_id, 'deputy') : null,
      isNow: row.from_day <= today,
      mayEnd: isOffice || row.person_id === actor.personId,
    })),
  };
}
