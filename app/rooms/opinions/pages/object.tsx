import { refuse } from '#app/ground/refusal.ts';
import { actorOf, houseOf, visitOf } from '#app/http/context.ts';
import { answerForm, fieldsOf, parseFields } from '#app/http/form.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Field, TextArea } from '#app/ui/field.tsx';
import { fieldReader } from '#app/ui/form-state.ts';
import { hrefFor, languageOf } from '#app/ui/language.ts';
import { Note } from '#app/ui/note.tsx';
import { Submit } from '#app/ui/submit.tsx';
import { objectMerge } from '../acts/object.ts';
import { objectInput } from '../inputs.ts';
import { presentOpinionThread, presentTypedCode } from '../present.ts';
import { opinionWords } from '../words.ts';
import type { Route } from './+types/object';

export const handle = { plain: true };

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const house = houseOf(context);
  const reading = await presentTypedCode(house, params.code);
  const thread = 'code' in reading ? await presentOpinionThread(house, reading.code) : null;
  if (thread === null) throw refuse('missing', 'opinion.missing');
  return {
    code: thread.code,
    into: thread.mergedInto,
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
    const row = await objectMerge(house, actorOf(context), {
      ...parseFields(objectInput, { ...fieldsOf(form), code: reading.code }),
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
    { title: opinionWords(languageOf(params)).objection.title },
    { name: 'robots', content: 'noindex' },
  ];
}

/** The sender of a merged opinion says that it is another matter. */
export default function ObjectToMerge({ loaderData, actionData, params }: Route.ComponentProps) {
  const language = languageOf(params);
  const words = opinionWords(language);
  const w = words.objection;
  const { code, into } = loaderData;
  const follow = hrefFor(language, `/tra-cuu/${code}`);
  const answer = actionData !== undefined && 'refusal' in actionData ? actionData : undefined;
  const isDone = actionData !== undefined && 'done' in actionData;
  if (isDone || into === null) {
    return (
      <main id="main" className="wrap page narrow">
        <h1>{isDone ? w.done : w.title}</h1>
        <p className="lead">{isDone ? w.doneText : w.not}</p>
        <p>
          <a href={follow}>{words.receipt.follow}</a>
        </p>
      </main>
    );
  }
  const f = fieldReader({
    answer,
    errors: words.errors,
    values: { number: loaderData.number, objection: '' },
  });
  return (
    <main id="main" className="wrap page narrow">
      <h1>{w.title}</h1>
      <Note>
        <p>{w.lead(code, into)}</p>
        <p>
          <a href={hrefFor(language, `/tra-cuu/${into}`)}>{w.see(into)}</a>
        </p>
      </Note>
      <ErrorSummary answer={answer} words={words} />
      <form method="post" className="form">
        <TextArea {...f('objection')} label={w.why} hint={w.whyHint} rows={4} />
        <Field
          {...f('number')}
          label={words.receipt.number}
          hint={words.receipt.askLead}
          inputMode="numeric"
          autoComplete="off"
        />
        <div className="row">
          <Submit>{w.submit}</Submit>
          <a href={follow}>{w.cancel}</a>
        </div>
      </form>
    </main>
  );
}
