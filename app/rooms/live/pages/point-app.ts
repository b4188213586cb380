import { houseOf, languageIn } from '#app/http/context.ts';
import { hrefFor } from '#app/ui/language.ts';
import mark from '#app/ui/mark.svg?url';
import { pointActor } from '../acts/points/access.ts';
import { presentPoint } from '../present-point.ts';
import { ticketOf } from '../ticket.ts';
import { liveWords } from '../words.ts';
import type { Route } from './+types/point-app';

/** What a phone needs to keep the page of a point on its home screen. */
export async function loader({ context, params, request }: Route.LoaderArgs): Promise<Response> {
  const house = houseOf(context);
  const { code } = params;
  const language = languageIn(context);
  const actor = await pointActor(house, {
    code,
    ticket: ticketOf(request.headers.get('cookie'), code, 'point'),
  });
  const { name } = await presentPoint(house, actor, { code, stage: null });
  const address = hrefFor(language, `/diem-cau/${code}`);
  const app = {
    id: address,
    name: liveWords(language).points.page.title(name),
    short_name: name,
    start_url: address,
    scope: hrefFor(language, '/diem-cau/'),
    display: 'standalone',
    lang: language,
    background_color: '#ffffff',
    theme_color: '#1d3d63',
    icons: [{ src: mark, sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
  };
  return new Response(JSON.stringify(app), {
    headers: { 'content-type': 'application/manifest+json', 'cache-control': 'no-cache' },
  });
}
