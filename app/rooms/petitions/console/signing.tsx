import { Form, Link, redirect } from 'react-router';
import { refuse } from '#app/ground/refusal.ts';
import { houseOf, languageIn } from '#app/http/context.ts';
import { answerForm, readForm } from '#app/http/form.ts';
import { requireStaff } from '#app/rooms/people/session.ts';
import { CheckboxGroup, DateFields, RadioGroup } from '#app/ui/choice.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Field, Select } from '#app/ui/field.tsx';
import { type FormState, fieldReader } from '#app/ui/form-state.ts';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, languageOf, useLanguage } from '#app/ui/language.ts';
import { EmptyState, Note } from '#app/ui/note.tsx';
import { Submit } from '#app/ui/submit.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { endSigning, giveSigning } from '../acts/signing.ts';
import { endSigningInput, signingInput } from '../inputs-signing.ts';
import { presentSigning, type SigningView } from '../present-signing.ts';
import { signedPapers, signingForms } from '../signature.ts';
import { petitionDeskWords, petitionSigningWords } from '../words.ts';
import type { Route } from './+types/signing';

const path = '/lam-viec/kien-nghi/ky-thay';

export async function loader({ request, context }: Route.LoaderArgs) {
  const view = await presentSigning(houseOf(context), requireStaff(context, request));
  if (view === null) throw refuse('missing', 'petition.missing');
  return { view, isDone: new URL(request.url).searchParams.has('xong') };
}

export async function action({ request, context }: Route.ActionArgs) {
  const actor = requireStaff(context, request);
  const form = await request.formData();
  return await answerForm(form, async () => {
    if (form.get('deed') === 'end')
      await endSigning(houseOf(context), actor, readForm(endSigningInput, form));
    else await giveSigning(houseOf(context), actor, readForm(signingInput, form));
    return redirect(hrefFor(languageIn(context), `${path}?xong`), 303);
  });
}

export function meta({ params }: Route.MetaArgs): Route.MetaDescriptors {
  return [{ title: petitionSigningWords(languageOf(params)).title }];
}

/** Who signs what in the head's place, in which form and until when; the head says it here. */
export default function Signing({ loaderData, actionData }: Route.ComponentProps) {
  const language = useLanguage();
  const words = petitionSigningWords(language);
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
        <EmptyState title={words.empty}>
          <p>{words.emptyHint}</p>
        </EmptyState>
      ) : (
        <ul className="inbox">
          {view.rows.map((row) => (
            <Right key={row.id} row={row} />
          ))}
        </ul>
      )}
      {view.mayGive && <Give view={view} answer={actionData} />}
    </main>
  );
}

function Right({ row }: { row: SigningView['rows'][number] }) {
  const language = useLanguage();
  const words = petitionSigningWords(language);
  const format = formatOf(language);
  return (
    <li>
      <div>
        <strong>{row.person}</strong>
        <p>{words.forms[row.form]}</p>
        <p className="meta num">
          <span>{row.papers.map((paper) => words.papers[paper]).join(', ')}</span>
          <span>{words.period(format.day(row.from), row.to && format.day(row.to))}</span>
          <span>{words.basis(row.basis)}</span>
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
              aria-label={`${words.end}: ${row.person}`}
            >
              {words.end}
            </button>
          </Form>
        )}
      </div>
    </li>
  );
}

function Give({ view, answer }: { view: SigningView; answer: FormState | undefined }) {
  const language = useLanguage();
  const desk = petitionDeskWords(language);
  const words = petitionSigningWords(language);
  const values = { form: 'TL', papers: ['conclusion'] };
  const f = fieldReader({ answer, errors: desk.errors, values });
  const labels = {
    ...{ personId: words.person, form: words.form, 'papers[]': words.which, basis: words.basisLabel },
    ...{ fromDay: words.from, toDay: words.to },
  };
  const day = (name: 'fromDay' | 'toDay') => ({
    ...{ name, label: labels[name], error: f(name).error, id: f(name).id },
    parts: { day: f(`${name}.day`), month: f(`${name}.month`), year: f(`${name}.year`) },
  });
  return (
    <Form method="post" className="form">
      <h2>{words.give}</h2>
      <ErrorSummary answer={answer} words={desk} labels={labels} />
      <input type="hidden" name="organisationId" value={view.organisation.id} />
      <Select {...f('personId')} label={labels.personId} options={view.people} empty="–" />
      <RadioGroup
        {...f('form')}
        label={labels.form}
        options={signingForms.map((form) => ({ value: form, label: words.forms[form] }))}
      />
      <CheckboxGroup
        {...f('papers[]')}
        label={words.which}
        options={signedPapers.map((paper) => ({ value: paper, label: words.papers[paper] }))}
      />
      <Field {...f('basis')} label={labels.basis} hint={words.basisHint} maxLength={300} required />
      <DateFields {...day('fromDay')} day={view.today} />
      <DateFields {...day('toDay')} optional />
      <div>
        <Submit>{words.go}</Submit>
      </div>
    </Form>
  );
}
