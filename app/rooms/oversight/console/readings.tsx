import { Link } from 'react-router';
import { houseOf } from '#app/http/context.ts';
import { requireStaff } from '#app/rooms/people/session.ts';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, languageOf, useLanguage } from '#app/ui/language.ts';
import { EmptyState } from '#app/ui/note.tsx';
import { Pager } from '#app/ui/pager.tsx';
import { threadsQuery } from '../inputs.ts';
import { presentReadings } from '../present-readings.ts';
import { oversightWords } from '../words.ts';
import type { Route } from './+types/readings';

export async function loader({ request, context }: Route.LoaderArgs) {
  const search = new URL(request.url).searchParams;
  const { page } = threadsQuery.parse({ page: search.get('trang') ?? 1 });
  return await presentReadings(houseOf(context), requireStaff(context, request), page);
}

export function meta({ params }: Route.MetaArgs): Route.MetaDescriptors {
  return [{ title: oversightWords(languageOf(params)).readings.title }];
}

/** Every reading of a thread by somebody who supervises, newest first. */
export default function Readings({ loaderData: view }: Route.ComponentProps) {
  const language = useLanguage();
  const all = oversightWords(language);
  const words = all.readings;
  const format = formatOf(language);
  return (
    <main id="main">
      <p className="crumb">
        <Link to={hrefFor(language, '/lam-viec/giam-sat')}>{all.planning.back}</Link>
      </p>
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      {view.rows.length === 0 ? (
        <EmptyState title={words.empty} />
      ) : (
        <ul className="rows">
          {view.rows.map((row) => (
            <li key={row.id}>
              <div>
                <Link to={hrefFor(language, `/lam-viec/kien-nghi/${row.code}`)}>{row.code}</Link>
                <p className="meta num">
                  <span>{all.one.by(row.by, format.moment(row.at))}</span>
                  {row.via === null ? (
                    <span>{words.onDesk}</span>
                  ) : (
                    <Link to={hrefFor(language, `/lam-viec/giam-sat/${row.via}`)}>{words.via(row.via)}</Link>
                  )}
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
      <Pager page={view.page} pages={view.pages} language={language} />
    </main>
  );
}
