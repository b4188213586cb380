import type { Actor } from '#app/ground/actor.ts';
import { explainTypo, parseCode, type Typo } from '#app/ground/code.ts';
import { dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { isCollecting, isTold } from '#app/rooms/dialogues/dialogue.ts';
import { presentResidentialUnits } from '#app/rooms/dialogues/present-population.ts';
import {
  readByCode as readDialogueByCode,
  readById as readDialogueById,
  readTopics,
} from '#app/rooms/dialogues/store.ts';
import { siteOf } from '#app/rooms/organisations/present.ts';
import { readFields } from '#app/rooms/organisations/store-fields.ts';
import { readStory } from '#app/rooms/record/store.ts';
import { readGivenReason } from './acts/lists.ts';
import { isUnshown } from './aside.ts';
import { opinionMoves } from './lifecycle.ts';
import { mayTriage } from './may.ts';
import { isAckLate, isReadable, isStub } from './opinion.ts';
import {
  codesAmong,
  listMerged,
  listParts,
  listPhotos,
  type OpinionRow,
  type PhotoRow,
  readByCode,
  readById,
  readPhoto,
} from './store.ts';

export type OpinionThread = NonNullable<Awaited<ReturnType<typeof presentOpinionThread>>>;
export type PhotoView = Readonly<{ id: string; width: number; height: number; isPublic: boolean }>;
export type FieldChoice = Readonly<{
  code: string;
  parentCode: string | null;
  vi: string;
  en: string;
  /** Such a field often hides a denunciation: triage must ask. */
  asksDenunciation: boolean;
}>;

/**
 * What the world may see of one opinion, or what its sender may (`isSender`: the number has been proved): its words
 * once they have been looked at, where it went, its parts, its story. A stub says only that guidance was given.
 */
export async function presentOpinionThread(house: House, code: string, reader: { isSender?: boolean } = {}) {
  const row = await readByCode(house.db, code);
  if (row === undefined) return null;
  const isSender = reader.isSender === true && !isStub(row);
  const shown = isSender || isReadable(row);
  const [parent, merged, letter, parts, photos, story, dialogue] = await Promise.all([
    row.merged_into_id === null ? undefined : readById(house.db, row.merged_into_id),
    listMerged(house.db, row.id),
    row.split_from_id === null ? undefined : readById(house.db, row.split_from_id),
    listParts(house.db, row.id),
    listPhotos(house.db, [row.id]),
    readStory(house.db, 'opinion', [row.id]),
    row.dialogue_id === null ? undefined : readDialogueById(house.db, row.dialogue_id),
  ]);
  return {
    code: row.code,
    organisationId: row.organisation_id,
    state: row.state,
    channel: row.channel,
    receivedAt: row.received_at.toISOString(),
    ackDueOn: row.ack_due_on,
    isAckLate: isAckLate(row, dayOf(house.now())),
    isLate: row.is_late,
    dialogue: dialogue === undefined ? null : { code: dialogue.code, title: dialogue.title },
    isSender,
    fieldCode: shown ? row.field_code : null,
    residentialUnit: shown ? row.residential_unit : null,
    /** Redacted and looked at; the sender reads his own words. */
    text: isSender ? row.text : shown ? row.public_text : null,
    name: shown && row.is_name_public ? row.contact_name : null,
    photos: photos.filter((photo) => isSender || (shown && photo.is_public)).map(photoView),
    rejection: row.state === 'rejected' ? await presentRejection(house, row, isSender) : null,
    mergedInto: parent?.code ?? null,
    /** The sender said that it is another matter; what was said stays with the office. */
    isObjected: row.state === 'merged' && row.merge_objected_at !== null,
    merged: merged.map((each) => each.code),
    splitFrom: letter?.code ?? null,
    /** Parts that have left the dialogue are not named, nor how many they are. */
    parts: parts
      .filter((part) => isSender || !isUnshown(part))
      .map((part) => ({ code: part.code, state: part.state })),
    isWithdrawable: opinionMoves.withdraw.from.some((state) => state === row.state),
    story: story.map((event) => ({
      verb: event.verb,
      at: event.at.toISOString(),
      from: event.from_state,
      to: event.to_state,
      facts: event.facts,
    })),
  };
}

/** The receipt for whoever has proved the number. */
export async function presentReceipt(house: House, code: string) {
  const thread = await presentOpinionThread(house, code, { isSender: true });
  if (thread === null) return null;
  const { ackDueOn, receivedAt, isLate, dialogue } = thread;
  return { code: thread.code, ackDueOn, receivedAt, isLate, dialogue };
}

/** What the sending form needs: whose it is, the fields, the dialogue it was opened from. */
export async function presentSendForm(house: House, dialogueCode: string | null) {
  const home = await siteOf(house.db);
  const dialogue = dialogueCode === null ? undefined : await readDialogueByCode(house.db, dialogueCode);
  const isOurs =
    dialogue !== undefined && dialogue.organisation_id === home?.organisationId && isTold(dialogue);
  const isOff = dialogue?.state === 'cancelled';
  return {
    organisation: home === null ? null : { id: home.organisationId, name: home.name, hotline: home.hotline },
    fields: await presentFieldChoices(house),
    /** Offered where the sender says where the matter is; other places may be written. */
    places:
      home === null
        ? []
        : (await presentResidentialUnits(house.db, home.organisationId)).map((unit) => unit.name),
    /** The title of the dialogue that it was opened for, where that was called off since. */
    calledOff: isOurs && isOff ? dialogue.title : null,
    dialogue:
      isOurs && !isOff
        ? {
            code: dialogue.code,
            title: dialogue.title,
            collectUntil: dialogue.collect_until,
            topics: (await readTopics(house.db, dialogue.id)).map((topic) => topic.title),
            isOpen: isCollecting(
              { state: dialogue.state, collectUntil: dialogue.collect_until },
              dayOf(house.now()),
            ),
          }
        : null,
  };
}

export async function presentFieldChoices(house: House): Promise<FieldChoice[]> {
  const rows = await readFields(house.db);
  return rows.map((row) => ({
    code: row.code,
    parentCode: row.parent_code,
    vi: row.name_vi,
    en: row.name_en,
    asksDenunciation: row.asks_denunciation,
  }));
}

/** A typed code: the opinion's own spelling of it, or which character is probably wrong. */
export async function presentTypedCode(
  house: House,
  typed: string,
): Promise<{ code: string } | { typo: Typo | null }> {
  const reading = parseCode(typed);
  if (reading.kind === 'ok') return { code: reading.code.text };
  if (reading.kind === 'malformed') return { typo: null };
  return { typo: explainTypo(reading.typed, await codesAmong(house.db, reading.suspects)) };
}

/** The bytes of a photo for whoever may see it: everybody when it is public, else the office or the sender. */
export async function presentPhoto(
  house: House,
  actor: Actor,
  asked: { id: string; isSenderOf: (code: string) => Promise<boolean> },
): Promise<{ bytes: Uint8Array; isPublic: boolean } | null> {
  const photo = await readPhoto(house.db, asked.id);
  const row = photo === undefined ? undefined : await readById(house.db, photo.opinion_id);
  if (photo === undefined || row === undefined) return null;
  const isShown = photo.is_public && isReadable(row);
  const may = isShown || mayTriage(actor, row.organisation_id) || (await asked.isSenderOf(row.code));
  const bytes = may ? await house.files.get(photo.file_name) : null;
  return bytes === null ? null : { bytes, isPublic: isShown };
}

export function photoView(photo: PhotoRow): PhotoView {
  return { id: photo.id, width: photo.width, height: photo.height, isPublic: photo.is_public };
}

/** The class of the reason and the way to object are public; the note is for the sender. */
async function presentRejection(house: House, row: OpinionRow, isSender: boolean) {
  const reason = await readGivenReason(house.db, row, house.now());
  return reason === undefined ? null : { ...reason, note: isSender ? row.reason_note : null };
}
