import { redirect } from 'react-router';
import { houseOf, languageIn } from '#app/http/context.ts';
import { answerForm } from '#app/http/form.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Field } from '#app/ui/field.tsx';
import { fieldReader } from '#app/ui/form-state.ts';
import { hrefFor, languageOf } from '#app/ui/language.ts';
import { Submit } from '#app/ui/submit.tsx';
import { enterPoint, readLink } from '../acts/points/access.ts';
import { ticketCookie } from '../ticket.ts';
import { liveWords } from '../words.ts';
import type { Route } from './+types/point-enter';

export const handle = { plain: true };

export function meta({ loaderData, params }: Route.MetaArgs): Route.MetaDescriptors {
  const { enter } = liveWords(languageOf(params)).points;
  return [
    { title: enter.title(loaderData?.name ?? '') },
    { name: 'robots', content: 'noindex' },
    // The address is a key.
    { name: 'referrer', content: 'same-origin' },
  ];
}

export async function loader({ context, params }: Route.LoaderArgs) {
  const { name, title } = await readLink(houseOf(context), params.token);
  return { name, title };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const house = houseOf(context);
  const form = await request.formData();
  return await answerForm(form, async () => {
    const pin = form.get('pin');
    const given = { token: params.token, pin: typeof pin === 'string' ? pin : '' };
    const { code, ticket } = await enterPoint(house, given);
    const isHttps = house.publicUrl.startsWith('https:');
    return redirect(hrefFor(languageIn(context), `/diem-cau/${code}`), {
      status: 303,
      headers: { 'set-cookie': ticketCookie(code, ticket, { isHttps, kind: 'point' }) },
    });
  }, ['pin']);
}

export default function PointEnter({ loaderData, actionData, params }: Route.ComponentProps) {
  const words = liveWords(languageOf(params));
  const { enter } = words.points;
  const f = fieldReader({ answer: actionData, errors: words.errors });
  return (
    <main id="main" className="wrap page narrow">
      <h1>{enter.title(loaderData.name)}</h1>
      <p className="lead">{enter.lead(loaderData.title)}</p>
      <form method="post" className="form" noValidate>
        <ErrorSummary answer={actionData} words={words} labels={{ pin: enter.pin }} />
        <Field {...f('pin')} label={enter.pin} inputMode="numeric" autoComplete="off" maxLength={12} />
        <Submit>{enter.send}</Submit>
      </form>
    </main>
  );
}
