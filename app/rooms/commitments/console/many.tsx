import { type ReactNode, useState } from 'react';
import { Form, Link } from 'react-router';
import { petitionDeskWords } from '#app/rooms/petitions/words.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Field, Select } from '#app/ui/field.tsx';
import { type FormState, fieldReader } from '#app/ui/form-state.ts';
import { hrefFor, type Language, useLanguage } from '#app/ui/language.ts';
import { Note } from '#app/ui/note.tsx';
import { Submit } from '#app/ui/submit.tsx';
import type { ManyDone } from '../acts/many.ts';
import type { InboxView } from '../present-inbox.ts';
import { commitmentWords, inboxWords } from '../words.ts';

type Answer = FormState | (ManyDone & Readonly<{ deed: string }>) | undefined;

/** The rows in a form: what is ticked gets one deed together. Those who have no such deed see only the rows. */
export function Many({ view, answer, children }: { view: InboxView; answer: Answer; children: ReactNode }) {
  const language = useLanguage();
  const words = inboxWords(language);
  const { many } = words;
  const [deed, setDeed] = useState<string>('');
  if (view.deeds.length === 0) return children;
  const refused = answer && 'refusal' in answer ? answer : undefined;
  const errors = petitionDeskWords(language).errors;
  const f = fieldReader({ answer: refused, errors, values: {} });
  const needs = (...names: readonly string[]) =>
    view.deeds.some((name) => names.includes(name)) && (deed === '' || names.includes(deed));
  return (
    <Form method="post" className="stack">
      {answer && 'done' in answer && <Done answer={answer} />}
      <ErrorSummary
        answer={refused}
        words={{ errors, refusals: refusalsOf(language) }}
        labels={{ codes: many.codes, deed: many.deed }}
      />
      {children}
      <fieldset
        className="filters"
        onChange={({ target }) => {
          if (target instanceof HTMLSelectElement && target.name === 'deed') setDeed(target.value);
        }}
      >
        <legend className="hide">{many.title}</legend>
        <Select
          {...f('deed')}
          label={many.deed}
          options={view.deeds.map((value) => ({ value, label: many.deeds[value] }))}
          empty={many.chooseDeed}
        />
        {needs('assign', 'transfer') && (
          <Select {...f('unitId')} label={words.unit} options={[...view.units]} empty="–" />
        )}
        {needs('handler') && (
          <Select {...f('personId')} label={many.person} options={[...view.workers]} empty="–" />
        )}
        {needs('transfer', 'carry_over') && <Field {...f('reason')} label={many.reason} maxLength={1000} />}
        <Submit kind="quiet">{many.go}</Submit>
      </fieldset>
    </Form>
  );
}

/** What was done, and of each that was left out why. */
function Done({ answer }: { answer: ManyDone }) {
  const language = useLanguage();
  const { many } = inboxWords(language);
  const refusals = refusalsOf(language);
  const desks = { petition: '/lam-viec/kien-nghi', promise: '/lam-viec/cam-ket' };
  return (
    <Note tone={answer.failed.length > 0 ? 'warn' : 'good'} role="status">
      <p>{many.done(answer.done.length)}</p>
      {answer.failed.length > 0 && (
        <>
          <p>{many.failed(answer.failed.length)}</p>
          <ul>
            {answer.failed.map(({ kind, code, refusal, facts }) => (
              <li key={code}>
                <Link to={hrefFor(language, `${desks[kind]}/${code}`)}>{code}</Link>:{' '}
                {refusals[refusal]?.(facts) ?? refusal}
              </li>
            ))}
          </ul>
        </>
      )}
    </Note>
  );
}

/** What petitions, promises and the inbox itself refuse. */
function refusalsOf(language: Language) {
  return {
    ...petitionDeskWords(language).refusals,
    ...commitmentWords(language).refusals,
    ...inboxWords(language).refusals,
  };
}
