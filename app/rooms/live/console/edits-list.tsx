import { formatOf } from '#app/ui/format.ts';
import type { Language } from '#app/ui/language.ts';
import { treatments } from '../content.ts';
import type { EditField, EditView } from '../history.ts';
import type { LiveWords } from '../words.vi.ts';

type Given = Readonly<{ edits: readonly EditView[]; language: Language; words: LiveWords }>;

/** Edits of one thing, newest first, each with what it changed. */
export function Edits({ edits, language, words }: Given) {
  const said = words.written;
  return (
    <ol className="edits num">
      {edits.map((edit) => (
        <li key={edit.version}>
          <p className="strong">
            {said.editedBy(edit.who ?? said.somebody, formatOf(language).moment(edit.at))}
          </p>
          {edit.changes.map((change) => (
            <dl key={change.field}>
              <dt>{said.fields[change.field]}</dt>
              <dd>
                <del>{spoken(change.field, change.before, { language, words })}</del>{' '}
                <ins>{spoken(change.field, change.after, { language, words })}</ins>
              </dd>
            </dl>
          ))}
        </li>
      ))}
    </ol>
  );
}

function spoken(field: EditField, value: string | null, { language, words }: Omit<Given, 'edits'>): string {
  if (value === null) return words.written.empty;
  if (field === 'treatment') {
    const treatment = treatments.find((one) => one === value);
    return treatment === undefined ? value : words.treatments[treatment];
  }
  if (field === 'due_on') return formatOf(language).day(value);
  return field === 'withdrawn_at' ? formatOf(language).moment(value) : value;
}
