import { redirect } from 'react-router';
import { languageIn } from '#app/http/context.ts';
import { hrefFor } from '#app/ui/language.ts';
import type { Route } from './+types/this-year';
import { openPlanDesk } from './plan-desk.ts';

/** The plan of the year that it is today. */
export function loader({ context, request }: Route.LoaderArgs) {
  const { year, query } = openPlanDesk(context, request);
  return redirect(hrefFor(languageIn(context), `/lam-viec/ke-hoach/${year}${query}`), 303);
}
