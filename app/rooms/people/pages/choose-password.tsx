import { data, redirect } from 'react-router';
import { Refusal } from '#app/ground/refusal.ts';
import { statusOf, viewOf } from '#app/http/answer.ts';
import { houseOf, languageIn } from '#app/http/context.ts';
import { answerForm, readForm } from '#app/http/form.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Field } from '#app/ui/field.tsx';
import { fieldReader } from '#app/ui/form-state.ts';
import { hrefFor, languageOf, useLanguage } from '#app/ui/language.ts';
import { sentenceOf } from '#app/ui/refusal.ts';
import { Submit } from '#app/ui/submit.tsx';
import { acceptLink, readLink } from '../acts/accounts.ts';
import { acceptLinkInput } from '../inputs.ts';
import { peopleWords } from '../words.ts';
import type { Route } from './+types/choose-password';

export const handle = { plain: true };

export function meta({ params }: Route.MetaArgs) {
  return [{ title: peopleWords(languageOf(params)).choose.title }, { name: 'robots', content: 'noindex' }];
}

export async function loader({ context, request }: Route.LoaderArgs) {
  const token = new URL(request.url).searchParams.get('ma') ?? '';
  try {
    return data({ token, refused: null, ...(await readLink(houseOf(context), token)) });
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown;
    return data({ token, refused: viewOf(thrown), name: '', email: '' }, { status: statusOf(thrown.kind) });
  }
}

export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData();
  return await answerForm(form, async () => {
    await acceptLink(houseOf(context), readForm(acceptLinkInput, form));
    throw redirect(`${hrefFor(languageIn(context), '/lam-viec/dang-nhap')}?da-chon=1`, 303);
  }, ['password', 'repeated']);
}

export default function ChoosePassword({ loaderData, actionData }: Route.ComponentProps) {
  const language = useLanguage();
  const all = peopleWords(language);
  const words = all.choose;
  if (loaderData.refused) {
    return (
      <main id="main" className="wrap page narrow">
        <h1>{words.title}</h1>
        <p className="lead">{sentenceOf(loaderData.refused, all.refusals, language)}</p>
        <p>
          <a className="btn" href={hrefFor(language, '/lam-viec/dang-nhap')}>
            {all.signIn.submit}
          </a>
        </p>
      </main>
    );
  }
  const field = fieldReader({ answer: actionData, errors: all.errors });
  return (
    <main id="main" className="wrap page narrow">
      <h1>{words.title}</h1>
      <p className="lead">{words.lead(loaderData.name)}</p>
      <form method="post" className="form">
        <ErrorSummary
          answer={actionData}
          words={all}
          labels={{ password: words.password, repeated: words.repeated }}
        />
        <input type="hidden" name="token" value={loaderData.token} />
        <input type="hidden" name="email" value={loaderData.email} autoComplete="username" />
        <Field
          {...field('password')}
          label={words.password}
          hint={words.hint}
          type="password"
          autoComplete="new-password"
          maxLength={128}
          required
        />
        <Field
          {...field('repeated')}
          label={words.repeated}
          type="password"
          autoComplete="new-password"
          maxLength={128}
          required
        />
        <div>
          <Submit>{words.submit}</Submit>
        </div>
      </form>
    </main>
  );
}
