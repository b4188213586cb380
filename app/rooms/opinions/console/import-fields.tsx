import { Select } from '#app/ui/field.tsx';
import { formatOf } from '#app/ui/format.ts';
import type { Language } from '#app/ui/language.ts';
import type { ImportView, SheetView } from '../present-import.ts';
import { opinionWords } from '../words.ts';
import { ofField } from './import-form.ts';

type Given = Readonly<{
  sheet: SheetView;
  fields: ImportView['fields'];
  language: Language;
}>;

/** What the sheet calls a field and the list does not know: which of ours is meant. */
export function ImportFields({ sheet, fields, language }: Given) {
  const w = opinionWords(language).imports;
  const format = formatOf(language);
  if (sheet.foreign.length === 0) return null;
  return (
    <fieldset className="field">
      <legend>{w.foreignFields}</legend>
      <p className="hint">{w.foreignFieldsHint}</p>
      <div className="form columns">
        {sheet.foreign.map((each) => (
          <Select
            key={each.folded}
            name={`${ofField}${each.folded}`}
            id={`${ofField}${each.folded.replaceAll(' ', '-')}`}
            label={w.foreignField(each.name, format.number(each.rows))}
            value={each.code ?? ''}
            empty={w.noField}
            options={fields.map((field) => ({ value: field.code, label: field[language] }))}
          />
        ))}
      </div>
    </fieldset>
  );
}
