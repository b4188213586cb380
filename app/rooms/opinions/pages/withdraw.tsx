import { redirect } from 'react-router';
import { refuse } from '#app/ground/refusal.ts';
import { actorOf, houseOf, languageIn, visitOf } from '#app/http/context.ts';
import { answerForm, fieldsOf, parseFields } from '#app/http/form.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Field } from '#app/ui/field.tsx';
import { fieldReader } from '#app/ui/form-state.ts';
import { hrefFor, languageOf } from '#app/ui/language.ts';
import { Note } from '#app/ui/note.tsx';
import { Submit } from '#app/ui/submit.tsx';
import { withdrawOpinion } from '../acts/withdraw.ts';
import { withdrawInput } from '../inputs.ts';
import { presentOpinionThread, presentTypedCode } from '../present.ts';
import { opinionWords } from '../words.ts';
import type { Route } from './+types/withdraw';

export const handle = { plain: true };

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const house = houseOf(context);
  const reading = await presentTypedCode(house, params.code);
  const thread = 'code' in reading ? await presentOpinionThread(house, reading.code) : null;
  if (thread === null) throw refuse('missing', 'opinion.missing');
  // Accepted, it is a petition with the same number: that page takes it back.
  if (thread.state === 'accepted') {
    throw redirect(
      hrefFor(languageIn(context), `/kien-nghi/${thread.code}/rut${new URL(request.url).search}`),
    );
  }
  return {
    code: thread.code,
    isWithdrawable: thread.isWithdrawable,
    number: (new URL(request.url).searchParams.get('x') ?? '').replace(/\D/g, ''),
  };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const house = houseOf(context);
  const form = await request.formData();
  return await answerForm(form, async () => {
    // The address says which opinion it is, whatever the form says.
    const reading = await presentTypedCode(house, params.code);
    if (!('code' in reading)) throw refuse('missing', 'opinion.missing');
    const row = await withdrawOpinion(house, actorOf(context), {
      ...parseFields(withdrawInput, { ...fieldsOf(form), code: reading.code }),
      client: visitOf(context).address,
    });
    return { done: row.code };
  });
}

export function headers(): HeadersInit {
  return { 'Cache-Control': 'no-store', 'Referrer-Policy': 'same-origin' };
}

export function meta({ params }: Route.MetaArgs): Route.MetaDescriptors {
  return [
    { title: opinionWords(languageOf(params)).withdrawal.title },
    { name: 'robots', content: 'noindex' },
  ];
}

export default function Withdraw({ loaderData, actionData, params }: Route.ComponentProps) {
  const language = languageOf(params);
  const words = opinionWords(language);
  const w = words.withdrawal;
  const { code } = loaderData;
  const follow = hrefFor(language, `/tra-cuu/${code}`);
  const answer = actionData !== undefined && 'refusal' in actionData ? actionData : undefined;
  if (actionData !== undefined && 'done' in actionData) {
    return (
      <main id="main" className="wrap page narrow">
        <h1>{w.done}</h1>
        <p className="lead">{w.doneText(code)}</p>
        <p>
          <a href={follow}>{words.receipt.follow}</a>
        </p>
      </main>
    );
  }
  const f = fieldReader({ answer, errors: words.errors, values: { number: loaderData.number } });
  return (
    <main id="main" className="wrap page narrow">
      <h1>{w.title}</h1>
      <p className="lead">{w.lead(code)}</p>
      <ErrorSummary answer={answer} words={words} />
      {loaderData.isWithdrawable ? (
        <form method="post" className="form">
          <Note tone="warn">
            <p>{w.what}</p>
          </Note>
          <Field
            {...f('number')}
            label={words.receipt.number}
            hint={words.receipt.askLead}
            inputMode="numeric"
            autoComplete="off"
          />
          <div className="row">
            <Submit kind="stop">{w.submit}</Submit>
            <a href={follow}>{w.cancel}</a>
          </div>
        </form>
      ) : (
        <Note>
          <p>{w.tooLate}</p>
          <p>
            <a href={follow}>{words.receipt.follow}</a>
          </p>
        </Note>
      )}
    </main>
  );
}
