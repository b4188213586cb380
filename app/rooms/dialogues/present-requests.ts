import type { Actor } from '#app/ground/actor.ts';
import { Refusal, refuse } from '#app/ground/refusal.ts';
import { type Day, dayOf } from '#app/ground/time.ts';
import { dueDay } from '#app/ground/working-days.ts';
import type { House } from '#app/house.ts';
import { presentRule } from '#app/rooms/organisations/present-rules.ts';
import { calendarOf, ruleValue } from '#app/rooms/organisations/store-rules.ts';
import { contactLimit } from './acts/forget-voter.ts';
import { mayArrange, maySeePlans, planParts } from './may.ts';
import { isOpenRequest, monthsToCome, reaches, shareOf } from './plan.ts';
import { listRequests } from './store-plan.ts';

export type RequestsView = Awaited<ReturnType<typeof presentRequests>>;
export type RequestView = ReturnType<typeof requestView>;

/** What voters have asked for, newest first, with the share that makes a dialogue due. */
export async function presentRequests(house: House, actor: Actor, organisationId: string) {
  if (!maySeePlans(actor, organisationId)) throw refuse('missing', 'voter-request.missing');
  const today = dayOf(house.now());
  const limit = await contactLimit(house.db, { organisationId, onDay: today });
  const calendar = await calendarOf(house.db);
  const untilOf = (day: Day) => (limit === null ? null : dueDay(day, limit, calendar));
  return {
    today,
    /** When what is granted today may be held. */
    months: monthsToCome(today),
    rule: await thresholdOf(house, organisationId),
    requests: (await listRequests(house.db, organisationId)).map((row) => requestView(row, untilOf)),
    /** How long contacts are kept once it is decided; null where no rule says. */
    contactLimit: limit,
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

function requestView(row: RequestRow, untilOf: (decidedOn: Day) => Day | null) {
  const hasContact = row.asked_phone !== null || row.asked_email !== null;
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
    /** The last day on which the contacts are kept; null before the decision, and where there are none. */
    contactUntil: row.decided_at === null || !hasContact ? null : untilOf(dayOf(row.decided_at)),
    contactDeletedOn: row.contact_deleted_at === null ? null : dayOf(row.contact_deleted_at),
    isOpen: isOpenRequest(row.state),
    /** The year and month of the plan in which it stands, once granted. */
    planned:
      row.plan_year === null || row.plan_month === null
        ? null
        : { year: row.plan_year, month: row.plan_month },
    version: row.version,
  };
}
