import type { Actor } from '#app/ground/actor.ts';
import { fold } from '#app/ground/fold.ts';
import { refuse } from '#app/ground/refusal.ts';
import { addDays, dayOf } from '#app/ground/time.ts';
import type { House, Tx } from '#app/house.ts';
import { record } from '#app/rooms/record/acts.ts';
import { lastEvent } from '#app/rooms/record/store.ts';
import type { AddUnitInput, CloseUnitInput, EditUnitInput } from '../inputs.ts';
import { mayManage } from '../may.ts';
import { heldOn } from '../organisation.ts';
import {
  insertUnits,
  lockUnit,
  nextUnitPosition,
  readUnitOfToday,
  readUnits,
  type UnitRow,
  updateUnit,
} from '../store.ts';

/** Adds a department that works from `validFrom` (today when left out); returns its id. */
export async function addUnit(house: House, actor: Actor, input: AddUnitInput): Promise<string> {
  if (!mayManage(actor, input.organisationId)) throw refuse('forbidden', 'organisation.part');
  return await house.transact(async (tx) => {
    const validFrom = input.validFrom ?? dayOf(house.now());
    await refuseTwin(tx, { organisationId: input.organisationId, name: input.name, day: validFrom });
    const id = house.newId();
    await insertUnits(tx, [
      {
        id,
        organisation_id: input.organisationId,
        kind: input.kind,
        name: input.name,
        short_name: input.shortName ?? input.name,
        head_title: input.headTitle ?? null,
        phone: input.phone ?? null,
        position: await nextUnitPosition(tx, input.organisationId),
        valid_from: validFrom,
      },
    ]);
    await record(house, tx, {
      verb: 'unit.add',
      organisationId: input.organisationId,
      subjectKind: 'unit',
      subjectId: id,
      actor,
      facts: { name: input.name, validFrom },
    });
    return id;
  });
}

/** Renames a department, or changes who heads it. Conflict `unit.changed` when another was faster. */
export async function editUnit(house: House, actor: Actor, input: EditUnitInput): Promise<void> {
  await house.transact(async (tx) => {
    const unit = await manageable(tx, actor, input.unitId);
    if (unit.name !== input.seenName) throw await changedBy(tx, unit.id);
    if (unit.name !== input.name) {
      const day = dayOf(house.now());
      await refuseTwin(tx, { organisationId: unit.organisation_id, name: input.name, day, except: unit.id });
    }
    await updateUnit(tx, unit.id, {
      name: input.name,
      short_name: input.shortName ?? input.name,
      head_person_id: input.headPersonId ?? null,
      head_title: input.headTitle ?? null,
      phone: input.phone ?? null,
    });
    await record(house, tx, {
      verb: 'unit.edit',
      organisationId: unit.organisation_id,
      subjectKind: 'unit',
      subjectId: unit.id,
      actor,
      facts: { name: input.name, before: unit.name },
    });
  });
}

/** Ends a department after `lastDay`; its records stay, and are found from the successor. */
export async function closeUnit(house: House, actor: Actor, input: CloseUnitInput): Promise<void> {
  await house.transact(async (tx) => {
    const successorId = input.successorId ?? null;
    const unit = await manageable(tx, actor, input.unitId);
    if (unit.valid_to !== null)
      throw refuse('conflict', 'unit.closed', { name: unit.name, day: unit.valid_to });
    if (input.lastDay < unit.valid_from)
      throw refuse('invalid', 'unit.before-start', { day: unit.valid_from });
    const successor = successorId === null ? null : await successorFor(tx, unit, successorId);
    if (successor !== null && !heldOn(successor, addDays(input.lastDay, 1))) {
      throw refuse('invalid', 'unit.successor-not-open', { name: successor.name });
    }
    await updateUnit(tx, unit.id, { valid_to: input.lastDay, successor_id: successorId });
    await record(house, tx, {
      verb: 'unit.close',
      organisationId: unit.organisation_id,
      subjectKind: 'unit',
      subjectId: unit.id,
      actor,
      reason: input.reason,
      facts: { name: unit.name, lastDay: input.lastDay, successor: successor?.name ?? null },
    });
  });
}

async function manageable(tx: Tx, actor: Actor, unitId: string): Promise<UnitRow> {
  const unit = await lockUnit(tx, unitId);
  if (unit === undefined || !mayManage(actor, unit.organisation_id)) throw refuse('missing', 'unit.missing');
  return unit;
}

async function successorFor(tx: Tx, unit: UnitRow, successorId: string): Promise<UnitRow> {
  const successor = await lockUnit(tx, successorId);
  if (successor === undefined || successor.organisation_id !== unit.organisation_id) {
    throw refuse('missing', 'unit.missing');
  }
  if (successor.id === unit.id || (await readUnitOfToday(tx, successor.id)) === unit.id) {
    throw refuse('invalid', 'unit.own-successor', { name: unit.name });
  }
  return successor;
}

/** Two open departments of one name cannot be told apart by anybody. */
async function refuseTwin(
  tx: Tx,
  about: { organisationId: string; name: string; day: string; except?: string },
): Promise<void> {
  const twin = (await readUnits(tx, about.organisationId)).find(
    (unit) => unit.id !== about.except && heldOn(unit, about.day) && fold(unit.name) === fold(about.name),
  );
  if (twin !== undefined) throw refuse('conflict', 'unit.twin', { name: twin.name });
}

async function changedBy(tx: Tx, unitId: string) {
  const last = await lastEvent(tx, 'unit', unitId);
  return refuse('conflict', 'unit.changed', {
    who: last?.actor_name ?? null,
    what: last?.verb ?? null,
    at: last?.at.toISOString() ?? null,
  });
}
