import { redirect } from 'react-router';
import { Refusal } from '#app/ground/refusal.ts';
import { houseOf, languageIn, visitOf } from '#app/http/context.ts';
import { hrefFor } from '#app/ui/language.ts';
import { findByJoinCode, joinAtPoint, joinSession } from '../acts/join.ts';
import { ticketCookie, ticketOf } from '../ticket.ts';
import type { Route } from './+types/enter';

/** The address in the QR code of the hall, or with its place of a point: gives a ticket and leads to the session; a wrong code to the form. */
export async function loader({ context, params, request }: Route.LoaderArgs) {
  const house = houseOf(context);
  const language = languageIn(context);
  try {
    const code = await findByJoinCode(house, { typed: params.joinCode, address: visitOf(context).address });
    const known = ticketOf(request.headers.get('cookie'), code);
    const asked = { code, ticket: known };
    const { ticket } =
      params.place === undefined
        ? await joinSession(house, asked)
        : await joinAtPoint(house, { ...asked, place: Number(params.place) });
    const cookie = ticketCookie(code, ticket, { isHttps: house.publicUrl.startsWith('https:') });
    return redirect(hrefFor(language, `/truc-tiep/${code}`), {
      status: 303,
      headers: { 'set-cookie': cookie },
    });
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown;
    const query = new URLSearchParams({ loi: thrown.code, giay: String(thrown.facts.seconds ?? '') });
    return redirect(hrefFor(language, `/vao?${query}`), 303);
  }
}
