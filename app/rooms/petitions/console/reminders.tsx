import { Link } from 'react-router';
import { houseOf } from '#app/http/context.ts';
import { requireStaff } from '#app/rooms/people/session.ts';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, languageOf, useLanguage } from '#app/ui/language.ts';
import { EmptyState } from '#app/ui/note.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { presentReminders, type RemindersView } from '../present-reminders.ts';
import { petitionDeskWords, petitionWorkWords } from '../words.ts';
import type { Route } from './+types/reminders';

export async function loader({ request, context }: Route.LoaderArgs) {
  return { rows: await presentReminders(houseOf(context), requireStaff(context, request)) };
}

export function meta({ params }: Route.MetaArgs): Route.MetaDescriptors {
  return [{ title: petitionWorkWords(languageOf(params)).reminders.title }];
}

/** Every reminder that was given, newest first, and the way to the paper of each unit. */
export default function Reminders({ loaderData }: Route.ComponentProps) {
  const language = useLanguage();
  const words = petitionWorkWords(language).reminders;
  const { rows } = loaderData;
  const units = new Map(
    rows.flatMap((row) => (row.isOpen && row.unitId && row.unit ? [[row.unitId, row.unit] as const] : [])),
  );
  return (
    <main id="main">
      <p className="crumb">
        <Link to={hrefFor(language, '/lam-viec/viec')}>{petitionDeskWords(language).back}</Link>
      </p>
      <h1>{words.title}</h1>
      {units.size > 0 && (
        <section>
          <h2>{words.papers}</h2>
          <ul className="rows">
            {[...units].map(([id, name]) => (
              <li key={id}>
                <Link to={hrefFor(language, `/lam-viec/kien-nghi/nhac-viec/${id}`)}>
                  {words.paperOf(name)}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>{words.list}</h2>
        {rows.length === 0 ? (
          <EmptyState title={words.empty} />
        ) : (
          <ul className="inbox">
            {rows.map((row) => (
              <Row key={row.id} row={row} />
            ))}
          </ul>
        )}
      </section>
    </main>
  );
}

function Row({ row }: { row: RemindersView[number] }) {
  const language = useLanguage();
  const words = petitionWorkWords(language).reminders;
  const desk = petitionDeskWords(language);
  const format = formatOf(language);
  return (
    <li>
      <div>
        <Link to={hrefFor(language, `/lam-viec/${row.isPromise ? 'cam-ket' : 'kien-nghi'}/${row.code}`)}>
          {row.title}
        </Link>
        <p className="meta num">
          <span className="code">{row.code}</span>
          <span>{row.unit ?? desk.noUnit}</span>
          <span>{format.moment(row.at)}</span>
          {row.printedAt && <span>{words.printed(format.day(row.printedAt.slice(0, 10)))}</span>}
        </p>
      </div>
      <div className="num">
        <p className="meta">
          <Tag tone={row.audience === 'head' ? 'late' : 'work'}>{desk.habits.when(row.offsetDays)}</Tag>
        </p>
        <p className="meta">{desk.habits.audiences[row.audience]}</p>
      </div>
    </li>
  );
}
