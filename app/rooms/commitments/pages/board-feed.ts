import { writeAtom } from '#app/ground/atom.ts';
import { houseOf, languageIn } from '#app/http/context.ts';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor } from '#app/ui/language.ts';
import { homeOf } from '../present.ts';
import { presentBoardFeed } from '../present-board.ts';
import { commitmentWords } from '../words.ts';
import type { Route } from './+types/board-feed';
import { boardSearch, readBoardQuery } from './board-query.ts';

/** The promise board under the same filters, for feed readers: units and days, no names of people. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const house = houseOf(context);
  const language = languageIn(context);
  const words = commitmentWords(language);
  const { day } = formatOf(language);
  const url = new URL(request.url);
  const query = readBoardQuery(url.searchParams);
  const organisationId = await homeOf(house);
  const rows = organisationId === null ? [] : await presentBoardFeed(house, { organisationId, query });
  const self = `${house.publicUrl}${url.pathname}${boardSearch(query)}`;
  const text = writeAtom({
    ...{ title: words.board.feedTitle, id: self, self, language },
    page: `${house.publicUrl}${hrefFor(language, '/loi-hua')}${boardSearch(query)}`,
    now: house.now().toISOString(),
    entries: rows.map((row) => ({
      id: row.code,
      title: row.text,
      summary: [
        words.states[row.state],
        row.group === 'late' ? words.lateDays(row.daysLate) : null,
        row.unit,
        row.dueOn === null ? null : `${words.board.due} ${day(row.dueOn)}`,
      ]
        .filter(Boolean)
        .join(', '),
      url: `${house.publicUrl}${hrefFor(language, `/loi-hua/${row.code}`)}`,
      publishedAt: row.publishedAt,
      updatedAt: row.newsAt,
    })),
  });
  return new Response(text, {
    headers: {
      'Content-Type': 'application/atom+xml; charset=utf-8',
      'Cache-Control': 'public, max-age=300',
    },
  });
}
