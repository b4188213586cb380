import { clockActor } from '#app/ground/actor.ts';
import { addDays, dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { ruleIfAny } from '#app/rooms/organisations/store-rules.ts';
import { listOrganisationsWith } from '#app/rooms/people/store.ts';
import { record } from '#app/rooms/record/acts.ts';
import { insertPlanReminder, readPlan } from '../store-plan.ts';
import { readGaps } from './gaps.ts';

const steps = [
  { audience: 'office', key: 'plan.remind_days' },
  { audience: 'head', key: 'plan.remind_head_days' },
] as const;

/**
 * Tells the office, and later the head, that the year nears its end and the plan does not reach its duties; so many
 * days before as the rules say, each once a year, and nobody once the gap is closed. Twice changes nothing.
 */
export async function remindOfPlans(house: House): Promise<number> {
  const today = dayOf(house.now());
  const year = Number(today.slice(0, 4));
  const dueOn = `${year}-12-31`;
  let told = 0;
  for (const organisationId of await listOrganisationsWith(house.db, { role: 'clerk', day: today })) {
    for (const { audience, key } of steps) {
      const rule = await ruleIfAny(house.db, { organisationId, key, onDay: today });
      if (rule === undefined || today < addDays(dueOn, -rule.amount)) continue;
      const gaps = await readGaps(house.db, { organisationId, year, today });
      const missing = Object.fromEntries(
        gaps.filter((gap) => gap.missing > 0).map((gap) => [gap.name, gap.missing]),
      );
      if (Object.keys(missing).length === 0) continue;
      told += await house.transact(async (tx) => {
        const isNew = await insertPlanReminder(tx, {
          organisation_id: organisationId,
          year,
          audience,
          at: house.now(),
        });
        if (!isNew) return 0;
        const plan = await readPlan(tx, { organisationId, year });
        await record(house, tx, {
          verb: 'plan.remind',
          organisationId,
          subjectKind: plan === undefined ? 'organisation' : 'plan',
          subjectId: plan?.id ?? organisationId,
          actor: clockActor,
          facts: { year, to: audience, dueOn, ...missing },
        });
        return 1;
      });
    }
  }
  return told;
}
