import type { Actor } from '#app/ground/actor.ts';
import { fold } from '#app/ground/fold.ts';
import { refuse } from '#app/ground/refusal.ts';
import type { House, Tx } from '#app/house.ts';
import type { PointInput, TestCallInput } from '../inputs-prepare.ts';
import { mostPoints, type PointLine } from '../point-list.ts';
import { readParts } from '../store.ts';
import { insertPoints, insertTestCall, updatePoint } from '../store-prepare.ts';
import { prepared, tell } from './prepare.ts';

/** What a connection point has, and who serves it. */
export async function describePoint(
  house: House,
  actor: Actor,
  input: PointInput & { dialogueId: string },
): Promise<void> {
  await house.transact(async (tx) => {
    const row = await prepared(tx, actor, input.dialogueId);
    const point = await updatePoint(
      tx,
      { id: input.id, dialogueId: row.id },
      {
        capacity: input.capacity,
        equipment: input.equipment,
        coordinator_name: input.coordinatorName,
        coordinator_phone: input.coordinatorPhone,
      },
    );
    if (point === undefined) throw refuse('missing', 'dialogue.point-missing');
    await tell(house, tx, { actor, row, verb: 'dialogue.describe_point', what: point.name });
  });
}

/** Notes a test call with a point: did it go through, and what was wrong. */
export async function noteTestCall(
  house: House,
  actor: Actor,
  input: TestCallInput & { dialogueId: string },
): Promise<void> {
  await house.transact(async (tx) => {
    const row = await prepared(tx, actor, input.dialogueId);
    const { points } = await readParts(tx, row.id);
    const point = points.find((each) => each.id === input.id);
    if (point === undefined) throw refuse('missing', 'dialogue.point-missing');
    await insertTestCall(tx, {
      id: house.newId(),
      point_id: point.id,
      at: house.now(),
      is_good: input.isGood,
      note: input.note,
      by_name: actor.name,
    });
    await tell(house, tx, { actor, row, verb: 'dialogue.test_call', what: point.name });
  });
}

/**
 * Takes points over from a sheet: one of the same name is changed, the others are added behind; nothing is removed.
 * All or none. Invalid `dialogue.too-many-points` above six hundred; conflict `dialogue.frozen` once it has begun.
 */
export async function importPoints(
  house: House,
  actor: Actor,
  input: { dialogueId: string; lines: readonly PointLine[] },
): Promise<{ added: number; changed: number }> {
  return await house.transact(async (tx) => {
    const row = await prepared(tx, actor, input.dialogueId);
    if (row.held_at !== null || row.state === 'live')
      throw refuse('conflict', 'dialogue.frozen', { state: row.state });
    const { points } = await readParts(tx, row.id);
    const known = new Map(points.map((point) => [fold(point.name), point]));
    const fresh = input.lines.filter((line) => !known.has(fold(line.name)));
    if (points.length + fresh.length > mostPoints + 1) {
      throw refuse('invalid', 'dialogue.too-many-points', { most: mostPoints });
    }
    for (const line of input.lines) {
      const point = known.get(fold(line.name));
      if (point !== undefined) await updatePoint(tx, { id: point.id, dialogueId: row.id }, columnsOf(line));
    }
    await insertPoints(
      tx,
      fresh.map((line, index) => ({
        id: house.newId(),
        dialogue_id: row.id,
        is_main: false,
        name: line.name,
        position: points.length + index,
        ...columnsOf(line),
      })),
    );
    await hangUp(tx, row.id, input.lines);
    await tell(house, tx, {
      actor,
      row,
      verb: 'dialogue.import_points',
      what: row.title,
      count: input.lines.length,
    });
    return { added: fresh.length, changed: input.lines.length - fresh.length };
  });
}

function columnsOf(line: PointLine) {
  return {
    address: line.address,
    capacity: line.capacity,
    equipment: line.equipment,
    coordinator_name: line.coordinatorName,
    coordinator_phone: line.coordinatorPhone,
    level: line.level,
    chair_name: line.chairName,
    secretary_name: line.secretaryName,
    technician_name: line.technicianName,
  };
}

/** Hangs each point under the one it names, which is above it already; else under the main one. */
async function hangUp(tx: Tx, dialogueId: string, lines: readonly PointLine[]): Promise<void> {
  const { points } = await readParts(tx, dialogueId);
  const byName = new Map(points.map((point) => [fold(point.name), point.id]));
  const main = points.find((point) => point.is_main);
  const above = new Set<string>();
  for (const line of lines) {
    const id = byName.get(fold(line.name));
    if (id === undefined || id === main?.id) continue;
    const named = line.parent === null ? undefined : byName.get(fold(line.parent));
    const parent = named !== undefined && (above.has(named) || named === main?.id) ? named : main?.id;
    await updatePoint(tx, { id, dialogueId }, { parent_id: parent ?? null });
    above.add(id);
  }
}
