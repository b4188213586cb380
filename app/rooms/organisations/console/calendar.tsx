import { Form, Link, redirect } from 'react-router';
import { dayOf } from '#app/ground/time.ts';
import { languageIn } from '#app/http/context.ts';
import { answerForm, fieldsOf, parseFields } from '#app/http/form.ts';
import { Checkbox, DateFields, RadioGroup } from '#app/ui/choice.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Field } from '#app/ui/field.tsx';
import { type FormState, fieldReader } from '#app/ui/form-state.ts';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, languageOf, useLanguage } from '#app/ui/language.ts';
import { Note } from '#app/ui/note.tsx';
import { Submit } from '#app/ui/submit.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { setHoliday } from '../acts/rules.ts';
import { setHolidayInput } from '../inputs.ts';
import { type HolidayView, presentHolidays } from '../present-rules.ts';
import { organisationWords } from '../words.ts';
import type { Route } from './+types/calendar';
import { openDesk } from './desk.ts';

const path = '/lam-viec/quy-tac/ngay-nghi';

export async function loader({ request, context }: Route.LoaderArgs) {
  const { house, query, mayManage } = await openDesk(context, request);
  const asked = new URL(request.url).searchParams;
  const thisYear = Number(dayOf(house.now()).slice(0, 4));
  const year = /^\d{4}$/.test(asked.get('nam') ?? '') ? Number(asked.get('nam')) : thisYear;
  const calendar = await presentHolidays(house.db, year);
  return { ...calendar, year, query, mayManage, isDone: asked.has('xong') };
}

export async function action({ request, context }: Route.ActionArgs) {
  const { house, actor, organisation, query } = await openDesk(context, request);
  const form = await request.formData();
  return await answerForm(form, async () => {
    const input = parseFields(setHolidayInput, { ...fieldsOf(form), organisationId: organisation.id });
    await setHoliday(house, actor, input);
    const search = `${query === '' ? '?' : `${query}&`}nam=${input.day.slice(0, 4)}&xong=1`;
    return redirect(hrefFor(languageIn(context), `${path}${search}`), 303);
  });
}

export function meta({ params }: Route.MetaArgs) {
  return [{ title: `${organisationWords(languageOf(params)).calendar.title} – Điểm Cầu` }];
}

export default function CalendarPage({ loaderData, actionData }: Route.ComponentProps) {
  const { years, knownTo, days, year, query, mayManage, isDone } = loaderData;
  const language = useLanguage();
  const words = organisationWords(language);
  const base = hrefFor(language, `${path}${query === '' ? '?' : `${query}&`}nam=`);
  return (
    <main id="main">
      <p className="crumb">
        <Link to={hrefFor(language, `/lam-viec/quy-tac${query}`)}>{words.rules.back}</Link>
      </p>
      <h1>{words.calendar.title}</h1>
      {isDone && (
        <Note tone="good" role="status">
          <p>{words.calendar.saved}</p>
        </Note>
      )}
      <p className="lead">{words.calendar.lead}</p>
      <Note>
        <p>{words.calendar.knownTo(formatOf(language).day(knownTo))}</p>
        <p>{words.calendar.unknownAfter}</p>
      </Note>
      <nav className="row num" aria-label={words.calendar.year}>
        {years.map((each) => (
          <Link key={each} to={`${base}${each}`} aria-current={each === year ? 'page' : undefined}>
            {each}
          </Link>
        ))}
      </nav>
      {days.length === 0 ? <p>{words.calendar.none}</p> : <DayTable days={days} year={year} />}
      {mayManage && <SetDay answer={actionData} />}
    </main>
  );
}

function DayTable({ days, year }: { days: readonly HolidayView[]; year: number }) {
  const language = useLanguage();
  const words = organisationWords(language);
  const { weekday } = formatOf(language);
  return (
    <table className="plain stackable">
      <caption className="hide">
        {words.calendar.title} {year}
      </caption>
      <thead>
        <tr>
          <th scope="col">{words.calendar.day}</th>
          <th scope="col">{words.calendar.kind}</th>
          <th scope="col">{words.calendar.name}</th>
          <th scope="col">{words.calendar.source}</th>
        </tr>
      </thead>
      <tbody>
        {days.map((day) => (
          <tr key={day.day}>
            <th scope="row" className="num">
              {weekday(day.day)}
            </th>
            <td>{words.calendar.kinds[day.kind]}</td>
            <td>{day.name}</td>
            <td>
              {day.source}
              <p>
                <Tag tone={day.status === 'confirmed' ? 'done' : 'work'}>{words.status[day.status]}</Tag>
              </p>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function SetDay({ answer }: { answer: FormState | undefined }) {
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
