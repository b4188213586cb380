import { redirect } from 'react-router';
import { largerTextCookie } from '#app/http/pages.ts';
import type { Route } from './+types/larger-text';

const year = 365 * 24 * 3600;

export async function action({ request }: Route.ActionArgs) {
  const form = await request.formData();
  const wish = form.get('co') === 'lon' ? 'lon' : 'thuong';
  const headers = {
    'set-cookie': `${largerTextCookie}=${wish}; Path=/; Max-Age=${year}; SameSite=Lax; HttpOnly`,
  };
  return redirect(localPath(form.get('tro-ve')), { status: 303, headers });
}

/** Somebody who opens the address itself is led home. */
export function loader() {
  return redirect('/');
}

/** Only a path of this site: never `//elsewhere` nor an address. */
function localPath(given: FormDataEntryValue | null): string {
  return typeof given === 'string' && /^\/(?![/\\])/.test(given) ? given : '/';
}
