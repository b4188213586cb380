import { Link } from 'react-router';
import { houseOf } from '#app/http/context.ts';
import { requireStaff } from '#app/rooms/people/session.ts';
import { DateBlock } from '#app/ui/date-block.tsx';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, languageOf } from '#app/ui/language.ts';
import { EmptyState } from '#app/ui/note.tsx';
import { Pager } from '#app/ui/pager.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { toneOf } from '../dialogue.ts';
import { mayArrange } from '../may.ts';
import { presentDialogues } from '../present.ts';
import { arrangesFor } from '../present-desk.ts';
import { dialogueWords } from '../words.ts';
import type { Route } from './+types/list';

export function meta({ params }: Route.MetaArgs): Route.MetaDescriptors {
  return [{ title: dialogueWords(languageOf(params)).desk.title }];
}

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requireStaff(context, request);
  const organisationId = arrangesFor(actor);
  const page = Number(new URL(request.url).searchParams.get('trang') ?? 1) || 1;
  const list = await presentDialogues(houseOf(context), actor, { organisationId, group: 'all', page });
  return { list, mayCreate: mayArrange(actor, organisationId) };
}

export default function List({ loaderData, params }: Route.ComponentProps) {
  const language = languageOf(params);
  const words = dialogueWords(language);
  const format = formatOf(language);
  const { list, mayCreate } = loaderData;
  return (
    <main id="main">
      <div className="head">
        <h1>{words.desk.title}</h1>
        {mayCreate && (
          <Link className="btn" to={hrefFor(language, '/lam-viec/doi-thoai/tao')}>
            {words.desk.create}
          </Link>
        )}
      </div>
      {list.rows.length === 0 && <EmptyState title={words.desk.empty} />}
      <ul className="rows">
        {list.rows.map((row) => (
          <li key={row.code}>
            <DateBlock day={row.day} language={language} />
            <div>
              <h2>
                <Link to={hrefFor(language, `/lam-viec/doi-thoai/${row.code}`)}>{row.title}</Link>
              </h2>
              <p className="muted small num">
                {[row.code, `${format.time(row.startsAt)}, ${format.weekday(row.startsAt)}`, row.place]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
              <Tag tone={toneOf(row.state)}>{words.states[row.state]}</Tag>
            </div>
          </li>
        ))}
      </ul>
      <Pager page={list.page} pages={list.pages} language={language} />
    </main>
  );
}
