import { Link } from 'react-router';
import { houseOf } from '#app/http/context.ts';
import { requireStaff } from '#app/rooms/people/session.ts';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, languageOf, useLanguage } from '#app/ui/language.ts';
import { EmptyState, Note } from '#app/ui/note.tsx';
import { Pager } from '#app/ui/pager.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { deskQuery, deskTabs } from '../inputs.ts';
import type { CommitmentSummary } from '../present.ts';
import { presentDeskList } from '../present-board.ts';
import { countOwedHandovers } from '../present-handover.ts';
import { commitmentDeskWords, commitmentWords, handoverWords } from '../words.ts';
import type { Route } from './+types/list';

export async function loader({ request, context }: Route.LoaderArgs) {
  const actor = requireStaff(context, request);
  const search = new URL(request.url).searchParams;
  const query = deskQuery.parse({ tab: search.get('chong'), page: search.get('trang') ?? 1 });
  const house = houseOf(context);
  const [list, owedSheets] = await Promise.all([
    presentDeskList(house, actor, { tab: query.tab ?? null, page: query.page }),
    countOwedHandovers(house, actor),
  ]);
  return { ...list, owedSheets };
}

export function meta({ params }: Route.MetaArgs): Route.MetaDescriptors {
  return [{ title: commitmentDeskWords(languageOf(params)).title }];
}

export default function List({ loaderData }: Route.ComponentProps) {
  const language = useLanguage();
  const words = commitmentDeskWords(language);
  const { rows, tab, counts, page, pages } = loaderData;
  return (
    <main id="main">
      <div className="bar">
        <h1>{words.title}</h1>
        <p className="small">
          <Link to={hrefFor(language, '/lam-viec/ban-giao')}>{handoverWords(language).title}</Link>
        </p>
        {counts.verify > 0 && (
          <p className="small">
            <a href={hrefFor(language, '/thuc-dia/xem')}>{words.field.link}</a>
          </p>
        )}
      </div>
      {loaderData.owedSheets > 0 && (
        <Note tone="warn">
          <p>
            {handoverWords(language).owed.alert(loaderData.owedSheets)}{' '}
            <Link to={hrefFor(language, '/lam-viec/ban-giao')}>{handoverWords(language).owed.go}</Link>
          </p>
        </Note>
      )}
      <nav className="tabs" aria-label={words.tabsLabel}>
        {deskTabs.map((name) => (
          <Link key={name} to={`?chong=${name}`} aria-current={name === tab ? 'page' : undefined}>
            {words.tabs[name]} <span className="num">({counts[name]})</span>
          </Link>
        ))}
      </nav>
      {rows.length === 0 ? (
        <EmptyState title={commitmentWords(language).desk.empty} />
      ) : (
        <ul className="inbox">
          {rows.map((row) => (
            <Row key={row.code} promise={row} />
          ))}
        </ul>
      )}
      <Pager page={page} pages={pages} language={language} query={{ chong: tab }} />
    </main>
  );
}

function Row({ promise }: { promise: CommitmentSummary }) {
  const language = useLanguage();
  const words = commitmentWords(language);
  const desk = commitmentDeskWords(language);
  const format = formatOf(language);
  return (
    <li>
      <div>
        <Link to={hrefFor(language, `/lam-viec/cam-ket/${promise.code}`)}>{promise.text}</Link>
        <p className="meta num">
          <span className="code">{promise.code}</span>
          <span>{promise.unit ?? desk.noUnit}</span>
        </p>
      </div>
      <div className="num">
        <p className="meta">
          <Tag tone={promise.tone}>
            {promise.daysLate > 0 ? words.lateDays(promise.daysLate) : words.states[promise.state]}
          </Tag>
        </p>
        {promise.dueOn && <p className="meta">{desk.due(format.day(promise.dueOn))}</p>}
      </div>
    </li>
  );
}
