import { createHmac } from 'node:crypto';
import { type Actor, clockActor } from '#app/ground/actor.ts';
import { makeCode } from '#app/ground/code.ts';
import { fold } from '#app/ground/fold.ts';
import { refuse } from '#app/ground/refusal.ts';
import { type Day, dayOf, instantAt } from '#app/ground/time.ts';
import { dueDay } from '#app/ground/working-days.ts';
import type { House, Tx } from '#app/house.ts';
import { cameInTime } from '#app/rooms/dialogues/dialogue.ts';
import { readByCode as readDialogue, readById as readDialogueById } from '#app/rooms/dialogues/store.ts';
import { readFields } from '#app/rooms/organisations/store-fields.ts';
import { calendarOf, ruleLimit } from '#app/rooms/organisations/store-rules.ts';
import { recordAll } from '#app/rooms/record/acts.ts';
import { nextNumbers } from '#app/rooms/record/store.ts';
import type { Batch } from '../../import-question.ts';
import type { ImportInput } from '../../inputs.ts';
import { keyHashOf, numberFrom, sendKeyHash } from '../../number.ts';
import { consentVersion } from '../../opinion.ts';
import { openSheet } from '../../sheet/desk.ts';
import { checkFile } from '../../sheet/safe.ts';
import {
  type ImportRow,
  insertImported,
  insertRefusals,
  lockImport,
  readImport,
  readKnownHashes,
  updateImport,
} from '../../store-import.ts';
import { forgetSpentSheets } from './forget.ts';
import { holdImport, moveImport } from './hold.ts';
import { trialOf } from './seen.ts';

const batchSize = 150;

/**
 * Says how the sheet is read and begins to take it in; `runImport` does the work. Invalid `import.text-column`;
 * conflict `import.not-seen` where the trial that was looked at was of another sheet or another reading.
 */
export async function startImport(house: House, actor: Actor, input: ImportInput): Promise<ImportRow> {
  if (input.mapping.columns.text === undefined) throw refuse('invalid', 'import.text-column');
  return await house.transact(async (tx) => {
    const row = await holdImport(tx, actor, input);
    if (row.state !== 'read') throw refuse('conflict', 'import.changed', { state: row.state });
    if (input.seen !== trialOf(row.file_hash, input.sheetName, input.mapping)) {
      throw refuse('conflict', 'import.not-seen');
    }
    const dialogue = input.dialogueCode === null ? undefined : await readDialogue(tx, input.dialogueCode);
    if (input.dialogueCode !== null && dialogue?.organisation_id !== row.organisation_id) {
      throw refuse('invalid', 'opinion.dialogue', { code: input.dialogueCode });
    }
    if (dialogue?.state === 'cancelled') {
      throw refuse('conflict', 'opinion.dialogue-off', { title: dialogue.title });
    }
    return await moveImport(house, tx, {
      row,
      verb: 'start',
      to: 'running',
      actor,
      writes: {
        mapping: input.mapping,
        sheet_name: input.sheetName,
        dialogue_id: dialogue?.id ?? null,
        channel: input.channel,
        consent_record: input.consentRecord,
        tells_senders: input.tellsSenders ?? false,
        slip_secret: house.newSecret(32),
        // Whoever starts it works at it: the clock must not take it for one that was left.
        worked_at: house.now(),
      },
    });
  });
}

/**
 * Takes a sheet in, batch after batch, each with the row it goes on from: cut off anywhere, it goes on there, and two
 * that work at once never take a row twice. Returns once nothing is left to do.
 */
export async function runImport(house: House, id: string): Promise<void> {
  const row = await readImport(house.db, id);
  const bytes = row?.stored_name == null ? null : await house.files.get(row.stored_name);
  if (row?.state !== 'running') return;
  const kind = bytes === null ? null : checkFile(bytes, row.file_name);
  if (
    bytes === null ||
    row.mapping === null ||
    row.sheet_name === null ||
    (kind !== 'xlsx' && kind !== 'csv')
  ) {
    return await fail(house, id, 'the file is gone');
  }
  try {
    const sheet = await openSheet(house, { bytes, kind });
    try {
      const rules = {
        sheet: row.sheet_name,
        mapping: row.mapping,
        fields: await fieldNames(house),
        today: dayOf(house.now()),
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
    await fail(house, id, error instanceof Error ? error.message : String(error));
  }
  await forgetSpentSheets(house);
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
    };
    if (batch.next !== null) {
      await updateImport(tx, id, counts);
      return batch.next;
    }
    const writes = { ...counts, finished_at: house.now() };
    await moveImport(house, tx, { row, verb: 'finish', to: 'done', actor: clockActor, writes });
    return null;
  });
}

