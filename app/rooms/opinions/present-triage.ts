import type { Actor } from '#app/ground/actor.ts';
import { fold } from '#app/ground/fold.ts';
import { refuse } from '#app/ground/refusal.ts';
import { type Day, dayOf, daysBetween } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import {
  listDialogues,
  readByCode as readDialogue,
  readById as readDialogueById,
} from '#app/rooms/dialogues/store.ts';
import { readStory } from '#app/rooms/record/store.ts';
import { carriedWith, readCarriers } from './acts/carried.ts';
import { readRejectReasons, readTriageQuestions } from './acts/lists.ts';
import { mayDo, mayEnter, mayReadStub, mayTriage } from './may.ts';
import { suspectsIn } from './names.ts';
import { isAckLate, isStub, lengthOf, type OpinionChannel, type OpinionState } from './opinion.ts';
import { photoView, presentFieldChoices } from './present.ts';
import { presentPlaces, writingsOf } from './present-places.ts';
import { redact } from './redact.ts';
import { listMerged, listParts, listPhotos, type OpinionRow, readByCode, readById } from './store.ts';
import {
  countByState,
  countQueue,
  listEntered,
  listQueue,
  nextWaiting,
  type QueueFilter,
} from './store-lists.ts';
import { readLooks } from './store-look.ts';

export type TriageView = Awaited<ReturnType<typeof presentTriage>>;
export type QueueView = Awaited<ReturnType<typeof presentQueue>>;
export type QueueRowView = QueueView['rows'][number];
export type DoneView = NonNullable<Awaited<ReturnType<typeof presentDone>>>;
export type EntryView = Awaited<ReturnType<typeof presentEntry>>;

const pageSize = 30;

/** What of the queue is wanted; `null` is all. */
export type QueueWish = Readonly<{
  states: readonly OpinionState[] | null;
  channel: OpinionChannel | null;
  dialogueCode: string | null;
  text: string | null;
  isLate: boolean;
  area: string | null;
  field: string | null;
  since: Day | null;
}>;

/** The waiting room of the office. Missing where the actor may not triage. */
export async function presentQueue(
  house: House,
  actor: Actor,
  wanted: QueueWish & { organisationId: string; page: number },
) {
  if (!mayTriage(actor, wanted.organisationId)) throw refuse('missing', 'opinion.missing');
  const today = dayOf(house.now());
  const dialogues = await listDialogues(house.db, { organisationId: wanted.organisationId, order: 'desc' });
  const dialogue = dialogues.find((each) => each.code === wanted.dialogueCode);
  const filter = await filterOf(house, wanted, {
    organisationId: wanted.organisationId,
    dialogueId: dialogue?.id ?? null,
  });
  const [counts, total, rows, fields] = await Promise.all([
    countByState(house.db, wanted.organisationId, today),
    countQueue(house.db, filter),
    listQueue(house.db, filter, { limit: pageSize, offset: (wanted.page - 1) * pageSize }),
    presentFieldChoices(house),
  ]);
  const ids = rows.filter((row) => row.state === 'received').map((row) => row.id);
  const looks = await readLooks(house.db, ids);
  return {
    ...counts,
    total,
    page: wanted.page,
    pages: Math.max(1, Math.ceil(total / pageSize)),
    today,
    dialogues: dialogues.map(({ code, title }) => ({ code, title })),
    rows: rows.map((row) => ({
      ...rowView(row, today, dialogues, looks),
      field: fields.find((field) => field.code === row.field_code) ?? null,
    })),
  };
}

/** Which waiting opinions stand before and behind this one in the queue as the clerk had narrowed it. */
export async function presentNeighbours(
  house: House,
  actor: Actor,
  asked: { code: string; wish: QueueWish },
) {
  const row = await readByCode(house.db, asked.code);
  if (row === undefined || !mayTriage(actor, row.organisation_id)) throw refuse('missing', 'opinion.missing');
  const { dialogueCode } = asked.wish;
  const dialogue = dialogueCode === null ? undefined : await readDialogue(house.db, dialogueCode);
  const place = { organisationId: row.organisation_id, dialogueId: dialogue?.id ?? null };
  const from = {
    code: row.code,
    filter: await filterOf(house, asked.wish, place),
    looker: actor.personId ?? '',
  };
  const [before, next] = await Promise.all([
    nextWaiting(house.db, { ...from, isBack: true }),
    nextWaiting(house.db, { ...from, isBack: false }),
  ]);
  return { before, next };
}

