import { clockActor } from '#app/ground/actor.ts';
import { fold } from '#app/ground/fold.ts';
import { Refusal } from '#app/ground/refusal.ts';
import { dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { readFields } from '#app/rooms/organisations/store-fields.ts';
import type { Batch } from '../../import-question.ts';
import { openSheet } from '../../sheet/desk.ts';
import { kindOfKept } from '../../sheet/safe.ts';
import { insertRefusals, lockImport, readImport, updateImport } from '../../store-import.ts';
import { mostPeople } from '../people.ts';
import { forgetSpentSheets } from './forget.ts';
import { moveImport } from './hold.ts';
import { insertBatch } from './take.ts';

const batchSize = 150;

/**
 * Takes a sheet in, batch after batch, each with the row it goes on from: cut off anywhere, it goes on there, and two
 * that work at once never take a row twice. Returns once nothing is left to do.
 */
export async function runImport(house: House, id: string): Promise<void> {
  const row = await readImport(house.db, id);
  const bytes = row?.stored_name == null ? null : await house.files.get(row.stored_name);
  if (row?.state !== 'running') return;
  const kind = bytes === null ? null : kindOfKept(bytes);
  if (bytes === null || row.mapping === null || row.sheet_name === null || kind === null) {
    return await fail(house, id, { code: 'import.file-kept', failure: 'the file is gone' });
  }
  try {
    const sheet = await openSheet(house, { bytes, kind, name: row.file_name });
    try {
      const rules = {
        sheet: row.sheet_name,
        mapping: row.mapping,
        fields: await fieldNames(house),
        today: dayOf(house.now()),
        peopleMost: await mostPeople(house.db, {
          organisationId: row.organisation_id,
          onDay: dayOf(house.now()),
        }),
      };
      const read = (from: number) => sheet.batch(rules, { from, count: batchSize });
      let ahead = read(row.next_row);
      for (let from: number | null = row.next_row; from !== null; ) {
        const batch = await ahead;
        // The thread reads the next rows while the database takes these.
        if (batch.next !== null) ahead = read(batch.next);
        ahead.catch(() => {});
        from = await takeBatch(house, { id, from, batch });
      }
    } finally {
      await sheet.close();
    }
  } catch (error) {
    house.log.error({ err: error, import: id }, 'an import stopped');
    const code = error instanceof Refusal ? error.code : null;
    await fail(house, id, { code, failure: error instanceof Error ? error.message : String(error) });
  }
  await forgetSpentSheets(house);
}

/** The sheets of one file one after the other; what is left where the program ends, the clock goes on with. */
export async function runImports(house: House, ids: readonly string[]): Promise<void> {
  for (const id of ids) await runImport(house, id);
}

/** Names and codes of fields as people write them. */
export async function fieldNames(house: House): Promise<[string, string][]> {
  const fields = await readFields(house.db);
  return fields.flatMap((field): [string, string][] => [
    [fold(field.code), field.code],
    [fold(field.name_vi), field.code],
  ]);
}

/** Writes one batch where it is still its turn; the row to go on from, or null at the end or where another works. */
async function takeBatch(
  house: House,
  given: { id: string; from: number; batch: Batch },
): Promise<number | null> {
  const { id, from, batch } = given;
  return await house.transact(async (tx) => {
    const row = await lockImport(tx, id);
    if (row?.state !== 'running' || row.next_row !== from) return null;
    const taken = await insertBatch(house, tx, { row, batch });
    await insertRefusals(tx, id, batch.refused);
    if (row.labels === null) await updateImport(tx, id, { labels: JSON.stringify(batch.labels) });
    const counts = {
      rows_total: row.rows_total + batch.taken.length + batch.refused.length,
      rows_taken: row.rows_taken + taken,
      rows_refused: row.rows_refused + batch.refused.length,
      rows_repeated: row.rows_repeated + batch.taken.length - taken,
      next_row: batch.next ?? row.next_row,
      worked_at: house.now(),
      stops_here: 0,
    };
    if (batch.next !== null) {
      await updateImport(tx, id, counts);
      return batch.next;
    }
    const writes = { ...counts, finished_at: house.now() };
    await moveImport(house, tx, { row, verb: 'finish', actor: clockActor, writes });
    return null;
  });
}

type Failure = Readonly<{ code: string | null; failure: string }>;

async function fail(house: House, id: string, { code, failure }: Failure): Promise<void> {
  await house.transact(async (tx) => {
    const row = await lockImport(tx, id);
    if (row?.state !== 'running') return;
    const writes = {
      failure: failure.slice(0, 300),
      failure_code: code,
      stops_here: row.stops_here + 1,
      finished_at: house.now(),
    };
    await moveImport(house, tx, { row, verb: 'fail', actor: clockActor, writes });
  });
}
