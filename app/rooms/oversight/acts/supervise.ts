import type { Actor } from '#app/ground/actor.ts';
import { makeCode } from '#app/ground/code.ts';
import { type ConditionFacts, decideMove } from '#app/ground/lifecycle.ts';
import { orThrow, refuse } from '#app/ground/refusal.ts';
import { dayOf } from '#app/ground/time.ts';
import type { House, Tx } from '#app/house.ts';
import { readUnits } from '#app/rooms/organisations/store.ts';
import { hasField } from '#app/rooms/organisations/store-fields.ts';
import { record } from '#app/rooms/record/acts.ts';
import { nextNumber } from '#app/rooms/record/store.ts';
import type { PlanSupervisionInput } from '../inputs.ts';
import {
  type SupervisionCondition,
  type SupervisionVerb,
  supervisionMachine,
} from '../lifecycle/supervision.ts';
import { bodiesOf, conducts, maySupervise, supervisionParts } from '../may.ts';
import {
  insertSupervision,
  lockSupervision,
  readDraws,
  type SupervisionRow,
  updateSupervision,
} from '../store.ts';
import { readFindings } from '../store-found.ts';

/**
 * Plans a supervision over the petitions, promises or conclusions of a period; returns it with its code GS-YYYY-NNNNN. Invalid
 * `supervision.unit`, `supervision.field` where the frame names what is not there.
 */
export async function planSupervision(
  house: House,
  actor: Actor,
  said: PlanSupervisionInput,
): Promise<SupervisionRow> {
  if (!bodiesOf(actor, said.organisationId).includes(said.body)) {
    throw refuse('forbidden', 'supervision.part');
  }
  return await house.transact(async (tx) => {
    await refuseStrange(tx, said);
    const now = house.now();
    const year = Number(dayOf(now).slice(0, 4));
    const row = await insertSupervision(tx, {
      id: house.newId(),
      organisation_id: said.organisationId,
      code: makeCode('GS', year, await nextNumber(tx, `GS-${year}`)),
      title: said.title,
      body: said.body,
      state: 'planned',
      kind: said.kind,
      period_from: said.from,
      period_to: said.to,
      unit_id: said.unitId,
      field_code: said.fieldCode,
      only_group: said.group,
      planned_at: now,
      planned_by: actor.personId,
    });
    await tell(house, tx, { actor, row, verb: 'plan', to: 'planned' });
    return row;
  });
}

export async function startSupervision(house: House, actor: Actor, said: { code: string }): Promise<void> {
  await house.transact(async (tx) => {
    const row = await supervised(tx, actor, said.code);
    await move(house, tx, { actor, row, verb: 'start', writes: { started_at: house.now() } });
  });
}

/** Ends it with what was found. Invalid `supervision.all-read` names the threads of the sample without a finding. */
export async function concludeSupervision(
  house: House,
  actor: Actor,
  said: { code: string; conclusion: string },
): Promise<void> {
  await house.transact(async (tx) => {
    const row = await supervised(tx, actor, said.code);
    const [draws, findings] = await Promise.all([readDraws(tx, row.id), readFindings(tx, row.id)]);
    const found = new Set(findings.map((finding) => finding.code));
    const unread = [...new Set(draws.flatMap((draw) => draw.drawn))].filter((code) => !found.has(code));
    await move(house, tx, {
      actor,
      row,
      verb: 'conclude',
      facts: {
        conclusion: said.conclusion.length >= 20 ? true : {},
        'all-read': unread.length === 0 ? true : { codes: unread.slice(0, 10).join(', ') },
      },
      writes: { concluded_at: house.now(), conclusion: said.conclusion },
    });
  });
}

export async function cancelSupervision(
  house: House,
  actor: Actor,
  said: { code: string; reason: string },
): Promise<void> {
  await house.transact(async (tx) => {
    const row = await supervised(tx, actor, said.code);
    await move(house, tx, {
      actor,
      row,
      verb: 'cancel',
      facts: { reason: said.reason.length >= 5 ? true : {} },
      writes: { cancelled_reason: said.reason },
      reason: said.reason,
    });
  });
}

async function refuseStrange(tx: Tx, said: PlanSupervisionInput): Promise<void> {
  const { organisationId, unitId, fieldCode } = said;
  const units = unitId === null ? [] : await readUnits(tx, organisationId);
  if (unitId !== null && !units.some((unit) => unit.id === unitId)) {
    throw refuse('invalid', 'supervision.unit');
  }
  if (fieldCode !== null && !(await hasField(tx, fieldCode))) throw refuse('invalid', 'supervision.field');
}

/** The locked row for whose supervision it is; forbidden for another body there, missing for everybody else. */
export async function supervised(tx: Tx, actor: Actor, code: string): Promise<SupervisionRow> {
  const row = await lockSupervision(tx, code);
  if (row === undefined || !maySupervise(actor, row.organisation_id)) {
    throw refuse('missing', 'supervision.missing');
  }
  if (!conducts(actor, { organisationId: row.organisation_id, body: row.body })) {
    throw refuse('forbidden', 'supervision.part');
  }
  return row;
}

type SupervisionMove = Readonly<{
  actor: Actor;
  row: SupervisionRow;
  verb: SupervisionVerb;
  facts?: ConditionFacts<SupervisionCondition>;
  writes: Partial<Omit<SupervisionRow, 'id' | 'state' | 'version'>>;
  reason?: string;
}>;

async function move(house: House, tx: Tx, given: SupervisionMove): Promise<void> {
  const { actor, row, verb } = given;
  const parts = supervisionParts(actor, { organisationId: row.organisation_id, body: row.body });
  const to = orThrow(
    decideMove(supervisionMachine, verb, { state: row.state, parts, facts: given.facts ?? {} }),
  );
  await updateSupervision(tx, row.id, { ...given.writes, state: to });
  await tell(house, tx, { actor, row, verb, to, reason: given.reason });
}

type Told = Readonly<{
  actor: Actor;
  row: SupervisionRow;
  verb: string;
  to?: string;
  reason?: string | undefined;
  facts?: Readonly<Record<string, string | number | boolean | null>>;
}>;

/** Writes into the story of the supervision. */
export async function tell(house: House, tx: Tx, given: Told): Promise<void> {
  const { actor, row, verb, to } = given;
  await record(house, tx, {
    verb: `supervision.${verb}`,
    organisationId: row.organisation_id,
    subjectKind: 'supervision',
    subjectId: row.id,
    actor,
    ...(to !== undefined && { from: verb === 'plan' ? null : row.state, to }),
    reason: given.reason ?? null,
    facts: { code: row.code, ...given.facts },
  });
}
