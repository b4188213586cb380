import { redirect } from 'react-router';
import { houseOf, languageIn, visitOf } from '#app/http/context.ts';
import { answerForm } from '#app/http/form.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Field } from '#app/ui/field.tsx';
import { fieldReader } from '#app/ui/form-state.ts';
import { hrefFor, languageOf } from '#app/ui/language.ts';
import { Submit } from '#app/ui/submit.tsx';
import { takeSeat } from '../acts/seat-tokens.ts';
import { printedToken, readSeatToken } from '../seat-token.ts';
import { ticketCookie } from '../ticket.ts';
import { liveWords } from '../words.ts';
import type { Route } from './+types/seat';

export const handle = { plain: true };

export function meta({ params }: Route.MetaArgs): Route.MetaDescriptors {
  return [{ title: liveWords(languageOf(params)).people.seat.title }, { name: 'robots', content: 'noindex' }];
}

/** Nothing is used up by looking: programs that look into links before people do would take the slip. */
export async function action({ context, request }: Route.ActionArgs) {
  const house = houseOf(context);
  const form = await request.formData();
  return await answerForm(form, async () => {
    const typed = String(form.get('token') ?? '');
    const { code, ticket } = await takeSeat(house, { typed, address: visitOf(context).address });
    const isHttps = house.publicUrl.startsWith('https:');
    return redirect(hrefFor(languageIn(context), `/truc-tiep/${code}?xong=phieu`), {
      status: 303,
      headers: { 'set-cookie': ticketCookie(code, ticket, { isHttps, kind: 'seat' }) },
    });
  });
}

export default function Seat({ actionData, params }: Route.ComponentProps) {
  const words = liveWords(languageOf(params));
  const said = words.people.seat;
  const token = readSeatToken(params.token ?? '');
  const values = { token: token === null ? '' : printedToken(token) };
  const f = fieldReader({ answer: actionData, errors: words.errors, values });
  return (
    <main id="main" className="wrap page narrow">
      <h1>{said.title}</h1>
      <p className="lead">{said.lead}</p>
      <form method="post" className="form" noValidate>
        <ErrorSummary answer={actionData} words={words} labels={{ token: said.label }} />
        <Field {...f('token')} label={said.label} hint={said.hint} autoComplete="off" maxLength={12} />
        <Submit>{said.use}</Submit>
      </form>
    </main>
  );
}
