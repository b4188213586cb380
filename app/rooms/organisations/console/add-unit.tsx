import { Form, Link, redirect } from 'react-router';
import { refuse } from '#app/ground/refusal.ts';
import { dayOf } from '#app/ground/time.ts';
import { languageIn } from '#app/http/context.ts';
import { answerForm, fieldsOf, parseFields } from '#app/http/form.ts';
import { DateFields } from '#app/ui/choice.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Field, Select } from '#app/ui/field.tsx';
import { fieldReader } from '#app/ui/form-state.ts';
import { hrefFor, languageOf, useLanguage } from '#app/ui/language.ts';
import { Submit } from '#app/ui/submit.tsx';
import { addUnit } from '../acts/units.ts';
import { addUnitInput } from '../inputs.ts';
import { unitKinds } from '../organisation.ts';
import { organisationWords } from '../words.ts';
import type { Route } from './+types/add-unit';
import { doneAt, openDesk } from './desk.ts';

export async function loader({ request, context }: Route.LoaderArgs) {
  const { house, organisation, query, mayManage } = await openDesk(context, request);
  if (!mayManage) throw refuse('forbidden', 'organisation.part');
  return { organisation, query, today: dayOf(house.now()) };
}

export async function action({ request, context }: Route.ActionArgs) {
  const { house, actor, organisation, query } = await openDesk(context, request);
  const form = await request.formData();
  return await answerForm(form, async () => {
    const input = parseFields(addUnitInput, { ...fieldsOf(form), organisationId: organisation.id });
    await addUnit(house, actor, input);
    return redirect(hrefFor(languageIn(context), doneAt('/lam-viec/don-vi', query, 'added')), 303);
  });
}

export function meta({ params }: Route.MetaArgs) {
  return [{ title: `${organisationWords(languageOf(params)).units.add} – Điểm Cầu` }];
}

export default function AddUnit({ loaderData, actionData }: Route.ComponentProps) {
  const { organisation, query, today } = loaderData;
  const language = useLanguage();
  const words = organisationWords(language);
  const f = fieldReader({ answer: actionData, errors: words.errors, values: { kind: 'other' } });
  const labels = { name: words.units.name, shortName: words.units.shortName, validFrom: words.units.since };
  return (
    <main id="main">
      <p className="crumb">
        <Link to={hrefFor(language, `/lam-viec/don-vi${query}`)}>{words.units.back}</Link>
      </p>
      <h1>
        {words.units.add}: {organisation.name}
      </h1>
      <Form method="post" className="form">
        <ErrorSummary answer={actionData} words={words} labels={labels} />
        <Field {...f('name')} label={words.units.name} maxLength={160} required />
        <Field
          {...f('shortName')}
          label={words.units.shortName}
          hint={words.units.shortHint}
          maxLength={60}
          optional
        />
        <Select
          {...f('kind')}
          label={words.units.kind}
          hint={words.units.kindHint}
          options={unitKinds.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
        />
        <Field {...f('headTitle')} label={words.units.headTitle} maxLength={120} optional />
        <Field {...f('phone')} label={words.units.phone} type="tel" maxLength={40} optional />
        <DateFields
          name="validFrom"
          label={words.units.since}
          day={today}
          error={f('validFrom').error}
          parts={{ day: f('validFrom.day'), month: f('validFrom.month'), year: f('validFrom.year') }}
        />
        <div>
          <Submit>{words.units.add}</Submit>
        </div>
      </Form>
    </main>
  );
}
