import { type Refusal, refuse } from '#app/ground/refusal.ts';
import { addDays, type Day } from '#app/ground/time.ts';
import { type Calendar, isWorkingDay } from '#app/ground/working-days.ts';

/**
 * Can a day that somebody typed be meant as a due date? Refuses one that is past (`day.past`), one beyond the
 * furthest that the rule allows (`day.far`), and a day on which nobody works, naming the working days around it
 * (`day.holiday`). A date that a rule has counted is not asked.
 */
export function checkDueDay(
  day: Day,
  known: { today: Day; calendar: Calendar; furthest: Day | null },
): true | Refusal {
  const { today, calendar, furthest } = known;
  if (day < today) return refuse('invalid', 'day.past', { asked: day, today });
  if (furthest !== null && day > furthest) return refuse('invalid', 'day.far', { asked: day, furthest });
  if (isWorkingDay(day, calendar)) return true;
  return refuse('invalid', 'day.holiday', {
    asked: day,
    before: nearest(day, -1, calendar),
    after: nearest(day, 1, calendar),
  });
}

function nearest(day: Day, step: -1 | 1, calendar: Calendar): Day {
  let at = addDays(day, step);
  while (!isWorkingDay(at, calendar)) at = addDays(at, step);
  return at;
}
