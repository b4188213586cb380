import { actorOf, houseOf } from '#app/http/context.ts';
import { readForm } from '#app/http/form.ts';
import { sitAtDesk } from '../acts/seat.ts';
import { seatInput } from '../inputs-desk.ts';
import type { Route } from './+types/seat';

/** Where the tabs of consoles say that they are there. */
export async function action({ context, params, request }: Route.ActionArgs): Promise<Response> {
  const input = readForm(seatInput, await request.formData());
  const seats = await sitAtDesk(houseOf(context), actorOf(context), { ...input, code: params.code });
  return Response.json(seats, { headers: { 'cache-control': 'no-store' } });
}
