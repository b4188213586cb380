import type { Language } from '#app/ground/language.ts';
import { type Day, dayOf, daysBetween } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { readOrganisation, readUnit } from '#app/rooms/organisations/store.ts';
import { readStory } from '#app/rooms/record/store.ts';
import { silenceEnds } from './acts/due.ts';
import { emptyBoxes, outcomesThatSettle } from './answer.ts';
import { openDeeds } from './may.ts';
import {
  answeredLate,
  daysLate,
  daysLeft,
  daysToLook,
  isAnswered,
  isWaiting,
  mayHearAbove,
  mayRate,
  type PetitionState,
  verdictKinds,
} from './petition.ts';
import { presentPromises } from './present-promises.ts';
import { presentNext, presentSteps, stageOf } from './present-story.ts';
import { presentWhy } from './present-why.ts';
import {
  countPeople,
  type PetitionParts,
  type PetitionRow,
  readByCode,
  readNames,
  readParts,
} from './store.ts';
import { readSummaries, type SummaryRow } from './store-lists.ts';
import { readEarlierAnswers, readSameMatter } from './store-repeat.ts';

export { countPetitions, listOpenOfDialogue } from './store-lists.ts';

export type PetitionSummary = ReturnType<typeof summaryOf>;
export type PetitionView = NonNullable<Awaited<ReturnType<typeof presentPetition>>>;

/** One petition as anybody may read it; null where the code is nobody's. Personal data is not in it. */
export async function presentPetition(house: House, code: string, language: Language) {
  const [row] = await readSummaries(house.db, { codes: [code] });
  if (row === undefined) return null;
  const petition: PetitionRow = row;
  const today = dayOf(house.now());
  const parts = await readParts(house.db, petition.id);
  const [events, unit, peopleCount, home, why, silence, same, names, earlier, promises] = await Promise.all([
    readStory(house.db, 'petition', [petition.id]),
    petition.lead_unit_id === null ? undefined : readUnit(house.db, petition.lead_unit_id),
    countPeople(house.db, petition.id),
    readOrganisation(house.db, petition.organisation_id),
    presentWhy(house.db, petition),
    silenceEnds(house.db, {
      organisationId: petition.organisation_id,
      answeredOn: petition.answered_at === null ? today : dayOf(petition.answered_at),
    }),
    readSameMatter(house.db, petition),
    readNames(house.db, [petition.joined_into_id]),
    parts.answers.length === 0 ? [] : readEarlierAnswers(house.db, petition),
    presentPromises(house, { petition, parts, today }),
  ]);
  // Silence says nothing of an answer that waits for others, nor while a promise is owed.
  const mayClose = outcomesThatSettle.some((each) => each === petition.outcome) && promises.nextOn === null;
  const silenceUntil = isAnswered(petition) && mayClose ? (silence?.day ?? null) : null;
  const steps = presentSteps({ events, parts, isOpen: isWaiting(petition) }, language);
  return {
    ...summaryOf(row, { today, language }),
    organisation: home?.name ?? '',
    origin: petition.origin,
    text: petition.text,
    place: petition.residential_unit,
    peopleCount,
    stage: stageOf(petition.state),
    headline: headlineOf(petition, parts),
    responsible: unit ? { unit: unit.name, name: unit.head_name, title: unit.head_title } : null,
    cooperating: parts.cooperations.map((asked) => asked.unit_name),
    originalDueOn: petition.original_due_on,
    promises: promises.list,
    promisedOn: promises.nextOn,
    promisedDaysLeft: promises.nextOn === null ? null : daysBetween(today, promises.nextOn),
    reopened: petition.reopened,
    settledAt: petition.settled_at?.toISOString() ?? null,
    settledBy: petition.settled_by,
    silenceUntil,
    silenceDays: silence?.days ?? null,
    why,
    escalation: escalationOf(petition, parts, today),
    into: names[0] ? { code: names[0].code, title: names[0].title } : null,
    asked: askedBefore(petition, same),
    continuedOn: petition.continued_at === null ? null : dayOf(petition.continued_at),
    questions: parts.questions.map((question) => question.text),
    answers: parts.answers
      .filter((answer) => answer.state === 'signed')
      .map((answer) => ({ ...answerView(answer, today), reviews: reviewedBy(answer, earlier) })),
    verdict: verdictOf(petition, parts),
    // Only who holds its number can take it back.
    isWithdrawable: petition.key_hash !== null && openDeeds(petition.state, ['asker']).includes('withdraw'),
    steps: [
      ...steps,
      ...presentNext(
        { petition, parts, silenceUntil, isLate: daysLate(row, today) > 0, promisedOn: promises.nextOn },
        language,
      ),
    ],
    version: petition.version,
    updatedAt: (events.at(-1)?.at ?? petition.received_at).toISOString(),
  };
}

