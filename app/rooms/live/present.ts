import type { House } from '#app/house.ts';
import { contentHoles, promiseHoles } from './content.ts';
import { queueOf } from './line.ts';
import { sumOf } from './point.ts';
import { presentDeskView, presidingNow } from './present-desk.ts';
import { publicPolls, staffPolls } from './present-polls.ts';
import { byAgreement } from './question.ts';
import type {
  ContentView,
  DeskQuestionView,
  HandOverView,
  PromiseView,
  PublicStage,
  QuestionView,
  QueueView,
  StaffStage,
  TurnView,
} from './stage.ts';
import { readGoing } from './store.ts';
import { lineGroundOf } from './store-points.ts';
import type { StageRows } from './store-stage.ts';
import { isOpenTurn, secondsLeft } from './turn.ts';

/** What all may know: only open questions, no withdrawn promise, nothing that waits for the secretary. */
export function presentPublic(rows: StageRows, now: Date): PublicStage {
  const { session, dialogue } = rows;
  const questions = byAgreement(questionsIn(rows, 'open')).map(publicQuestion);
  const presiding = presidingNow(rows);
  const turns = rows.turns.map((row) => turnView(row, rows, now));
  return {
    seq: session.seq,
    code: dialogue.code,
    title: dialogue.title,
    organisation: dialogue.organisation,
    place: dialogue.place,
    streamUrl: dialogue.stream_url,
    recording: recordingOf(session),
    state: session.state,
    startsAt: dialogue.starts_at.toISOString(),
    endsAt: dialogue.ends_at.toISOString(),
    openedAt: session.opened_at?.toISOString() ?? null,
    pausedAt: session.paused_at?.toISOString() ?? null,
    endedAt: session.ended_at?.toISOString() ?? null,
    joinCode: session.join_code,
    isModerated: session.is_moderated,
    areQuestionsOpen: session.are_questions_open,
    turnSeconds: session.turn_seconds,
    headcount: dialogue.headcount ?? 0,
    load: 0,
    isRehearsal: session.is_rehearsal,
    points: sumOf(
      rows.points.map((row) => ({
        id: row.id,
        parentId: row.parent_id,
        isMain: row.is_main,
        state: row.state,
        headcount: row.headcount,
      })),
    ),
    floorOff: session.floor_off,
    handOvers: rows.handOvers.map((row) => handOverView(row, rows)),
    shown: {
      kind: session.shown.kind,
      question: questions.find((question) => question.id === session.shown.questionId) ?? null,
    },
    turn: currentOf(turns),
    queue: queueIn(rows),
    questions,
    closed: questionsIn(rows, 'closed').map(publicQuestion),
    presiding: presiding && { name: presiding.name, title: presiding.title },
    polls: publicPolls(rows),
    needsSeat: session.needs_seat,
    turns,
    contents: rows.contents.map((row) => contentView(row, rows)),
    promises: promisesIn(rows).filter((promise) => !promise.isWithdrawn),
  };
}

/** What the consoles know. Only for those of whom `mayServe` says so. */
export function presentStaff(rows: StageRows, now: Date): StaffStage {
  return {
    ...presentPublic(rows, now),
    ...presentDeskView(rows),
    chair: presidingNow(rows),
    pending: questionsIn(rows, 'pending'),
    refused: questionsIn(rows, 'refused'),
    pointNotes: rows.notes.map(({ said_at, ...note }) => ({ ...note, saidAt: said_at.toISOString() })),
    fallbackSeconds: rows.session.fallback_seconds,
    dropSeconds: rows.session.drop_seconds,
    merged: questionsIn(rows, 'merged'),
    allPolls: staffPolls(rows),
    withdrawnPromises: promisesIn(rows).filter((promise) => promise.isWithdrawn),
    answerers: rows.persons
      .filter((person) => person.part !== 'secretary')
      .map((person) => ({ name: person.name, title: person.title })),
    units: rows.units.filter((unit) => unit.valid_to === null).map(({ id, name }) => ({ id, name })),
    story: rows.story.map((line) => ({
      seq: line.seq,
      at: line.at.toISOString(),
      kind: line.kind,
      body: line.body,
    })),
  };
}

/** Sessions that go on now, for the card of the home page: newest first. */
export async function presentLiveNow(house: House, organisationId: string) {
  const going = await readGoing(house.db, organisationId);
  return going.map((row) => ({
    code: row.code,
    title: row.title,
    since: row.opened_at?.toISOString() ?? null,
    chair: row.chair_name === null ? null : { name: row.chair_name, title: row.chair_title },
    headcount: row.headcount ?? 0,
    questions: Number(row.questions ?? 0),
  }));
}
export type LiveNow = Awaited<ReturnType<typeof presentLiveNow>>[number];

function recordingOf(session: StageRows['session']): PublicStage['recording'] {
  if (session.recording_url === null) return null;
  return {
    url: session.recording_url,
    offsetSeconds: session.recording_offset_seconds ?? 0,
    cut: session.recording_cut,
  };
}

function currentOf(turns: readonly TurnView[]): TurnView | null {
  const last = turns.at(-1);
  if (last === undefined || last.state === 'diverted') return null;
  return isOpenTurn(last.state) || last.answering !== null ? last : null;
}

