import type { Actor } from '#app/ground/actor.ts';
import { refuse } from '#app/ground/refusal.ts';
import { dayOf } from '#app/ground/time.ts';
import type { House, Tx } from '#app/house.ts';
import { record } from '#app/rooms/record/acts.ts';
import { type HolidayLine, readHolidayList } from '../holiday-list.ts';
import type { ImportHolidaysInput, RemoveHolidayInput, SetHolidayInput, SwapDaysInput } from '../inputs.ts';
import { mayManage } from '../may.ts';
import { holidayRows } from '../reference.ts';
import { deleteHoliday, readHoliday, writeHoliday } from '../store-rules.ts';
import { keeperAbove } from './keeper.ts';

/** Says whether a day is off or worked, and by which announcement; also confirms a day that was to be checked. */
export async function setHoliday(house: House, actor: Actor, said: SetHolidayInput): Promise<void> {
  await holdKeeper(house, actor, said.organisationId);
  await house.transact(async (tx) => {
    const before = await readHoliday(tx, said.day);
    await writeHoliday(tx, {
      day: said.day,
      kind: said.kind,
      name: said.name,
      status: said.isChecked ? 'confirmed' : 'to_check',
      source: said.source,
      added_by: actor.personId,
    });
    await record(house, tx, {
      verb: 'holiday.set',
      organisationId: said.organisationId,
      subjectKind: 'rules',
      subjectId: said.organisationId,
      actor,
      reason: said.source,
      facts: { day: said.day, kind: said.kind, name: said.name, before: before?.kind ?? null },
    });
  });
}

/**
 * Takes out a day that somebody entered by mistake; one that came with the program comes back as it was. Conflict
 * `holiday.none` where nobody here entered the day.
 */
export async function removeHoliday(house: House, actor: Actor, said: RemoveHolidayInput): Promise<void> {
  await holdKeeper(house, actor, said.organisationId);
  const { default: shipped } = await import('../data/holidays.json');
  await house.transact(async (tx) => {
    const before = await readHoliday(tx, said.day);
    if (before === undefined || before.added_by === null) throw refuse('conflict', 'holiday.none');
    const [came] = holidayRows(shipped.filter((row) => row.day === said.day));
    if (came === undefined) await deleteHoliday(tx, said.day);
    else await writeHoliday(tx, came);
    await record(house, tx, {
      verb: 'holiday.remove',
      organisationId: said.organisationId,
      subjectKind: 'rules',
      subjectId: said.organisationId,
      actor,
      facts: { day: said.day, kind: before.kind, name: before.name },
    });
  });
}

/** Exchanges two days by one announcement: the first is off, the second is worked in its place. */
export async function swapDays(house: House, actor: Actor, said: SwapDaysInput): Promise<void> {
  const lines: HolidayLine[] = [
    { day: said.dayOff, kind: 'holiday', name: said.nameOff },
    { day: said.dayWorked, kind: 'swapped_work', name: said.nameWorked },
  ];
  if (said.dayOff === said.dayWorked) throw refuse('invalid', 'holiday.same-day');
  await writeList(house, actor, { ...said, lines, verb: 'holiday.swap' });
}

/**
 * Enters the days of a whole year from the yearly announcement, all or none; a day that is already in the table is
 * changed. Invalid `holiday.list` names the first line that cannot be read. Returns how many days were written.
 */
export async function importHolidays(house: House, actor: Actor, said: ImportHolidaysInput): Promise<number> {
  const { lines, faults } = readHolidayList(said.list);
  const [fault] = faults;
  if (fault !== undefined) throw refuse('invalid', 'holiday.list', { line: fault.line, text: fault.text });
  await writeList(house, actor, { ...said, lines, verb: 'holiday.import' });
  return lines.length;
}

/**
 * One table of days holds for every organisation of the house. It is kept by the administrators of this one, unless the
 * organisation above has administrators of its own: forbidden `holiday.above` (its name) to those below it.
 */
async function holdKeeper(house: House, actor: Actor, organisationId: string): Promise<void> {
  if (!mayManage(actor, organisationId)) throw refuse('forbidden', 'organisation.part');
  const above = await keeperAbove(house.db, { actor, organisationId, today: dayOf(house.now()) });
  if (above !== null) throw refuse('forbidden', 'holiday.above', { name: above });
}

type List = Readonly<{
  organisationId: string;
  lines: readonly HolidayLine[];
  source: string;
  isChecked?: boolean;
  verb: string;
}>;

async function writeList(house: House, actor: Actor, list: List): Promise<void> {
  await holdKeeper(house, actor, list.organisationId);
  await house.transact(async (tx) => {
    for (const line of list.lines) await writeLine(tx, actor, { line, list });
    await record(house, tx, {
      verb: list.verb,
      organisationId: list.organisationId,
      subjectKind: 'rules',
      subjectId: list.organisationId,
      actor,
      reason: list.source,
      facts: { count: list.lines.length, days: list.lines.map((line) => line.day) },
    });
  });
}

async function writeLine(tx: Tx, actor: Actor, given: { line: HolidayLine; list: List }): Promise<void> {
  const { line, list } = given;
  await writeHoliday(tx, {
    ...line,
    status: list.isChecked ? 'confirmed' : 'to_check',
    source: list.source,
    added_by: actor.personId,
  });
}
