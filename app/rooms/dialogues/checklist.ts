import { addDays, type Day } from '#app/ground/time.ts';
import type { DialogueLimit } from '#app/rooms/organisations/deadline.ts';
import type { Audience, DialogueForm, DialogueKind } from './dialogue.ts';

/** A task of the usual list: who does it, and how many days from the day of the dialogue (negative: before). */
export type UsualTask = Readonly<{
  key: string;
  vi: string;
  en: string;
  unitKind: string;
  days: number;
  /** Where a law sets the day: counted from its deadline instead of the day of the dialogue. */
  limit?: string;
  kinds?: readonly string[];
  forms?: readonly string[];
  audiences?: readonly string[];
}>;

type About = Readonly<{ kind: DialogueKind; form: DialogueForm; audience: Audience; day: Day }>;
type Limits = Readonly<Partial<Record<DialogueLimit, Day>>>;

/** The tasks of a dialogue of this kind, with the day by which each is to be done. */
export function tasksFor(usual: readonly UsualTask[], about: About, limits: Limits) {
  const fits = (wanted: readonly string[] | undefined, is: string) =>
    wanted === undefined || wanted.includes(is);
  return usual
    .filter(
      (task) =>
        fits(task.kinds, about.kind) && fits(task.forms, about.form) && fits(task.audiences, about.audience),
    )
    .map((task) => ({ ...task, dueOn: addDays(startOf(task.limit, about.day, limits), task.days) }));
}

function startOf(limit: string | undefined, day: Day, limits: Limits): Day {
  if (limit === 'announce') return limits.announce ?? day;
  return limit === 'conclude' ? (limits.conclude ?? day) : day;
}
