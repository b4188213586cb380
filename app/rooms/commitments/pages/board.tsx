import { redirect } from 'react-router';
import { parseCode } from '#app/ground/code.ts';
import { houseOf, languageIn } from '#app/http/context.ts';
import { Field, Select } from '#app/ui/field.tsx';
import { hrefFor, languageOf, useLanguage } from '#app/ui/language.ts';
import { EmptyState } from '#app/ui/note.tsx';
import { Pager } from '#app/ui/pager.tsx';
import { PromiseTable } from '#app/ui/promise-table.tsx';
import { Submit } from '#app/ui/submit.tsx';
import { homeOf } from '../present.ts';
import { presentBoard } from '../present-board.ts';
import { commitmentWords } from '../words.ts';
import type { Route } from './+types/board';
import { boardSearch, readBoardQuery } from './board-query.ts';

export const handle = { plain: true };

const groups = ['kept', 'working', 'late', 'broken'] as const;

export async function loader({ request, context }: Route.LoaderArgs) {
  const house = houseOf(context);
  const search = new URL(request.url).searchParams;
  const reading = parseCode(search.get('q') ?? '');
  if (reading.kind === 'ok' && reading.code.prefix === 'LH') {
    throw redirect(hrefFor(languageIn(context), `/loi-hua/${reading.code.text}`));
  }
  const query = readBoardQuery(search);
  const organisationId = await homeOf(house);
  const board = organisationId === null ? null : await presentBoard(house, { organisationId, query });
  return { board, query };
}

export function meta({ params, loaderData }: Route.MetaArgs): Route.MetaDescriptors {
  const language = languageOf(params);
  const words = commitmentWords(language).board;
  const feed = hrefFor(language, `/loi-hua.atom${loaderData ? boardSearch(loaderData.query) : ''}`);
  return [
    { title: words.title },
    { name: 'description', content: words.lead },
    {
      ...{ tagName: 'link', rel: 'alternate', type: 'application/atom+xml' },
      ...{ title: words.feedTitle, href: feed },
    },
  ];
}

export default function Board({ loaderData }: Route.ComponentProps) {
  const language = useLanguage();
  const words = commitmentWords(language);
  const { board: w } = words;
  const { board, query } = loaderData;
  return (
    <main id="main" className="wrap page">
      <h1>{w.title}</h1>
      <p className="lead">{w.lead}</p>
      {board?.dialogue && (
        <p>
          {w.ofDialogue('')}
          <a href={hrefFor(language, `/doi-thoai/${board.dialogue.code}`)}>{board.dialogue.title}</a>
        </p>
      )}
      <Filters loaderData={loaderData} />
      <div className="head">
        <h2 id="so-luong">{w.count(board?.shown ?? 0)}</h2>
        {board && <Counts counts={board.counts} query={query} />}
      </div>
      {board !== null && board.total > 0 && <p>{w.summary(board.counts.kept, board.total)}</p>}
      {!board || board.rows.length === 0 ? (
        <EmptyState title={w.none}>
          <p>
            <a href={hrefFor(language, '/loi-hua')}>{w.clear}</a>
          </p>
        </EmptyState>
      ) : (
        <PromiseTable
          caption={w.title}
          language={language}
          heads={{ title: w.promise, responsible: w.responsible, due: w.due, state: w.state }}
          rows={board.rows.map((row) => ({
            key: row.code,
            href: hrefFor(language, `/loi-hua/${row.code}`),
            title: row.text,
            responsible: row.unit ?? '',
            due: row.dueOn,
            tone: row.tone,
            state: row.daysLate > 0 ? words.lateDays(row.daysLate) : words.states[row.state],
          }))}
        />
      )}
      {board !== null && board.byUnit.length > 1 && <ByUnit units={board.byUnit} />}
      <p className="noprint">
        <a href={hrefFor(language, `/loi-hua.atom${boardSearch(query)}`)}>{w.feed}</a>
      </p>
      <Pager
        page={board?.page ?? 1}
        pages={board?.pages ?? 1}
        language={language}
        query={Object.fromEntries(new URLSearchParams(boardSearch(query)))}
      />
    </main>
  );
}

/** Promises by unit: a row whose parts come to its whole. */
function ByUnit({ units }: { units: NonNullable<Route.ComponentProps['loaderData']['board']>['byUnit'] }) {
  const language = useLanguage();
  const words = commitmentWords(language);
  return (
    <section>
      <h2>{words.board.byUnit}</h2>
      <table className="plain stackable">
        <caption className="hide">{words.board.byUnit}</caption>
        <thead>
          <tr>
            <th scope="col">{words.board.unit}</th>
            <th scope="col">{words.board.promised}</th>
            {groups.map((group) => (
              <th key={group} scope="col">
                {words.groups[group]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="num">
          {units.map((row) => (
            <tr key={row.id ?? ''}>
              <th scope="row">
                {row.id === null ? words.board.noUnit : <a href={`?don-vi=${row.id}`}>{row.unit}</a>}
              </th>
              <td data-label={words.board.promised}>{row.total}</td>
              {groups.map((group) => (
                <td key={group} data-label={words.groups[group]}>
                  {row[group]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

type Query = Route.ComponentProps['loaderData']['query'];

function Counts({ counts, query }: { counts: Record<(typeof groups)[number], number>; query: Query }) {
  const words = commitmentWords(useLanguage());
  return (
    <p className="row num">
      {groups.map((group) => (
        <a
          key={group}
          href={boardSearch(query, { nhom: group })}
          aria-current={query.group === group ? 'true' : undefined}
        >
          {counts[group]} {words.groups[group].toLocaleLowerCase()}
        </a>
      ))}
    </p>
  );
}

function Filters({ loaderData }: Pick<Route.ComponentProps, 'loaderData'>) {
  const words = commitmentWords(useLanguage());
  const { board: w } = words;
  const { board, query } = loaderData;
  return (
    <form method="get" className="filters noprint" aria-label={w.filter}>
      <Field name="q" type="search" label={w.search} value={query.q ?? ''} />
      <Select
        name="don-vi"
        label={w.unit}
        options={board?.units ?? []}
        empty={w.all}
        value={query.unit ?? ''}
      />
      <Select
        name="nhom"
        label={w.group}
        options={groups.map((group) => ({ value: group, label: words.groups[group] }))}
        empty={w.all}
        value={query.group ?? ''}
      />
      {query.dialogue && <input type="hidden" name="doi-thoai" value={query.dialogue} />}
      <Submit>{w.filter}</Submit>
    </form>
  );
}
