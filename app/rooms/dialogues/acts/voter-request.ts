import type { Actor } from '#app/ground/actor.ts';
import { type ConditionFacts, decideMove } from '#app/ground/lifecycle.ts';
import { orThrow, refuse } from '#app/ground/refusal.ts';
import { type Day, dayOf } from '#app/ground/time.ts';
import type { House, Tx } from '#app/house.ts';
import { ruleValue } from '#app/rooms/organisations/store-rules.ts';
import { readLegalBases } from '#app/rooms/organisations/store-texts.ts';
import { record } from '#app/rooms/record/acts.ts';
import type {
  CountRequestInput,
  DecideRequestInput,
  EditRequestInput,
  ReceiveRequestInput,
} from '../inputs-plan.ts';
import { type VoterRequestCondition, type VoterRequestVerb, voterRequestMachine } from '../lifecycle-plan.ts';
import { mayArrange, planParts } from '../may.ts';
import { isOpenRequest, monthsToCome, reaches } from '../plan.ts';
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
      asked_phone: input.phone,
      asked_email: input.email,
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

/**
 * Corrects what was entered, as long as nothing is decided. What was counted stays; where the day of receipt changes,
 * it is held against the share that the rule of the new day asks for.
 */
export async function editRequest(house: House, actor: Actor, input: EditRequestInput): Promise<void> {
  if (input.receivedOn > dayOf(house.now())) throw refuse('invalid', 'voter-request.future');
  await house.transact(async (tx) => {
    const row = await theirs(tx, actor, input);
    if (!mayArrange(actor, row.organisation_id)) throw refuse('forbidden', 'voter-request.part');
    if (!isOpenRequest(row.state)) throw refuse('conflict', 'voter-request.state');
    await updateRequest(tx, row.id, {
      ...{ received_on: input.receivedOn, topic: input.topic, asked_by: input.askedBy },
      ...{ claimed: input.claimed, asked_phone: input.phone, asked_email: input.email },
      ...(row.counted === null ? {} : await thresholdOn(tx, row.organisation_id, input.receivedOn)),
      version: row.version + 1,
    });
    await record(house, tx, {
      verb: 'voter-request.edit',
      organisationId: row.organisation_id,
      subjectKind: 'voter_request',
      subjectId: row.id,
      actor,
      facts: { claimed: input.claimed, receivedOn: input.receivedOn },
    });
  });
}

/** Notes how many signatures hold, of how many voters, beside the share that the rule of that day asks for. */
export async function countRequest(house: House, actor: Actor, input: CountRequestInput): Promise<void> {
  await house.transact(async (tx) => {
    const row = await theirs(tx, actor, input);
    const { counted, voters } = input;
    const isPossible = counted <= voters ? (true as const) : { counted, voters };
    await move(house, tx, { actor, row, verb: 'count', facts: { counted: isPossible } });
    await updateRequest(tx, row.id, {
      counted,
      voters,
      counted_at: house.now(),
      counted_by: actor.personId,
      ...(await thresholdOn(tx, row.organisation_id, row.received_on)),
    });
  });
}

/** The share of voters from which a dialogue must be held, by the rule of a day. */
async function thresholdOn(tx: Tx, organisationId: string, onDay: Day) {
  const rule = await ruleValue(tx, { organisationId, key: 'dialogue.voter_request_percent', onDay });
  const named = (await readLegalBases(tx)).find((known) => known.id === rule.basis);
  return {
    threshold: rule.amount,
    threshold_basis: named === undefined ? rule.basis : `${named.title} ${named.number}`,
  };
}

/**
 * Decides, and those who asked are told. Granting puts an extraordinary dialogue into the plan of the year in which it
 * is to be held, from next month on (invalid `voter-request.month`); declining needs a reason, and is refused
 * `voter-request.below-threshold` where as many voters asked as the law names.
 */
export async function decideRequest(house: House, actor: Actor, input: DecideRequestInput): Promise<void> {
  await house.transact(async (tx) => {
    const row = await theirs(tx, actor, input);
    const { counted, voters, threshold } = row;
    const isBound =
      counted !== null && voters !== null && threshold !== null && reaches({ counted, voters, threshold });
    const bound = { counted, voters, threshold, basis: row.threshold_basis };
    const months = monthsToCome(dayOf(house.now()));
    const month = input.month ?? months[0] ?? '';
    if (input.verb === 'grant' && !months.includes(month)) throw refuse('invalid', 'voter-request.month');
    await move(house, tx, {
      actor,
      row,
      verb: input.verb,
      reason: input.reason,
      told: input.verb === 'grant' ? { month } : {},
      facts: { 'below-threshold': isBound ? bound : true, reason: input.reason ? true : {} },
    });
    const planItemId = input.verb === 'grant' ? await planFor(house, tx, { actor, row, month }) : null;
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
  given: { actor: Actor; row: VoterRequestRow; month: string },
): Promise<string | null> {
  const { actor, row, month } = given;
  const [id] = await addPlanItemsInTx(house, tx, {
    organisationId: row.organisation_id,
    year: Number(month.slice(0, 4)),
    actor,
    isBeyondPlan: true,
    items: [
      {
        month: Number(month.slice(5)),
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
    /** What the story and those who asked learn of it. */
    told?: Readonly<Record<string, string>>;
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
    facts: given.told ?? {},
  });
}
