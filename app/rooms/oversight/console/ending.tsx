import { Form } from 'react-router';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Field, TextArea } from '#app/ui/field.tsx';
import { type FormState, fieldReader } from '#app/ui/form-state.ts';
import { useLanguage } from '#app/ui/language.ts';
import { Submit } from '#app/ui/submit.tsx';
import { oversightWords } from '../words.ts';

type Given = Readonly<{ answer: FormState | undefined }>;

export function Conclude({ answer }: Given) {
  const all = oversightWords(useLanguage());
  const f = fieldReader({ answer, errors: all.errors });
  return (
    <details className="noprint" open={answer !== undefined}>
      <summary>{all.one.conclude}</summary>
      <Form method="post" className="form">
        <input type="hidden" name="deed" value="conclude" />
        <ErrorSummary answer={answer} words={all} labels={{ conclusion: all.one.conclusion }} />
        <TextArea
          {...f('conclusion')}
          label={all.one.conclusion}
          hint={all.one.concludeHint}
          rows={6}
          maxLength={8000}
        />
        <div>
          <Submit>{all.one.conclude}</Submit>
        </div>
      </Form>
    </details>
  );
}

export function Cancel({ answer }: Given) {
  const all = oversightWords(useLanguage());
  const f = fieldReader({ answer, errors: all.errors });
  return (
    <details className="noprint" open={answer !== undefined}>
      <summary>{all.one.cancel}</summary>
      <Form method="post" className="form">
        <input type="hidden" name="deed" value="cancel" />
        <ErrorSummary answer={answer} words={all} labels={{ reason: all.one.reason }} />
        <Field {...f('reason')} label={all.one.reason} maxLength={500} />
        <div>
          <Submit kind="quiet">{all.one.cancel}</Submit>
        </div>
      </Form>
    </details>
  );
}
