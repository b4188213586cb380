import type { Actor } from '#app/ground/actor.ts';
import { Refusal, refuse } from '#app/ground/refusal.ts';
import { dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { presentRule } from '#app/rooms/organisations/present-rules.ts';
import { ruleValue } from '#app/rooms/organisations/store-rules.ts';
import { mayArrange, maySeePlans, planParts } from './may.ts';
import { isOpenRequest, monthsToCome, reaches, shareOf } from './plan.ts';
import { listRequests } from './store-plan.ts';

export type RequestView = ReturnType<typeof requestView>;

/** What voters have asked for, newest first, with the share that makes a dialogue due. */
export async function presentRequests(house: House, actor: Actor, organisationId: string) {
  if (!maySeePlans(actor, organisationId)) throw refuse('missing', 'voter-request.missing');
  const today = dayOf(house.now());
  return {
    today,
    /** When what is granted today may be held. */
    months: monthsToCome(today),
    rule: await thresholdOf(house, organisationId),
    requests: (await listRequests(house.db, organisationId)).map(requestView),
    may: {
      edit: mayArrange(actor, organisationId),
      decide: planParts(actor, organisationId).includes('chair'),
    },
  };
}

async function thresholdOf(house: House, organisationId: string) {
  const asked = { organisationId, key: 'dialogue.voter_request_percent', onDay: dayOf(house.now()) } as const;
  try {
    const rule = await presentRule(house.db, await ruleValue(house.db, asked));
    return { amount: rule.amount, basis: [rule.basis, rule.article].filter(Boolean).join(', ') };
  } catch (thrown) {
    if (thrown instanceof Refusal && thrown.code === 'organisation.no-rule') return null;
    throw thrown;
  }
}

type RequestRow = Awaited<ReturnType<typeof listRequests>>[number];

function requestView(row: RequestRow) {
  const { counted, voters, threshold } = row;
  const isCounted = counted !== null && voters !== null;
  return {
    id: row.id,
    state: row.state,
    receivedOn: row.received_on,
    topic: row.topic,
    askedBy: row.asked_by,
    claimed: row.claimed,
    counted,
    voters,
    /** Tenths of a per cent, rounded down. */
    share: isCounted ? shareOf(counted, voters) : 0,
    threshold,
    thresholdBasis: row.threshold_basis,
    mustHold: isCounted && threshold !== null && reaches({ counted, voters, threshold }),
    reason: row.reason,
    phone: row.asked_phone,
    email: row.asked_email,
    isOpen: isOpenRequest(row.state),
    /** The year and month of the plan in which it stands, once granted. */
    planned:
      row.plan_year === null || row.plan_month === null
        ? null
        : { year: row.plan_year, month: row.plan_month },
    version: row.version,
  };
}
