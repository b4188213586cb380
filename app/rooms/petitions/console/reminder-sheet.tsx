import { Form, Link, redirect } from 'react-router';
import { houseOf, languageIn } from '#app/http/context.ts';
import { answerForm } from '#app/http/form.ts';
import { requireStaff } from '#app/rooms/people/session.ts';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, languageOf, useLanguage } from '#app/ui/language.ts';
import { EmptyState, Note } from '#app/ui/note.tsx';
import { Submit } from '#app/ui/submit.tsx';
import { printReminders } from '../acts/remind.ts';
import { presentReminderSheet, type ReminderSheet } from '../present-reminders.ts';
import { petitionWorkWords } from '../words.ts';
import type { Route } from './+types/reminder-sheet';

const path = '/lam-viec/kien-nghi/nhac-viec';

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const actor = requireStaff(context, request);
  const sheet = await presentReminderSheet(houseOf(context), actor, params.unitId);
  return { sheet, isDone: new URL(request.url).searchParams.has('xong') };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const actor = requireStaff(context, request);
  const house = houseOf(context);
  return await answerForm(await request.formData(), async () => {
    const sheet = await presentReminderSheet(house, actor, params.unitId);
    const { organisationId, ids } = sheet;
    await printReminders(house, actor, { organisationId, unitId: sheet.unit.id, ids });
    return redirect(hrefFor(languageIn(context), `${path}/${params.unitId}?xong`), 303);
  });
}

export function meta({ params }: Route.MetaArgs): Route.MetaDescriptors {
  return [{ title: petitionWorkWords(languageOf(params)).reminders.paper }];
}

/** The paper of reminders of one unit, for the printer: what is open, how late, how often it was said. */
export default function Sheet({ loaderData }: Route.ComponentProps) {
  const language = useLanguage();
  const words = petitionWorkWords(language).reminders;
  const format = formatOf(language);
  const { sheet, isDone } = loaderData;
  return (
    <main id="main">
      <p className="crumb noprint">
        <Link to={hrefFor(language, path)}>{words.title}</Link>
      </p>
      <h1>{words.paper}</h1>
      <p className="lead">
        {words.to}: <strong>{sheet.unit.name}</strong>
        {sheet.unit.headName && `, ${sheet.unit.headName}`}
      </p>
      <p className="num">{words.asOf(format.day(sheet.today))}</p>
      {isDone && (
        <Note tone="good" role="status">
          <p>{words.kept}</p>
        </Note>
      )}
      {sheet.items.length === 0 ? <EmptyState title={words.nothing} /> : <Items items={sheet.items} />}
      {sheet.items.some((item) => item.risen) && <p>{words.risen}</p>}
      <Form method="post" className="row noprint">
        <Submit>{words.markPrinted}</Submit>
        <span className="muted small">
          {sheet.lastPrinted === null ? words.printHint : words.last(format.moment(sheet.lastPrinted))}
        </span>
      </Form>
    </main>
  );
}

function Items({ items }: Pick<ReminderSheet, 'items'>) {
  const language = useLanguage();
  const words = petitionWorkWords(language).reminders;
  const format = formatOf(language);
  return (
    <table className="plain stackable">
      <caption className="hide">{words.paper}</caption>
      <thead>
        <tr>
          <th scope="col">{words.code}</th>
          <th scope="col">{words.matter}</th>
          <th scope="col">{words.due}</th>
          <th scope="col">{words.lateBy}</th>
          <th scope="col">{words.told}</th>
        </tr>
      </thead>
      <tbody className="num">
        {items.map((item) => (
          <tr key={item.code}>
            <th scope="row">{item.code}</th>
            <td>{item.title}</td>
            <td>{format.day(item.dueOn)}</td>
            <td>{item.daysLate > 0 ? words.days(item.daysLate) : '–'}</td>
            <td>{item.told.map((day) => format.day(day)).join(', ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
