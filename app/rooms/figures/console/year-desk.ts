import type { RouterContextProvider } from 'react-router';
import { refuse } from '#app/ground/refusal.ts';
import { dayOf } from '#app/ground/time.ts';
import { houseOf } from '#app/http/context.ts';
import { yearParam } from '#app/rooms/dialogues/inputs-plan.ts';
import { arrangesFor } from '#app/rooms/dialogues/present-desk.ts';
import { requireStaff } from '#app/rooms/people/session.ts';

/** Of which organisation and year a page is: `?co-quan=` where the reader works there, else the reader's own. */
export function openYearDesk(context: Readonly<RouterContextProvider>, request: Request, year?: string) {
  const actor = requireStaff(context, request);
  const house = houseOf(context);
  const wanted = new URL(request.url).searchParams.get('co-quan');
  const isTheirs = actor.roles.some((held) => held.organisationId === wanted);
  const parsed = yearParam.safeParse(year ?? dayOf(house.now()).slice(0, 4));
  if (!parsed.success) throw refuse('missing', 'plan.missing');
  return {
    actor,
    house,
    organisationId: wanted !== null && isTheirs ? wanted : arrangesFor(actor),
    year: parsed.data,
    query: wanted === null ? '' : `?co-quan=${wanted}`,
  };
}