/** Is all that is left of this code a stub? What it was is told to nobody here. */
export async function isStub(house: House, code: string): Promise<boolean> {
  return (await readByCode(house.db, code))?.state === 'diverted';
}

/** What the page of one whole path needs of a petition; null where there is none with this code. */
export async function presentPetitionThread(house: House, code: string, language: Language) {
  const petition = await readByCode(house.db, code);
  const view = await presentPetition(house, code, language);
  if (petition === undefined || view === null) return null;
  const { opinion_id, dialogue_id, turn_id, content_id } = petition;
  return {
    ...view,
    id: petition.id,
    organisationId: petition.organisation_id,
    links: { opinionId: opinion_id, dialogueId: dialogue_id, turnId: turn_id, contentId: content_id },
  };
}

/** One row for lists. Days left and late are computed for today; an answer that was late stays late. */
export function summaryOf(row: SummaryRow, now: { today: Day; language: Language }) {
  const late = daysLate(row, now.today);
  const look = daysToLook(row, now.today);
  const wasLate = answeredLate({
    signed_on: row.first_signed_at === null ? null : dayOf(row.first_signed_at),
    due_on: row.first_due_on,
  });
  return {
    code: row.code,
    title: row.title,
    state: row.state,
    shape: shapeOf(row.state, look !== null && look < 0 ? -look : late),
    receivedOn: dayOf(row.received_at),
    dueOn: row.due_on,
    daysLeft: daysLeft(row, now.today),
    daysLate: late,
    answeredLate: wasLate,
    answeredOn: row.first_signed_at === null ? null : dayOf(row.first_signed_at),
    isAnsweredOnSite: row.is_answered_on_site,
    outcome: row.outcome,
    /** When an answer that waits for others is looked at again, and in how many days; negative when that day has passed. */
    lookAgainOn: look === null ? null : row.look_again_on,
    lookDaysLeft: look,
    unit: row.unit_name,
    fieldCode: row.field_code,
    field: now.language === 'en' ? row.field_en : row.field_vi,
    dialogue:
      row.dialogue_code === null ? null : { code: row.dialogue_code, title: row.dialogue_title ?? '' },
  };
}

/** The shape beside the word: hollow received, half being worked on, full done, diamond late. */
function shapeOf(state: PetitionState, late: number): 'received' | 'work' | 'done' | 'late' {
  if (late > 0) return 'late';
  if (state === 'accepted' || state === 'withdrawn' || state === 'joined') return 'received';
  return isWaiting({ state }) || state === 'committed' ? 'work' : 'done';
}

/** The last thing that was said in public about the work, while it is going on. */
function headlineOf(petition: PetitionRow, parts: PetitionParts): string | null {
  if (petition.state !== 'in_progress') return null;
  const since = petition.assigned_at?.getTime() ?? 0;
  return parts.notes.findLast((note) => note.is_public && note.at.getTime() >= since)?.headline ?? null;
}

