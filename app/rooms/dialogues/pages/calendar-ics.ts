import { refuse } from '#app/ground/refusal.ts';
import { houseOf, languageIn } from '#app/http/context.ts';
import { writeCalendar } from '../calendar-feed.ts';
import { presentFeed } from '../present-feed.ts';
import { planWords } from '../words.ts';
import type { Route } from './+types/calendar-ics';

/** The dialogues of an organisation for a calendar; `?co-quan=` takes the code of another place in this house. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const feed = await presentFeed(houseOf(context), new URL(request.url).searchParams.get('co-quan'));
  if (feed === null) throw refuse('missing', 'organisation.missing');
  const name = planWords(languageIn(context)).public.calendarName(feed.place);
  return new Response(writeCalendar({ ...feed, name }), {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'inline; filename="lich-doi-thoai.ics"',
      'Cache-Control': 'public, max-age=300',
    },
  });
}
