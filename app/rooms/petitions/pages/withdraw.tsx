import { redirect } from 'react-router';
import { refuse } from '#app/ground/refusal.ts';
import { houseOf, languageIn, visitOf } from '#app/http/context.ts';
import { answerForm, readForm } from '#app/http/form.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Field, TextArea } from '#app/ui/field.tsx';
import { fieldReader } from '#app/ui/form-state.ts';
import { hrefFor, languageOf, useLanguage } from '#app/ui/language.ts';
import { Code } from '#app/ui/note.tsx';
import { Submit } from '#app/ui/submit.tsx';
import { withdrawPetition } from '../acts/withdraw.ts';
import { withdrawInput } from '../inputs.ts';
import { presentPetition } from '../present.ts';
import { petitionWords } from '../words.ts';
import type { Route } from './+types/withdraw';

export const handle = { plain: true };

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const petition = await presentPetition(houseOf(context), params.code, languageIn(context));
  if (petition === null) throw refuse('missing', 'petition.missing');
  const number = new URL(request.url).searchParams.get('x') ?? '';
  return { code: petition.code, title: petition.title, number };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const form = await request.formData();
  return await answerForm(form, async () => {
    const input = readForm(withdrawInput, form);
    const { address } = visitOf(context);
    await withdrawPetition(houseOf(context), { ...input, code: params.code, address });
    return redirect(hrefFor(languageIn(context), `/kien-nghi/${params.code}`));
  });
}

/** The address may carry the number of the slip: nobody else is told of it, nothing keeps it. */
export function headers(): HeadersInit {
  return { 'Cache-Control': 'no-store', 'Referrer-Policy': 'same-origin' };
}

export function meta({ params }: Route.MetaArgs) {
  const words = petitionWords(languageOf(params));
  return [{ title: `${words.withdraw.title} (${params.code})` }, { name: 'robots', content: 'noindex' }];
}

export default function Withdraw({ loaderData, actionData }: Route.ComponentProps) {
  const language = useLanguage();
  const words = petitionWords(language);
  const { code, title, number } = loaderData;
  const f = fieldReader({ answer: actionData, errors: words.errors, values: { number } });
  const labels = {
    number: words.verdict.number,
    reason: words.withdraw.reason,
    pressure: words.withdraw.pressure,
  };
  return (
    <main id="main" className="wrap page narrow">
      <p className="muted num">
        {words.record} <Code>{code}</Code>
      </p>
      <h1>{words.withdraw.title}</h1>
      <p className="strong">{title}</p>
      <form method="post" className="form">
        <ErrorSummary answer={actionData} words={words} labels={labels} />
        <p>{words.withdraw.lead}</p>
        <TextArea {...f('reason')} label={labels.reason} rows={3} />
        <TextArea
          {...f('pressure')}
          label={words.withdraw.pressure}
          hint={words.withdraw.pressureHint}
          rows={2}
          optional
        />
        <Field
          {...f('number')}
          label={labels.number}
          hint={words.verdict.numberHint}
          inputMode="numeric"
          autoComplete="off"
          maxLength={12}
        />
        <Submit kind="stop">{words.withdraw.send}</Submit>
      </form>
      <p>
        <a href={hrefFor(language, `/kien-nghi/${code}`)}>{words.verdict.back}</a>
      </p>
    </main>
  );
}
