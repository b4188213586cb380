import { Form } from 'react-router';
import { Checkbox, DateFields, RadioGroup } from '#app/ui/choice.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Field, Select } from '#app/ui/field.tsx';
import { type FormState, fieldReader } from '#app/ui/form-state.ts';
import { useLanguage } from '#app/ui/language.ts';
import { Submit } from '#app/ui/submit.tsx';
import { isDialogueRule } from '../deadline.ts';
import type { RuleLine } from '../present-rules.ts';
import type { LegalBasisView } from '../present-texts.ts';
import { hasScopes, ruleScopes } from '../rule.ts';
import { organisationWords, ruleWords } from '../words.ts';

type Given = Readonly<{
  line: RuleLine;
  organisation: Readonly<{ id: string; level: string }>;
  bases: readonly LegalBasisView[];
  today: string;
  tryDay: string;
  /** What a look ahead has put into the address. */
  typed: Readonly<Record<string, string>>;
  answer: FormState | undefined;
}>;

/** A new value: how much, on which text, for which dialogues, from when to when; saved, or only looked at. */
export function RuleForm({ line, organisation, bases, today, tryDay, typed, answer }: Given) {
  const language = useLanguage();
  const words = organisationWords(language);
  const more = ruleWords(language);
  const values = { amount: line.now.amount, onlyFor: '', ...typed };
  const f = fieldReader({ answer, errors: words.errors, values });
  const labels = {
    amount: words.rules.amount,
    basis: words.rules.basisField,
    validFrom: words.rules.validFrom,
    validTo: more.validTo,
  };
  return (
    <Form method="post" className="form">
      <input type="hidden" name="co-quan" value={organisation.id} />
      <ErrorSummary answer={answer} words={words} labels={labels} />
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
      {hasScopes(line.key) && (
        <RadioGroup
          {...f('onlyFor')}
          label={more.onlyFor}
          hint={more.onlyForHint}
          options={[
            { value: '', label: more.everywhere },
            ...ruleScopes.map((value) => ({ value, label: more.circles[value] })),
          ]}
        />
      )}
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
  );
}
