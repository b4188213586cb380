import { redirect } from 'react-router';
import { houseOf, languageIn, visitOf } from '#app/http/context.ts';
import { answerForm } from '#app/http/form.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Field } from '#app/ui/field.tsx';
import { fieldReader } from '#app/ui/form-state.ts';
import { hrefFor, languageOf } from '#app/ui/language.ts';
import { Note } from '#app/ui/note.tsx';
import { sentenceOf } from '#app/ui/refusal.ts';
import { Submit } from '#app/ui/submit.tsx';
import { findByJoinCode } from '../acts/join.ts';
import { liveWords } from '../words.ts';
import type { Route } from './+types/join';

export const handle = { plain: true };

export function meta({ params }: Route.MetaArgs): Route.MetaDescriptors {
  return [{ title: liveWords(languageOf(params)).join.title }];
}

/** Why the address in a QR code led here: only the code of the refusal and how long to wait come along. */
export function loader({ request }: Route.LoaderArgs) {
  const query = new URL(request.url).searchParams;
  return { refused: query.get('loi'), seconds: Math.max(1, Math.trunc(Number(query.get('giay'))) || 1) };
}

export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData();
  return await answerForm(form, async () => {
    const typed = form.get('joinCode');
    const code = await findByJoinCode(houseOf(context), {
      typed: typeof typed === 'string' ? typed : '',
      address: visitOf(context).address,
    });
    return redirect(hrefFor(languageIn(context), `/truc-tiep/${code}`), 303);
  });
}

export default function Join({ loaderData, actionData, params }: Route.ComponentProps) {
  const language = languageOf(params);
  const words = liveWords(language);
  const { refused, seconds } = loaderData;
  const f = fieldReader({ answer: actionData, errors: words.errors });
  return (
    <main id="main" className="wrap page narrow">
      <h1>{words.join.title}</h1>
      <p className="lead">{words.join.lead}</p>
      {refused !== null && actionData === undefined && (
        <Note tone="stop" role="status">
          <p>
            {sentenceOf({ kind: 'invalid', code: refused, facts: { seconds } }, words.refusals, language)}
          </p>
        </Note>
      )}
      <form method="post" className="form" noValidate>
        <ErrorSummary answer={actionData} words={words} />
        <Field
          {...f('joinCode')}
          label={words.join.label}
          inputMode="numeric"
          autoComplete="off"
          maxLength={12}
        />
        <Submit>{words.join.send}</Submit>
      </form>
    </main>
  );
}
