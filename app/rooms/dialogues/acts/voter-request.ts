import type { Actor } from '#app/ground/actor.ts';
import { type ConditionFacts, decideMove } from '#app/ground/lifecycle.ts';
import { orThrow, refuse } from '#app/ground/refusal.ts';
import { dayOf } from '#app/ground/time.ts';
import type { House, Tx } from '#app/house.ts';
import { ruleValue } from '#app/rooms/organisations/store-rules.ts';
import { readLegalBases } from '#app/rooms/organisations/store-texts.ts';
import { record } from '#app/rooms/record/acts.ts';
import type { CountRequestInput, DecideRequestInput, ReceiveRequestInput } from '../inputs-plan.ts';
import { type VoterRequestCondition, type VoterRequestVerb, voterRequestMachine } from '../lifecycle-plan.ts';
import { mayArrange, planParts } from '../may.ts';
import { reaches } from '../plan.ts';
import { insertRequest, lockRequest, updateRequest, type VoterRequestRow } from '../store-plan.ts';
import { addPlanItemsInTx } from './plan.ts';

/** Enters what voters ask for: a dialogue beyond the plan. Returns its id. */
export async function receiveRequest(
  house: House,
  actor: Actor,
  input: ReceiveRequestInput & { organisationId: string },
): Promise<string> {
  if (!mayArrange(actor, input.organisationId)) throw refuse('forbidden', 'voter-request.part');
  if (input.receivedOn > dayOf(house.now())) throw refuse('invalid', 'voter-request.future');
  const id = house.newId();
  await house.transact(async (tx) => {
    await insertRequest(tx, {
      id,
      organisation_id: input.organisationId,
      state: 'received',
      received_on: input.receivedOn,
      topic: input.topic,
      asked_by: input.askedBy,
      claimed: input.claimed,
      created_by: actor.personId,
      created_at: house.now(),
    });
    await record(house, tx, {
      verb: 'voter-request.receive',
      organisationId: input.organisationId,
      subjectKind: 'voter_request',
      subjectId: id,
      actor,
      to: 'received',
      facts: { claimed: input.claimed },
    });
  });
  return id;
}

/** Notes how many signatures hold, of how many voters, beside the share that the rule of that day asks for. */
export async function countRequest(house: House, actor: Actor, input: CountRequestInput): Promise<void> {
  await house.transact(async (tx) => {
    const row = await theirs(tx, actor, input);
    const { counted, voters } = input;
    const rule = await ruleValue(tx, {
      organisationId: row.organisation_id,
      key: 'dialogue.voter_request_percent',
      onDay: row.received_on,
    });
    const named = (await readLegalBases(tx)).find((known) => known.id === rule.basis);
    const isPossible = counted <= voters ? (true as const) : { counted, voters };
    await move(house, tx, { actor, row, verb: 'count', facts: { counted: isPossible } });
    await updateRequest(tx, row.id, {
      counted,
      voters,
      counted_at: house.now(),
      counted_by: actor.personId,
      threshold: rule.amount,
      threshold_basis: named === undefined ? rule.basis : `${named.title} ${named.number}`,
    });
  });
}

/**
 * Decides. Granting puts an extraordinary dialogue into the year's plan; declining needs a reason, and is refused
 * `voter-request.below-threshold` where as many voters asked as the law names.
 */
export async function decideRequest(house: House, actor: Actor, input: DecideRequestInput): Promise<void> {
  await house.transact(async (tx) => {
    const row = await theirs(tx, actor, input);
    const { counted, voters, threshold } = row;
    const isBound =
      counted !== null && voters !== null && threshold !== null && reaches({ counted, voters, threshold });
    const bound = { counted, voters, threshold, basis: row.threshold_basis };
    await move(house, tx, {
      actor,
      row,
      verb: input.verb,
      reason: input.reason,
      facts: { 'below-threshold': isBound ? bound : true, reason: input.reason ? true : {} },
    });
    const today = dayOf(house.now());
    const planItemId = input.verb === 'grant' ? await planFor(house, tx, { actor, row, input, today }) : null;
    await updateRequest(tx, row.id, {
      decided_at: house.now(),
      decided_by: actor.personId,
      reason: input.reason,
      plan_item_id: planItemId,
    });
  });
}

async function planFor(
  house: House,
  tx: Tx,
  given: { actor: Actor; row: VoterRequestRow; input: DecideRequestInput; today: string },
): Promise<string | null> {
  const { actor, row, input, today } = given;
  const [id] = await addPlanItemsInTx(house, tx, {
    organisationId: row.organisation_id,
    year: Number(today.slice(0, 4)),
    actor,
    isBeyondPlan: true,
    items: [
      {
        month: input.month ?? Number(today.slice(5, 7)),
        kind: 'extraordinary',
        form: 'in_person',
        audience: 'residents',
        topic: row.topic.slice(0, 300),
        fieldCode: null,
        headPersonId: null,
        unitId: null,
        origin: 'voters',
        originNote: `${row.counted ?? row.claimed}/${row.voters ?? '?'}`,
      },
    ],
  });
  return id ?? null;
}

async function theirs(tx: Tx, actor: Actor, of: { id: string; version: number }): Promise<VoterRequestRow> {
  const row = await lockRequest(tx, of.id);
  if (row === undefined || planParts(actor, row.organisation_id).length === 0) {
    throw refuse('missing', 'voter-request.missing');
  }
  if (row.version !== of.version) throw refuse('conflict', 'voter-request.changed');
  return row;
}

async function move(
  house: House,
  tx: Tx,
  given: {
    actor: Actor;
    row: VoterRequestRow;
    verb: VoterRequestVerb;
    reason?: string | null;
    facts: ConditionFacts<VoterRequestCondition>;
  },
): Promise<void> {
  const { actor, row, verb, facts } = given;
  const parts = planParts(actor, row.organisation_id);
  const to = orThrow(decideMove(voterRequestMachine, verb, { state: row.state, parts, facts }));
  await updateRequest(tx, row.id, { state: to, version: row.version + 1 });
  await record(house, tx, {
    verb: `voter-request.${verb}`,
    organisationId: row.organisation_id,
    subjectKind: 'voter_request',
    subjectId: row.id,
    actor,
    from: row.state,
    to,
    reason: given.reason ?? null,
    facts: {},
  });
}
