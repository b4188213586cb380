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
import { setReminderSteps } from '../acts/habits.ts';
import { stepsInput } from '../inputs.ts';
import { type HabitsView, presentHabits } from '../present-habits.ts';
import { audiences } from '../reminder.ts';
import { petitionDeskWords } from '../words.ts';
import type { Route } from './+types/habits';

const path = '/lam-viec/kien-nghi/quy-tac';
/** Rows of the form of steps; those that stay empty are no steps. */
const rows = [0, 1, 2, 3, 4, 5] as const;

export async function loader({ request, context }: Route.LoaderArgs) {
  const actor = requireStaff(context, request);
  const view = await presentHabits(houseOf(context), actor);
  if (view === null) throw refuse('missing', 'petition.missing');
  return { view, isDone: new URL(request.url).searchParams.has('xong') };
}

export async function action({ request, context }: Route.ActionArgs) {
  const actor = requireStaff(context, request);
  const house = houseOf(context);
  const form = await request.formData();
  return await answerForm(form, async () => {
    const fields = fieldsOf(form);
    await setReminderSteps(house, actor, parseFields(stepsInput, withoutEmptySteps(fields)));
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
      <Steps view={view} answer={actionData} />
    </main>
  );
}

/** How much an answer must say beyond the phrases that say nothing; these are a list with a page of its own. */
function Phrases({ view }: { view: HabitsView }) {
  const language = useLanguage();
  const words = petitionDeskWords(language).habits;
  const list = `/lam-viec/quy-tac/danh-muc/empty_phrase?co-quan=${view.organisation.id}`;
  return (
    <section>
      <h2>{words.phrases}</h2>
      <p className="lead">{words.lead(view.minimumWords, view.minimumWordsOfWhole)}</p>
      <p>
        <Link to={hrefFor(language, list)}>{words.toPhrases(view.phrases)}</Link>
      </p>
    </section>
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
