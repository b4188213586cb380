import { writeAtom } from '#app/ground/atom.ts';
import { instantAt } from '#app/ground/time.ts';
import { houseOf, languageIn } from '#app/http/context.ts';
import { homeOf, presentNews } from '../present-list.ts';
import { petitionWords } from '../words.ts';
import type { Route } from './+types/feed';
import { readListQuery } from './list-query.ts';

/** The public list under the same filters, the last news first, for feed readers. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const house = houseOf(context);
  const language = languageIn(context);
  const words = petitionWords(language);
  const url = new URL(request.url);
  const query = { ...readListQuery(url.searchParams), page: 1 };
  const organisationId = await homeOf(house);
  const news = organisationId === null ? [] : await presentNews(house, { organisationId, query, language });
  const morning = (day: string) => instantAt(day, '08:00').toISOString();
  const self = `${house.publicUrl}${url.pathname}${url.search}`;
  const text = writeAtom({
    ...{ title: words.title, id: self, self },
    page: `${house.publicUrl}/kien-nghi${url.search}`,
    language,
    now: house.now().toISOString(),
    entries: news.map((row) => ({
      id: row.code,
      title: row.title,
      summary: [words.states[row.state], row.daysLate > 0 ? words.days.late(row.daysLate) : null, row.unit]
        .filter(Boolean)
        .join(', '),
      url: `${house.publicUrl}/kien-nghi/${row.code}`,
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
