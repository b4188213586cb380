import { data, redirect } from 'react-router';
import { houseOf, languageIn } from '#app/http/context.ts';
import { Field } from '#app/ui/field.tsx';
import { hrefFor, languageOf, useLanguage } from '#app/ui/language.ts';
import { Note } from '#app/ui/note.tsx';
import { Submit } from '#app/ui/submit.tsx';
import { pathOf } from '../commitment.ts';
import { explainCode, findCode } from '../present-code.ts';
import { threadWords } from '../words.ts';
import type { Route } from './+types/follow';
import { wrongSentence } from './wrong-code.tsx';

export const handle = { plain: true };

export async function loader({ request, context }: Route.LoaderArgs) {
  const house = houseOf(context);
  const search = new URL(request.url).searchParams;
  const typed = search.get('ma');
  if (typed === null) return { wrong: null };
  const found = await findCode(house, typed.slice(0, 100));
  if (found !== null) throw redirect(hrefFor(languageIn(context), pathOf(found)));
  return data({ wrong: await explainCode(house, typed.slice(0, 100)) }, { status: 404 });
}

export function meta({ params }: Route.MetaArgs): Route.MetaDescriptors {
  const words = threadWords(languageOf(params));
  return [{ title: words.title }, { name: 'description', content: words.lead }];
}

export default function Follow({ loaderData }: Route.ComponentProps) {
  const language = useLanguage();
  const words = threadWords(language);
  const { wrong } = loaderData;
  const error = wrong === null ? undefined : wrongSentence(wrong, words.wrong);
  return (
    <main id="main" className="wrap page narrow">
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      <form method="get" className="form">
        <Field
          name="ma"
          label={words.field}
          hint={words.hint}
          error={error}
          value={wrong?.typed ?? ''}
          autoComplete="off"
          spellCheck={false}
          maxLength={100}
        />
        {wrong?.typo && (
          <p>
            <a className="btn quiet" href={hrefFor(language, pathOf(wrong.typo.code))}>
              {words.wrong.open} {wrong.typo.code}
            </a>
          </p>
        )}
        <Submit>{words.go}</Submit>
      </form>
      <Note title={words.other}>
        <p>{words.otherText}</p>
        <p className="row">
          <a href={hrefFor(language, '/kien-nghi')}>{words.toPetitions}</a>
          <a href={hrefFor(language, '/loi-hua')}>{words.toPromises}</a>
        </p>
      </Note>
    </main>
  );
}
