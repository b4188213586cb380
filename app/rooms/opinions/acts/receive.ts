import type { Database } from '#app/database/database.ts';
import type { Actor } from '#app/ground/actor.ts';
import { makeCode } from '#app/ground/code.ts';
import { fold } from '#app/ground/fold.ts';
import type { Language } from '#app/ground/language.ts';
import { refuse } from '#app/ground/refusal.ts';
import { addDays, type Day, dayOf, instantAt } from '#app/ground/time.ts';
import { dueDay } from '#app/ground/working-days.ts';
import type { House, Tx } from '#app/house.ts';
import { cameInTime, isTold } from '#app/rooms/dialogues/dialogue.ts';
import { readByCode as readDialogue } from '#app/rooms/dialogues/store.ts';
import { calendarOf, ruleLimit } from '#app/rooms/organisations/store-rules.ts';
import { record } from '#app/rooms/record/acts.ts';
import { nextNumber } from '#app/rooms/record/store.ts';
import { keyHashOf, numberFrom, sendKeyHash } from '../number.ts';
import { type ConsentRecord, consentVersion, type OpinionChannel } from '../opinion.ts';
import type { CleanPhoto } from '../photo.ts';
import { redact } from '../redact.ts';
import { holdSendKey, insertOpinion, insertPhotos, type OpinionRow, readBySendKey } from '../store.ts';
import { checkField } from './decide.ts';
import { checkPeople } from './people.ts';

/** What goes on the slip. `isRepeat`: this form had been sent before, and this is its receipt once more. */
export type Receipt = Readonly<{
  code: string;
  number: string;
  ackDueOn: string | null;
  isLate: boolean;
  isRepeat: boolean;
}>;

export type Arrival = Readonly<{
  organisationId: string;
  channel: OpinionChannel;
  text: string;
  fieldCode: string | null;
  residentialUnit: string | null;
  contactName: string | null;
  isNamePublic: boolean;
  contactPhone: string | null;
  contactEmail: string | null;
  dialogueCode: string | null;
  consentRecord: ConsentRecord;
  collectedBy: string | null;
  /** The language in which the sender wrote to us: what is told comes in it. */
  language?: Language | undefined;
  /** The day when it was handed in, where that is not today: limits run from it. */
  receivedOn?: Day | null | undefined;
  readBack?: boolean | undefined;
  /** How many signed it; one where nothing is said. */
  people?: number | undefined;
  photos: readonly (CleanPhoto & { fileName: string })[];
}>;

/** The receipt of an earlier send of the same form; conflict `opinion.sent-already` when the words are others. */
export function receiptAgain(row: OpinionRow, sent: { text: string; sendKey: string }): Receipt {
  const isWiped = row.text === '';
  if (!isWiped && row.text !== sent.text)
    throw refuse('conflict', 'opinion.sent-already', { code: row.code });
  return { ...receiptOf(row, sent.sendKey), isRepeat: true };
}

/**
 * Takes an opinion in: once for each send key, with a code, a confirmation number and the last day for the
 * acknowledgement. What comes after the collecting is marked late and kept. Both count from the day when it was handed
 * in: invalid `opinion.received-day` (furthest) for one to come or longer ago than rule `opinion.back_days`.
 */
