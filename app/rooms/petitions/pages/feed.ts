import { writeAtom } from '#app/ground/atom.ts';
import { instantAt } from '#app/ground/time.ts';
import { houseOf, languageIn } from '#app/http/context.ts';
import { hrefFor } from '#app/ui/language.ts';
import type { ListQuery } from '../inputs.ts';
import { homeOf, presentFilters, presentNews } from '../present-list.ts';
import { petitionWords } from '../words.ts';
import type { Route } from './+types/feed';
import { listSearch, readListQuery } from './list-query.ts';

/** The public list under the same filters, the last news first, for feed readers. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const house = houseOf(context);
  const language = languageIn(context);
  const words = petitionWords(language);
  const url = new URL(request.url);
  const query = { ...readListQuery(url.searchParams), page: 1 };
  const organisationId = await homeOf(house);
  const news = organisationId === null ? [] : await presentNews(house, { organisationId, query, language });
  const filters =
    organisationId === null
      ? { fields: [], units: [] }
      : await presentFilters(house, organisationId, language);
  const search = listSearch(query);
  const morning = (day: string) => instantAt(day, '08:00').toISOString();
  const self = `${house.publicUrl}${url.pathname}${search}`;
  const text = writeAtom({
    ...{ title: titleOf({ query, filters, words }), id: self, self },
    page: `${house.publicUrl}${hrefFor(language, '/kien-nghi')}${search}`,
    language,
    now: house.now().toISOString(),
    entries: news.map((row) => ({
      id: row.code,
      title: row.title,
      summary: [words.states[row.state], row.daysLate > 0 ? words.days.late(row.daysLate) : null, row.unit]
        .filter(Boolean)
        .join(', '),
      url: `${house.publicUrl}${hrefFor(language, `/kien-nghi/${row.code}`)}`,
      publishedAt: morning(row.receivedOn),
      updatedAt: row.changedAt,
    })),
  });
  return new Response(text, {
    headers: {
      'Content-Type': 'application/atom+xml; charset=utf-8',
      'Cache-Control': 'public, max-age=300',
    },
  });
}

type Named = readonly Readonly<{ value: string; label: string }>[];

/** Who follows several filters tells their feeds apart by this. */
function titleOf(of: {
  query: ListQuery;
  filters: Readonly<{ fields: Named; units: Named }>;
  words: ReturnType<typeof petitionWords>;
}): string {
  const { query, filters, words } = of;
  const named = (all: Named, value: string | null) => all.find((each) => each.value === value)?.label ?? null;
  const parts = [
    query.q === null ? null : `“${query.q}”`,
    named(filters.fields, query.field),
    named(filters.units, query.unit),
    query.state === null ? null : words.groups[query.state],
    query.late ? words.filters.late : null,
    query.area,
    query.dialogue,
  ].filter((part) => part !== null);
  return parts.length === 0 ? words.title : `${words.title}: ${parts.join(', ')}`;
}
