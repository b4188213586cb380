import { anonymous } from '#app/ground/actor.ts';
import { houseOf } from '#app/http/context.ts';
import { siteOf } from '#app/rooms/organisations/present.ts';
import { DateBlock } from '#app/ui/date-block.tsx';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, languageOf } from '#app/ui/language.ts';
import { EmptyState } from '#app/ui/note.tsx';
import { Pager } from '#app/ui/pager.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { toneOf } from '../dialogue.ts';
import { listQuery } from '../inputs.ts';
import { type DialogueSummary, presentDialogues } from '../present.ts';
import { dialogueWords, planWords } from '../words.ts';
import type { Route } from './+types/list';

export const handle = { plain: true };

export function meta({ params }: Route.MetaArgs): Route.MetaDescriptors {
  const words = dialogueWords(languageOf(params));
  return [{ title: words.title }, { name: 'description', content: words.lead }];
}

export async function loader({ request, context }: Route.LoaderArgs) {
  const house = houseOf(context);
  const query = listQuery.parse(Object.fromEntries(new URL(request.url).searchParams));
  const site = await siteOf(house.db);
  if (site === null) return { query, live: [], list: null };
  const wanted = { organisationId: site.organisationId, pageSize: 20 };
  const [live, list] = await Promise.all([
    presentDialogues(house, anonymous, { ...wanted, group: 'live' }),
    presentDialogues(house, anonymous, { ...wanted, group: query.nhom, page: query.trang }),
  ]);
  return { query, live: live.rows, list };
}

export default function List({ loaderData, params }: Route.ComponentProps) {
  const language = languageOf(params);
  const words = dialogueWords(language);
  const { query, live, list } = loaderData;
  const rows = list?.rows ?? [];
  return (
    <main id="main" className="wrap page">
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      <p className="row">
        <a href={hrefFor(language, '/ke-hoach')}>{planWords(language).public.see}</a>
        <a href="/doi-thoai/lich.ics">{planWords(language).public.calendar}</a>
      </p>
      {live.length > 0 && (
        <section aria-labelledby="h-live">
          <h2 id="h-live">{words.groups.live}</h2>
          <ul className="rows">
            {live.map((row) => (
              <Row key={row.code} row={row} language={language} />
            ))}
          </ul>
        </section>
      )}
      <nav className="row" aria-label={words.title}>
        {(['coming', 'held'] as const).map((group) => (
          <a
            key={group}
            className={group === query.nhom ? 'btn small' : 'btn quiet small'}
            aria-current={group === query.nhom ? 'page' : undefined}
            href={`?nhom=${group}`}
          >
            {words.groups[group]}
          </a>
        ))}
      </nav>
      <h2 id="so-luong">{`${words.groups[query.nhom]}: ${words.count(list?.total ?? 0)}`}</h2>
      {rows.length === 0 ? (
        <EmptyState title={words.none[query.nhom]}>
          <p>
            <a href={hrefFor(language, '/gui-y-kien')}>{words.sendBefore}</a>
          </p>
        </EmptyState>
      ) : (
        <ul className="rows" aria-labelledby="so-luong">
          {rows.map((row) => (
            <Row key={row.code} row={row} language={language} />
          ))}
        </ul>
      )}
      <Pager
        page={list?.page ?? 1}
        pages={list?.pages ?? 1}
        language={language}
        query={{ nhom: query.nhom }}
      />
    </main>
  );
}

function Row({ row, language }: { row: DialogueSummary; language: ReturnType<typeof languageOf> }) {
  const words = dialogueWords(language);
  const format = formatOf(language);
  const when = `${format.time(row.startsAt)}, ${format.weekday(row.startsAt)}`;
  return (
    <li>
      <DateBlock day={row.day} language={language} />
      <div>
        <h3>
          <a href={hrefFor(language, `/doi-thoai/${row.code}`)}>{row.title}</a>
        </h3>
        <p className="muted small num">{[when, row.place].filter(Boolean).join('. ')}</p>
        <p className="meta">
          <Tag tone={toneOf(row.state)}>{words.states[row.state]}</Tag>
          {row.isCollecting && row.collectUntil !== null && (
            <span className="num">{words.collectUntil(format.day(row.collectUntil))}</span>
          )}
        </p>
      </div>
    </li>
  );
}
