import { type Actor, unitsOf } from '#app/ground/actor.ts';
import type { Language } from '#app/ground/language.ts';
import { openVerbs } from '#app/ground/lifecycle.ts';
import { refuse } from '#app/ground/refusal.ts';
import { type Day, dayOf, daysBetween } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { commitmentWords } from '#app/rooms/commitments/words.ts';
import { presentFields, presentOrganisation, presentUnits } from '#app/rooms/organisations/present.ts';
import { petitionWords } from '#app/rooms/petitions/words.ts';
import { presentStory } from '#app/rooms/record/present.ts';
import { readReadings, readStory } from '#app/rooms/record/store.ts';
import { readSeverities, type Severity } from './acts/severities.ts';
import type { ThreadsQuery } from './inputs.ts';
import { supervisionRequestMoves } from './lifecycle/request.ts';
import { supervisionMoves } from './lifecycle/supervision.ts';
import {
  bodiesOf,
  mayLookInside,
  maySeeSupervision,
  requestParts,
  supervisedBy,
  supervisionParts,
} from './may.ts';
import { readingView } from './present-readings.ts';
import { readDraws, readSupervision, readSupervisions, type SupervisionListRow } from './store.ts';
import { type RequestListRow, readFindings, readReplies, readRequests } from './store-found.ts';
import { countThreads, frameOf, readThreads, readThreadsOf, type ThreadRow } from './store-threads.ts';
import { type FrameKind, isLate } from './supervision.ts';

export type SupervisionsView = Awaited<ReturnType<typeof presentSupervisions>>;
export type SupervisionView = Awaited<ReturnType<typeof presentSupervision>>;
export type RequestView = SupervisionView['requests'][number];
export type ThreadView = ReturnType<typeof threadView>;

/** Supervisions that the actor may see, and requests that wait for the actor's units. */
export async function presentSupervisions(house: House, actor: Actor, language: Language) {
  const organisationIds = [...new Set(actor.roles.map((held) => held.organisationId))];
  const own = organisationIds.filter((id) => mayLookInside(actor, id));
  const unitIds = organisationIds.flatMap((id) => unitsOf(actor, id));
  const today = dayOf(house.now());
  const [rows, waiting] = await Promise.all([
    readSupervisions(house.db, { organisationIds: own, unitIds, today }),
    readRequests(house.db, { waitingFor: unitIds }),
  ]);
  return {
    mayPlan: supervisedBy(actor).length > 0,
    mayReadings: organisationIds.some((id) => mayLookInside(actor, id)),
    rows: rows.map((row) => headOf(row, language)),
    waiting: waiting
      .filter((row) => requestParts(actor, partsGiven(row)).includes('unit'))
      .map((row) => requestView(row, actor, today)),
  };
}

/** What a plan chooses from, where the actor supervises; missing for others. */
export async function presentPlanning(house: House, actor: Actor, language: Language) {
  const [organisationId] = supervisedBy(actor);
  if (organisationId === undefined) throw refuse('missing', 'supervision.missing');
  const today = dayOf(house.now());
  const [organisation, units, fields] = await Promise.all([
    presentOrganisation(house.db, organisationId),
    presentUnits(house.db, organisationId, today),
    presentFields(house.db, language),
  ]);
  return {
    organisation: { id: organisationId, name: organisation?.name ?? '' },
    bodies: bodiesOf(actor, organisationId),
    units: units.filter((unit) => unit.isOpen).map(({ id, name }) => ({ value: id, label: name })),
    fields: fields.map((field) => ({ value: field.code, label: field.name })),
    today,
  };
}

/** One supervision with its threads, samples, findings, requests and readings. Missing for whoever may not see it. */
export async function presentSupervision(
  house: House,
  actor: Actor,
  asked: Readonly<{ code: string; language: Language; query: ThreadsQuery; readings?: number }>,
) {
  const today = dayOf(house.now());
  const row = await readSupervision(house.db, { code: asked.code, today });
  if (row === undefined) throw refuse('missing', 'supervision.missing');
  const requests = await readRequests(house.db, { supervisionId: row.id });
  const unitIds = requests.map((request) => request.unit_id);
  const organisationId = row.organisation_id;
  if (!maySeeSupervision(actor, { organisationId, unitIds })) throw refuse('missing', 'supervision.missing');
  const { unitId = null, fieldCode = null, group, page } = asked.query;
  const frame = { ...frameOf(row, today), pick: { unitId, fieldCode, group: group ?? 'all' } };
  const parts = supervisionParts(actor, { organisationId, body: row.body });
  const isSupervisor = parts.length > 0;
  // A unit that was asked reads its request and nothing else of what is found.
  const isInside = mayLookInside(actor, organisationId);
  const [draws, findings, total, threads, units, fields, story, replies] = await Promise.all([
    readDraws(house.db, row.id),
    readFindings(house.db, row.id),
    countThreads(house.db, frame),
    readThreads(house.db, { ...frame, limit: perPage, offset: (page - 1) * perPage }),
    presentUnits(house.db, organisationId, today),
    presentFields(house.db, asked.language),
    readStory(house.db, 'supervision', [row.id]),
    readReplies(house.db, row.id),
  ]);
  const drawn = [...new Set(draws.flatMap((draw) => draw.drawn))];
  const sample = await readThreadsOf(house.db, { ...frame, codes: drawn });
  const severities = await readSeverities(house.db, { organisationId, onDay: today });
  const gradeOf = (id: string) => gradeView(severities, id, asked.language);
  const found = new Map(findings.map((finding) => [finding.code, gradeOf(finding.severity)]));
  const within = { via: row.code, codes: drawn };
  const readings = await readReadings(house.db, { organisationId, within, limit: asked.readings ?? 50 });
  const shows = <T>(list: readonly T[]): readonly T[] => (isInside ? list : []);
  return {
    ...headOf(row, asked.language),
    organisationId,
    isSupervisor,
    isInside,
    version: row.version,
    may: openVerbs(supervisionMoves, row.state, parts),
    query: asked.query,
    pages: Math.max(1, Math.ceil(total / perPage)),
    total: isInside ? total : 0,
    threads: shows(threads).map((thread) =>
      threadView(thread, { kind: row.kind, language: asked.language, found }),
    ),
    sample: shows(sample).map((thread) =>
      threadView(thread, { kind: row.kind, language: asked.language, found }),
    ),
    draws: shows(draws).map((draw) => ({
      id: draw.id,
      seed: draw.seed,
      digest: draw.digest,
      of: draw.candidates.length,
      drawn: draw.drawn,
      at: draw.drawn_at.toISOString(),
      by: draw.drawn_by_name,
    })),
    findings: shows(findings).map((finding) => ({
      id: finding.id,
      code: finding.code,
      title: finding.title,
      severity: gradeOf(finding.severity),
      text: finding.text,
      evidence: finding.evidence,
      at: finding.found_at.toISOString(),
      by: finding.found_by_name,
    })),
    requests: requests
      .filter((request) => isInside || unitsOf(actor, organisationId).includes(request.unit_id))
      .map((request) => ({ ...requestView(request, actor, today), earlier: earlierOf(request, replies) })),
    readings: shows(readings).map(readingView),
    fields: fields.map((field) => ({ value: field.code, label: field.name })),
    units: units.filter((unit) => unit.isOpen).map(({ id, name }) => ({ value: id, label: name })),
    story: shows(presentStory(story, actor)),
  };
}

