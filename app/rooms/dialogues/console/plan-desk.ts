import type { RouterContextProvider } from 'react-router';
import { refuse } from '#app/ground/refusal.ts';
import { dayOf } from '#app/ground/time.ts';
import { houseOf } from '#app/http/context.ts';
import { requireStaff } from '#app/rooms/people/session.ts';
import { yearParam } from '../inputs-plan.ts';
import { arrangesFor } from '../present-desk.ts';

/**
 * Of which organisation and year a page of the plan is: `?co-quan=` where the reader works there, else the first where
 * the reader arranges dialogues. A year that is none is missing.
 */
export function openPlanDesk(context: Readonly<RouterContextProvider>, request: Request, year?: string) {
  const actor = requireStaff(context, request);
  const house = houseOf(context);
  const wanted = new URL(request.url).searchParams.get('co-quan');
  const isTheirs = actor.roles.some((held) => held.organisationId === wanted);
  const organisationId = wanted !== null && isTheirs ? wanted : arrangesFor(actor);
  const parsed = yearParam.safeParse(year ?? dayOf(house.now()).slice(0, 4));
  if (!parsed.success) throw refuse('missing', 'plan.missing');
  return {
    actor,
    house,
    organisationId,
    year: parsed.data,
    query: wanted === null ? '' : `?co-quan=${wanted}`,
  };
}
