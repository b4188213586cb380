import { houseOf } from '#app/http/context.ts';
import { requireStaff } from '#app/rooms/people/session.ts';
import { pastContext } from '../cluster/past.ts';
import { presentNear } from '../present-near.ts';
import type { Route } from './+types/near';

/** Opinions to merge into, while the clerk types. */
export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requireStaff(context, request);
  const text = new URL(request.url).searchParams.get('chu') ?? '';
  const asked = { code: params.code, text, pasts: context.get(pastContext) };
  return { near: await presentNear(houseOf(context), actor, asked) };
}
