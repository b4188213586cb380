import type { Actor } from '#app/ground/actor.ts';
import { refuse } from '#app/ground/refusal.ts';
import { type Day, dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { holdTypedDay } from '#app/rooms/organisations/acts/due-day.ts';
import { lastEvent } from '#app/rooms/record/store.ts';
import type { EditKind } from '../content.ts';
import type { ContentInput, EditContentInput } from '../inputs-desk.ts';
import { isAnswerable } from '../question.ts';
import { isOver } from '../session.ts';
import {
  type ContentRow,
  insertContent,
  insertEdit,
  readContentParts,
  readContents,
  replaceContentParts,
  updateContent,
} from '../store-contents.ts';
import { readQuestions } from '../store-questions.ts';
import { nextIn } from '../store-speech.ts';
import { inSession, type Scope, type Sent } from './in-session.ts';
import { findTurn } from './turn.ts';

/** Writes down one content of a turn or of a written question, with what became of it. A turn may have several. */
export async function recordContent(
  house: House,
  actor: Actor,
  input: ContentInput & { code: string },
): Promise<Sent> {
  return await inSession(house, actor, { ...input, by: 'staff' }, async (scope) => {
    await checkLinks(scope, input);
    await holdSaidDay(scope, input.dueOn);
    const number = await nextIn(scope.tx, 'content', scope.session.id);
    const id = house.newId();
    await insertContent(scope.tx, {
      id,
      session_id: scope.session.id,
      number,
      ...columnsOf(input),
      recorded_by: actor.personId,
      recorded_at: house.now(),
    });
    await replaceContentParts(scope.tx, id, input.parts ?? []);
    await scope.say('content.record', { number, treatment: input.treatment });
    await scope.tell('content.record', { number, treatment: input.treatment }, { kind: 'content', id });
    return { id, number };
  });
}

/**
 * Changes a content; what stood before is kept. Conflict `content.changed` says who was faster. After the session only
 * words are corrected: what was given to a unit is a petition by then (conflict `content.given`).
 */
export async function editContent(
  house: House,
  actor: Actor,
  input: EditContentInput & { code: string },
): Promise<Sent> {
  return await inSession(house, actor, { ...input, by: 'staff', isCorrection: true }, async (scope) => {
    const row = (await readContents(scope.tx, scope.session.id)).find((one) => one.id === input.id);
    if (row === undefined) throw refuse('missing', 'content.missing');
    if (row.treatment === 'diverted') throw refuse('conflict', 'content.diverted');
    if (row.version !== input.version) throw await changedBy(scope, 'content', row.id);
    if (isOver(scope.session.state) && isGivenAnew(row, input)) throw refuse('conflict', 'content.given');
    await checkLinks(scope, input, row.question_id);
    if (input.dueOn !== row.due_on) await holdSaidDay(scope, input.dueOn);
    const parts = (await readContentParts(scope.tx, scope.session.id)).filter(
      (part) => part.content_id === row.id,
    );
    await insertEdit(scope.tx, {
      kind: 'content',
      subjectId: row.id,
      version: row.version,
      body: { ...bodyOf(row), parts: parts.map(({ text, answer }) => ({ text, answer })) },
      editedBy: actor.personId,
      editedAt: house.now(),
    });
    await updateContent(scope.tx, row.id, { ...columnsOf(input), version: row.version + 1 });
    if (input.parts !== undefined) await replaceContentParts(scope.tx, row.id, input.parts);
    await scope.say('content.edit', { number: row.number, treatment: input.treatment });
    await scope.tell(
      'content.edit',
      { number: row.number, treatment: input.treatment },
      { kind: 'content', id: row.id },
    );
    return { id: row.id, number: row.number };
  });
}

/** Who changed it last, for the second of two secretaries. */
export async function changedBy(scope: Scope, kind: EditKind, id: string) {
  const last = await lastEvent(scope.tx, kind, id);
  return refuse('conflict', `${kind}.changed`, {
    who: last?.actor_name ?? null,
    what: last?.verb ?? null,
    at: last?.at.toISOString() ?? null,
  });
}

/** Refuses a date of the hall that is past or too far; one that is kept is not asked again. */
export async function holdSaidDay(scope: Scope, day: Day | null): Promise<void> {
  if (day === null) return;
  const organisationId = scope.session.organisation_id;
  await holdTypedDay(scope.tx, { organisationId, day, today: dayOf(scope.house.now()), isSaid: true });
}

function isGivenAnew(row: ContentRow, input: ContentInput): boolean {
  const units = input.cooperatingUnitIds.filter((id) => id !== input.leadUnitId);
  return (
    row.treatment !== input.treatment ||
    row.lead_unit_id !== input.leadUnitId ||
    row.due_on !== input.dueOn ||
    row.turn_id !== input.turnId ||
    row.cooperating_unit_ids.join() !== units.join()
  );
}

async function checkLinks(scope: Scope, input: ContentInput, known: string | null = null): Promise<void> {
  if (input.turnId !== null) {
    const turn = await findTurn(scope, input.turnId);
    if (turn.state === 'diverted') throw refuse('conflict', 'content.diverted');
  }
  if (input.questionId === null || input.questionId === known) return;
  const questions = await readQuestions(scope.tx, scope.session.id);
  if (!questions.some((question) => question.id === input.questionId && isAnswerable(question.state))) {
    throw refuse('conflict', 'question.not-open');
  }
}

function columnsOf(input: ContentInput) {
  return {
    turn_id: input.turnId,
    question_id: input.questionId,
    text: input.text,
    field_code: input.fieldCode,
    treatment: input.treatment,
    answer: input.answer,
    answered_by_name: input.answeredByName,
    answered_by_unit_id: input.answeredByUnitId,
    lead_unit_id: input.leadUnitId,
    cooperating_unit_ids: input.cooperatingUnitIds.filter((id) => id !== input.leadUnitId),
    due_on: input.dueOn,
  };
}

function bodyOf(row: ContentRow): Record<string, unknown> {
  const { id: _id, session_id: _session, number: _number, ...body } = row;
  return body;
}