function queueIn(rows: StageRows): QueueView[] {
  return queueOf(rows.requests, rows.turns, lineGroundOf(rows)).map((entry) => ({
    id: entry.id,
    number: entry.number,
    name: entry.name,
    place: entry.place,
    topic: entry.topic,
    via: entry.via,
    precedence: entry.precedence,
    hasSpoken: entry.hasSpoken,
    requestedAt: entry.requestedAt.toISOString(),
    point: entry.point,
    question: rows.questions.find((question) => question.id === entry.questionId)?.number ?? null,
    reasons: entry.reasons,
  }));
}

function handOverView(row: StageRows['handOvers'][number], rows: StageRows): HandOverView {
  return {
    id: row.id,
    number: row.number,
    pointId: row.point_id,
    point: pointName(rows, row.point_id) ?? '',
    request: rows.requests.find((request) => request.id === row.request_id)?.number ?? null,
    state: row.state,
    dueAt: row.due_at?.getTime() ?? null,
  };
}

/** The name of a point; null for the main hall and for none. */
function pointName({ points }: StageRows, id: string | null): string | null {
  return points.find((point) => point.id === id && !point.is_main)?.name ?? null;
}

function turnView(row: StageRows['turns'][number], rows: StageRows, now: Date): TurnView {
  const clock = {
    state: row.state,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    allottedSeconds: row.allotted_seconds,
    pausedAt: row.paused_at,
    pausedSeconds: row.paused_seconds,
  };
  const runsUntil = row.started_at.getTime() + (row.allotted_seconds + row.paused_seconds) * 1000;
  return {
    id: row.id,
    number: row.number,
    request: rows.requests.find((request) => request.id === row.request_id)?.number ?? null,
    name: row.name,
    place: row.place,
    topic: row.topic,
    point: pointName(rows, row.point_id),
    orderReason: row.order_reason,
    state: row.state,
    isFirstTime: row.is_first_time,
    allottedSeconds: row.allotted_seconds,
    startedAt: row.started_at.toISOString(),
    endedAt: row.ended_at?.toISOString() ?? null,
    endsAt: row.state === 'speaking' ? runsUntil : null,
    leftSeconds: secondsLeft(clock, now),
    stopReason: row.stop_reason,
    answering: row.answering_name === null ? null : { name: row.answering_name, title: row.answering_title },
    answered: rows.desk.answerers
      .filter((one) => one.turn_id === row.id)
      .map(({ name, title }) => ({ name, title })),
    version: row.version,
  };
}

function questionsIn(rows: StageRows, state: QuestionView['state']): DeskQuestionView[] {
  return rows.questions
    .filter((row) => row.state === state)
    .map((row) => ({
      id: row.id,
      number: row.number,
      text: row.text,
      name: row.name,
      state: row.state,
      reason: row.reason_code,
      agreed: row.agreed,
      askedAt: row.asked_at.toISOString(),
      isFromBefore: row.opinion_id !== null,
      chosenWay: row.chosen_way,
      via: row.via,
      point: pointName(rows, row.point_id),
      agreedPoints: rows.agreedPoints.get(row.id) ?? 0,
      reply: row.reply,
      mergedInto: rows.questions.find((one) => one.id === row.merged_into)?.number ?? null,
      heldFor: row.held_for,
    }));
}

/** Why it was held is not for everybody. */
function publicQuestion({ heldFor: _, ...question }: DeskQuestionView): QuestionView {
  return question;
}

function contentView(row: StageRows['contents'][number], rows: StageRows): ContentView {
  const { units } = rows;
  const parts = rows.contentParts
    .filter((part) => part.content_id === row.id)
    .map(({ text, answer }) => ({ text, answer }));
  return {
    id: row.id,
    number: row.number,
    turnId: row.turn_id,
    questionId: row.question_id,
    text: row.text,
    fieldCode: row.field_code,
    treatment: row.treatment,
    answer: row.answer,
    answeredByName: row.answered_by_name,
    answeredByUnitId: row.answered_by_unit_id,
    leadUnitId: row.lead_unit_id,
    leadUnit: nameOf(units, row.lead_unit_id),
    cooperatingUnitIds: row.cooperating_unit_ids,
    cooperatingUnits: row.cooperating_unit_ids.flatMap((id) => nameOf(units, id) ?? []),
    dueOn: row.due_on,
    version: row.version,
    parts,
    holes: contentHoles({
      treatment: row.treatment,
      answer: row.answer,
      leadUnitId: row.lead_unit_id,
      parts,
    }),
  };
}

function promisesIn(rows: StageRows): PromiseView[] {
  return rows.promises.map((row) => {
    const isWithdrawn = row.withdrawn_at !== null;
    return {
      id: row.id,
      number: row.number,
      turnId: row.turn_id,
      contentId: row.content_id,
      text: row.text,
      unitId: row.unit_id,
      unit: nameOf(rows.units, row.unit_id),
      responsibleName: row.responsible_name,
      dueOn: row.due_on,
      isWithdrawn,
      version: row.version,
      holes: promiseHoles({ unitId: row.unit_id, dueOn: row.due_on, isWithdrawn }),
    };
  });
}

function nameOf(units: StageRows['units'], id: string | null): string | null {
  return units.find((unit) => unit.id === id)?.name ?? null;
}
