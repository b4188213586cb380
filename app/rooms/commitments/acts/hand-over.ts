import { type Actor, holds } from '#app/ground/actor.ts';
import { refuse } from '#app/ground/refusal.ts';
import { dayOf } from '#app/ground/time.ts';
import type { Database, House } from '#app/house.ts';
import { readUnits } from '#app/rooms/organisations/store.ts';
import { readPerson, rolesOn } from '#app/rooms/people/store.ts';
import { daysLate } from '#app/rooms/petitions/petition.ts';
import { listWaiting } from '#app/rooms/petitions/store-lists.ts';
import { record } from '#app/rooms/record/acts.ts';
import { isFinished, isLate } from '../commitment.ts';
import { type HandoverItem, inOrder } from '../handover.ts';
import type { AcceptHandoverInput, HandoverInput } from '../inputs.ts';
import { listCommitments } from '../store.ts';
import {
  acceptHandoverRow,
  type HandoverRow,
  insertHandover,
  lockHandover,
  readWaitingHandover,
} from '../store-handover.ts';

/**
 * A head who leaves hands over what is open: every promise and every petition that waits, as it stands at this moment,
 * on one sheet for a named successor. Only one sheet of a person waits for acceptance at a time.
 */
export async function makeHandover(house: House, actor: Actor, input: HandoverInput): Promise<HandoverRow> {
  return await house.transact(async (tx) => {
    const { organisationId, toPersonId } = input;
    if (!holds(actor, ['head'], organisationId) || actor.personId === null) {
      throw refuse('forbidden', 'handover.part');
    }
    if (toPersonId === actor.personId) throw refuse('invalid', 'handover.self');
    const [successor, roles, waiting] = await Promise.all([
      readPerson(tx, toPersonId),
      rolesOn(tx, toPersonId, dayOf(house.now())),
      readWaitingHandover(tx, { organisationId, personId: actor.personId }),
    ]);
    if (!successor || !roles.some((held) => held.organisation_id === organisationId)) {
      throw refuse('invalid', 'handover.nobody');
    }
    if (waiting !== undefined) throw refuse('conflict', 'handover.waiting');
    const row = await insertHandover(tx, {
      id: house.newId(),
      organisation_id: organisationId,
      from_person_id: actor.personId,
      from_name: actor.name ?? '',
      to_person_id: toPersonId,
      to_name: successor.name,
      note: input.note,
      items: JSON.stringify(await openItems(tx, { organisationId, today: dayOf(house.now()) })),
      made_at: house.now(),
    });
    await record(house, tx, {
      verb: 'handover.make',
      organisationId,
      subjectKind: 'handover',
      subjectId: row.id,
      actor,
      facts: { to: successor.name, items: row.items.length },
    });
    return row;
  });
}

/** The successor takes it over, and nobody else. From here on nothing on it is the predecessor's any more. */
export async function acceptHandover(house: House, actor: Actor, input: AcceptHandoverInput): Promise<void> {
  await house.transact(async (tx) => {
    const row = await lockHandover(tx, input.id);
    if (row === undefined || row.to_person_id !== actor.personId) throw refuse('missing', 'handover.missing');
    if (row.accepted_at !== null) throw refuse('conflict', 'handover.accepted');
    await acceptHandoverRow(tx, row.id, { at: house.now(), note: input.note });
    await record(house, tx, {
      verb: 'handover.accept',
      organisationId: row.organisation_id,
      subjectKind: 'handover',
      subjectId: row.id,
      actor,
      facts: { from: row.from_name, items: row.items.length },
    });
  });
}

/** What is open in an organisation now: promises that are not kept, petitions that wait. */
export async function openItems(
  db: Database,
  of: { organisationId: string; today: string },
): Promise<HandoverItem[]> {
  const [promises, petitions, units] = await Promise.all([
    listCommitments(db, of, { limit: 5000, offset: 0 }),
    listWaiting(db, of.organisationId),
    readUnits(db, of.organisationId),
  ]);
  const nameOf = (id: string | null) => units.find((unit) => unit.id === id)?.name ?? null;
  const open = promises.filter((row) => !isFinished(row.state) || row.state === 'not_fulfilled');
  return inOrder([
    ...open.map(
      (row): HandoverItem => ({
        kind: 'promise',
        code: row.code,
        title: row.text,
        unit: nameOf(row.unit_id),
        dueOn: row.due_on,
        daysLate: isLate({ state: row.state, dueOn: row.due_on }, of.today)
          ? lateBy(row.due_on, of.today)
          : 0,
        isReopened: row.state === 'not_fulfilled',
      }),
    ),
    ...petitions.map(
      (row): HandoverItem => ({
        kind: 'petition',
        code: row.code,
        title: row.title,
        unit: row.unit_name,
        dueOn: row.due_on,
        daysLate: daysLate(row, of.today),
        isReopened: row.reopened > 0,
      }),
    ),
  ]);
}

function lateBy(dueOn: string | null, today: string): number {
  return dueOn === null ? 0 : daysLate({ state: 'assigned', due_on: dueOn }, today);
}
