import { Form, Link } from 'react-router';
import { DateFields } from '#app/ui/choice.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Field, Select, TextArea } from '#app/ui/field.tsx';
import { type FormState, fieldReader } from '#app/ui/form-state.ts';
import { useLanguage } from '#app/ui/language.ts';
import { Submit } from '#app/ui/submit.tsx';
import { textTracks } from '../inputs-texts.ts';
import type { TextView } from '../present-texts.ts';
import { textWords } from '../words.ts';

type Given = Readonly<{ text: TextView | null; answer: FormState | undefined; cancel: string }>;

/** A text of the organisation's own, or the correction of one that is there. */
export function TextForm({ text, answer, cancel }: Given) {
  const words = textWords(useLanguage());
  const values = { track: 'local', ...text };
  const f = fieldReader({ answer, errors: words.errors, values });
  const labels = {
    ...{ number: words.number, title: words.name, track: words.track, source: words.source },
    ...{ issuedOn: words.issuedOn, validFrom: words.validFrom },
  };
  const partsOf = (name: string) => ({
    day: f(`${name}.day`),
    month: f(`${name}.month`),
    year: f(`${name}.year`),
  });
  return (
    <section id="sua">
      <h2>{text === null ? words.addTitle : words.changeTitle(text.number)}</h2>
      {text !== null && <p>{words.changeHint}</p>}
      <Form method="post" className="form">
        <ErrorSummary answer={answer} words={words} labels={labels} />
        <input type="hidden" name="id" value={text?.id ?? ''} />
        <Field {...f('number')} label={words.number} hint={words.numberHint} maxLength={80} />
        <TextArea {...f('title')} label={words.name} rows={3} maxLength={500} />
        <Field {...f('issuer')} label={words.issuer} maxLength={200} optional />
        <DateFields
          name="issuedOn"
          label={words.issuedOn}
          day={text?.issuedOn ?? ''}
          error={f('issuedOn').error}
          parts={partsOf('issuedOn')}
          optional
        />
        <DateFields
          name="validFrom"
          label={words.validFrom}
          day={text?.validFrom ?? ''}
          error={f('validFrom').error}
          parts={partsOf('validFrom')}
          optional
        />
        <Select
          {...f('track')}
          label={words.track}
          options={textTracks.map((value) => ({ value, label: words.tracks[value] }))}
        />
        <Field {...f('source')} label={words.source} hint={words.sourceHint} maxLength={300} />
        <div className="row">
          <Submit>{words.save}</Submit>
          <Link to={cancel}>{words.cancel}</Link>
        </div>
      </Form>
    </section>
  );
}