async function insertBatch(
  house: House,
  tx: Tx,
  { row, batch }: { row: ImportRow; batch: Batch },
): Promise<number> {
  const fresh = await newRows(tx, row.organisation_id, batch.taken);
  if (fresh.length === 0) return 0;
  const today = dayOf(house.now());
  const year = Number(today.slice(0, 4));
  const first = await nextNumbers(tx, `KN-${year}`, fresh.length);
  const dialogue = row.dialogue_id === null ? undefined : await readDialogueById(tx, row.dialogue_id);
  const isLate = (came: Day) =>
    dialogue !== undefined &&
    !cameInTime({ state: dialogue.state, collectUntil: dialogue.collect_until }, { came, today });
  const dueOf = await ackReader(tx, row.organisation_id);
  const rows = [];
  for (const [index, one] of fresh.entries()) {
    const code = makeCode('KN', year, first + index);
    const sendKey = slipKey(row, one.row);
    const receivedOn = one.receivedOn ?? today;
    rows.push({
      id: house.newId(),
      organisation_id: row.organisation_id,
      dialogue_id: row.dialogue_id,
      code,
      key_hash: keyHashOf(code, numberFrom(sendKey)),
      channel: row.channel,
      text: one.text,
      public_text: one.publicText,
      folded: one.folded,
      field_code: one.fieldCode,
      residential_unit: one.area,
      contact_name: one.name,
      contact_phone: one.phone,
      contact_email: one.email,
      is_name_public: false,
      consent_at: house.now(),
      consent_version: consentVersion,
      consent_record: row.consent_record,
      state: 'received' as const,
      received_at:
        one.receivedOn === null || one.receivedOn === today
          ? house.now()
          : instantAt(one.receivedOn, '08:00'),
      received_by: row.made_by,
      collected_by: one.collector,
      ack_due_on: await dueOf(receivedOn),
      is_late: isLate(receivedOn),
      send_key: sendKeyHash(sendKey),
      version: 1,
      import_id: row.id,
      import_row: one.row + 1,
      import_hash: one.hash,
    });
  }
  const taken = await insertImported(tx, rows);
  const actor: Actor = { ...clockActor, personId: row.made_by };
  await recordAll(
    house,
    tx,
    taken.map((opinion) => ({
      verb: 'opinion.import',
      organisationId: row.organisation_id,
      subjectKind: 'opinion',
      subjectId: opinion.id,
      actor,
      to: 'received',
      facts: { code: opinion.code, channel: row.channel, ...(row.tells_senders && { tells: true }) },
    })),
  );
  return taken.length;
}

/** Rows whose words did not come before, in another sheet or higher up in this one. */
async function newRows(tx: Tx, organisationId: string, rows: Batch['taken']): Promise<Batch['taken']> {
  const hashes = rows.map((row) => row.hash);
  const known = new Set(await readKnownHashes(tx, organisationId, hashes));
  return rows.filter((row, at) => !known.has(row.hash) && hashes.indexOf(row.hash) === at);
}

/** The key of one row's slip: nobody guesses it, and while the secret is kept the slips can be printed once more. */
export function slipKey(row: Pick<ImportRow, 'slip_secret' | 'id'>, at: number): string {
  return createHmac('sha256', row.slip_secret ?? '')
    .update(`${row.id}:${at}`)
    .digest('base64url');
}

async function ackReader(tx: Tx, organisationId: string): Promise<(day: string) => Promise<string>> {
  const calendar = await calendarOf(tx);
  const known = new Map<string, string>();
  return async (day) => {
    const before = known.get(day);
    if (before !== undefined) return before;
    const limit = await ruleLimit(tx, { organisationId, key: 'petition.ack_days', onDay: day });
    const due = dueDay(day, limit, calendar);
    known.set(day, due);
    return due;
  };
}

async function fail(house: House, id: string, failure: string): Promise<void> {
  await house.transact(async (tx) => {
    const row = await lockImport(tx, id);
    if (row?.state !== 'running') return;
    const writes = { failure: failure.slice(0, 300), finished_at: house.now() };
    await moveImport(house, tx, { row, verb: 'fail', to: 'failed', actor: clockActor, writes });
  });
}
