import { Form, redirect } from 'react-router';
import { languageIn } from '#app/http/context.ts';
import { answerForm, readForm } from '#app/http/form.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Field } from '#app/ui/field.tsx';
import { fieldReader } from '#app/ui/form-state.ts';
import { hrefFor, languageOf, useLanguage } from '#app/ui/language.ts';
import { Note } from '#app/ui/note.tsx';
import { Submit } from '#app/ui/submit.tsx';
import { addShorthand, changeShorthand, dropShorthand } from '../acts/shorthand.ts';
import starter from '../data/shorthand.json' with { type: 'json' };
import { shorthandInput } from '../inputs-desk.ts';
import { mayAbbreviate } from '../may.ts';
import { presentShorthand } from '../present-written.ts';
import { liveWords } from '../words.ts';
import type { Route } from './+types/shorthand';
import { openOffice } from './office.ts';

const path = '/lam-viec/quy-tac/chu-tat';

export async function loader({ context, request }: Route.LoaderArgs) {
  const { house, actor, organisationId } = await openOffice(context, request);
  return {
    entries: await presentShorthand(house, organisationId),
    mayChange: mayAbbreviate(actor, organisationId),
    isDone: new URL(request.url).searchParams.has('xong'),
  };
}

export async function action({ context, request }: Route.ActionArgs) {
  const { house, actor, organisationId } = await openOffice(context, request);
  const form = await request.formData();
  const id = String(form.get('id') ?? '');
  return await answerForm(form, async () => {
    const deed = form.get('deed');
    if (deed === 'starter') {
      const entries = starter.map(([short = '', expansion = '']) => ({ short, expansion }));
      await addShorthand(house, actor, { organisationId, entries });
    } else if (deed === 'drop') await dropShorthand(house, actor, { organisationId, id });
    else {
      const entry = readForm(shorthandInput, form);
      if (id === '') await addShorthand(house, actor, { organisationId, entries: [entry] });
      else await changeShorthand(house, actor, { organisationId, id, expansion: entry.expansion });
    }
    return redirect(hrefFor(languageIn(context), `${path}?xong=1`), 303);
  });
}

export function meta({ params }: Route.MetaArgs): Route.MetaDescriptors {
  return [{ title: `${liveWords(languageOf(params)).written.shorthandTitle} – Điểm Cầu` }];
}

export default function ShorthandPage({ loaderData, actionData }: Route.ComponentProps) {
  const words = liveWords(useLanguage());
  const said = words.written;
  const { entries, mayChange, isDone } = loaderData;
  const answer = actionData && 'refusal' in actionData ? actionData : undefined;
  const field = fieldReader({ answer, errors: words.errors });
  return (
    <main id="main">
      <h1>{said.shorthandTitle}</h1>
      {isDone && !answer && (
        <Note tone="good" role="status">
          <p>{said.done}</p>
        </Note>
      )}
      <p className="lead">{said.shorthandLead}</p>
      <ErrorSummary answer={answer} words={words} />
      {mayChange && (
        <Form method="post" className="form" key={entries.length}>
          <Field {...field('short')} label={said.short} maxLength={20} />
          <Field {...field('expansion')} label={said.expansion} maxLength={400} />
          <div>
            <Submit>{said.add}</Submit>
          </div>
        </Form>
      )}
      {entries.length === 0 && <p>{said.listNone}</p>}
      {mayChange && entries.length < starter.length && (
        <Form method="post" className="form">
          <p className="muted">{said.starterHint}</p>
          <div>
            <Submit kind="quiet" name="deed" value="starter">
              {said.starter}
            </Submit>
          </div>
        </Form>
      )}
      {entries.length > 0 && (
        <table className="plain stackable">
          <caption className="hide">{said.shorthandTitle}</caption>
          <thead>
            <tr>
              <th scope="col">{said.short}</th>
              <th scope="col">{said.expansion}</th>
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <tr key={entry.id}>
                <th scope="row">{entry.short}</th>
                <td>
                  {mayChange ? (
                    <Form method="post" className="row">
                      <input type="hidden" name="id" value={entry.id} />
                      <input type="hidden" name="short" value={entry.short} />
                      <input
                        className="input"
                        name="expansion"
                        aria-label={`${said.expansion} ${entry.short}`}
                        defaultValue={entry.expansion}
                        maxLength={400}
                      />
                      <button type="submit" className="btn quiet small">
                        {said.save}
                      </button>
                      <button type="submit" className="link" name="deed" value="drop">
                        {said.drop}
                        <span className="hide"> {entry.short}</span>
                      </button>
                    </Form>
                  ) : (
                    entry.expansion
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </main>
  );
}
