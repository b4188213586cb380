import type { Actor } from '#app/ground/actor.ts';
import { openVerbs } from '#app/ground/lifecycle.ts';
import { dayOf, daysBetween } from '#app/ground/time.ts';
import { dueDay } from '#app/ground/working-days.ts';
import type { House } from '#app/house.ts';
import { isPublic } from '#app/rooms/dialogues/dialogue.ts';
import { dialogueMoves } from '#app/rooms/dialogues/lifecycle.ts';
import { type DialogueRow, readByCode, readParts } from '#app/rooms/dialogues/store.ts';
import { readUnits } from '#app/rooms/organisations/store.ts';
import { calendarOf, ruleLimit } from '#app/rooms/organisations/store-rules.ts';
import { readLegalBases } from '#app/rooms/organisations/store-texts.ts';
import { signsFor } from '#app/rooms/petitions/acts/stand-in.ts';
import { holesIn } from './acts/move-conclusion.ts';
import { proposeNumber } from './acts/number.ts';
import { lackingOf } from './acts/post.ts';
import { readNumber, writeNumber } from './document-number.ts';
import { conclusionMoves } from './lifecycle/conclusion.ts';
import { conclusionParts, mayConclude } from './may.ts';
import { itemsOf, type Reader, sourcesOf } from './present-items.ts';
import {
  type ConclusionRow,
  readConclusion,
  readIssued,
  readIssuedEver,
  readSessionOf,
} from './store-conclusion.ts';
import { readPostings } from './store-posting.ts';

export type ConclusionView = NonNullable<Awaited<ReturnType<typeof presentConclusionOfDialogue>>>;
export type DraftView = Awaited<ReturnType<typeof presentConclusionDesk>>;

/**
 * The issued conclusion as anybody may read it, or an earlier `edition` of it (1 is the first); `issued` null while
 * there is none, null where there is no dialogue or no such edition.
 */
export async function presentConclusionOfDialogue(
  house: House,
  dialogueCode: string,
  edition: number | null = null,
) {
  const dialogue = await readByCode(house.db, dialogueCode);
  if (dialogue === undefined || !isPublic(dialogue.state)) return null;
  const [current, ever] = await Promise.all([
    readIssued(house.db, dialogue.id),
    readIssuedEver(house.db, dialogue.id),
  ]);
  const row = edition === null ? current : ever[edition - 1];
  if (edition !== null && row === undefined) return null;
  const limit = await publishBy(house, dialogue);
  return {
    ...headOf(house, { dialogue, first: ever[0], limit }),
    issued: row === undefined ? null : await bodyOf(house, row, 'public'),
    amended: editionOf(ever, (each) => each.id === row?.supersedes_id, row?.amend_reason),
    replaced: editionOf(ever, (each) => each.supersedes_id === row?.id),
    postings: row === undefined ? [] : await postingsOf(house, [row.id]),
  };
}

/** The same for those who draft and issue, with the holes of a draft and what may be done now. */
export async function presentConclusionDesk(house: House, actor: Actor, dialogueCode: string) {
  const dialogue = await readByCode(house.db, dialogueCode);
  if (dialogue === undefined) return null;
  const head = await signsFor(house.db, house, {
    ...{ actor, organisationId: dialogue.organisation_id, paper: 'conclusion' },
  });
  if (head === null && !mayConclude(actor, dialogue.organisation_id)) return null;
  const row = await readConclusion(house.db, dialogue.id);
  const of = { organisationId: dialogue.organisation_id, today: dayOf(house.now()) };
  const [next, ever, units, session, limit] = await Promise.all([
    row?.state === 'issued' ? null : proposeNumber(house.db, of),
    readIssuedEver(house.db, dialogue.id),
    readUnits(house.db, dialogue.organisation_id),
    readSessionOf(house.db, dialogue.id),
    publishBy(house, dialogue),
  ]);
  const own = conclusionParts(actor, dialogue.organisation_id);
  const parts = head === null ? own : [...own, 'deputy' as const];
  const open = row === undefined ? [] : openVerbs(conclusionMoves, row.state, parts);
  const isEnded = session !== undefined && session.ended_at !== null;
  return {
    ...headOf(house, { dialogue, first: ever[0], limit }),
    id: row?.id ?? null,
    state: row?.state ?? null,
    version: row?.version ?? 0,
    monitorUnitId: row?.monitor_unit_id ?? null,
    next: next === null ? null : { number: writeNumber(next), isParty: next.family === 'party' },
    body: row === undefined ? null : await bodyOf(house, row, 'office'),
    sources: row?.state === 'draft' ? await sourcesOf(house, dialogue.id) : [],
    units: units
      .filter((unit) => unit.valid_to === null)
      .map((unit) => ({ value: unit.id, label: unit.name })),
    isMinuted: dialogue.state !== 'held',
    isAmendment: row !== undefined && row.supersedes_id !== null,
    amendReason: row?.amend_reason ?? null,
    submitted: said(row?.submitted_by_name, row?.submitted_at),
    signed: said(row?.signed_by_name, row?.signed_at),
    signedFor: row?.signed_for_name ? { head: row.signed_for_name, form: row.signed_form ?? 'KT' } : null,
    standsFor: head === null ? null : { head: head.name, form: head.form },
    returnedReason: row?.returned_reason ?? null,
    postings: row?.state === 'issued' ? await postingsOf(house, [row.id]) : [],
    lacking: row?.state === 'issued' ? await lackingOf(house.db, row) : [],
    today: dayOf(house.now()),
    amended: editionOf(ever, (each) => each.id === row?.supersedes_id, row?.amend_reason),
    outdated: row?.state === 'issued' ? await outdatedOf(house, ever, row) : [],
    may: {
      draft: row === undefined && isEnded && own.length > 0,
      edit: row?.state === 'draft' && own.length > 0,
      issue: open.includes('issue') || open.includes('enter'),
      submit: open.includes('submit'),
      sign: open.includes('sign'),
      sendBack: open.includes('send_back'),
      amend: row?.state === 'issued' && own.length > 0,
      drop: row !== undefined && row.supersedes_id !== null && open.includes('drop'),
      close: openVerbs(dialogueMoves, dialogue.state, ['room']).includes('close'),
    },
  };
}