async function filterOf(
  house: House,
  wish: QueueWish,
  place: { organisationId: string; dialogueId: string | null },
): Promise<QueueFilter> {
  const { states, channel, text, isLate, area, field, since } = wish;
  const folded = text === null ? null : fold(text);
  const places = await writingsOf(house.db, { organisationId: place.organisationId, area });
  return { ...place, states, channel, folded, isLate, places, field, since };
}

/** Everything about one opinion for the office, and what may be done with it. */
export async function presentTriage(house: House, actor: Actor, code: string) {
  const row = await readByCode(house.db, code);
  if (row === undefined || !mayTriage(actor, row.organisation_id)) throw refuse('missing', 'opinion.missing');
  if (isStub(row) && !mayReadStub(actor, row.organisation_id)) throw refuse('missing', 'opinion.missing');
  const today = dayOf(house.now());
  const here = { organisationId: row.organisation_id, onDay: today };
  const [parent, merged, letter, parts, photos, story, dialogue, fields, questions, looks, reasons] =
    await Promise.all([
      row.merged_into_id === null ? undefined : readById(house.db, row.merged_into_id),
      listMerged(house.db, row.id),
      row.split_from_id === null ? undefined : readById(house.db, row.split_from_id),
      listParts(house.db, row.id),
      listPhotos(house.db, [row.id]),
      readStory(house.db, 'opinion', [row.id]),
      row.dialogue_id === null ? undefined : readDialogueById(house.db, row.dialogue_id),
      presentFieldChoices(house),
      readTriageQuestions(house.db, here),
      readLooks(house.db, [row.id]),
      readRejectReasons(house.db, here),
    ]);
  return {
    ...rowView(row, today, dialogue === undefined ? [] : [dialogue], looks),
    look: row.state === 'received' ? lookView(looks, actor) : null,
    version: row.version,
    isStub: isStub(row),
    text: row.text,
    publicText: row.public_text ?? redact(row.text, { sender: row.contact_name }).text,
    redaction: redact(row.text, { sender: row.contact_name }),
    suspects: suspectsIn(redact(row.text, { sender: row.contact_name }).text),
    contact: { name: row.contact_name, phone: row.contact_phone, email: row.contact_email },
    isNamePublic: row.is_name_public,
    people: row.people,
    consentRecord: row.consent_record,
    consentAt: row.consent_at.toISOString(),
    collectedBy: row.collected_by,
    photos: photos.map(photoView),
    rejectReasons: reasons.filter((reason) => reason.isOpen),
    reasonNote: row.reason_note,
    divert: isStub(row)
      ? { kind: row.divert_kind, body: row.divert_body, handover: row.divert_handover }
      : null,
    decidedAt: row.decided_at?.toISOString() ?? null,
    mergedInto: parent?.code ?? null,
    company: row.merged_into_id === null ? null : await companyOf(house, row),
    merged: merged.map((each) => rowView(each, today, [])),
    splitFrom: letter?.code ?? null,
    parts: parts.map((part) => rowView(part, today, [])),
    fields,
    asksDenunciation: fields.find((field) => field.code === row.field_code)?.asksDenunciation ?? false,
    earlierCode: row.earlier_code,
    questions,
    isReadBack: story.some((event) => event.facts.readBack === true),
    kind: row.kind,
    triageYes: row.triage_yes ?? [],
    story: story.map((event) => ({
      verb: event.verb,
      at: event.at.toISOString(),
      who: event.actor_name,
      facts: event.facts,
    })),
    may: mayDo(actor, row),
  };
}

/** With whom it came to where it stands, the one to which it goes back first, and what would go back with it. */
async function companyOf(house: House, row: OpinionRow) {
  const carriers = (await readCarriers(house.db, [row.id])).get(row.id) ?? [];
  const came = await Promise.all(carriers.map((id) => readById(house.db, id)));
  const taken = await carriedWith(house.db, row);
  return {
    // Only those that still stand there can be undone.
    cameWith: came.flatMap((each) => (each?.merged_into_id === row.merged_into_id ? each.code : [])),
    takesBack: taken.map((each) => each.code),
  };
}