export async function receiveOpinion(
  house: House,
  tx: Tx,
  given: { actor: Actor; sendKey: string; arrival: Arrival },
): Promise<Receipt> {
  const { actor, sendKey, arrival } = given;
  await holdSendKey(tx, sendKeyHash(sendKey));
  const earlier = await readBySendKey(tx, sendKeyHash(sendKey));
  if (earlier !== undefined) return receiptAgain(earlier, { text: arrival.text, sendKey });
  await checkField(tx, arrival.fieldCode);
  const today = dayOf(house.now());
  await checkPeople(tx, { organisationId: arrival.organisationId, onDay: today }, arrival.people ?? 1);
  const came = await dayOfArrival(tx, arrival, today);
  const row = await insertOpinion(tx, {
    ...columnsOf(arrival),
    ...(await dialogueOf(tx, arrival, { came, today })),
    ...(await keysOf(tx, today, sendKey)),
    id: house.newId(),
    state: 'received',
    received_at: came === today ? house.now() : instantAt(came, '08:00'),
    received_by: actor.personId,
    ack_due_on: await ackDueOn(tx, arrival.organisationId, came),
    consent_at: house.now(),
  });
  await insertPhotos(
    tx,
    arrival.photos.map((photo, index) => ({
      id: house.newId(),
      opinion_id: row.id,
      position: index + 1,
      file_name: photo.fileName,
      width: photo.width,
      height: photo.height,
      bytes: photo.bytes.byteLength,
    })),
  );
  await record(house, tx, {
    verb: 'opinion.send',
    organisationId: row.organisation_id,
    subjectKind: 'opinion',
    subjectId: row.id,
    actor,
    to: row.state,
    facts: {
      code: row.code,
      channel: row.channel,
      late: row.is_late,
      photos: arrival.photos.length,
      ...(row.people > 1 && { people: row.people }),
      ...(arrival.readBack && { readBack: true }),
      ...(arrival.language === 'en' && { language: 'en' }),
      ...(came !== today && { receivedOn: came }),
    },
  });
  return { ...receiptOf(row, sendKey), isRepeat: false };
}

function receiptOf(row: OpinionRow, sendKey: string) {
  return { code: row.code, number: numberFrom(sendKey), ackDueOn: row.ack_due_on, isLate: row.is_late };
}

function columnsOf(arrival: Arrival) {
  return {
    organisation_id: arrival.organisationId,
    channel: arrival.channel,
    text: arrival.text,
    public_text: redact(arrival.text, { sender: arrival.contactName }).text,
    folded: fold(arrival.text),
    field_code: arrival.fieldCode,
    residential_unit: arrival.residentialUnit,
    people: arrival.people ?? 1,
    contact_name: arrival.contactName,
    contact_phone: arrival.contactPhone,
    contact_email: arrival.contactEmail,
    is_name_public: arrival.isNamePublic && arrival.contactName !== null,
    consent_version: consentVersion,
    consent_record: arrival.consentRecord,
    collected_by: arrival.collectedBy,
  };
}

/** The earliest day that a form may be said to have come: rule `opinion.back_days` of the organisation. */
export async function furthestArrival(tx: Database, organisationId: string, today: Day): Promise<Day> {
  const rule = await ruleLimit(tx, { organisationId, key: 'opinion.back_days', onDay: today });
  return addDays(today, -rule.amount);
}

async function dayOfArrival(tx: Tx, arrival: Arrival, today: Day): Promise<Day> {
  const came = arrival.receivedOn ?? today;
  if (came === today) return today;
  const furthest = await furthestArrival(tx, arrival.organisationId, today);
  if (came > today || came < furthest) throw refuse('invalid', 'opinion.received-day', { furthest });
  return came;
}

async function dialogueOf(tx: Tx, arrival: Arrival, days: { came: Day; today: Day }) {
  if (arrival.dialogueCode === null) return { dialogue_id: null, is_late: false };
  const dialogue = await readDialogue(tx, arrival.dialogueCode);
  if (dialogue?.organisation_id !== arrival.organisationId || !isTold(dialogue)) {
    throw refuse('invalid', 'opinion.dialogue', { code: arrival.dialogueCode });
  }
  const { state, title } = dialogue;
  if (state === 'cancelled') throw refuse('conflict', 'opinion.dialogue-off', { title });
  const open = cameInTime({ state, collectUntil: dialogue.collect_until }, days);
  return { dialogue_id: dialogue.id, is_late: !open };
}

async function keysOf(tx: Tx, today: string, sendKey: string) {
  const year = Number(today.slice(0, 4));
  const code = makeCode('KN', year, await nextNumber(tx, `KN-${year}`));
  return { code, key_hash: keyHashOf(code, numberFrom(sendKey)), send_key: sendKeyHash(sendKey) };
}

async function ackDueOn(tx: Tx, organisationId: string, today: string): Promise<string> {
  const limit = await ruleLimit(tx, { organisationId, key: 'petition.ack_days', onDay: today });
  return dueDay(today, limit, await calendarOf(tx));
}
