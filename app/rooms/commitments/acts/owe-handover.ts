import { type Actor, clockActor } from '#app/ground/actor.ts';
import { addDays, type Day, dayOf } from '#app/ground/time.ts';
import type { House, Tx } from '#app/house.ts';
import { readPerson, rolesOn } from '#app/rooms/people/store.ts';
import { readWithoutOfficers } from '#app/rooms/people/store-roles.ts';
import { doEach } from '#app/rooms/record/acts/each.ts';
import { record } from '#app/rooms/record/acts.ts';
import {
  type HandoverRow,
  hasHandedOver,
  insertHandover,
  lockHandover,
  lockOpenHandover,
  readEndedRoles,
  readOwedHandovers,
} from '../store-handover.ts';
import { moveHandover } from './move-handover.ts';
import { openItems } from './open-items.ts';

/** A role that ends: whose, in which house, since when and until when; an officer's is of one unit. */
type Ending = Readonly<{
  organisationId: string;
  personId: string;
  unitId: string | null;
  lastDay: Day;
  actor: Actor;
}>;

/**
 * Somebody leaves: the sheet is owed from now on and the office sees it until it is made. A head owes that of the
 * house, the last officer of a unit that of the unit; where nothing is open, nothing is owed.
 */
export async function oweHandover(house: House, tx: Tx, ending: Ending): Promise<HandoverRow | null> {
  // A role that was taken back before its first day leaves nobody.
  if (!(await isHolder(tx, { ...ending, day: ending.lastDay }))) return null;
  return await owe(house, tx, ending);
}

async function owe(house: House, tx: Tx, ending: Ending): Promise<HandoverRow | null> {
  const { organisationId, personId, unitId, lastDay, actor } = ending;
  const after = addDays(lastDay, 1);
  const person = await readPerson(tx, personId);
  if (person === null || (await isHolder(tx, { organisationId, personId, unitId, day: after }))) return null;
  if (unitId !== null && (await readWithoutOfficers(tx, [unitId], after)).length === 0) return null;
  const of = { organisation_id: organisationId, from_person_id: personId, unit_id: unitId };
  if ((await lockOpenHandover(tx, of)) !== undefined) return null;
  const items = await openItems(tx, { organisationId, unitId, today: dayOf(house.now()) });
  if (items.length === 0) return null;
  const row = await insertHandover(tx, {
    ...of,
    id: house.newId(),
    from_name: person.name,
    state: 'owed',
    owed_on: lastDay,
    items: JSON.stringify([]),
  });
  await record(house, tx, {
    verb: 'handover.owe',
    organisationId,
    subjectKind: 'handover',
    subjectId: row.id,
    actor,
    to: row.state,
    facts: { person: row.from_name, until: lastDay, items: items.length },
  });
  return row;
}

/** A sheet that was refused or taken back leaves its matters owed, where the leaver holds the role no more. */
export async function oweAgain(house: House, tx: Tx, of: { row: HandoverRow; actor: Actor }): Promise<void> {
  const { row, actor } = of;
  await owe(house, tx, {
    organisationId: row.organisation_id,
    personId: row.from_person_id,
    unitId: row.unit_id,
    lastDay: row.owed_on ?? addDays(dayOf(house.now()), -1),
    actor,
  });
}

/** Roles that ended by their own last day owe a sheet as well; what has become idle lapses. Twice changes nothing. */
export async function oweHandovers(house: House): Promise<number> {
  const today = dayOf(house.now());
  const owing = await doEach(
    house,
    { deed: 'handover.owe', idOf: (role) => role.person_id },
    await readEndedRoles(house.db, today),
    (role) =>
      house.transact(async (tx) => {
        const unitId = role.role === 'officer' ? role.unit_id : null;
        const of = { organisation_id: role.organisation_id, from_person_id: role.person_id, unit_id: unitId };
        if (await hasHandedOver(tx, { ...of, since: role.valid_from })) return 0;
        const owed = await oweHandover(house, tx, {
          organisationId: role.organisation_id,
          personId: role.person_id,
          unitId,
          lastDay: role.valid_to,
          actor: clockActor,
        });
        return owed === null ? 0 : 1;
      }),
  );
  const owed = await readOwedHandovers(house.db);
  const lapsed = await doEach(house, { deed: 'handover.lapse', idOf: (row) => row.id }, owed, ({ id }) =>
    lapse(house, id, today),
  );
  return owing + lapsed;
}

async function lapse(house: House, id: string, today: Day): Promise<number> {
  return await house.transact(async (tx) => {
    const row = await lockHandover(tx, id);
    if (row?.state !== 'owed') return 0;
    const { organisation_id: organisationId, from_person_id: personId, unit_id: unitId } = row;
    const day = row.owed_on !== null && row.owed_on >= today ? addDays(row.owed_on, 1) : today;
    const isBack = await isHolder(tx, { organisationId, personId, unitId, day });
    const items = isBack ? [] : await openItems(tx, { organisationId, unitId, today });
    if (items.length > 0) return 0;
    await moveHandover(house, tx, {
      row,
      verb: 'lapse',
      actor: clockActor,
      facts: { 'nothing-owed': true },
      writes: {},
    });
    return 1;
  });
}

async function isHolder(
  tx: Tx,
  of: { organisationId: string; personId: string; unitId: string | null; day: Day },
): Promise<boolean> {
  return (await rolesOn(tx, of.personId, of.day)).some(
    (held) =>
      held.organisation_id === of.organisationId &&
      (of.unitId === null ? held.role === 'head' : held.role === 'officer' && held.unit_id === of.unitId),
  );
}
