import { Form, Link } from 'react-router';
import { Checkbox, CheckboxGroup, DateFields } from '#app/ui/choice.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Field, Select, TextArea } from '#app/ui/field.tsx';
import { type FieldState, type FormState, fieldReader } from '#app/ui/form-state.ts';
import { useLanguage } from '#app/ui/language.ts';
import { Submit } from '#app/ui/submit.tsx';
import type { ListField } from '../list.ts';
import type { EntryView, ListView } from '../present-lists.ts';
import { listWords } from '../words.ts';

type Given = Readonly<{
  view: ListView;
  /** The entry that is changed; null for a new one. */
  entry: EntryView | null;
  answer: FormState | undefined;
  today: string;
  cancel: string;
}>;

/** A new entry, or the organisation's own version of one that is there, from a day on. */
export function ListForm({ view, entry, answer, today, cancel }: Given) {
  const words = listWords(useLanguage());
  const held = Object.fromEntries(
    Object.entries(entry?.words ?? {}).map(([name, value]) => [`words.${name}`, value]),
  );
  const values = {
    ...held,
    position: entry?.position ?? view.nextPosition,
    source: entry?.level === 'own' ? entry.source : '',
  };
  const f = fieldReader({ answer, errors: words.errors, values });
  const labels = Object.fromEntries([
    ...view.fields.map((field) => [`words.${field.name}`, words.fields[field.name] ?? field.name]),
    ...[
      ['source', words.source],
      ['position', words.position],
      ['validFrom', words.validFrom],
    ],
  ]);
  return (
    <section id="sua">
      <h2>{entry === null ? words.add : words.changeTitle(entry.name)}</h2>
      {entry !== null && <p>{words.changeHint}</p>}
      <Form method="post" className="form">
        <ErrorSummary answer={answer} words={words} labels={labels} />
        <input type="hidden" name="code" value={entry?.code ?? ''} />
        {view.fields.map((field) => (
          <Entry key={field.name} field={field} f={f} />
        ))}
        <Field {...f('position')} label={words.position} inputMode="numeric" maxLength={3} />
        <Field {...f('source')} label={words.source} hint={words.sourceHint} maxLength={300} />
        <DateFields
          name="validFrom"
          label={words.validFrom}
          day={today}
          error={f('validFrom').error}
          parts={{ day: f('validFrom.day'), month: f('validFrom.month'), year: f('validFrom.year') }}
        />
        <Checkbox {...f('isChecked')} label={words.checked} />
        <div className="row">
          <Submit>{words.save}</Submit>
          <Link to={cancel}>{words.cancel}</Link>
        </div>
      </Form>
    </section>
  );
}

function Entry({ field, f }: { field: ListField; f: (name: string) => FieldState }) {
  const words = listWords(useLanguage());
  const { name, kind, most, isOptional = false } = field;
  const hint = words.hints[name] ?? (name.endsWith('_en') ? words.emptyEnglish : undefined);
  const label = words.fields[name] ?? name;
  const options = (field.options ?? []).map((value) => ({
    value,
    label: words.options[name]?.[value] ?? value,
  }));
  if (kind === 'some')
    return <CheckboxGroup {...f(`words.${name}[]`)} {...{ label, hint, options }} optional />;
  const state = f(`words.${name}`);
  if (kind === 'one') {
    const empty = name === 'limit' ? words.noLimit : '–';
    return <Select {...state} {...{ label, hint, options, empty }} />;
  }
  if (kind === 'text')
    return <TextArea {...state} {...{ label, hint }} rows={3} maxLength={most} optional={isOptional} />;
  return (
    <Field {...state} {...{ label, hint }} maxLength={kind === 'number' ? 5 : most} optional={isOptional} />
  );
}
