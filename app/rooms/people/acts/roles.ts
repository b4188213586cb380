import type { Actor } from '#app/ground/actor.ts';
import { orThrow, refuse } from '#app/ground/refusal.ts';
import { addDays, dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { record } from '#app/rooms/record/acts.ts';
import type { EndRoleInput, RoleInput } from '../inputs.ts';
import { mayEndRole, mayKeepPeople } from '../may.ts';
import {
  addRoleRow,
  countOtherAdministrators,
  findSameRole,
  listPeople,
  listUnits,
  lockPerson,
  readRole,
  removeRole,
  setRoleEnd,
} from '../store.ts';

/**
 * Gives a role for a period. The person must be known in the organisation, the unit must be one of its units,
 * and the same role must not already be held at that time.
 */
export async function grantRole(house: House, actor: Actor, input: RoleInput): Promise<string> {
  orThrow(mayKeepPeople(actor, input.organisationId));
  const id = house.newId();
  return await house.transact(async (tx) => {
    const people = await listPeople(tx, input.organisationId);
    if (!people.some((person) => person.id === input.personId)) throw refuse('missing', 'people.person');
    await lockPerson(tx, input.personId);
    if (input.unitId !== null) {
      const units = await listUnits(tx, input.organisationId, dayOf(house.now()));
      if (!units.some((unit) => unit.id === input.unitId)) throw refuse('invalid', 'people.unit');
    }
    const role = {
      person_id: input.personId,
      organisation_id: input.organisationId,
      unit_id: input.unitId,
      role: input.role,
      valid_from: input.validFrom,
      valid_to: input.validTo,
    };
    if ((await findSameRole(tx, role)).length > 0) throw refuse('conflict', 'people.role-held');
    await addRoleRow(tx, { ...role, id, granted_by: actor.personId, granted_at: house.now() });
    await record(house, tx, {
      verb: 'person.grant_role',
      organisationId: input.organisationId,
      subjectKind: 'person',
      subjectId: input.personId,
      actor,
      facts: { role: input.role, unit: input.unitId, from: input.validFrom, until: input.validTo },
    });
    return id;
  });
}

/** Ends a role after its last day; a role that has not begun by then is taken back altogether. */
export async function endRole(house: House, actor: Actor, input: EndRoleInput): Promise<void> {
  await house.transact(async (tx) => {
    const role = await readRole(tx, input.roleId);
    if (role === null) throw refuse('missing', 'people.role-row');
    orThrow(mayKeepPeople(actor, role.organisation_id));
    const today = dayOf(house.now());
    if (role.valid_to !== null && role.valid_to < today) throw refuse('conflict', 'people.role-over');
    if (input.lastDay < addDays(today, -1)) throw refuse('invalid', 'people.last-day');
    const others =
      role.role === 'administrator'
        ? await countOtherAdministrators(tx, role, today)
        : Number.POSITIVE_INFINITY;
    orThrow(mayEndRole(role.role, others));
    if (input.lastDay < role.valid_from) await removeRole(tx, role.id);
    else await setRoleEnd(tx, role.id, input.lastDay);
    await record(house, tx, {
      verb: 'person.end_role',
      organisationId: role.organisation_id,
      subjectKind: 'person',
      subjectId: role.person_id,
      actor,
      facts: { role: role.role, unit: role.unit_id, until: input.lastDay },
    });
  });
}
