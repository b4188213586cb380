import type { Actor } from '#app/ground/actor.ts';
import { makeCode } from '#app/ground/code.ts';
import { fold } from '#app/ground/fold.ts';
import { dayOf } from '#app/ground/time.ts';
import type { House, Tx } from '#app/house.ts';
import { record } from '#app/rooms/record/acts.ts';
import { nextNumber } from '#app/rooms/record/store.ts';
import { birthState, type Origin, titleOf } from '../petition.ts';
import { pointsOf } from '../points.ts';
import { insertPetition, type PetitionRow } from '../store.ts';
import { insertQuestions } from '../store-parts.ts';
import { dueByRule } from './due.ts';

export type OpenInput = Readonly<{
  actor: Actor;
  organisationId: string;
  origin: Origin;
  /** Left out: the next number of the series. */
  code?: string;
  keyHash?: string | null;
  opinionId?: string | null;
  dialogueId?: string | null;
  turnId?: string | null;
  contentId?: string | null;
  text: string;
  title?: string;
  fieldCode?: string | null;
  residentialUnit?: string | null;
  receivedAt?: Date;
}>;

/**
 * A petition is born, accepted and with its clock running: the answer is due by the rule from today, whoever gets it
 * and whenever. Every petition has at least one sub-question; the office corrects how its letter was cut. For upper rooms: inside their transaction.
 */
export async function openPetition(house: House, tx: Tx, input: OpenInput): Promise<PetitionRow> {
  const now = house.now();
  const { dueOn, ruleId } = await dueByRule(tx, {
    organisationId: input.organisationId,
    key: 'petition.answer_days',
    from: dayOf(now),
  });
  const code = input.code ?? (await nextCode(tx, dayOf(now)));
  const title = input.title ?? titleOf(input.text);
  const petition = await insertPetition(tx, {
    id: house.newId(),
    organisation_id: input.organisationId,
    code,
    origin: input.origin,
    key_hash: input.keyHash ?? null,
    opinion_id: input.opinionId ?? null,
    dialogue_id: input.dialogueId ?? null,
    turn_id: input.turnId ?? null,
    content_id: input.contentId ?? null,
    title,
    text: input.text,
    folded: fold(`${title} ${input.text} ${input.residentialUnit ?? ''}`),
    field_code: input.fieldCode ?? null,
    residential_unit: input.residentialUnit ?? null,
    state: birthState,
    received_at: input.receivedAt ?? now,
    accepted_at: now,
    due_on: dueOn,
    original_due_on: dueOn,
    due_rule_id: ruleId,
  });
  const points = pointsOf(input.text).map((text, index) => ({
    ...{ id: house.newId(), petition_id: petition.id, position: index + 1, text },
  }));
  await insertQuestions(tx, points);
  await record(house, tx, {
    verb: 'petition.accept',
    organisationId: petition.organisation_id,
    subjectKind: 'petition',
    subjectId: petition.id,
    actor: input.actor,
    to: birthState,
    facts: { code, origin: input.origin, dueOn },
  });
  return petition;
}

async function nextCode(tx: Tx, today: string): Promise<string> {
  const year = Number(today.slice(0, 4));
  return makeCode('KN', year, await nextNumber(tx, `KN-${year}`));
}
