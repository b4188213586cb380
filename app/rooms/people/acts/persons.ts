import type { Actor } from '#app/ground/actor.ts';
import { orThrow } from '#app/ground/refusal.ts';
import type { House } from '#app/house.ts';
import { record } from '#app/rooms/record/acts.ts';
import type { PersonInput } from '../inputs.ts';
import { mayKeepPeople } from '../may.ts';
import { addPersonRow } from '../store.ts';

/** Adds a person whose account this organisation will keep. Returns the person's id; roles come apart. */
export async function addPerson(house: House, actor: Actor, input: PersonInput): Promise<string> {
  orThrow(mayKeepPeople(actor, input.organisationId));
  const id = house.newId();
  return await house.transact(async (tx) => {
    await addPersonRow(tx, {
      id,
      organisation_id: input.organisationId,
      name: input.name,
      title: input.title,
      email: input.email,
      phone: input.phone,
      created_at: house.now(),
    });
    await record(house, tx, {
      verb: 'person.add',
      organisationId: input.organisationId,
      subjectKind: 'person',
      subjectId: id,
      actor,
    });
    return id;
  });
}
