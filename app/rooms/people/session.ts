import { type RouterContextProvider, redirect } from 'react-router';
import { type Actor, holds, type RoleName } from '#app/ground/actor.ts';
import { refuse } from '#app/ground/refusal.ts';
import { actorOf, languageIn } from '#app/http/context.ts';

/** A person who has signed in and holds at least one role today. */
export type Staff = Actor & Readonly<{ kind: 'staff'; personId: string }>;

/**
 * The signed-in person of a staff page. Who has not signed in is led to the sign-in page and back; a posted form
 * is handed on by 307, so that what was typed survives. An account without a role is refused `people.no-role`.
 */
export function requireStaff(context: Readonly<RouterContextProvider>, request: Request): Staff {
  const staff = requireAccount(context, request);
  if (staff.roles.length === 0) throw refuse('forbidden', 'people.no-role');
  return staff;
}

/** The same for pages that every account may use, such as one's own. */
export function requireAccount(context: Readonly<RouterContextProvider>, request: Request): Staff {
  const actor = actorOf(context);
  if (actor.kind === 'staff' && actor.personId !== null) {
    return { ...actor, kind: actor.kind, personId: actor.personId };
  }
  const page = pageOf(request);
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  const prefix = languageIn(context) === 'en' ? '/en' : '';
  const door = `${prefix}/lam-viec/dang-nhap`;
  const wanted = new URLSearchParams(isRead ? { 'tro-ve': page } : { 'gui-lai': page });
  throw redirect(`${door}?${wanted}`, isRead ? 303 : 307);
}

/** Refuses `people.role` unless the actor holds one of the roles in the organisation. */
export function requireRole(actor: Actor, roles: readonly RoleName[], organisationId: string): void {
  if (!holds(actor, roles, organisationId)) throw refuse('forbidden', 'people.role', { roles });
}

/** Path and query of the page that was asked for; a move inside hydrated pages asks for its data under `.data`. */
function pageOf(request: Request): string {
  const { pathname, searchParams } = new URL(request.url);
  searchParams.delete('_routes');
  const query = searchParams.toString();
  return pathname.replace(/\.data$/, '') + (query === '' ? '' : `?${query}`);
}
