import { Form, Link, redirect } from 'react-router';
import { refuse } from '#app/ground/refusal.ts';
import { houseOf, languageIn } from '#app/http/context.ts';
import { answerForm, readForm } from '#app/http/form.ts';
import { requireStaff } from '#app/rooms/people/session.ts';
import { DateFields } from '#app/ui/choice.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Select } from '#app/ui/field.tsx';
import { type FormState, fieldReader } from '#app/ui/form-state.ts';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, languageOf, useLanguage } from '#app/ui/language.ts';
import { EmptyState, Note } from '#app/ui/note.tsx';
import { Submit } from '#app/ui/submit.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { endAbsence, setAbsence } from '../acts/handler.ts';
import { absenceInput, endAbsenceInput } from '../inputs.ts';
import { type AbsenceView, presentAbsence } from '../present-absence.ts';
import { petitionDeskWords, petitionWorkWords } from '../words.ts';
import type { Route } from './+types/absence';

const path = '/lam-viec/kien-nghi/vang-mat';

export async function loader({ request, context }: Route.LoaderArgs) {
  const view = await presentAbsence(houseOf(context), requireStaff(context, request));
  if (view === null) throw refuse('missing', 'petition.missing');
  return { view, isDone: new URL(request.url).searchParams.has('xong') };
}

export async function action({ request, context }: Route.ActionArgs) {
  const actor = requireStaff(context, request);
  const form = await request.formData();
  return await answerForm(form, async () => {
    if (form.get('deed') === 'end')
      await endAbsence(houseOf(context), actor, readForm(endAbsenceInput, form));
    else await setAbsence(houseOf(context), actor, readForm(absenceInput, form));
    return redirect(hrefFor(languageIn(context), `${path}?xong`), 303);
  });
}

export function meta({ params }: Route.MetaArgs): Route.MetaDescriptors {
  return [{ title: petitionWorkWords(languageOf(params)).absence.title }];
}

export default function Absence({ loaderData, actionData }: Route.ComponentProps) {
  const language = useLanguage();
  const words = petitionWorkWords(language).absence;
  const format = formatOf(language);
  const { view, isDone } = loaderData;
  return (
    <main id="main">
      <p className="crumb">
        <Link to={hrefFor(language, '/lam-viec/viec')}>{petitionDeskWords(language).back}</Link>
      </p>
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      {isDone && actionData === undefined && (
        <Note tone="good" role="status">
          <p>{words.done}</p>
        </Note>
      )}
      {view.rows.length === 0 ? (
        <EmptyState title={words.empty} />
      ) : (
        <ul className="inbox">
          {view.rows.map((row) => (
            <li key={row.id}>
              <div>
                <strong>{row.person}</strong>
                <p className="meta num">
                  <span>{words.period(format.day(row.from), format.day(row.to))}</span>
                  <span>{words.by(row.substitute)}</span>
                  {row.signs !== null && <span>{row.signs ? words.signs : words.signsNot}</span>}
                </p>
              </div>
              <div className="row">
                {row.isNow && <Tag tone="work">{words.now}</Tag>}
                {row.mayEnd && (
                  <Form method="post">
                    <input type="hidden" name="id" value={row.id} />
                    <button
                      type="submit"
                      className="btn quiet small"
                      name="deed"
                      value="end"
                      aria-label={`${row.isNow ? words.back : words.cancel}: ${row.person}`}
                    >
                      {row.isNow ? words.back : words.cancel}
                    </button>
                  </Form>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
      <Say view={view} answer={actionData} />
    </main>
  );
}

function Say({ view, answer }: { view: AbsenceView; answer: FormState | undefined }) {
  const language = useLanguage();
  const desk = petitionDeskWords(language);
  const words = petitionWorkWords(language).absence;
  const values = { personId: view.me ?? '', organisationId: view.organisation.id };
  const f = fieldReader({ answer, errors: desk.errors, values });
  const labels = {
    personId: words.person,
    substituteId: words.substitute,
    fromDay: words.from,
    toDay: words.to,
  };
  const day = (name: 'fromDay' | 'toDay') => ({
    name,
    label: labels[name],
    error: f(name).error,
    id: f(name).id,
    parts: { day: f(`${name}.day`), month: f(`${name}.month`), year: f(`${name}.year`) },
  });
  return (
    <Form method="post" className="form">
      <h2>{words.say}</h2>
      <ErrorSummary answer={answer} words={desk} labels={labels} />
      <input type="hidden" name="organisationId" value={view.organisation.id} />
      <Select {...f('personId')} label={labels.personId} options={view.people} empty="–" />
      <Select {...f('substituteId')} label={labels.substituteId} options={view.substitutes} empty="–" />
      <DateFields {...day('fromDay')} />
      <DateFields {...day('toDay')} />
      <Submit>{words.go}</Submit>
    </Form>
  );
}
