import type { RouterContextProvider } from 'react-router';
import { refuse } from '#app/ground/refusal.ts';
import { houseOf } from '#app/http/context.ts';
import { siteOf } from '#app/rooms/organisations/present.ts';
import { requireStaff } from '#app/rooms/people/session.ts';
import { mayModerate, mayServe } from '../may.ts';

/** The office whose lists a page is about: the one named by `?co-quan=`, the home office, or where the reader works. */
export async function openOffice(context: Readonly<RouterContextProvider>, request: Request) {
  const actor = requireStaff(context, request);
  const house = houseOf(context);
  const home = await siteOf(house.db);
  const wanted = new URL(request.url).searchParams.get('co-quan') ?? home?.organisationId;
  const mine = [...new Set(actor.roles.map((held) => held.organisationId))].filter(
    (id) => mayServe(actor, id) || mayModerate(actor, id),
  );
  const organisationId = mine.find((id) => id === wanted) ?? mine[0];
  if (organisationId === undefined) throw refuse('forbidden', 'session.part');
  return { house, actor, organisationId };
}
