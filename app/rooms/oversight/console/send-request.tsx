import { Form } from 'react-router';
import { RadioGroup } from '#app/ui/choice.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Field, type Option, Select, TextArea } from '#app/ui/field.tsx';
import { type FormState, fieldReader } from '#app/ui/form-state.ts';
import { useLanguage } from '#app/ui/language.ts';
import { Submit } from '#app/ui/submit.tsx';
import { requestKinds } from '../supervision.ts';
import { oversightWords } from '../words.ts';

type Given = Readonly<{
  units: readonly Option[];
  answer: FormState | undefined;
  /** The thread it is about, where the form stands on its page; with its unit. */
  about?: Readonly<{ threadCode: string; unitId: string }>;
}>;

/** A request for explanation or a recommendation to a unit. */
export function SendRequest({ units, answer, about }: Given) {
  const all = oversightWords(useLanguage());
  const words = all.one;
  const values = { kind: 'explanation', unitId: about?.unitId ?? '' };
  const f = fieldReader({ answer, errors: all.errors, values });
  const labels = { unitId: words.unit, text: words.text, kind: words.kind };
  return (
    <details className="noprint" open={answer !== undefined}>
      <summary>{about ? all.reading.ask : words.send}</summary>
      <Form method="post" className="form">
        <input type="hidden" name="deed" value="send" />
        <ErrorSummary answer={answer} words={all} labels={labels} />
        <RadioGroup
          {...f('kind')}
          label={words.kind}
          hint={words.sendHint}
          options={requestKinds.map((kind) => ({ value: kind, label: all.kinds[kind] }))}
        />
        <Select {...f('unitId')} label={words.unit} empty="–" options={units} />
        {about === undefined && (
          <Field {...f('threadCode')} label={words.about} hint={words.aboutHint} maxLength={40} optional />
        )}
        <TextArea {...f('text')} label={words.text} rows={4} maxLength={4000} required />
        <div>
          <Submit>{words.send}</Submit>
        </div>
      </Form>
    </details>
  );
}
