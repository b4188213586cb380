import { type Actor, holds } from '#app/ground/actor.ts';
import { refuse } from '#app/ground/refusal.ts';
import { dayOf } from '#app/ground/time.ts';
import type { House, Tx } from '#app/house.ts';
import { readPerson, rolesOn } from '#app/rooms/people/store.ts';
import { record } from '#app/rooms/record/acts.ts';
import type { HandoverInput, OwedHandoverInput } from '../inputs.ts';
import { type HandoverRow, insertHandover, lockHandover, lockOpenHandover } from '../store-handover.ts';
import { moveHandover } from './move-handover.ts';
import { openItems } from './open-items.ts';

/**
 * A head who leaves hands over what is open: every promise and every petition that waits, as it stands at this moment,
 * on one sheet for a named successor; an officer does it for the own unit. Only one sheet of a person waits at a time.
 */
export async function makeHandover(house: House, actor: Actor, input: HandoverInput): Promise<HandoverRow> {
  return await house.transact(async (tx) => {
    const { organisationId, unitId } = input;
    const personId = actor.personId;
    const isHolder =
      unitId === null
        ? holds(actor, ['head'], organisationId)
        : holds(actor, ['officer'], organisationId, unitId);
    if (!isHolder || personId === null) throw refuse('forbidden', 'handover.part');
    const of = { organisation_id: organisationId, from_person_id: personId, unit_id: unitId };
    const open = await lockOpenHandover(tx, of);
    if (open?.state === 'waiting') throw refuse('conflict', 'handover.waiting');
    if (open !== undefined) return await fillIn(house, tx, { row: open, actor, input });
    const { items, ...columns } = await sheetOf(house, tx, { row: of, actor, input });
    const row = await insertHandover(tx, {
      ...of,
      ...columns,
      items: JSON.stringify(items),
      id: house.newId(),
      from_name: actor.name ?? '',
      state: 'waiting',
    });
    await record(house, tx, {
      verb: 'handover.make',
      organisationId,
      subjectKind: 'handover',
      subjectId: row.id,
      actor,
      to: row.state,
      facts: { person: row.from_name, to: row.to_name, items: row.items.length },
    });
    return row;
  });
}

/** The sheet of one who has left is made by the office in his place, or by himself while he still may come in. */
export async function makeOwedHandover(
  house: House,
  actor: Actor,
  input: OwedHandoverInput,
): Promise<HandoverRow> {
  return await house.transact(async (tx) => {
    const row = await lockHandover(tx, input.id);
    if (row === undefined || !mayReadHandover(actor, row)) throw refuse('missing', 'handover.missing');
    return await fillIn(house, tx, { row, actor, input });
  });
}

/** Who works in the house, and the two whose names stand on it, may read a sheet; for others it is missing. */
export function mayReadHandover(
  actor: Actor,
  row: Pick<HandoverRow, 'organisation_id' | 'from_person_id' | 'to_person_id'>,
): boolean {
  if (actor.personId === null) return false;
  if ([row.from_person_id, row.to_person_id].includes(actor.personId)) return true;
  return actor.roles.some((held) => held.organisationId === row.organisation_id);
}

type Named = Readonly<{ toPersonId: string; note: string | null }>;
type Of = Pick<HandoverRow, 'organisation_id' | 'from_person_id' | 'unit_id'>;

async function fillIn(
  house: House,
  tx: Tx,
  owed: { row: HandoverRow; actor: Actor; input: Named },
): Promise<HandoverRow> {
  const { row, actor } = owed;
  const { items, ...columns } = await sheetOf(house, tx, owed);
  return await moveHandover(house, tx, {
    row,
    verb: 'make',
    actor,
    facts: { 'successor-given': true },
    writes: { ...columns, items: JSON.stringify(items) },
    tells: { to: columns.to_name, items: items.length },
  });
}

/** What is written on the sheet now, for whom. Refused where the successor is the leaver, or works elsewhere. */
async function sheetOf(house: House, tx: Tx, of: { row: Of; actor: Actor; input: Named }) {
  const { row, actor, input } = of;
  if (input.toPersonId === row.from_person_id) throw refuse('invalid', 'handover.self');
  const today = dayOf(house.now());
  const [successor, roles] = await Promise.all([
    readPerson(tx, input.toPersonId),
    rolesOn(tx, input.toPersonId, today),
  ]);
  if (!successor || !roles.some((held) => held.organisation_id === row.organisation_id)) {
    throw refuse('invalid', 'handover.nobody');
  }
  return {
    to_person_id: successor.id,
    to_name: successor.name,
    note: input.note,
    items: await openItems(tx, { organisationId: row.organisation_id, unitId: row.unit_id, today }),
    made_at: house.now(),
    made_by_name: actor.name,
  };
}
