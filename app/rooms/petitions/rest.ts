import { addDays, type Day, weekdayOf } from '#app/ground/time.ts';

/** Days off of one name that follow each other. */
export type Rest = Readonly<{ name: string; from: Day; to: Day }>;

/** The days off after `from` up to and with `to`, oldest first; what lies on a weekend only moves nothing. */
export function restsBetween(
  daysOff: readonly Readonly<{ day: Day; name: string }>[],
  span: Readonly<{ from: Day; to: Day }>,
): readonly Rest[] {
  const rests: Rest[] = [];
  for (const { day, name } of daysOff) {
    if (day <= span.from || day > span.to) continue;
    const last = rests.at(-1);
    if (last?.name === name && addDays(last.to, 1) === day) rests.splice(-1, 1, { ...last, to: day });
    else rests.push({ name, from: day, to: day });
  }
  return rests.filter(
    (rest) => rest.from < addDays(rest.to, -1) || weekdayOf(rest.from) <= 5 || weekdayOf(rest.to) <= 5,
  );
}
