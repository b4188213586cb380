import { refuse } from '#app/ground/refusal.ts';
import { houseOf, languageIn } from '#app/http/context.ts';
import { type FeedEntry, writeNotices } from '../calendar-feed.ts';
import { presentFeed } from '../present-feed.ts';
import { type PlanWords, planWords } from '../words.ts';
import type { Route } from './+types/notices-atom';

/** The notices of an organisation for feed readers; `?co-quan=` takes the code of another place in this house. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const house = houseOf(context);
  const language = languageIn(context);
  const url = new URL(request.url);
  const feed = await presentFeed(house, url.searchParams.get('co-quan'));
  if (feed === null) throw refuse('missing', 'organisation.missing');
  const words = planWords(language).public;
  const text = writeNotices({
    ...feed,
    name: words.feedName(feed.place),
    self: `${house.publicUrl}${url.pathname}${url.search}`,
    titleOf: (entry) => titleOf(entry, words),
    language,
  });
  return new Response(text, {
    headers: {
      'Content-Type': 'application/atom+xml; charset=utf-8',
      'Cache-Control': 'public, max-age=300',
    },
  });
}

function titleOf(entry: FeedEntry, words: PlanWords['public']): string {
  const what =
    entry.state === 'postponed' ? words.putOff : entry.state === 'cancelled' ? words.calledOff : words.notice;
  const number = entry.noticeNumber === null ? '' : ` ${entry.noticeNumber}`;
  return `${what}${number}: ${entry.title}`;
}
