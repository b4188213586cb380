import { redirect } from 'react-router';
import { languageIn } from '#app/http/context.ts';
import { hrefFor } from '#app/ui/language.ts';
import type { Route } from './+types/old-lists';

/** Addresses of the lists that the inbox has taken in: old mails and bookmarks lead to it, with the pile they name. */
export function loader({ request, context }: Route.LoaderArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const kind = pathname.endsWith('/cam-ket') ? 'promise' : 'petition';
  const query = new URLSearchParams({ loai: kind });
  const pile = searchParams.get('chong');
  if (pile !== null) query.set('chong', pile);
  return redirect(`${hrefFor(languageIn(context), '/lam-viec/viec')}?${query}`, 308);
}
