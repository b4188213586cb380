import { Form } from 'react-router';
import { DateFields } from '#app/ui/choice.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Field, Select, TextArea } from '#app/ui/field.tsx';
import { type FormState, fieldReader } from '#app/ui/form-state.ts';
import { formatOf } from '#app/ui/format.ts';
import type { Language } from '#app/ui/language.ts';
import { Submit } from '#app/ui/submit.tsx';
import { populationKinds } from '../gauge.ts';
import type { PopulationLineView } from '../present-population.ts';
import { populationWords } from '../words.ts';
import { HereButton } from './here-button.tsx';

type Answered = Readonly<{ answer: FormState | undefined; language: Language }>;
type LineGiven = Answered & Readonly<{ line: PopulationLineView; mayEdit: boolean }>;

/** One place or group, with the forms that correct it and take it out. */
export function Line({ line, mayEdit, answer, language }: LineGiven) {
  const words = populationWords(language);
  const { number, day } = formatOf(language);
  const { point } = line;
  const where = point === null ? words.noPoint : words.at(String(point.lat), String(point.lon));
  return (
    <li id={`dong-${line.id}`}>
      <div>
        <strong>{line.name}</strong>
        <p className="meta num">
          <span>{words.people(number(line.people))}</span>
          {line.kind === 'place' && <span>{where}</span>}
          <span>{words.source(line.source, day(line.asOf))}</span>
        </p>
        {mayEdit && <Edit line={line} answer={answer} language={language} />}
      </div>
    </li>
  );
}

function Edit({ line, answer, language }: Omit<LineGiven, 'mayEdit'>) {
  const words = populationWords(language);
  const own = answer?.typed.id?.[0] === line.id ? answer : undefined;
  const { name, people, point } = line;
  const values = { name, people, point: point === null ? '' : `${point.lat}, ${point.lon}` };
  const read = fieldReader({ answer: own, errors: words.errors, values });
  const f = (field: string) => ({ ...read(field), id: own ? read(field).id : `f-${field}-${line.id}` });
  const labels = { name: words.name, people: words.peopleField, point: words.point };
  return (
    <details open={own !== undefined}>
      <summary aria-label={words.editOf(name)}>{words.edit}</summary>
      <Form method="post" className="form" key={`${name} ${people} ${values.point}`}>
        <ErrorSummary answer={own} words={words} labels={labels} />
        <input type="hidden" name="id" value={line.id} />
        <Field {...f('name')} label={words.name} maxLength={160} required />
        <Field {...f('people')} label={words.peopleField} inputMode="numeric" maxLength={12} required />
        {line.kind === 'place' && (
          <>
            <Field {...f('point')} label={words.point} hint={words.pointHint} maxLength={1000} />
            <HereButton fieldId={f('point').id ?? ''} language={language} />
          </>
        )}
        <div className="row">
          <Submit name="deed" value="change">
            {words.saveLine}
          </Submit>
          <Submit kind="quiet" name="deed" value="remove">
            {words.remove}
          </Submit>
        </div>
      </Form>
    </details>
  );
}

/** Many lines at once: for the first list of a commune, or new figures. */
export function EnterLines({ today, answer, language }: Answered & Readonly<{ today: string }>) {
  const words = populationWords(language);
  const own = answer && 'lines' in answer.typed ? answer : undefined;
  const f = fieldReader({ answer: own, errors: words.errors });
  const labels = { lines: words.lines, source: words.sourceField, asOf: words.asOf };
  const kinds = populationKinds.map((kind) => ({ value: kind, label: words.kinds[kind] }));
  return (
    <section aria-labelledby="h-enter">
      <h2 id="h-enter">{words.enter}</h2>
      <p className="muted">{words.enterHint}</p>
      <Form method="post" className="form">
        <ErrorSummary answer={own} words={words} labels={labels} />
        <Select {...f('kind')} label={words.kind} options={kinds} />
        <TextArea
          {...f('lines')}
          label={words.lines}
          hint={words.linesHint}
          rows={8}
          maxLength={20_000}
          required
        />
        <Field {...f('source')} label={words.sourceField} maxLength={300} required />
        <DateFields
          name="asOf"
          label={words.asOf}
          day={today}
          error={f('asOf').error}
          parts={{ day: f('asOf.day'), month: f('asOf.month'), year: f('asOf.year') }}
        />
        <div>
          <Submit name="deed" value="enter">
            {words.save}
          </Submit>
        </div>
      </Form>
    </section>
  );
}
