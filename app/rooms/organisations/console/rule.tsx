import { Form, Link, redirect } from 'react-router';
import { refuse } from '#app/ground/refusal.ts';
import { addDays, dayOf } from '#app/ground/time.ts';
import { languageIn } from '#app/http/context.ts';
import { answerForm, fieldsOf, parseFields } from '#app/http/form.ts';
import { Checkbox, DateFields, RadioGroup } from '#app/ui/choice.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Field, Select } from '#app/ui/field.tsx';
import { fieldReader } from '#app/ui/form-state.ts';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, languageOf, useLanguage } from '#app/ui/language.ts';
import { Note } from '#app/ui/note.tsx';
import { Submit } from '#app/ui/submit.tsx';
import { changeRule } from '../acts/rules.ts';
import { isDialogueRule } from '../deadline.ts';
import { changeRuleInput, tryRuleInput } from '../inputs.ts';
import { presentDeadlines } from '../present-deadlines.ts';
import { presentLegalBases, presentRuleHistory, presentRules, proposedRule } from '../present-rules.ts';
import { amountText, organisationWords, ruleWords } from '../words.ts';
import type { Route } from './+types/rule';
import { Deadlines } from './deadlines.tsx';
import { doneAt, formOf, openDesk } from './desk.ts';
import { RuleHistory } from './rule-history.tsx';

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { house, organisation, query, mayManage } = await openDesk(context, request);
  if (!mayManage) throw refuse('forbidden', 'organisation.part');
  const today = dayOf(house.now());
  const lines = await presentRules(house.db, { organisationId: organisation.id, today });
  const line = lines.find((each) => each.key === params.key);
  if (line === undefined) throw refuse('missing', 'organisation.no-rule');
  const asked = new URL(request.url).searchParams;
  const { amount, unit, tryDay = addDays(today, 30) } = tryRuleInput.parse(fieldsOf(formOf(asked)));
  const about = { organisationId: organisation.id, day: tryDay };
  const looked = amount !== undefined && {
    day: tryDay,
    before: await presentDeadlines(house.db, about),
    after: await presentDeadlines(house.db, {
      ...about,
      proposed: proposedRule(line, {
        organisationId: organisation.id,
        amount,
        unit,
        basis: asked.get('basis') || '…',
        from: tryDay,
      }),
    }),
  };
  return {
    line,
    query,
    today,
    tryDay,
    organisation,
    tried: looked || null,
    typed: Object.fromEntries(asked),
    bases: await presentLegalBases(house.db),
    history: await presentRuleHistory(house.db, {
      organisationId: organisation.id,
      key: line.key,
      language: languageIn(context),
    }),
  };
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
  const { line, query, today, tryDay, organisation, tried, typed, history, bases } = loaderData;
  const language = useLanguage();
  const words = organisationWords(language);
  const f = fieldReader({
    answer: actionData,
    errors: words.errors,
    values: { amount: line.now.amount, ...typed },
  });
  const more = ruleWords(language);
  const labels = {
    amount: words.rules.amount,
    basis: words.rules.basisField,
    validFrom: words.rules.validFrom,
    validTo: more.validTo,
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
        <input type="hidden" name="co-quan" value={organisation.id} />
        <ErrorSummary answer={actionData} words={words} labels={labels} />
        <Field {...f('amount')} label={words.rules.amount} inputMode="numeric" maxLength={4} required />
        {(line.now.unit === 'calendar' || line.now.unit === 'working') && (
          <RadioGroup
            {...f('unit')}
            values={[f('unit').value || line.now.unit]}
            label={more.unit}
            options={(['calendar', 'working'] as const).map((value) => ({ value, label: more.units[value] }))}
          />
        )}
        <Select
          {...f('basisId')}
          label={more.basisKnown}
          empty={more.basisOther}
          options={bases.map((basis) => ({ value: basis.id, label: `${basis.number}, ${basis.title}` }))}
        />
        <Field
          {...f('basis')}
          label={words.rules.basisField}
          hint={words.rules.basisHint}
          maxLength={300}
          optional
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
        <DateFields
          name="validTo"
          label={more.validTo}
          hint={more.validToHint}
          error={f('validTo').error}
          parts={{ day: f('validTo.day'), month: f('validTo.month'), year: f('validTo.year') }}
          optional
        />
        <Checkbox {...f('isChecked')} label={words.rules.checked} />
        {organisation.level === 'province' && (
          <Checkbox {...f('bindsCommunes')} label={more.bindsCommunes} hint={more.bindsCommunesHint} />
        )}
        {isDialogueRule(line.key) && (
          <DateFields
            name="tryDay"
            label={more.tryOut.title}
            hint={more.tryOut.day}
            day={tryDay}
            parts={{ day: f('tryDay.day'), month: f('tryDay.month'), year: f('tryDay.year') }}
          />
        )}
        <div className="row">
          <Submit>{words.rules.save}</Submit>
          {isDialogueRule(line.key) && (
            <button type="submit" className="btn quiet" formMethod="get">
              {more.tryOut.look}
            </button>
          )}
        </div>
      </Form>
      {tried && <Looked tried={tried} />}
      <RuleHistory lines={history} />
    </main>
  );
}

type Looked = NonNullable<Route.ComponentProps['loaderData']['tried']>;

/** What the new value would do to a dialogue on the chosen day, beside what holds now. */
function Looked({ tried }: { tried: Looked }) {
  const language = useLanguage();
  const { tryOut } = ruleWords(language);
  return (
    <Note role="status" title={tryOut.looked}>
      <p className="num">{tryOut.result(formatOf(language).weekday(tried.day))}</p>
      <div className="form columns">
        <div>
          <h3>{tryOut.before}</h3>
          <Deadlines lines={tried.before} />
        </div>
        <div>
          <h3>{tryOut.after}</h3>
          <Deadlines lines={tried.after} />
        </div>
      </div>
    </Note>
  );
}
