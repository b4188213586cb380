import type { Actor } from '#app/ground/actor.ts';
import { type ConditionFacts, decideMove } from '#app/ground/lifecycle.ts';
import { orThrow, refuse } from '#app/ground/refusal.ts';
import { dayOf, writtenDay } from '#app/ground/time.ts';
import { dueDay } from '#app/ground/working-days.ts';
import type { House, Tx } from '#app/house.ts';
import { tellStaff } from '#app/rooms/messages/acts/tell-staff.ts';
import { readUnit, readUnits } from '#app/rooms/organisations/store.ts';
import { calendarOf, ruleLimit } from '#app/rooms/organisations/store-rules.ts';
import { record } from '#app/rooms/record/acts.ts';
import type { AnswerRequestInput, SendRequestInput, TurnRequestInput } from '../inputs.ts';
import { type RequestCondition, type RequestVerb, supervisionRequestMachine } from '../lifecycle/request.ts';
import { maySupervise, requestParts } from '../may.ts';
import {
  insertReply,
  insertRequest,
  lockRequest,
  type SupervisionRequestRow,
  subjectColumns,
  updateRequest,
} from '../store-found.ts';
import { requestRules } from '../supervision.ts';
import { ongoing, threadOf } from './look.ts';
import { tell } from './supervise.ts';

/**
 * Asks a unit for an explanation, or recommends something to it; the day by which it answers is counted by the rule of
 * the place. Its model is Quy định 124-QĐ/TW (20 working days, 30 for what is complex), which speaks of findings
 * about officials: for other recommendations it is used by analogy, and the rule says so.
 */
export async function sendRequest(house: House, actor: Actor, said: SendRequestInput): Promise<void> {
  await house.transact(async (tx) => {
    const row = await ongoing(tx, actor, said.code);
    const units = await readUnits(tx, row.organisation_id);
    const unit = units.find((each) => each.id === said.unitId);
    if (unit === undefined) throw refuse('invalid', 'supervision.unit');
    const threadId =
      said.threadCode === null ? null : await threadOf(house, tx, { row, code: said.threadCode });
    const today = dayOf(house.now());
    const key = requestRules[said.kind];
    const limit = await ruleLimit(tx, { organisationId: row.organisation_id, key, onDay: today });
    const dueOn = dueDay(today, limit, await calendarOf(tx));
    const id = house.newId();
    await insertRequest(tx, {
      id,
      supervision_id: row.id,
      kind: said.kind,
      state: 'sent',
      unit_id: unit.id,
      ...subjectColumns(row.kind, threadId),
      text: said.text,
      due_on: dueOn,
      due_rule_id: limit.rule.id,
      sent_at: house.now(),
      sent_by: actor.personId,
      sent_by_name: actor.name,
    });
    const facts = { kind: said.kind, unit: unit.name, dueOn };
    await tell(house, tx, { actor, row, verb: 'request', facts });
    await tellUnit(house, tx, { actor, id, unit, dueOn, text: said.text, supervision: row });
  });
}

/** The unit hears at once what is asked of it, and again when it is asked anew. */
async function tellUnit(
  house: House,
  tx: Tx,
  of: {
    actor: Actor;
    id: string;
    unit: { id: string; name: string };
    dueOn: string;
    text: string;
    supervision: { code: string; title: string; organisation_id: string };
  },
): Promise<void> {
  const { code, title, organisation_id: organisationId } = of.supervision;
  await tellStaff(house, tx, {
    event: { id: house.newId(), at: house.now(), organisationId, actor: of.actor },
    ...{ template: 'supervision_request', key: of.id, unitId: of.unit.id, code },
    path: `/lam-viec/giam-sat/${code}`,
    filling: { unit: of.unit.name, due: writtenDay(of.dueOn), title, reason: of.text },
  });
}

/** The unit answers; what it said before is kept. A recommendation also with accepted, partly or declined. */
export async function answerRequest(house: House, actor: Actor, said: AnswerRequestInput): Promise<void> {
  await turn(house, actor, said.id, (row) => ({
    verb: 'answer',
    facts: {
      words: said.answer.length >= 10 ? true : {},
      outcome: row.kind === 'explanation' || said.outcome !== null ? true : {},
    },
    writes: {
      answer: said.answer,
      outcome: row.kind === 'explanation' ? null : said.outcome,
      answered_at: house.now(),
      answered_by: actor.personId,
      answered_by_name: actor.name,
    },
  }));
}

/** Who asked takes note of the answer, asks again (the day stays: an empty answer gains no time), or takes it back. */
export async function turnRequest(house: House, actor: Actor, said: TurnRequestInput): Promise<void> {
  await turn(house, actor, said.id, (row) => ({
    verb: said.verb,
    reason: said.words,
    facts: { words: said.words.length >= 5 ? true : {} },
    writes: said.verb === 'ask_again' ? { text: `${row.text}\n\n${said.words}` } : { closed_at: house.now() },
  }));
}

type Turn = Readonly<{
  verb: RequestVerb;
  reason?: string;
  facts: ConditionFacts<RequestCondition>;
  writes: Partial<Omit<SupervisionRequestRow, 'id' | 'state' | 'version'>>;
}>;

async function turn(
  house: House,
  actor: Actor,
  id: string,
  decide: (row: SupervisionRequestRow) => Turn,
): Promise<void> {
  await house.transact(async (tx: Tx) => {
    const row = await lockRequest(tx, id);
    if (row === undefined) throw refuse('missing', 'supervision.missing');
    const of = { organisationId: row.organisation_id, body: row.body, unitId: row.unit_id };
    const parts = requestParts(actor, of);
    if (parts.length === 0 && !maySupervise(actor, of.organisationId))
      throw refuse('missing', 'supervision.missing');
    const { verb, facts, writes, reason } = decide(row);
    const to = orThrow(decideMove(supervisionRequestMachine, verb, { state: row.state, parts, facts }));
    await updateRequest(tx, id, { ...writes, state: to });
    if (verb === 'ask_again') await tellAgain(house, tx, { actor, row, text: reason ?? '' });
    if (verb === 'answer') {
      await insertReply(tx, {
        id: house.newId(),
        request_id: id,
        outcome: writes.outcome ?? null,
        answer: writes.answer ?? '',
        answered_at: house.now(),
        answered_by: actor.personId,
        answered_by_name: actor.name,
      });
    }
    await record(house, tx, {
      verb: `supervision.${verb}`,
      organisationId: row.organisation_id,
      subjectKind: 'supervision',
      subjectId: row.supervision_id,
      actor,
      reason: reason || null,
      facts: { code: row.supervision_code, request: id },
    });
  });
}

async function tellAgain(
  house: House,
  tx: Tx,
  of: { actor: Actor; row: NonNullable<Awaited<ReturnType<typeof lockRequest>>>; text: string },
): Promise<void> {
  const { actor, row, text } = of;
  const unit = await readUnit(tx, row.unit_id);
  if (unit === undefined) return;
  const { supervision_code: code, supervision_title: title, organisation_id } = row;
  const supervision = { code, title, organisation_id };
  await tellUnit(house, tx, { actor, id: row.id, unit, dueOn: row.due_on, text, supervision });
}
