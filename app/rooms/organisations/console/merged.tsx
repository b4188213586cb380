import { Form } from 'react-router';
import { Checkbox, DateFields } from '#app/ui/choice.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Field, Select } from '#app/ui/field.tsx';
import { type FormState, fieldReader } from '#app/ui/form-state.ts';
import { formatOf } from '#app/ui/format.ts';
import { useLanguage } from '#app/ui/language.ts';
import { Submit } from '#app/ui/submit.tsx';
import type { ForerunnerView } from '../present.ts';
import { organisationWords } from '../words.ts';

type Given = Readonly<{
  forerunners: readonly ForerunnerView[];
  /** What may be noted as merged into this one. */
  others: readonly Readonly<{ id: string; name: string }>[];
  /** The one that takes over. */
  name: string;
  answer: FormState | undefined;
}>;

/** Organisations that this one took over; who administers both may note another one. */
export function Merged({ forerunners, others, name, answer }: Given) {
  const language = useLanguage();
  const words = organisationWords(language).units.merged;
  const { day } = formatOf(language);
  if (forerunners.length === 0 && others.length === 0) return null;
  return (
    <section className="stack" id="sap-nhap">
      <h2>{words.title}</h2>
      <p>{words.lead}</p>
      {forerunners.length > 0 && (
        <ul>
          {forerunners.map((each) => (
            <li key={each.id}>
              <strong>{each.name}</strong>{' '}
              <span className="num">{words.line(day(each.mergedOn), each.basis)}</span>
            </li>
          ))}
        </ul>
      )}
      {others.length > 0 && (
        <details open={answer !== undefined}>
          <summary>{words.add(name)}</summary>
          <MergeForm others={others} name={name} answer={answer} />
        </details>
      )}
    </section>
  );
}

function MergeForm({ others, name, answer }: Pick<Given, 'others' | 'name' | 'answer'>) {
  const words = organisationWords(useLanguage());
  const { merged } = words.units;
  const f = fieldReader({ answer, errors: words.errors });
  const labels = { formerId: merged.former, mergedOn: merged.on, mergedBasis: merged.basis };
  return (
    <Form method="post" className="form">
      <ErrorSummary answer={answer} words={words} labels={labels} />
      <p>{merged.hint(name)}</p>
      <Select
        {...f('formerId')}
        label={merged.former}
        empty={merged.choose}
        options={others.map((each) => ({ value: each.id, label: each.name }))}
      />
      <DateFields
        name="mergedOn"
        label={merged.on}
        hint={merged.onHint}
        day=""
        error={f('mergedOn').error}
        parts={{ day: f('mergedOn.day'), month: f('mergedOn.month'), year: f('mergedOn.year') }}
      />
      <Field {...f('mergedBasis')} label={merged.basis} hint={merged.basisHint} maxLength={300} required />
      <Checkbox {...f('isSure')} label={merged.sure(name)} />
      <div>
        <Submit kind="stop">{merged.save}</Submit>
      </div>
    </Form>
  );
}
