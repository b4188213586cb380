import { houseOf, languageIn } from '#app/http/context.ts';
import { Checkbox } from '#app/ui/choice.tsx';
import { DotMap } from '#app/ui/dot-map.tsx';
import { Select } from '#app/ui/field.tsx';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, type Language, languageOf, useLanguage } from '#app/ui/language.ts';
import { EmptyState } from '#app/ui/note.tsx';
import { Submit } from '#app/ui/submit.tsx';
import type { ListQuery } from '../inputs.ts';
import { stateGroupNames } from '../petition.ts';
import { homeOf, presentFilters } from '../present-list.ts';
import { type MapView, presentMap } from '../present-map.ts';
import { petitionWords } from '../words.ts';
import type { Route } from './+types/map';
import { readListQuery } from './list-query.ts';

export const handle = { plain: true };

export async function loader({ request, context }: Route.LoaderArgs) {
  const house = houseOf(context);
  const query = readListQuery(new URL(request.url).searchParams);
  const organisationId = await homeOf(house);
  if (organisationId === null) return { view: null, filters: { fields: [], units: [] }, query };
  const [view, filters] = await Promise.all([
    presentMap(house, { organisationId, query }),
    presentFilters(house, organisationId, languageIn(context)),
  ]);
  return { view, filters, query };
}

export function meta({ params }: Route.MetaArgs) {
  const words = petitionWords(languageOf(params)).map;
  return [{ title: words.title }, { name: 'description', content: words.lead }];
}

/** Where petitions come from: circles by commune, and the same numbers as tables. */
export default function PetitionMap({ loaderData }: Route.ComponentProps) {
  const { view, filters, query } = loaderData;
  const language = useLanguage();
  const words = petitionWords(language);
  return (
    <main id="main" className="wrap page">
      <p className="crumb noprint">
        <a href={addressOf(language, '/kien-nghi', query)}>{words.map.list}</a>
      </p>
      <h1>{words.map.title}</h1>
      <p className="lead">{view?.isOneCommune ? words.map.leadAreas : words.map.lead}</p>
      <form method="get" className="filters noprint" aria-label={words.filters.label}>
        <Select
          name="linh-vuc"
          label={words.filters.field}
          options={filters.fields}
          empty={words.filters.all}
          value={query.field ?? ''}
        />
        <Select
          name="tinh-trang"
          label={words.filters.state}
          options={stateGroupNames.map((group) => ({ value: group, label: words.groups[group] }))}
          empty={words.filters.all}
          value={query.state ?? ''}
        />
        <Checkbox name="tre" label={words.filters.late} checked={query.late} />
        <Submit>{words.map.go}</Submit>
      </form>
      {view === null || view.total === 0 ? (
        <EmptyState title={words.map.empty}>
          <p>
            <a href={hrefFor(language, '/kien-nghi/ban-do')}>{words.filters.clear}</a>
          </p>
        </EmptyState>
      ) : (
        <Found view={view} query={query} />
      )}
    </main>
  );
}

type Given = Readonly<{ view: MapView; query: ListQuery }>;

function Found({ view, query }: Given) {
  const language = useLanguage();
  const words = petitionWords(language).map;
  const label = (name: string, counts: { total: number; late: number }) =>
    `${name}: ${words.count(counts.total)}${counts.late > 0 ? `, ${words.countLate(counts.late)}` : ''}`;
  const link = (commune: MapView['communes'][number]) =>
    addressOf(language, '/kien-nghi', { ...query, commune: commune.isHome ? null : commune.code });
  const areaLink = (area: string) => addressOf(language, '/kien-nghi', { ...query, area });
  const communeDots = view.communes.flatMap(({ code, name, lat, lon, ...commune }) =>
    lat === null || lon === null
      ? []
      : [
          {
            ...{ key: code, lat, lon, value: commune.total, isMarked: commune.late > 0 },
            label: label(name, commune),
            href: link({ ...commune, code, name, lat, lon }),
          },
        ],
  );
  const areaDots = view.areas.flatMap(({ area, point, total, late }) =>
    area === null || point === null
      ? []
      : [
          {
            ...{ ...point, key: area, name: area, value: total, isMarked: late > 0 },
            label: label(area, { total, late }),
            href: areaLink(area),
          },
        ],
  );
  const isOfAreas = view.isOneCommune && areaDots.length > 0;
  const without = view.areas.flatMap((row) => (row.area === null || row.point !== null ? [] : [row.area]));
  return (
    <>
      <DotMap
        title={words.title}
        outline={isOfAreas ? [] : view.outline}
        dots={isOfAreas ? areaDots : communeDots}
        inset={words.inset}
      />
      <p className="muted small">
        {isOfAreas ? words.honestAreas : `${words.honest} ${words.source}`}
        {isOfAreas && without.length > 0 && ` ${words.withoutPoint(without.join(', '))}`}
      </p>
      <Counts
        title={words.byCommune}
        head={words.commune}
        rows={view.communes.map((commune) => ({ ...commune, key: commune.code, href: link(commune) }))}
      />
      {view.areas.length > 0 && (
        <Counts
          title={words.byArea}
          head={words.area}
          rows={view.areas.map((row) => ({
            ...row,
            key: row.area ?? '',
            name: row.area ?? words.noArea,
            href: row.area === null ? null : areaLink(row.area),
          }))}
        />
      )}
    </>
  );
}

type CountRow = Readonly<{ key: string; name: string; total: number; late: number; href: string | null }>;

function Counts({ title, head, rows }: { title: string; head: string; rows: readonly CountRow[] }) {
  const language = useLanguage();
  const words = petitionWords(language).map;
  const { number } = formatOf(language);
  const sum = (of: 'total' | 'late') => rows.reduce((all, row) => all + row[of], 0);
  return (
    <section>
      <h2>{title}</h2>
      <table className="plain">
        <caption className="hide">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            <th scope="col">{words.total}</th>
            <th scope="col">{words.late}</th>
          </tr>
        </thead>
        <tbody className="num">
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.href === null ? row.name : <a href={row.href}>{row.name}</a>}</th>
              <td>{number(row.total)}</td>
              <td>{number(row.late)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot className="num">
          <tr>
            <th scope="row">{words.sum}</th>
            <td>{number(sum('total'))}</td>
            <td>{number(sum('late'))}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

/** The list or the map under the same filters. */
function addressOf(language: Language, path: string, query: ListQuery): string {
  const filters = {
    'linh-vuc': query.field,
    'don-vi': query.unit,
    'tinh-trang': query.state,
    tre: query.late ? 'on' : null,
    'khu-vuc': query.area,
    xa: query.commune,
  };
  const set = Object.entries(filters).flatMap(([name, value]) => (value === null ? [] : [[name, value]]));
  const search = new URLSearchParams(set);
  return `${hrefFor(language, path)}${search.size > 0 ? `?${search}` : ''}`;
}
