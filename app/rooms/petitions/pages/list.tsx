import { redirect } from 'react-router';
import { parseCode } from '#app/ground/code.ts';
import { houseOf, languageIn } from '#app/http/context.ts';
import { Checkbox } from '#app/ui/choice.tsx';
import { Field, Select } from '#app/ui/field.tsx';
import { hrefFor, languageOf, useLanguage } from '#app/ui/language.ts';
import { EmptyState } from '#app/ui/note.tsx';
import { Pager } from '#app/ui/pager.tsx';
import { Submit } from '#app/ui/submit.tsx';
import { stateGroupNames } from '../petition.ts';
import { homeOf, presentFilters, presentPetitions } from '../present-list.ts';
import { petitionWords } from '../words.ts';
import type { Route } from './+types/list';
import { filtersOf, listSearch, readListQuery } from './list-query.ts';
import { PetitionRow } from './row.tsx';

export const handle = { plain: true };

export async function loader({ request, context }: Route.LoaderArgs) {
  const house = houseOf(context);
  const language = languageIn(context);
  const search = new URL(request.url).searchParams;
  const reading = parseCode(search.get('q') ?? '');
  if (reading.kind === 'ok') throw redirect(hrefFor(language, `/kien-nghi/${reading.code.text}`));
  const query = readListQuery(search);
  const organisationId = await homeOf(house);
  if (organisationId === null) return { list: null, filters: { fields: [], units: [] }, query };
  const [list, filters] = await Promise.all([
    presentPetitions(house, { organisationId, query, language }),
    presentFilters(house, organisationId, language),
  ]);
  return { list, filters, query };
}

export function meta({ params, loaderData }: Route.MetaArgs): Route.MetaDescriptors {
  const language = languageOf(params);
  const words = petitionWords(language);
  return [
    { title: words.title },
    { name: 'description', content: words.lead },
    {
      ...{ tagName: 'link', rel: 'alternate', type: 'application/atom+xml' },
      ...{
        title: words.feed,
        href: hrefFor(language, loaderData ? feedOf(loaderData.query) : '/kien-nghi.atom'),
      },
    },
  ];
}

export default function List({ loaderData }: Route.ComponentProps) {
  const language = useLanguage();
  const words = petitionWords(language);
  const { list, query } = loaderData;
  const rows = list?.rows ?? [];
  return (
    <main id="main" className="wrap page">
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      <Filters loaderData={loaderData} />
      <div className="head">
        <h2 id="so-luong">{words.count(list?.total ?? 0)}</h2>
        {list !== null && list.late > 0 && !query.late && (
          <a className="num" href="?tre=on">
            {words.countLate(list.late)}
          </a>
        )}
      </div>
      {rows.length === 0 ? (
        <EmptyState title={words.none}>
          <p>
            <a href={hrefFor(language, '/kien-nghi')}>{words.filters.clear}</a>
          </p>
        </EmptyState>
      ) : (
        <ul className="rows" aria-labelledby="so-luong">
          {rows.map((row) => (
            <PetitionRow key={row.code} petition={row} />
          ))}
        </ul>
      )}
      {list?.ratings && list.ratings.answers > 0 && <p className="num">{words.ratings(list.ratings)}</p>}
      <p className="noprint">
        <a href={hrefFor(language, feedOf(query))}>{words.feed}</a>{' '}
        <a href={hrefFor(language, '/kien-nghi/ban-do')}>{words.map.title}</a>
      </p>
      <Pager page={list?.page ?? 1} pages={list?.pages ?? 1} language={language} query={filtersOf(query)} />
    </main>
  );
}

function Filters({ loaderData }: Pick<Route.ComponentProps, 'loaderData'>) {
  const words = petitionWords(useLanguage());
  const { filters, query } = loaderData;
  const { filters: labels } = words;
  const groups = stateGroupNames.map((group) => ({ value: group, label: words.groups[group] }));
  return (
    <form method="get" className="filters" aria-label={labels.label}>
      <Field name="q" type="search" label={labels.q} hint={labels.qHint} value={query.q ?? ''} />
      <Select
        name="linh-vuc"
        label={labels.field}
        options={filters.fields}
        empty={labels.all}
        value={query.field ?? ''}
      />
      <Select
        name="don-vi"
        label={labels.unit}
        options={filters.units}
        empty={labels.all}
        value={query.unit ?? ''}
      />
      <Select
        name="tinh-trang"
        label={labels.state}
        options={groups}
        empty={labels.all}
        value={query.state ?? ''}
      />
      <Checkbox name="tre" label={labels.late} checked={query.late} />
      {query.area && <Field name="khu-vuc" label={labels.area} value={query.area} />}
      {query.commune && <input type="hidden" name="xa" value={query.commune} />}
      {query.dialogue && <Field name="doi-thoai" label={labels.dialogue} value={query.dialogue} />}
      <Submit>{labels.go}</Submit>
    </form>
  );
}

/** The same filters as the address of a feed. */
function feedOf(query: Route.ComponentProps['loaderData']['query']): string {
  return `/kien-nghi.atom${listSearch(query)}`;
}
