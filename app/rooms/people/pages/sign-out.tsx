import { redirect } from 'react-router';
import { houseOf, languageIn } from '#app/http/context.ts';
import { hrefFor, languageOf, useLanguage } from '#app/ui/language.ts';
import { Submit } from '#app/ui/submit.tsx';
import { cookiesOf, visitorOf } from '../door.ts';
import { peopleWords } from '../words.ts';
import type { Route } from './+types/sign-out';

export const handle = { plain: true };

export function meta({ params }: Route.MetaArgs) {
  return [{ title: peopleWords(languageOf(params)).signOut.title }, { name: 'robots', content: 'noindex' }];
}

export async function action({ context, request }: Route.ActionArgs) {
  const answer = await houseOf(context).signIn.ask('/sign-out', visitorOf(context, request), {});
  const door = hrefFor(languageIn(context), '/lam-viec/dang-nhap');
  return redirect(`${door}?da-ra=1`, { status: 303, headers: cookiesOf(answer) });
}

export default function SignOut() {
  const language = useLanguage();
  const words = peopleWords(language).signOut;
  return (
    <main id="main" className="wrap page narrow">
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      <form method="post" action={hrefFor(language, '/lam-viec/dang-xuat')}>
        <Submit>{words.submit}</Submit>
      </form>
    </main>
  );
}
