import { languageIn } from '#app/http/context.ts';
import { hrefFor } from '#app/ui/language.ts';
import mark from '#app/ui/mark.svg?url';
import { commitmentDeskWords } from '../words.ts';
import type { Route } from './+types/field-app';

/** What a phone needs to keep the field page on its home screen. */
export function loader({ context }: Route.LoaderArgs): Response {
  const language = languageIn(context);
  const address = hrefFor(language, '/thuc-dia/xem');
  const { title } = commitmentDeskWords(language).field;
  const app = {
    ...{ id: address, name: title, short_name: title, start_url: address },
    scope: hrefFor(language, '/thuc-dia/'),
    display: 'standalone',
    lang: language,
    background_color: '#f8f4ec',
    theme_color: '#1d3d63',
    icons: [{ src: mark, sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
  };
  return new Response(JSON.stringify(app), {
    headers: { 'content-type': 'application/manifest+json', 'cache-control': 'no-cache' },
  });
}
