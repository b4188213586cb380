import { data, redirect } from 'react-router';
import { statusOf, viewOf } from '#app/http/answer.ts';
import { houseOf } from '#app/http/context.ts';
import { languageOf } from '#app/ui/language.ts';
import { cookiesOf, keptIn, readKept, refusalOf, visitorOf } from '../door.ts';
import { peopleWords } from '../words.ts';
import type { Route } from './+types/second-step';
import { type Step, StepForm } from './sign-in-forms.tsx';

export const handle = { plain: true };

export function meta({ params }: Route.MetaArgs) {
  return [{ title: peopleWords(languageOf(params)).code.title }, { name: 'robots', content: 'noindex' }];
}

export function loader({ request }: Route.LoaderArgs) {
  return { kept: keptIn(request) };
}

export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData();
  const kept = readKept(form);
  const isBackup = form.get('cach') === 'du-phong';
  const typed = String(form.get('code') ?? '').trim();
  const answer = await houseOf(context).signIn.ask(
    isBackup ? '/two-factor/verify-backup-code' : '/two-factor/verify-totp',
    visitorOf(context, request),
    { code: isBackup ? typed : typed.replace(/\D/g, '') },
  );
  if (!answer.ok) {
    const refusal = refusalOf(answer);
    const state = { refusal: viewOf(refusal), errors: {}, typed: { cach: isBackup ? ['du-phong'] : [] } };
    return data<Step>({ step: 'code', kept, answer: state }, { status: statusOf(refusal.kind) });
  }
  const headers = cookiesOf(answer);
  if (kept.resend !== null) return data<Step>({ step: 'resend', kept }, { headers });
  return redirect(kept.back, { status: 303, headers });
}

export default function SecondStep({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <main id="main" className="wrap page narrow">
      <StepForm at={actionData ?? { step: 'code', kept: loaderData.kept }} />
    </main>
  );
}
