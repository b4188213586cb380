import { Form, Link, redirect } from 'react-router';
import { refuse } from '#app/ground/refusal.ts';
import { dayOf } from '#app/ground/time.ts';
import { languageIn } from '#app/http/context.ts';
import { answerForm, fieldsOf, parseFields } from '#app/http/form.ts';
import { Checkbox, DateFields } from '#app/ui/choice.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Field } from '#app/ui/field.tsx';
import { fieldReader } from '#app/ui/form-state.ts';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, languageOf, useLanguage } from '#app/ui/language.ts';
import { Submit } from '#app/ui/submit.tsx';
import { changeRule } from '../acts/rules.ts';
import { changeRuleInput } from '../inputs.ts';
import { presentRules, type RuleLine } from '../present-rules.ts';
import { amountText, organisationWords } from '../words.ts';
import type { Route } from './+types/rule';
import { doneAt, openDesk } from './desk.ts';

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { house, organisation, query, mayManage } = await openDesk(context, request);
  if (!mayManage) throw refuse('forbidden', 'organisation.part');
  const today = dayOf(house.now());
  const lines = await presentRules(house.db, { organisationId: organisation.id, today });
  const line = lines.find((each) => each.key === params.key);
  if (line === undefined) throw refuse('missing', 'organisation.no-rule');
  return { line, query, today };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { house, actor, organisation, query } = await openDesk(context, request);
  const form = await request.formData();
  return await answerForm(form, async () => {
    const fields = { ...fieldsOf(form), organisationId: organisation.id, key: params.key };
    await changeRule(house, actor, parseFields(changeRuleInput, fields));
    return redirect(hrefFor(languageIn(context), doneAt('/lam-viec/quy-tac', query, 'saved')), 303);
  });
}

export function meta({ params }: Route.MetaArgs) {
  return [{ title: `${organisationWords(languageOf(params)).rules.changeTitle} – Điểm Cầu` }];
}

export default function ChangeRule({ loaderData, actionData }: Route.ComponentProps) {
  const { line, query, today } = loaderData;
  const language = useLanguage();
  const words = organisationWords(language);
  const f = fieldReader({ answer: actionData, errors: words.errors, values: { amount: line.now.amount } });
  const labels = {
    amount: words.rules.amount,
    basis: words.rules.basisField,
    validFrom: words.rules.validFrom,
  };
  return (
    <main id="main">
      <p className="crumb">
        <Link to={hrefFor(language, `/lam-viec/quy-tac${query}`)}>{words.rules.back}</Link>
      </p>
      <h1>{words.keys[line.key]}</h1>
      <p className="lead">
        {amountText(words, line.now)}. {[line.now.basis, line.now.article].filter(Boolean).join(', ')}
      </p>
      <Form method="post" className="form">
        <ErrorSummary answer={actionData} words={words} labels={labels} />
        <Field {...f('amount')} label={words.rules.amount} inputMode="numeric" maxLength={4} required />
        <Field
          {...f('basis')}
          label={words.rules.basisField}
          hint={words.rules.basisHint}
          maxLength={300}
          required
        />
        <Field {...f('article')} label={words.rules.article} maxLength={120} optional />
        <DateFields
          name="validFrom"
          label={words.rules.validFrom}
          hint={words.rules.validHint}
          day={today}
          error={f('validFrom').error}
          parts={{ day: f('validFrom.day'), month: f('validFrom.month'), year: f('validFrom.year') }}
        />
        <Checkbox {...f('isChecked')} label={words.rules.checked} />
        <div>
          <Submit>{words.rules.save}</Submit>
        </div>
      </Form>
      <OwnValues line={line} />
    </main>
  );
}

function OwnValues({ line }: { line: RuleLine }) {
  const language = useLanguage();
  const words = organisationWords(language);
  const { day } = formatOf(language);
  if (line.own.length === 0) return null;
  return (
    <section className="stack">
      <h2>{words.rules.history}</h2>
      <ul className="prose">
        {line.own.map((each) => (
          <li key={each.validFrom}>
            {each.validTo === null
              ? `${amountText(words, each)}, ${words.rules.since(day(each.validFrom))}`
              : words.rules.earlier(amountText(words, each), day(each.validFrom), day(each.validTo))}
            {`. ${each.basis}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