function escalationOf(petition: PetitionRow, parts: PetitionParts, today: Day) {
  const last = parts.escalations.findLast((sent) => sent.after_id === null && sent.recalled_at === null);
  if (last === undefined) return null;
  const further = parts.escalations.findLast((sent) => sent.after_id === last.id);
  return {
    body: last.to_body,
    /** Its answer is still to come. */
    isOpen: last.answered_at === null && mayHearAbove(petition),
    chased: last.chased,
    waited: last.answered_at === null ? daysBetween(dayOf(last.sent_at), today) : null,
    isSilent: last.answered_at === null && last.silent_told_at !== null,
    further: further ? { body: further.to_body, sentOn: dayOf(further.sent_at) } : null,
    why: last.why_beyond,
    sentOn: dayOf(last.sent_at),
    chaseOn: last.chase_on,
    answeredOn: last.answered_at === null ? null : dayOf(last.answered_at),
  };
}

/** What is to be seen on the photo of an answer, and how large it is in pixels. */
export function photoOf(answer: PetitionParts['answers'][number]) {
  const { photo_width: width, photo_height: height, photo_alt: alt } = answer;
  return width === null || height === null ? null : { width, height, alt: alt ?? '' };
}

function answerView(answer: PetitionParts['answers'][number], today: Day) {
  const signedOn = answer.signed_at === null ? null : dayOf(answer.signed_at);
  return {
    number: answer.number,
    text: answer.text,
    outcome: answer.outcome,
    lookAgainOn: answer.look_again_on,
    evidence: answer.evidence,
    photo: photoOf(answer),
    documentNumber: answer.document_number,
    documentOn: answer.document_on,
    signedBy: answer.signed_by_name,
    signedFor: answer.signed_for_name,
    signedForm: answer.signed_form,
    officer: answer.drafted_by_name,
    emptyBoxes: answer.gaps_reason === null ? [] : emptyBoxes(answer),
    gapsReason: answer.gaps_reason,
    validUntil: answer.valid_until,
    isOver: answer.valid_until !== null && answer.valid_until < today,
    signedOn,
    daysLate: answeredLate({ signed_on: signedOn, due_on: answer.due_on }),
    questions: answer.questions,
  };
}

/** How often the same matter was raised, since when, with what was answered before; null where it stands alone. */
function askedBefore(petition: PetitionRow, same: Awaited<ReturnType<typeof readSameMatter>>) {
  const times = same.reduce((sum, row) => sum + 1 + row.reopened, 0);
  const first = same[0];
  if (times < 2 || first === undefined) return null;
  return {
    times,
    since: dayOf(first.received_at),
    others: same
      .filter((row) => row.id !== petition.id)
      .map((row) => ({
        code: row.code,
        title: row.title,
        state: row.state,
        unit: row.unit_name,
        receivedOn: dayOf(row.received_at),
        unmet: Number(row.unmet ?? 0),
      })),
  };
}

/** The earlier answer that this one looks at again, as a line that leads to it. */
function reviewedBy(
  answer: PetitionParts['answers'][number],
  earlier: Awaited<ReturnType<typeof readEarlierAnswers>>,
) {
  const found = earlier.find((row) => row.id === answer.reviews_id);
  if (found === undefined) return null;
  return {
    code: found.code,
    number: found.number,
    document: found.document_number,
    signedOn: found.signed_at === null ? null : dayOf(found.signed_at),
    outcome: found.outcome,
  };
}

/** Whether the asker may still say what he thinks of the last answer, and what he has said. */
function verdictOf(petition: PetitionRow, parts: PetitionParts) {
  const last = parts.answers.filter((answer) => answer.state === 'signed').at(-1);
  const given = parts.verdicts.findLast((verdict) => verdict.answer_id === last?.id)?.kind ?? null;
  const kinds =
    last !== undefined && isAnswered(petition) ? verdictKinds.filter((kind) => mayRate(given, kind)) : [];
  return { isOpen: kinds.length > 0, kinds, hasKey: petition.key_hash !== null, given };
}
