import { Refusal, refuse } from '#app/ground/refusal.ts';
import { statusOf, viewOf } from '#app/http/answer.ts';
import { houseOf } from '#app/http/context.ts';
import { readForm } from '#app/http/form.ts';
import { requireStaff } from '#app/rooms/people/session.ts';
import { openRehearsal, removeRehearsal, simulatePoints } from '../acts/points/rehearsal.ts';
import { simulateInput } from '../inputs-points.ts';
import { presentLost } from '../present-board.ts';
import type { Route } from './+types/points-deed';

/** The board as JSON, for the command that rehearses: what stands, and which real points are not connected. */
export async function loader({ context, params, request }: Route.LoaderArgs): Promise<Response> {
  const staff = requireStaff(context, request);
  return say(await presentLost(houseOf(context), staff, params.code));
}

/** Deeds of a rehearsal for the same command. Opening one that is open already changes nothing. */
export async function action({ context, params, request }: Route.ActionArgs): Promise<Response> {
  const house = houseOf(context);
  const { code } = params;
  const staff = requireStaff(context, request);
  const form = await request.formData();
  const deed = form.get('deed');
  try {
    if (deed === 'open') await openRehearsal(house, staff, { code });
    else if (deed === 'remove') await removeRehearsal(house, staff, { code });
    else if (deed === 'simulate') {
      return say(await simulatePoints(house, staff, { ...readForm(simulateInput, form), code }));
    } else throw refuse('invalid', 'session.deed');
    return say({});
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown;
    if (deed === 'open' && thrown.code === 'session.rehearsal') return say({});
    return Response.json(viewOf(thrown), { status: statusOf(thrown.kind) });
  }
}

function say(what: unknown): Response {
  return Response.json(what, { headers: { 'cache-control': 'no-store' } });
}
