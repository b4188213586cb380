import { Form, Link } from 'react-router';
import { answerForm, fieldsOf, parseFields } from '#app/http/form.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, languageOf, useLanguage } from '#app/ui/language.ts';
import { EmptyState, Note } from '#app/ui/note.tsx';
import { Submit } from '#app/ui/submit.tsx';
import { markPrinted } from '../acts/office.ts';
import { printInput } from '../inputs.ts';
import { presentLetters } from '../present.ts';
import { messageDeskWords } from '../words.ts';
import type { Route } from './+types/letters';
import './letters.css';
import { openOffice } from './office.ts';

export async function loader({ request, context }: Route.LoaderArgs) {
  const { house, actor } = openOffice(context, request);
  return { letters: await presentLetters(house, actor) };
}

export async function action({ request, context }: Route.ActionArgs) {
  const { house, actor } = openOffice(context, request);
  const form = await request.formData();
  return await answerForm(form, async () => {
    const input = parseFields(printInput, { ids: [], ...fieldsOf(form) });
    return { marked: await markPrinted(house, actor, input) };
  });
}

export function meta({ params }: Route.MetaArgs): Route.MetaDescriptors {
  return [{ title: messageDeskWords(languageOf(params)).letters.title }];
}

export default function Letters({ loaderData, actionData }: Route.ComponentProps) {
  const language = useLanguage();
  const words = messageDeskWords(language);
  const format = formatOf(language);
  const { letters } = loaderData;
  const answer = actionData !== undefined && 'refusal' in actionData ? actionData : undefined;
  return (
    <main id="main">
      <p className="crumb noprint">
        <Link to={hrefFor(language, '/lam-viec/tin')}>{words.letters.back}</Link>
      </p>
      <h1 className="noprint">{words.letters.title}</h1>
      <p className="lead noprint">{words.letters.lead}</p>
      <ErrorSummary answer={answer} words={words} />
      {actionData !== undefined && 'marked' in actionData && (
        <Note tone="good" role="status">
          <p>{words.letters.marked(actionData.marked)}</p>
        </Note>
      )}
      {letters.length === 0 ? (
        <EmptyState title={words.none.to_print} />
      ) : (
        <div className="stack">
          <Form method="post" className="row" id="letters">
            <button type="button" className="btn" onClick={() => print()}>
              {words.toLetters}
            </button>
            <Submit kind="quiet">{words.letters.mark}</Submit>
          </Form>
          {letters.map((letter) => (
            <article key={letter.id} className="letter">
              <label className="row noprint">
                <input type="checkbox" form="letters" name="ids[]" value={letter.id} defaultChecked />
                <span>{letter.subject}</span>
              </label>
              <p className="num">{format.day(letter.madeAt)}</p>
              <p>
                {words.letters.to} <strong className="strong">{letter.to}</strong>
              </p>
              <h2>{letter.subject}</h2>
              <p className="pre">{letter.body}</p>
            </article>
          ))}
        </div>
      )}
    </main>
  );
}
