import { data, Outlet } from 'react-router';
import type { Route } from './+types/language';

export const handle = { shell: true };

/** Any other word in the place of the language is an address that does not exist. */
export function loader({ params }: Route.LoaderArgs) {
  if (params.lang !== undefined && params.lang !== 'en') throw data({ kind: 'missing' }, { status: 404 });
  return null;
}

export function shouldRevalidate() {
  return false;
}

export default function Language() {
  return <Outlet />;
}
