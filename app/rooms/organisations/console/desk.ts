import type { RouterContextProvider } from 'react-router';
import { refuse } from '#app/ground/refusal.ts';
import { houseOf } from '#app/http/context.ts';
import { requireStaff } from '#app/rooms/people/session.ts';
import { mayManage, mayRead } from '../may.ts';
import { presentOrganisations, siteOf } from '../present.ts';

/**
 * The organisation that a staff page is about: the one named by `?co-quan=`, else the home organisation, else the
 * first where the actor works. What the actor may not read is missing.
 */
export async function openDesk(context: Readonly<RouterContextProvider>, request: Request) {
  const actor = requireStaff(context, request);
  const house = houseOf(context);
  const [site, all] = await Promise.all([siteOf(house.db), presentOrganisations(house.db)]);
  const mine = all.filter((each) => mayRead(actor, each.id));
  const wanted = new URL(request.url).searchParams.get('co-quan') ?? site?.organisationId;
  const organisation = mine.find((each) => each.id === wanted) ?? mine[0];
  if (organisation === undefined) throw refuse('missing', 'organisation.missing');
  const isHome = organisation.id === site?.organisationId;
  return {
    house,
    actor,
    organisation,
    organisations: mine,
    /** What a link to another page of the same organisation carries. */
    query: isHome ? '' : `?co-quan=${organisation.id}`,
    mayManage: mayManage(actor, organisation.id),
  };
}

/** What a form has put into the address, as a form again. */
export function formOf(asked: URLSearchParams): FormData {
  const form = new FormData();
  for (const [name, value] of asked) form.append(name, value);
  return form;
}

/** The address of a page after a deed: says what was done. */
export function doneAt(path: string, query: string, done: string): string {
  return `${path}${query}${query === '' ? '?' : '&'}xong=${done}`;
}
