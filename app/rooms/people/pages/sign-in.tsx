import { data, redirect } from 'react-router';
import { statusOf, viewOf } from '#app/http/answer.ts';
import { actorOf, houseOf, languageIn } from '#app/http/context.ts';
import { hrefFor, languageOf, useLanguage } from '#app/ui/language.ts';
import { Note } from '#app/ui/note.tsx';
import { cookiesOf, keepPosted, keptIn, keptNames, readKept, refusalOf, visitorOf } from '../door.ts';
import { plainEmail } from '../person.ts';
import { peopleWords } from '../words.ts';
import type { Route } from './+types/sign-in';
import { type Step, StepForm } from './sign-in-forms.tsx';

export const handle = { plain: true };

export function meta({ params }: Route.MetaArgs) {
  return [{ title: peopleWords(languageOf(params)).signIn.title }, { name: 'robots', content: 'noindex' }];
}

export async function loader({ context, request }: Route.LoaderArgs) {
  const kept = keptIn(request);
  const query = new URL(request.url).searchParams;
  if (actorOf(context).kind === 'staff' && request.method === 'GET') throw redirect(kept.back, 303);
  return { kept, notice: notices.find((each) => query.has(each.sign))?.word ?? null };
}

/** What another page has just done, as its address says it. */
const notices = [
  { sign: 'da-chon', word: 'chosen' },
  { sign: 'da-ra', word: 'signedOut' },
  { sign: 'da-thiet-lap', word: 'setUp' },
] as const;

/** Posted by our own form it signs in; posted by any other (led here by 307) it keeps what was typed. */
export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData();
  if (form.get('_cua') !== 'vao') {
    const resend = new URL(request.url).searchParams.get(keptNames.resend);
    return data<Step>({ step: 'password', kept: keepPosted(form, resend) }, { status: 401 });
  }
  const kept = readKept(form);
  const [email, password] = [String(form.get('email') ?? ''), String(form.get('password') ?? '')];
  const answer = await houseOf(context).signIn.ask('/sign-in/email', visitorOf(context, request), {
    email: plainEmail(email),
    password,
  });
  if (!answer.ok) {
    const refusal = refusalOf(answer);
    const state = { refusal: viewOf(refusal), errors: {}, typed: { email: [email] } };
    return data<Step>({ step: 'password', kept, answer: state }, { status: statusOf(refusal.kind) });
  }
  const headers = cookiesOf(answer);
  if (answer.body.twoFactorRedirect === true) {
    if (kept.resend !== null) return data<Step>({ step: 'code', kept }, { headers });
    const query = new URLSearchParams({ [keptNames.back]: kept.back });
    return redirect(`${hrefFor(languageIn(context), '/lam-viec/ma-xac-thuc')}?${query}`, {
      status: 303,
      headers,
    });
  }
  if (kept.resend !== null) return data<Step>({ step: 'resend', kept }, { headers });
  return redirect(kept.back, { status: 303, headers });
}

export default function SignIn({ loaderData, actionData }: Route.ComponentProps) {
  const words = peopleWords(useLanguage()).signIn;
  return (
    <main id="main" className="wrap page narrow">
      {loaderData.notice && !actionData && (
        <Note tone="good" role="status">
          <p>{words[loaderData.notice]}</p>
        </Note>
      )}
      <StepForm at={actionData ?? { step: 'password', kept: loaderData.kept }} />
    </main>
  );
}
