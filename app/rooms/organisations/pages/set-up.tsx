import { data, redirect } from 'react-router';
import { normalise } from '#app/ground/fold.ts';
import { statusOf } from '#app/http/answer.ts';
import { houseOf, languageIn } from '#app/http/context.ts';
import { answerForm, readForm } from '#app/http/form.ts';
import { administratorInput } from '#app/rooms/people/inputs.ts';
import { hrefFor, languageOf, useLanguage } from '#app/ui/language.ts';
import { sentenceOf } from '#app/ui/refusal.ts';
import { setUpInstallation } from '../acts/set-up.ts';
import { foundInput } from '../inputs.ts';
import { presentSetUp } from '../present-set-up.ts';
import { words as en } from '../words-set-up.en.ts';
import { words as vi } from '../words-set-up.vi.ts';
import type { Route } from './+types/set-up';
import { FoundForm, PlaceSearch } from './set-up-forms.tsx';

export const handle = { plain: true };

export function meta({ params }: Route.MetaArgs) {
  return [{ title: (languageOf(params) === 'en' ? en : vi).title }, { name: 'robots', content: 'noindex' }];
}

export async function loader({ context, request }: Route.LoaderArgs) {
  const query = new URL(request.url).searchParams;
  const token = query.get('ma') ?? '';
  const text = normalise(query.get('tim') ?? '').slice(0, 200);
  const asked = { token, text, code: query.get('noi'), language: languageIn(context) };
  const view = await presentSetUp(houseOf(context), asked);
  return data({ token, text, ...view }, { status: view.refused ? statusOf(view.refused.kind) : 200 });
}

export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData();
  return await answerForm(form, async () => {
    const administrator = readForm(administratorInput, form);
    const organisation = readForm(foundInput, form);
    await setUpInstallation(houseOf(context), {
      token: String(form.get('ma') ?? ''),
      organisation,
      administrator,
    });
    throw redirect(`${hrefFor(languageIn(context), '/lam-viec/dang-nhap')}?da-thiet-lap=1`, 303);
  }, ['password', 'repeated']);
}

export default function SetUp({ loaderData, actionData }: Route.ComponentProps) {
  const language = useLanguage();
  const words = language === 'en' ? en : vi;
  const { token, text, place, places, profiles, refused } = loaderData;
  if (refused) {
    return (
      <main id="main" className="wrap page narrow">
        <h1>{words.title}</h1>
        <p className="lead">{sentenceOf(refused, words.refusals, language)}</p>
        <p>
          <a className="btn" href={hrefFor(language, '/lam-viec/dang-nhap')}>
            {words.signIn}
          </a>
        </p>
      </main>
    );
  }
  return (
    <main id="main" className="wrap page narrow">
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      {place === null ? (
        <PlaceSearch token={token} text={text} places={places} words={words} />
      ) : (
        <FoundForm token={token} place={place} profiles={profiles} answer={actionData} words={words} />
      )}
    </main>
  );
}