/** The opinion that was decided just before, for the line that says so; null where there is none. */
export async function presentDone(house: House, actor: Actor, code: string | null) {
  const row = code === null ? undefined : await readByCode(house.db, code);
  if (row === undefined || !mayTriage(actor, row.organisation_id)) return null;
  // Who handed it over sees that it is done; others must not find out by trying codes.
  const isOwn = row.decided_by === actor.personId;
  if (isStub(row) && !isOwn && !mayReadStub(actor, row.organisation_id)) return null;
  const parent = row.merged_into_id === null ? undefined : await readById(house.db, row.merged_into_id);
  const looks = row.state === 'received' ? await readLooks(house.db, [row.id]) : [];
  return {
    code: row.code,
    isLooked: looks.length > 0,
    state: row.state,
    version: row.version,
    mergedInto: parent?.code ?? null,
  };
}

/** What the entry screen needs: fields, residential units, dialogues, this clerk's last entries. */
export async function presentEntry(house: House, actor: Actor, organisationId: string) {
  if (!mayEnter(actor, organisationId)) throw refuse('missing', 'opinion.missing');
  const today = dayOf(house.now());
  const [fields, places, dialogues, entered] = await Promise.all([
    presentFieldChoices(house),
    presentPlaces(house.db, organisationId),
    listDialogues(house.db, {
      organisationId,
      states: ['announced', 'collecting', 'consolidated', 'ready', 'postponed'],
    }),
    actor.personId === null ? [] : listEntered(house.db, actor.personId, 12),
  ]);
  return {
    fields,
    residentialUnits: [...places.own, ...places.others],
    dialogues: dialogues.map(({ code, title }) => ({ code, title })),
    entered: entered.map((row) => rowView(row, today, [])),
  };
}

function rowView(
  row: OpinionRow,
  today: string,
  dialogues: readonly { id: string; code: string; title: string }[],
  looks: readonly { opinion_id: string }[] = [],
) {
  const dialogue = dialogues.find((each) => each.id === row.dialogue_id);
  return {
    code: row.code,
    state: row.state,
    channel: row.channel,
    excerpt: excerptOf(row.text),
    fieldCode: row.field_code,
    residentialUnit: row.residential_unit,
    receivedAt: row.received_at.toISOString(),
    ackDueOn: row.ack_due_on,
    isAckLate: isAckLate(row, today),
    ackDaysLeft: row.ack_due_on === null ? null : daysBetween(today, row.ack_due_on),
    isLate: row.is_late,
    /** One person has looked at the words that all shall read; another must. */
    isLooked: row.state === 'received' && looks.some((look) => look.opinion_id === row.id),
    dialogue: dialogue === undefined ? null : { code: dialogue.code, title: dialogue.title },
  };
}

/** Who looked first, where this reader would be the second; null else. */
function lookView(looks: Awaited<ReturnType<typeof readLooks>>, actor: Actor) {
  const look = looks[0];
  if (look === undefined) return null;
  const isOwn = looks.every((each) => each.looked_by === actor.personId);
  return { by: look.looked_by_name, at: look.looked_at.toISOString(), isOwn };
}

/** The beginning of a text on one line, cut at a word. */
function excerptOf(text: string): string {
  const line = text.replaceAll('\n', ' ');
  if (lengthOf(line) <= 140) return line;
  const begun = [...line].slice(0, 140).join('');
  return `${begun.replace(/[\s.,;:]+\S*$/u, '')}…`;
}

/** How many opinions wait for somebody to look; null for whoever may not triage anywhere. */
export async function presentWaiting(house: House, actor: Actor): Promise<number | null> {
  const ids = [...new Set(actor.roles.map((held) => held.organisationId))].filter((id) =>
    mayTriage(actor, id),
  );
  if (ids.length === 0) return null;
  const counts = await Promise.all(ids.map((id) => countByState(house.db, id, dayOf(house.now()))));
  return counts.reduce((sum, count) => sum + (count.states.received ?? 0), 0);
}
