import type { Database } from '#app/database/database.ts';
import { orThrow, Refusal } from '#app/ground/refusal.ts';
import type { Day } from '#app/ground/time.ts';
import { dueDay } from '#app/ground/working-days.ts';
import { checkDueDay } from '../due-day.ts';
import { calendarOf, ruleLimit } from '../store-rules.ts';

/** The last day that may be given as a due date; null where the house has no such rule. */
export async function furthestDay(
  db: Database,
  of: { organisationId: string; today: Day },
): Promise<Day | null> {
  const { organisationId, today } = of;
  try {
    const asked = { organisationId, key: 'petition.furthest_days', onDay: today } as const;
    return dueDay(today, await ruleLimit(db, asked), await calendarOf(db));
  } catch (thrown) {
    if (thrown instanceof Refusal && thrown.code === 'organisation.no-rule') return null;
    throw thrown;
  }
}

/**
 * Refuses a due date that was typed and cannot be meant: past (`day.past`), further than any rule allows (`day.far`),
 * a day off (`day.holiday`). `isSaid`: somebody named it in the hall, and the record keeps a day off that was said.
 */
export async function holdTypedDay(
  db: Database,
  of: { organisationId: string; day: Day; today: Day; isSaid?: boolean },
): Promise<void> {
  const { today, isSaid = false } = of;
  const furthest = await furthestDay(db, of);
  const answer = checkDueDay(of.day, { today, calendar: await calendarOf(db), furthest });
  if (isSaid && answer !== true && answer.code === 'day.holiday') return;
  orThrow(answer);
}
