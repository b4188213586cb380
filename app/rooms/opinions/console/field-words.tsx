import { Form, Link } from 'react-router';
import { houseOf } from '#app/http/context.ts';
import { answerForm, readForm } from '#app/http/form.ts';
import { requireStaff } from '#app/rooms/people/session.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, type Language, languageOf } from '#app/ui/language.ts';
import { changeFieldWord } from '../acts/field-word.ts';
import { fieldWordInput } from '../inputs.ts';
import { presentFieldWords } from '../present-advice.ts';
import { opinionWords } from '../words.ts';
import type { Route } from './+types/field-words';
import { organisationFor } from './organisation.ts';
import './console.css';

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requireStaff(context, request);
  const organisationId = organisationFor(actor, ['clerk', 'head']);
  return { fields: await presentFieldWords(houseOf(context), actor, organisationId) };
}

export async function action({ context, request }: Route.ActionArgs) {
  const actor = requireStaff(context, request);
  const form = await request.formData();
  return await answerForm(form, async () => {
    const organisationId = organisationFor(actor, ['clerk', 'head']);
    const input = readForm(fieldWordInput, form);
    await changeFieldWord(houseOf(context), actor, { ...input, organisationId });
    return { done: input.phrase };
  });
}

export function meta({ params }: Route.MetaArgs): Route.MetaDescriptors {
  return [{ title: opinionWords(languageOf(params)).fieldWords.title }];
}

export default function FieldWords({ loaderData, actionData, params }: Route.ComponentProps) {
  const language = languageOf(params);
  const words = opinionWords(language);
  const w = words.fieldWords;
  const answer = actionData !== undefined && 'refusal' in actionData ? actionData : undefined;
  return (
    <main id="main" className="triage">
      <div className="head">
        <h1>{w.title}</h1>
        <Link to={hrefFor(language, '/lam-viec/y-kien')}>{words.groups.back}</Link>
      </div>
      <p>{w.lead}</p>
      <ErrorSummary answer={answer} words={words} />
      {loaderData.fields.map((field) => (
        <FieldBox key={field.code} field={field} language={language} />
      ))}
    </main>
  );
}

type FieldGiven = Route.ComponentProps['loaderData']['fields'][number];

function FieldBox({ field, language }: { field: FieldGiven; language: Language }) {
  const w = opinionWords(language).fieldWords;
  const format = formatOf(language);
  return (
    <details className="card field-words">
      <summary>
        <strong>{field[language]}</strong>{' '}
        <span className="muted num">{w.count(format.number(field.words.length))}</span>
      </summary>
      <Form method="post" className="row">
        <input type="hidden" name="fieldCode" value={field.code} />
        <label htmlFor={`chu-${field.code}`}>{w.phrase}</label>
        <input
          className="input short"
          id={`chu-${field.code}`}
          name="phrase"
          maxLength={60}
          autoComplete="off"
        />
        <button type="submit" className="btn quiet" name="deed" value="add">
          {w.add}
        </button>
      </Form>
      <ul className="words">
        {field.words.map((word) => (
          <li key={word.phrase} className={word.isOff ? 'off' : undefined}>
            <Form method="post">
              <input type="hidden" name="fieldCode" value={field.code} />
              <input type="hidden" name="phrase" value={word.phrase} />
              {word.phrase} {word.isOwn && <span className="muted small">({w.own})</span>}
              {word.isOff && <span className="muted small">({w.isOff})</span>}{' '}
              <button
                type="submit"
                className="link"
                name="deed"
                value={word.isOwn ? 'remove' : word.isOff ? 'on' : 'off'}
                aria-label={(word.isOwn ? w.remove : word.isOff ? w.on : w.off)(word.phrase)}
              >
                {word.isOff ? '↺' : '×'}
              </button>
            </Form>
          </li>
        ))}
      </ul>
    </details>
  );
}
