import { type ReactNode, useState } from 'react';
import { Form, Link } from 'react-router';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Field, Select } from '#app/ui/field.tsx';
import { type FormState, fieldReader } from '#app/ui/form-state.ts';
import { hrefFor, useLanguage } from '#app/ui/language.ts';
import { Note } from '#app/ui/note.tsx';
import { Submit } from '#app/ui/submit.tsx';
import type { ManyDone } from '../acts/many.ts';
import { manyDeeds } from '../inputs.ts';
import type { InboxView } from '../present-inbox.ts';
import { petitionDeskWords, petitionWorkWords } from '../words.ts';

type Answer = FormState | (ManyDone & Readonly<{ deed: string }>) | undefined;

/** The rows in a form: what is ticked gets one deed together. Those who may not give see only the rows. */
export function Many({ view, answer, children }: { view: InboxView; answer: Answer; children: ReactNode }) {
  const language = useLanguage();
  const words = petitionDeskWords(language);
  const many = petitionWorkWords(language).many;
  const [deed, setDeed] = useState<string>('');
  if (!view.mayGive) return children;
  const refused = answer && 'refusal' in answer ? answer : undefined;
  const f = fieldReader({ answer: refused, errors: words.errors, values: {} });
  const needs = (names: readonly string[]) => deed === '' || names.includes(deed);
  return (
    <Form method="post" className="stack">
      {answer && 'done' in answer && <Done answer={answer} />}
      <ErrorSummary answer={refused} words={words} labels={{ codes: many.codes, deed: many.deed }} />
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
          options={manyDeeds.map((value) => ({ value, label: many.deeds[value] }))}
          empty={many.chooseDeed}
        />
        {needs(['assign', 'transfer']) && (
          <Select {...f('unitId')} label={words.unit} options={view.units} empty="–" />
        )}
        {needs(['handler']) && (
          <Select {...f('personId')} label={many.person} options={view.workers} empty="–" />
        )}
        {needs(['transfer']) && <Field {...f('reason')} label={words.transfer.reason} maxLength={1000} />}
        <Submit kind="quiet">{many.go}</Submit>
      </fieldset>
    </Form>
  );
}

/** What was done, and of each that was refused why. */
function Done({ answer }: { answer: ManyDone }) {
  const language = useLanguage();
  const words = petitionDeskWords(language);
  const many = petitionWorkWords(language).many;
  return (
    <Note tone={answer.failed.length > 0 ? 'warn' : 'good'} role="status">
      <p>{many.done(answer.done.length)}</p>
      {answer.failed.length > 0 && (
        <>
          <p>{many.failed(answer.failed.length)}</p>
          <ul>
            {answer.failed.map(({ code, refusal, facts }) => (
              <li key={code}>
                <Link to={hrefFor(language, `/lam-viec/kien-nghi/${code}`)}>{code}</Link>:{' '}
                {words.refusals[refusal]?.(facts) ?? refusal}
              </li>
            ))}
          </ul>
        </>
      )}
    </Note>
  );
}