/** Threads of one page of the reading list. */
const perPage = 30;

type ReplyRow = Awaited<ReturnType<typeof readReplies>>[number];

/** What the unit said before it was asked again; the answer that stands now is not among them. */
function earlierOf(request: RequestListRow, replies: readonly ReplyRow[]) {
  const own = replies.filter((reply) => reply.request_id === request.id);
  return (request.state === 'sent' ? own : own.slice(0, -1)).map((reply) => ({
    id: reply.id,
    on: dayOf(reply.answered_at),
    by: reply.answered_by_name,
    outcome: reply.outcome,
    answer: reply.answer,
  }));
}

/** What every list says of a supervision. */
export function headOf(row: SupervisionListRow, language: Language) {
  return {
    code: row.code,
    title: row.title,
    body: row.body,
    kind: row.kind,
    state: row.state,
    from: row.period_from,
    to: row.period_to,
    unit: row.unit_name,
    field: language === 'en' ? row.field_en : row.field_vi,
    group: row.only_group,
    organisation: row.organisation_name,
    sampled: row.drawn.length,
    found: row.findings,
    asked: row.requests,
    answered: row.answered,
    late: row.late,
    seeds: row.seeds,
    conclusion: row.conclusion,
    cancelledReason: row.cancelled_reason,
    concludedAt: row.concluded_at?.toISOString() ?? null,
  };
}

export type GradeView = ReturnType<typeof gradeView>;

/** The grade of a finding by name; what it says of the office is its tone. */
export function gradeView(severities: readonly Severity[], id: string, language: Language) {
  const found = severities.find((each) => each.id === id);
  return { id, name: found?.[language] ?? id, tone: found?.tone ?? ('middling' as const) };
}

type Shown = Readonly<{ kind: FrameKind; language: Language; found: ReadonlyMap<string, GradeView> }>;

export function threadView(row: ThreadRow, { kind, language, found }: Shown) {
  const states: Readonly<Record<string, string>> =
    kind === 'petition' ? petitionWords(language).states : commitmentWords(language).states;
  return {
    code: row.code,
    title: row.title,
    state: kind === 'conclusion' ? null : (states[row.state] ?? row.state),
    unit: row.unit_name,
    field: language === 'en' ? row.field_en : row.field_vi,
    begunOn: row.begun_on,
    dueOn: row.due_on,
    doneOn: row.done_on,
    isReopened: row.is_reopened,
    severity: found.get(row.code) ?? null,
  };
}

/** A request as its reader may see and turn it. Days late count from the due day to the answer, or to today. */
export function requestView(row: RequestListRow, actor: Actor, today: Day) {
  const answeredOn = row.answered_at === null || row.state === 'sent' ? null : dayOf(row.answered_at);
  const late = isLate({ state: row.state, dueOn: row.due_on, answeredOn }, today);
  return {
    id: row.id,
    supervision: { code: row.supervision_code, title: row.supervision_title },
    kind: row.kind,
    state: row.state,
    unit: row.unit_name,
    threadCode: row.thread_code,
    text: row.text,
    sentOn: dayOf(row.sent_at),
    sentBy: row.sent_by_name,
    dueOn: row.due_on,
    daysLeft: daysBetween(today, row.due_on),
    daysLate: late ? daysBetween(row.due_on, answeredOn ?? today) : 0,
    rule: ruleOf(row),
    outcome: row.outcome,
    answer: row.answer,
    answeredOn,
    answeredBy: row.answered_by_name,
    may: openVerbs(supervisionRequestMoves, row.state, requestParts(actor, partsGiven(row))),
  };
}

/** By which rule the day was counted; null: the rule is no longer kept. */
export function ruleOf(row: RequestListRow) {
  if (row.rule_amount === null || row.rule_basis === null) return null;
  return {
    days: row.rule_amount,
    isWorking: row.rule_unit === 'working',
    basis: row.rule_basis,
    isChecked: row.rule_status === 'confirmed',
  };
}

function partsGiven(row: RequestListRow) {
  return { organisationId: row.organisation_id, body: row.body, unitId: row.unit_id };
}
