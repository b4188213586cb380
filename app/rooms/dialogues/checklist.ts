import { addDays, type Day } from '#app/ground/time.ts';
import { addWorkingDays, type Calendar, isWorkingDay } from '#app/ground/working-days.ts';
import type { DialogueLimit } from '#app/rooms/organisations/deadline.ts';
import type { Audience, DialogueForm, DialogueKind } from './dialogue.ts';

/** A task of the usual list: who does it, and how many days from the day of the dialogue (negative: before). */
export type UsualTask = Readonly<{
  key: string;
  vi: string;
  en: string;
  unitKind: string;
  days: number;
  /** Where a law sets the day: counted from its deadline instead of the day of the dialogue. Else empty. */
  limit: string;
  /** For which dialogues; an empty list is for all. */
  kinds: readonly string[];
  forms: readonly string[];
  audiences: readonly string[];
}>;

/** Stands as the reason of a task that the list itself has dropped: the dialogue has become another. */
export const noLongerFits = 'no_longer_fits';

type About = Readonly<{ kind: DialogueKind; form: DialogueForm; audience: Audience; day: Day }>;
type Limits = Readonly<Partial<Record<DialogueLimit, Day>>>;

/** The tasks of a dialogue of this kind, with the day by which each is to be done: one on which people work. */
export function tasksFor(
  usual: readonly UsualTask[],
  about: About,
  given: Readonly<{ limits: Limits; calendar: Calendar }>,
) {
  const fits = (wanted: readonly string[], is: string) => wanted.length === 0 || wanted.includes(is);
  return usual
    .filter(
      (task) =>
        fits(task.kinds, about.kind) && fits(task.forms, about.form) && fits(task.audiences, about.audience),
    )
    .map((task) => {
      const day = addDays(startOf(task.limit, about.day, given.limits), task.days);
      return { ...task, dueOn: workDayUntil(day, given.calendar) };
    });
}

/** The day itself, or the last one before it on which people work: a law's day is then kept too. */
function workDayUntil(day: Day, calendar: Calendar): Day {
  return isWorkingDay(day, calendar) ? day : addWorkingDays(day, -1, calendar);
}

function startOf(limit: string, day: Day, limits: Limits): Day {
  if (limit === 'announce') return limits.announce ?? day;
  return limit === 'conclude' ? (limits.conclude ?? day) : day;
}
