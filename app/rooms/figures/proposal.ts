import { fold } from '#app/ground/fold.ts';
import { groupOf, type PromiseFacts } from '#app/rooms/commitments/commitment.ts';
import type { Audience } from '#app/rooms/dialogues/dialogue.ts';
import type { ObligationName } from '#app/rooms/dialogues/plan.ts';

type Duty = Readonly<{
  name: ObligationName;
  month: number;
  rule: Readonly<{ basis: string; article: string | null }>;
}>;
export type OpenMatter = Readonly<{ field: string; open: number; late: number; repeated: number }>;
type Matter = OpenMatter & Readonly<{ broken: number }>;

export type Proposal = Readonly<{
  key: string;
  origin: 'obligation' | 'open' | 'repeated';
  audience: Audience;
  kind: 'regular' | 'thematic';
  month: number;
  /** Field of the first level that it is about; null for a duty. */
  fieldCode: string | null;
  fieldName: string | null;
  open: number;
  late: number;
  repeated: number;
  /** Promises of the field that were not kept. */
  broken: number;
  /** The text that asks for it; null for open matters. */
  basis: string | null;
}>;

/** So many open petitions of a field are worth a dialogue; what is raised again or promised and not kept, at once. */
const worthADialogue = 2;
const mostThemes = 4;
const themeMonths = [5, 8, 10, 6];

/**
 * The same with the promises of each field that are late, or were broken since `since`; what was raised again stands first,
 * then what was promised and not kept, then what is open in numbers.
 */
export function withBroken(
  petitions: readonly OpenMatter[],
  promises: readonly (PromiseFacts & Readonly<{ field: string }>)[],
  at: { today: string; since: string },
): Matter[] {
  const unkept = promises.filter((promise) => {
    const group = groupOf(promise, at.today);
    return group === 'late' || (group === 'broken' && (promise.dueOn ?? at.today) >= at.since);
  });
  const fields = new Set([...petitions, ...unkept].map(({ field }) => field));
  const none = { open: 0, late: 0, repeated: 0 };
  return [...fields]
    .map((field) => ({
      ...(petitions.find((matter) => matter.field === field) ?? { field, ...none }),
      broken: unkept.filter((promise) => promise.field === field).length,
    }))
    .sort(
      (one, other) =>
        other.repeated - one.repeated ||
        other.broken - one.broken ||
        other.open - one.open ||
        one.field.localeCompare(other.field),
    );
}

/** Duties first, in their months; then the fields with most matters raised again or open that no line names yet. */
export function proposeLines(given: {
  duties: readonly Duty[];
  matters: readonly Matter[];
  nameOf: (field: string) => string;
  /** Lines that the plan has already. */
  known: readonly Readonly<{ title: string; fieldCode: string | null }>[];
}): Proposal[] {
  const duties = given.duties.map(
    (duty, index): Proposal => ({
      key: `${duty.name}-${index}`,
      origin: 'obligation',
      audience: duty.name === 'all' ? 'residents' : duty.name,
      kind: 'regular',
      month: duty.month,
      fieldCode: null,
      fieldName: null,
      open: 0,
      late: 0,
      repeated: 0,
      broken: 0,
      basis: [duty.rule.basis, duty.rule.article].filter(Boolean).join(', '),
    }),
  );
  const themes = given.matters
    .filter(({ repeated, broken, open }) => repeated > 0 || broken > 0 || open >= worthADialogue)
    .filter(({ field }) => !given.known.some((line) => isAbout(line, field, given.nameOf(field))))
    .slice(0, mostThemes)
    .map(
      (matter, index): Proposal => ({
        key: `field-${matter.field}`,
        origin: matter.repeated > 0 ? 'repeated' : 'open',
        audience: 'residents',
        kind: 'thematic',
        month: themeMonths[index] ?? 9,
        fieldCode: matter.field,
        fieldName: given.nameOf(matter.field),
        open: matter.open,
        late: matter.late,
        repeated: matter.repeated,
        broken: matter.broken,
        basis: null,
      }),
    );
  return [...duties, ...themes];
}

function isAbout(
  line: Readonly<{ title: string; fieldCode: string | null }>,
  field: string,
  name: string,
): boolean {
  return line.fieldCode?.split('.')[0] === field || fold(line.title).includes(fold(name));
}
