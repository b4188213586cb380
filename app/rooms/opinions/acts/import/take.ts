import { createHmac } from 'node:crypto';
import { type Actor, clockActor } from '#app/ground/actor.ts';
import { makeCode } from '#app/ground/code.ts';
import { type Day, dayOf, instantAt } from '#app/ground/time.ts';
import { dueDay } from '#app/ground/working-days.ts';
import type { House, Tx } from '#app/house.ts';
import { cameInTime } from '#app/rooms/dialogues/dialogue.ts';
import { readById as readDialogueById } from '#app/rooms/dialogues/store.ts';
import { calendarOf, ruleLimit } from '#app/rooms/organisations/store-rules.ts';
import { recordAll } from '#app/rooms/record/acts.ts';
import { nextNumbers } from '#app/rooms/record/store.ts';
import type { Batch } from '../../import-question.ts';
import { keyHashOf, numberFrom, sendKeyHash } from '../../number.ts';
import { consentVersion } from '../../opinion.ts';
import { type ImportRow, insertImported, readKnownHashes } from '../../store-import.ts';

/** Makes opinions of the rows that are not there yet, with code, key and limits; returns how many. */
export async function insertBatch(
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
      people: one.people,
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
