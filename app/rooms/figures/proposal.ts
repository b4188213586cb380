import { fold } from '#app/ground/fold.ts';
import type { Audience } from '#app/rooms/dialogues/dialogue.ts';
import type { ObligationName } from '#app/rooms/dialogues/plan.ts';

type Duty = Readonly<{
  name: ObligationName;
  month: number;
  rule: Readonly<{ basis: string; article: string | null }>;
}>;
type Matter = Readonly<{ field: string; open: number; late: number; repeated: number }>;

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
  /** The text that asks for it; null for open matters. */
  basis: string | null;
}>;

/** So many open petitions of a field are worth a dialogue of their own; what is raised again is worth one at once. */
const worthADialogue = 2;
const mostThemes = 4;
const themeMonths = [5, 8, 10, 6];

/** Duties first, in their months; then the fields with most matters raised again or open that no line names yet. */
export function proposeLines(given: {
  duties: readonly Duty[];
  matters: readonly Matter[];
  nameOf: (field: string) => string;
  known: readonly string[];
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
      basis: [duty.rule.basis, duty.rule.article].filter(Boolean).join(', '),
    }),
  );
  const themes = given.matters
    .filter((matter) => matter.repeated > 0 || matter.open >= worthADialogue)
    .filter((matter) => !given.known.some((title) => fold(title).includes(fold(given.nameOf(matter.field)))))
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
        basis: null,
      }),
    );
  return [...duties, ...themes];
}
