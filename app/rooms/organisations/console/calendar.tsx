import { Link, redirect } from 'react-router';
import { dayOf } from '#app/ground/time.ts';
import { languageIn } from '#app/http/context.ts';
import { answerForm, fieldsOf, parseFields } from '#app/http/form.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, languageOf, useLanguage } from '#app/ui/language.ts';
import { Note } from '#app/ui/note.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { importHolidays, removeHoliday, setHoliday, swapDays } from '../acts/holidays.ts';
import { importHolidaysInput, removeHolidayInput, setHolidayInput, swapDaysInput } from '../inputs.ts';
import {
  type HolidayView,
  presentFixedDays,
  presentHolidayList,
  presentHolidays,
  presentKeeper,
} from '../present-rules.ts';
import { organisationWords } from '../words.ts';
import type { Route } from './+types/calendar';
import { ImportDays, RemoveDay, SetDay, SwapDays } from './calendar-forms.tsx';
import { openDesk } from './desk.ts';

const path = '/lam-viec/quy-tac/ngay-nghi';

export async function loader({ request, context }: Route.LoaderArgs) {
  const { house, actor, organisation, query, mayManage } = await openDesk(context, request);
  const asked = new URL(request.url).searchParams;
  const thisYear = Number(dayOf(house.now()).slice(0, 4));
  const year = /^\d{4}$/.test(asked.get('nam') ?? '') ? Number(asked.get('nam')) : thisYear;
  const calendar = await presentHolidays(house.db, year);
  const next = Math.max(...calendar.years) + 1;
  return {
    ...calendar,
    year,
    query,
    mayManage,
    keeper: await presentKeeper(house, actor, organisation.id),
    isDone: asked.has('xong'),
    next: { year: next, list: await presentFixedDays(house.db, next) },
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const { house, actor, organisation, query } = await openDesk(context, request);
  const form = await request.formData();
  const deed = form.get('deed');
  const doneIn = (day: string) => {
    const search = `${query === '' ? '?' : `${query}&`}nam=${day.slice(0, 4)}&xong=1`;
    return redirect(hrefFor(languageIn(context), `${path}${search}`), 303);
  };
  const answer = await answerForm(form, async () => {
    const fields = { ...fieldsOf(form), organisationId: organisation.id };
    if (deed === 'look') {
      return {
        looked: await presentHolidayList(house.db, String(form.get('list') ?? '')),
        typed: typedOf(form),
      };
    }
    if (deed === 'import') {
      const input = parseFields(importHolidaysInput, fields);
      await importHolidays(house, actor, input);
      const { lines } = await presentHolidayList(house.db, input.list);
      return doneIn(lines[0]?.day ?? '');
    }
    if (deed === 'swap') {
      const input = parseFields(swapDaysInput, fields);
      await swapDays(house, actor, input);
      return doneIn(input.dayOff);
    }
    if (deed === 'remove') {
      const input = parseFields(removeHolidayInput, fields);
      await removeHoliday(house, actor, input);
      return doneIn(input.day);
    }
    const input = parseFields(setHolidayInput, fields);
    await setHoliday(house, actor, input);
    return doneIn(input.day);
  });
  return answer;
}

function typedOf(form: FormData): Record<string, string> {
  return Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
}

export function meta({ params }: Route.MetaArgs) {
  return [{ title: `${organisationWords(languageOf(params)).calendar.title} – Điểm Cầu` }];
}

export default function CalendarPage({ loaderData, actionData }: Route.ComponentProps) {
  const { years, knownTo, days, year, query, mayManage, keeper, isDone, next } = loaderData;
  const language = useLanguage();
  const words = organisationWords(language);
  const looked = actionData && 'looked' in actionData ? actionData : null;
  const answer = actionData && 'refusal' in actionData ? actionData : undefined;
  const answerOf = (name: string) => (answer && name in answer.typed ? answer : undefined);
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
      {answerOf('remove') && <ErrorSummary answer={answer} words={words} />}
      {days.length === 0 ? (
        <p>{words.calendar.none}</p>
      ) : (
        <DayTable days={days} year={year} mayRemove={mayManage && keeper === null} />
      )}
      {mayManage && keeper !== null && (
        <Note>
          <p>{words.calendar.keptAbove(keeper)}</p>
        </Note>
      )}
      {mayManage && keeper === null && (
        <>
          <ImportDays answer={answerOf('list')} looked={looked} next={next} />
          <SwapDays answer={answerOf('nameOff')} />
          <SetDay answer={answerOf('kind')} />
        </>
      )}
    </main>
  );
}

type Table = Readonly<{ days: readonly HolidayView[]; year: number; mayRemove: boolean }>;

function DayTable({ days, year, mayRemove }: Table) {
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
              {mayRemove && day.isOwn && <RemoveDay day={day.day} name={day.name} />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
