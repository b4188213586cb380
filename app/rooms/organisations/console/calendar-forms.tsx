import { Form } from 'react-router';
import { Checkbox, DateFields, RadioGroup } from '#app/ui/choice.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Field, TextArea } from '#app/ui/field.tsx';
import { type FormState, fieldReader } from '#app/ui/form-state.ts';
import { formatOf } from '#app/ui/format.ts';
import { useLanguage } from '#app/ui/language.ts';
import { Note } from '#app/ui/note.tsx';
import { Submit } from '#app/ui/submit.tsx';
import type { HolidayListView } from '../present-rules.ts';
import { organisationWords, ruleWords } from '../words.ts';

type Looked = Readonly<{ looked: HolidayListView; typed: Readonly<Record<string, string>> }>;
type ImportGiven = Readonly<{
  answer: FormState | undefined;
  looked: Looked | null;
  next: Readonly<{ year: number; list: string }>;
}>;

/** The announcement of a whole year, pasted as lines: looked at first, then saved all at once. */
export function ImportDays({ answer, looked, next }: ImportGiven) {
  const language = useLanguage();
  const words = organisationWords(language);
  const { days } = ruleWords(language);
  const { calendar, rules } = words;
  const values = looked?.typed ?? { list: next.list };
  const f = fieldReader({ answer, errors: words.errors, values });
  const labels = { list: days.list, source: calendar.sourceField };
  return (
    <section className="stack" aria-labelledby="h-import">
      <h2 id="h-import">{days.importTitle}</h2>
      <p>{days.importHint}</p>
      <p className="muted">{days.begin(next.year)}</p>
      <Form method="post" className="form" key={looked?.typed.list}>
        <ErrorSummary answer={answer} words={words} labels={labels} />
        <TextArea {...f('list')} label={days.list} hint={days.example} rows={8} maxLength={20_000} required />
        <Field {...f('source')} id="f-import-source" label={calendar.sourceField} maxLength={300} />
        <Checkbox {...f('isChecked')} id="f-import-checked" label={rules.checked} />
        {looked && <LookedAt list={looked.looked} />}
        <div className="row">
          <Submit name="deed" value="look" kind="quiet">
            {days.look}
          </Submit>
          {looked && looked.looked.faults.length === 0 && looked.looked.lines.length > 0 && (
            <Submit name="deed" value="import">
              {days.save}
            </Submit>
          )}
        </div>
      </Form>
    </section>
  );
}

function LookedAt({ list }: { list: HolidayListView }) {
  const language = useLanguage();
  const { days } = ruleWords(language);
  const { calendar } = organisationWords(language);
  const { weekday } = formatOf(language);
  return (
    <div className="stack" role="status">
      {list.faults.length > 0 && (
        <Note tone="stop">
          <p>{days.faults}</p>
          <ul className="prose">
            {list.faults.map((fault) => (
              <li key={fault.line}>{days.fault(fault.line, fault.text)}</li>
            ))}
          </ul>
        </Note>
      )}
      {list.lines.length > 0 && (
        <table className="plain stackable">
          <caption>{days.result}</caption>
          <tbody>
            {list.lines.map((line) => (
              <tr key={line.day}>
                <th scope="row" className="num">
                  {weekday(line.day)}
                </th>
                <td>{calendar.kinds[line.kind]}</td>
                <td>{line.name}</td>
                <td>{days.does[line.does]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

/** Two days exchanged by one announcement. */
export function SwapDays({ answer }: { answer: FormState | undefined }) {
  const language = useLanguage();
  const words = organisationWords(language);
  const { days } = ruleWords(language);
  const f = fieldReader({ answer, errors: words.errors });
  const labels = {
    dayOff: days.dayOff,
    nameOff: days.nameOff,
    dayWorked: days.dayWorked,
    nameWorked: days.nameWorked,
    source: words.calendar.sourceField,
  };
  const parts = (name: string) => ({
    day: f(`${name}.day`),
    month: f(`${name}.month`),
    year: f(`${name}.year`),
  });
  return (
    <section className="stack" aria-labelledby="h-swap">
      <h2 id="h-swap">{days.swapTitle}</h2>
      <p>{days.swapHint}</p>
      <Form method="post" className="form">
        <input type="hidden" name="deed" value="swap" />
        <ErrorSummary answer={answer} words={words} labels={labels} />
        <DateFields name="dayOff" label={days.dayOff} error={f('dayOff').error} parts={parts('dayOff')} />
        <Field {...f('nameOff')} label={days.nameOff} maxLength={160} required />
        <DateFields
          name="dayWorked"
          label={days.dayWorked}
          error={f('dayWorked').error}
          parts={parts('dayWorked')}
        />
        <Field {...f('nameWorked')} label={days.nameWorked} maxLength={160} required />
        <Field
          {...f('source')}
          id="f-swap-source"
          label={words.calendar.sourceField}
          maxLength={300}
          required
        />
        <Checkbox {...f('isChecked')} id="f-swap-checked" label={words.rules.checked} />
        <div>
          <Submit>{days.swap}</Submit>
        </div>
      </Form>
    </section>
  );
}

/** One day: off or worked. */
export function SetDay({ answer }: { answer: FormState | undefined }) {
  const words = organisationWords(useLanguage());
  const f = fieldReader({ answer, errors: words.errors, values: { kind: 'holiday' } });
  const { calendar, rules } = words;
  const labels = { day: calendar.day, name: calendar.name, source: calendar.sourceField };
  return (
    <section className="stack">
      <h2>{calendar.set}</h2>
      <p>{calendar.setHint}</p>
      <Form method="post" className="form">
        <ErrorSummary answer={answer} words={words} labels={labels} />
        <DateFields
          name="day"
          label={calendar.day}
          error={f('day').error}
          parts={{ day: f('day.day'), month: f('day.month'), year: f('day.year') }}
        />
        <RadioGroup
          {...f('kind')}
          label={calendar.kind}
          options={[
            { value: 'holiday', label: calendar.kinds.holiday },
            { value: 'swapped_work', label: calendar.kinds.swapped_work },
          ]}
        />
        <Field {...f('name')} label={calendar.name} maxLength={160} required />
        <Field {...f('source')} label={calendar.sourceField} maxLength={300} required />
        <Checkbox {...f('isChecked')} label={rules.checked} />
        <div>
          <Submit>{calendar.save}</Submit>
        </div>
      </Form>
    </section>
  );
}

/** Takes out a day that was entered here by mistake. */
export function RemoveDay({ day, name }: { day: string; name: string }) {
  const { calendar } = organisationWords(useLanguage());
  return (
    <Form method="post">
      <input type="hidden" name="deed" value="remove" />
      <input type="hidden" name="remove" value="1" />
      <input type="hidden" name="day" value={day} />
      <button type="submit" className="link">
        {calendar.remove} <span className="hide">{name}</span>
      </button>
    </Form>
  );
}
