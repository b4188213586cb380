import { DateFields } from '#app/ui/choice.tsx';
import { Field } from '#app/ui/field.tsx';
import type { FieldState, FormState } from '#app/ui/form-state.ts';
import { useLanguage } from '#app/ui/language.ts';
import type { DraftView } from '../present-conclusion.ts';
import { commitmentWords } from '../words.ts';

type Given = Readonly<{
  view: Pick<NonNullable<DraftView>, 'next'>;
  f: (name: string) => FieldState;
  /** Somebody has typed a Party number that is taken. */
  asksForTerm: boolean;
}>;

/** The number of the register, with the next one proposed; a new term of a Party committee begins again at 01. */
export function NumberFields({ view, f, asksForTerm }: Given) {
  const { conclusion: w } = commitmentWords(useLanguage());
  const number = f('number');
  const term = f('termFrom');
  const hint = view.next === null ? w.numberHint : w.numberNext(view.next.number);
  return (
    <>
      <Field {...number} label={w.number} hint={hint} maxLength={60} />
      {(view.next?.isParty || asksForTerm) && (
        <details open={asksForTerm}>
          <summary>{w.newTerm}</summary>
          <DateFields
            name="termFrom"
            label={w.termFrom}
            id={term.id}
            error={term.error}
            parts={{ day: f('termFrom.day'), month: f('termFrom.month'), year: f('termFrom.year') }}
            optional
          />
        </details>
      )}
    </>
  );
}

/** Does the answer say that a Party number is taken? */
export function asksForTerm(answer: FormState | undefined): boolean {
  return answer?.refusal.code === 'conclusion.number-taken' && answer.refusal.facts.family === 'party';
}
