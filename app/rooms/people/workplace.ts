import type { Actor } from '#app/ground/actor.ts';

/** The cookie that keeps where somebody with roles in several organisations works now; it opens nothing by itself. */
export const workplaceCookie = 'noi_lam_viec';

/** The roles with those of the chosen organisation first; pages that are about one organisation take the first. */
export function chosenFirst(roles: Actor['roles'], cookies: string | null): Actor['roles'] {
  const chosen = cookies
    ?.split(';')
    .map((part) => part.trim().split('='))
    .find(([name]) => name === workplaceCookie)?.[1];
  return [
    ...roles.filter((held) => held.organisationId === chosen),
    ...roles.filter((held) => held.organisationId !== chosen),
  ];
}
