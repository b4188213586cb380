import type { Database } from '#app/database/database.ts';
import type { Actor } from '#app/ground/actor.ts';
import { refuse } from '#app/ground/refusal.ts';
import { type Day, dayOf } from '#app/ground/time.ts';
import type { House, Tx } from '#app/house.ts';
import { record } from '#app/rooms/record/acts.ts';
import { type DocumentNumber, readNumber, seriesOf, writeNumber } from '../document-number.ts';
import type { ConclusionRow } from '../store-conclusion.ts';
import {
  insertTerm,
  lockRegister,
  readHighestSerial,
  readHolderOfNumber,
  readLastNumber,
  readTerm,
} from '../store-number.ts';
import { happening } from './move-conclusion.ts';

/**
 * The number stands once in its run (domain model 7.1 n). Conflict `conclusion.number-taken` with what holds it and
 * which is free. `termFrom`: the first Party number of a new term says since when that term runs.
 */
export async function takeNumber(
  house: House,
  tx: Tx,
  of: { row: ConclusionRow; actor: Actor; typed: string; termFrom: Day | null },
): Promise<Pick<ConclusionRow, 'number' | 'number_series' | 'number_serial'>> {
  const { row, actor, typed, termFrom } = of;
  const organisationId = row.organisation_id;
  const number = readNumber(typed);
  const day = dayOf(house.now());
  await lockRegister(tx, organisationId);
  if (termFrom !== null) await beginTerm(house, tx, { row, actor, number, termFrom });
  const series = seriesOf(number, { day, termFrom: await readTerm(tx, { organisationId, day }) });
  const holder = await readHolderOfNumber(tx, { organisationId, series, serial: number.serial });
  if (holder !== undefined && holder.id !== row.id) {
    const symbol = readNumber(holder.number ?? '').symbol;
    const next = { ...number, symbol, serial: (await readHighestSerial(tx, { organisationId, series })) + 1 };
    throw refuse('conflict', 'conclusion.number-taken', {
      number: holder.number,
      dialogue: holder.code,
      title: holder.title,
      on: holder.issued_on,
      family: number.family,
      next: number.family === 'free' ? null : writeNumber(next),
    });
  }
  return { number: typed, number_series: series, number_serial: number.serial };
}

/** The number that would follow the last one of the house, built as that was; null where none was given yet. */
export async function proposeNumber(
  db: Database,
  of: { organisationId: string; today: Day },
): Promise<DocumentNumber | null> {
  const { organisationId, today: day } = of;
  const last = await readLastNumber(db, organisationId);
  const number = last === null ? null : readNumber(last);
  if (number === null || number.family === 'free') return null;
  const series = seriesOf(number, { day, termFrom: await readTerm(db, { organisationId, day }) });
  return { ...number, serial: (await readHighestSerial(db, { organisationId, series })) + 1 };
}

async function beginTerm(
  house: House,
  tx: Tx,
  of: { row: ConclusionRow; actor: Actor; number: DocumentNumber; termFrom: Day },
): Promise<void> {
  const { row, actor, number, termFrom } = of;
  const day = dayOf(house.now());
  const before = await readTerm(tx, { organisationId: row.organisation_id, day });
  if (number.family !== 'party') throw refuse('invalid', 'conclusion.term-not-party');
  if (termFrom > day || (before !== null && termFrom < before)) {
    throw refuse('invalid', 'conclusion.term-day', { before });
  }
  await insertTerm(tx, {
    organisation_id: row.organisation_id,
    from_day: termFrom,
    added_by_name: actor.name,
    added_at: house.now(),
  });
  await record(house, tx, { ...happening(row, actor, 'term'), facts: { from: termFrom } });
}
