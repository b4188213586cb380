import { writeAtom } from '#app/ground/atom.ts';
import { instantAt } from '#app/ground/time.ts';
import { houseOf, languageIn } from '#app/http/context.ts';
import { homeOf, presentLastChanges, presentPetitions } from '../present-list.ts';
import { petitionWords } from '../words.ts';
import type { Route } from './+types/feed';
import { readListQuery } from './list-query.ts';

/** The public list under the same filters, for feed readers. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const house = houseOf(context);
  const language = languageIn(context);
  const words = petitionWords(language);
  const url = new URL(request.url);
  const query = { ...readListQuery(url.searchParams), page: 1 };
  const organisationId = await homeOf(house);
  const list = organisationId && (await presentPetitions(house, { organisationId, query, language }));
  const changes = await presentLastChanges(house, list ? list.rows : []);
  const morning = (day: string) => instantAt(day, '08:00').toISOString();
  const self = `${house.publicUrl}${url.pathname}${url.search}`;
  const text = writeAtom({
    ...{ title: words.title, id: self, self },
    page: `${house.publicUrl}/kien-nghi${url.search}`,
    language,
    now: house.now().toISOString(),
    entries: (list ? list.rows : []).map((row) => ({
      id: row.code,
      title: row.title,
      summary: [words.states[row.state], row.daysLate > 0 ? words.days.late(row.daysLate) : null, row.unit]
        .filter(Boolean)
        .join(', '),
      url: `${house.publicUrl}/kien-nghi/${row.code}`,
      publishedAt: morning(row.receivedOn),
      updatedAt: changes.get(row.code) ?? morning(row.answeredOn ?? row.receivedOn),
    })),
  });
  return new Response(text, {
    headers: {
      'Content-Type': 'application/atom+xml; charset=utf-8',
      'Cache-Control': 'public, max-age=300',
    },
  });
}
