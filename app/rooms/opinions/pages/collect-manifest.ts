import { houseOf, languageIn } from '#app/http/context.ts';
import mark from '#app/ui/mark.svg?url';
import { presentSendForm } from '../present.ts';
import { opinionWords } from '../words.ts';
import type { Route } from './+types/collect-manifest';

/** What a phone needs to put the collector's page on its first screen. */
export async function loader({ context }: Route.LoaderArgs) {
  const w = opinionWords(languageIn(context)).collect;
  const { organisation } = await presentSendForm(houseOf(context), null);
  return new Response(
    JSON.stringify({
      name: organisation === null ? w.title : `${w.short} – ${organisation.name}`,
      short_name: w.short,
      start_url: '/lam-viec/thu-y-kien',
      scope: '/lam-viec/thu-y-kien',
      display: 'standalone',
      background_color: '#f8f4ec',
      theme_color: '#1d3d63',
      icons: [{ src: mark, sizes: 'any', type: 'image/svg+xml' }],
    }),
    { headers: { 'Content-Type': 'application/manifest+json', 'Cache-Control': 'max-age=3600' } },
  );
}
