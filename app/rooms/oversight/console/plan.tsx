import { Form, Link, redirect } from 'react-router';
import { houseOf, languageIn } from '#app/http/context.ts';
import { answerForm, readForm } from '#app/http/form.ts';
import { requireStaff } from '#app/rooms/people/session.ts';
import { DateFields, RadioGroup } from '#app/ui/choice.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Field, Select } from '#app/ui/field.tsx';
import { fieldReader } from '#app/ui/form-state.ts';
import { hrefFor, languageOf, useLanguage } from '#app/ui/language.ts';
import { Submit } from '#app/ui/submit.tsx';
import { planSupervision } from '../acts/supervise.ts';
import { planSupervisionInput } from '../inputs.ts';
import { presentPlanning } from '../present.ts';
import { frameKinds, groupsOf } from '../supervision.ts';
import { oversightWords } from '../words.ts';
import type { Route } from './+types/plan';

/** The kinds by their names in the address. */
const seen = { petition: 'kien-nghi', commitment: 'loi-hua', conclusion: 'ket-luan' } as const;

export async function loader({ request, context }: Route.LoaderArgs) {
  const asked = new URL(request.url).searchParams.get('xem');
  const kind = frameKinds.find((each) => seen[each] === asked) ?? 'petition';
  const given = await presentPlanning(houseOf(context), requireStaff(context, request), languageIn(context));
  return { ...given, kind };
}

export async function action({ request, context }: Route.ActionArgs) {
  const actor = requireStaff(context, request);
  const form = await request.formData();
  return await answerForm(form, async () => {
    const row = await planSupervision(houseOf(context), actor, readForm(planSupervisionInput, form));
    return redirect(hrefFor(languageIn(context), `/lam-viec/giam-sat/${row.code}?xong=planned`), 303);
  });
}

export function meta({ params }: Route.MetaArgs): Route.MetaDescriptors {
  return [{ title: oversightWords(languageOf(params)).planning.title }];
}

export default function Plan({ loaderData, actionData }: Route.ComponentProps) {
  const { organisation, bodies, units, fields, today, kind } = loaderData;
  const language = useLanguage();
  const all = oversightWords(language);
  const words = all.planning;
  const values = { body: bodies[0] ?? '', group: 'all' };
  const f = fieldReader({ answer: actionData, errors: all.errors, values });
  const labels = { title: words.name, body: words.body, from: words.from[kind], to: words.to };
  const parts = (name: string) => ({
    day: f(`${name}.day`),
    month: f(`${name}.month`),
    year: f(`${name}.year`),
  });
  return (
    <main id="main">
      <p className="crumb">
        <Link to={hrefFor(language, '/lam-viec/giam-sat')}>{words.back}</Link>
      </p>
      <h1>
        {words.title}: {organisation.name}
      </h1>
      <nav className="tabs" aria-label={words.kind}>
        {frameKinds.map((each) => (
          <Link
            key={each}
            to={hrefFor(language, `/lam-viec/giam-sat/lap?xem=${seen[each]}`)}
            aria-current={each === kind ? 'page' : undefined}
          >
            {all.frames[each]}
          </Link>
        ))}
      </nav>
      <Form method="post" className="form" key={kind}>
        <ErrorSummary answer={actionData} words={all} labels={labels} />
        <input type="hidden" name="organisationId" value={organisation.id} />
        <input type="hidden" name="kind" value={kind} />
        <Field {...f('title')} label={words.name} hint={words.nameHint} maxLength={200} required />
        <RadioGroup
          {...f('body')}
          label={words.body}
          options={bodies.map((body) => ({ value: body, label: all.bodies[body] }))}
        />
        <DateFields name="from" label={words.from[kind]} error={f('from').error} parts={parts('from')} />
        <DateFields name="to" label={words.to} day={today} error={f('to').error} parts={parts('to')} />
        <Select {...f('unitId')} label={words.unit} empty={words.anyUnit} options={units} />
        {kind !== 'conclusion' && (
          <Select {...f('fieldCode')} label={words.field} empty={words.anyField} options={fields} />
        )}
        <RadioGroup
          {...f('group')}
          label={words.group}
          options={groupsOf[kind].map((group) => ({ value: group, label: all.groups[group] }))}
        />
        <div>
          <Submit>{words.go}</Submit>
        </div>
      </Form>
    </main>
  );
}
