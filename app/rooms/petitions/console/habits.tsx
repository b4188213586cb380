import { Form, Link, redirect } from 'react-router';
import { refuse } from '#app/ground/refusal.ts';
import { houseOf, languageIn } from '#app/http/context.ts';
import { answerForm, fieldsOf, parseFields } from '#app/http/form.ts';
import { requireStaff } from '#app/rooms/people/session.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Field, Select } from '#app/ui/field.tsx';
import { type FormState, fieldReader } from '#app/ui/form-state.ts';
import { hrefFor, languageOf, useLanguage } from '#app/ui/language.ts';
import { Note } from '#app/ui/note.tsx';
import { Submit } from '#app/ui/submit.tsx';
import { addPhrase, removePhrase, setReminderSteps } from '../acts/habits.ts';
import { endPhraseInput, phraseInput, stepsInput } from '../inputs.ts';
import { type HabitsView, presentHabits } from '../present-habits.ts';
import { audiences } from '../reminder.ts';
import { petitionDeskWords } from '../words.ts';
import type { Route } from './+types/habits';

const path = '/lam-viec/kien-nghi/quy-tac';
/** Rows of the form of steps; those that stay empty are no steps. */
const rows = [0, 1, 2, 3, 4, 5] as const;

export async function loader({ request, context }: Route.LoaderArgs) {
  const actor = requireStaff(context, request);
  const view = await presentHabits(houseOf(context), actor, languageIn(context));
  if (view === null) throw refuse('missing', 'petition.missing');
  return { view, isDone: new URL(request.url).searchParams.has('xong') };
}

export async function action({ request, context }: Route.ActionArgs) {
  const actor = requireStaff(context, request);
  const house = houseOf(context);
  const form = await request.formData();
  return await answerForm(form, async () => {
    const fields = fieldsOf(form);
    if (form.get('viec') === 'add') await addPhrase(house, actor, parseFields(phraseInput, fields));
    else if (form.get('viec') === 'end')
      await removePhrase(house, actor, parseFields(endPhraseInput, fields));
    else await setReminderSteps(house, actor, parseFields(stepsInput, withoutEmptySteps(fields)));
    return redirect(hrefFor(languageIn(context), `${path}?xong`), 303);
  });
}

export function meta({ params }: Route.MetaArgs): Route.MetaDescriptors {
  return [{ title: petitionDeskWords(languageOf(params)).habits.title }];
}

export default function Habits({ loaderData, actionData }: Route.ComponentProps) {
  const language = useLanguage();
  const words = petitionDeskWords(language);
  const { view, isDone } = loaderData;
  return (
    <main id="main">
      <p className="crumb">
        <Link to={hrefFor(language, '/lam-viec/viec')}>{words.back}</Link>
      </p>
      <h1>{words.habits.title}</h1>
      {isDone && actionData === undefined && (
        <Note tone="good" role="status">
          <p>{words.habits.done}</p>
        </Note>
      )}
      <Phrases view={view} />
      {view.mayChange && <AddPhrase view={view} answer={about(actionData, 'add')} />}
      <Steps view={view} answer={about(actionData, 'steps')} />
    </main>
  );
}

function Phrases({ view }: { view: HabitsView }) {
  const words = petitionDeskWords(useLanguage()).habits;
  return (
    <section>
      <h2>{words.phrases}</h2>
      <p className="lead">{words.lead(view.minimumWords, view.minimumWordsOfWhole)}</p>
      <table className="plain stackable">
        <caption className="hide">{words.phrases}</caption>
        <thead>
          <tr>
            <th scope="col">{words.phrase}</th>
            <th scope="col">{words.why}</th>
            <th scope="col">{words.source}</th>
          </tr>
        </thead>
        <tbody>
          {view.phrases.map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.phrase}</th>
              <td>{row.why}</td>
              <td>
                {row.source}
                {row.isOwn && view.mayChange && (
                  <Form method="post">
                    <input type="hidden" name="viec" value="end" />
                    <input type="hidden" name="organisationId" value={view.organisation.id} />
                    <input type="hidden" name="phraseId" value={row.id} />
                    <button type="submit" className="link">
                      {words.end} <span className="hide">{row.phrase}</span>
                    </button>
                  </Form>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function AddPhrase({ view, answer }: { view: HabitsView; answer: FormState | undefined }) {
  const words = petitionDeskWords(useLanguage());
  const f = fieldReader({ answer, errors: words.errors, values: {} });
  const labels = { phrase: words.habits.phrase, why: words.habits.why, source: words.habits.source };
  return (
    <Form method="post" className="form">
      <h3>{words.habits.add}</h3>
      <ErrorSummary answer={answer} words={words} labels={labels} />
      <input type="hidden" name="viec" value="add" />
      <input type="hidden" name="organisationId" value={view.organisation.id} />
      <Field {...f('phrase')} label={labels.phrase} hint={words.habits.phraseHint} maxLength={120} />
      <Field {...f('why')} label={labels.why} hint={words.habits.whyHint} maxLength={500} />
      <Field {...f('source')} label={labels.source} maxLength={300} />
      <Submit>{words.habits.addGo}</Submit>
    </Form>
  );
}

function Steps({ view, answer }: { view: HabitsView; answer: FormState | undefined }) {
  const words = petitionDeskWords(useLanguage());
  const own = words.habits;
  if (!view.mayChange) {
    return (
      <section>
        <h2>{own.steps}</h2>
        <ul>
          {view.steps.map((step) => (
            <li key={step.offsetDays}>
              {own.when(step.offsetDays)}: {own.audiences[step.audience]}
            </li>
          ))}
        </ul>
      </section>
    );
  }
  const values = Object.fromEntries([
    ...view.steps.flatMap((step, index) => [
      [`steps.${index}.offsetDays`, step.offsetDays],
      [`steps.${index}.audience`, step.audience],
    ]),
  ]);
  const f = fieldReader({ answer, errors: words.errors, values: { ...values, source: view.stepsSource } });
  const options = audiences.map((value) => ({ value, label: own.audiences[value] }));
  return (
    <section>
      <h2>{own.steps}</h2>
      <p>{own.stepsLead}</p>
      <Form method="post" className="form">
        <ErrorSummary answer={answer} words={words} labels={{ steps: own.steps, source: own.source }} />
        <input type="hidden" name="viec" value="steps" />
        <input type="hidden" name="organisationId" value={view.organisation.id} />
        {rows.map((row) => (
          <fieldset key={row} className="row">
            <legend className="hide">{own.step(row + 1)}</legend>
            <Field {...f(`steps.${row}.offsetDays`)} label={own.offset} inputMode="text" maxLength={4} />
            <Select {...f(`steps.${row}.audience`)} label={own.audience} options={options} empty="–" />
          </fieldset>
        ))}
        <Field {...f('source')} id="f-steps-source" label={own.source} maxLength={300} />
        <Submit kind="quiet">{own.stepsGo}</Submit>
      </Form>
    </section>
  );
}

function about(answer: FormState | undefined, deed: 'add' | 'steps'): FormState | undefined {
  return answer?.typed.viec?.[0] === deed ? answer : undefined;
}

/** Rows of the form in which nothing was typed are left out. */
function withoutEmptySteps(fields: Readonly<Record<string, unknown>>) {
  const { steps } = fields;
  const list = typeof steps === 'object' && steps !== null ? Object.values(steps) : [];
  return {
    ...fields,
    steps: list.filter(
      (step) => typeof step === 'object' && step !== null && 'offsetDays' in step && step.offsetDays !== '',
    ),
  };
}