function said(who: string | null | undefined, at: Date | null | undefined) {
  return at ? { who: who ?? '', at: at.toISOString() } : null;
}

/** One of the conclusions that were ever issued, and why a later one took its place; null where there is none. */
function editionOf(
  ever: readonly ConclusionRow[],
  isIt: (row: ConclusionRow) => boolean,
  reason: string | null = null,
) {
  const index = ever.findIndex(isIt);
  const row = ever[index];
  if (row === undefined) return null;
  return {
    edition: index + 1,
    isCurrent: row.state === 'issued',
    number: row.number,
    issuedOn: row.issued_on,
    reason: reason ?? row.amend_reason,
  };
}

/** Copies of earlier editions that hang today although another counts. */
async function outdatedOf(house: House, ever: readonly ConclusionRow[], current: ConclusionRow) {
  const today = dayOf(house.now());
  const earlier = ever.filter((each) => each.id !== current.id).map((each) => each.id);
  const copies = await postingsOf(house, earlier);
  return copies.filter((copy) => !copy.isDown && (copy.until === null || copy.until >= today));
}

async function postingsOf(house: House, conclusionIds: readonly string[]) {
  return (await readPostings(house.db, conclusionIds)).map((copy) => ({
    id: copy.id,
    kind: copy.kind,
    place: copy.place,
    who: copy.who,
    from: copy.from_day,
    until: copy.taken_down_on ?? copy.until_day,
    isDown: copy.taken_down_on !== null,
  }));
}

type Limit = Readonly<{ day: string; amount: number; unit: string; basis: string }> | null;

/** The last day on which the conclusion must be public, by the organisation's rule; null before the session. */
async function publishBy(house: House, dialogue: DialogueRow): Promise<Limit> {
  if (dialogue.held_at === null) return null;
  const heldOn = dayOf(dialogue.held_at);
  const { amount, unit, rule } = await ruleLimit(house.db, {
    organisationId: dialogue.organisation_id,
    key: 'conclusion.publish_days',
    onDay: heldOn,
    profileIds: dialogue.audience === 'youth' ? ['youth'] : [],
    legalBasisIds: (await readParts(house.db, dialogue.id)).bases.map((basis) => basis.id),
  });
  const day = dueDay(heldOn, { amount, unit }, await calendarOf(house.db));
  const text = (await readLegalBases(house.db)).find((each) => each.id === rule.basis);
  return { day, amount, unit, basis: text === undefined ? rule.basis : `${text.number}, ${text.title}` };
}

/** Late is when the first conclusion came out, or that none has; a later one that amends it is not. */
function headOf(house: House, of: { dialogue: DialogueRow; first: ConclusionRow | undefined; limit: Limit }) {
  const { dialogue, first, limit } = of;
  const until = first?.issued_on ?? dayOf(house.now());
  const late = limit === null ? 0 : Math.max(0, daysBetween(limit.day, until));
  return {
    dialogue: { id: dialogue.id, code: dialogue.code, title: dialogue.title },
    heldOn: dialogue.held_at === null ? null : dayOf(dialogue.held_at),
    publishBy: limit,
    daysLate: late,
    isOut: first !== undefined,
  };
}

/** `office` reads by whom it was said; the world reads in which turn, for nobody there agreed to be named here. */
async function bodyOf(house: House, row: ConclusionRow, reader: Reader) {
  const units = await readUnits(house.db, row.organisation_id);
  const holes = row.issued_at === null ? await holesIn(house, house.db, row) : [];
  const nameOf = (id: string | null) => units.find((unit) => unit.id === id)?.name ?? null;
  return {
    number: row.number,
    issuedOn: row.issued_on,
    /** Who signed in the place of the head, and of whom; null where the head did. */
    signedFor:
      row.issued_for_name === null
        ? null
        : {
            who: (row.signed_for_name === null ? row.issued_by_name : row.signed_by_name) ?? '',
            head: row.issued_for_name,
            form: row.issued_form ?? ('KT' as const),
          },
    isParty: readNumber(row.number ?? '').family === 'party',
    assessment: row.assessment,
    monitor: nameOf(row.monitor_unit_id),
    holes: holes.filter((hole) => hole.blocks).length,
    warnings: holes.filter((hole) => !hole.blocks).length,
    /** What the conclusion as a whole lacks. */
    lacks: holes.filter((hole) => hole.position === 0).map((hole) => hole.lacks),
    items: await itemsOf(house, row, { units, holes, reader }),
  };
}
