import { Form } from 'react-router';
import { RadioGroup } from '#app/ui/choice.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Field } from '#app/ui/field.tsx';
import { type FormState, fieldReader } from '#app/ui/form-state.ts';
import { hrefFor, type Language } from '#app/ui/language.ts';
import { Submit } from '#app/ui/submit.tsx';
import type { ServedView } from '../present-audience.ts';
import { momentText, recordingCuts } from '../recording.ts';
import type { StaffStage } from '../stage.ts';
import type { LiveWords } from '../words.vi.ts';

type Given = Readonly<{
  stage: StaffStage;
  served: ServedView;
  answer: FormState | undefined;
  isDone: boolean;
  language: Language;
  words: LiveWords;
}>;

/** Where the picture comes from now, and where the film stands afterwards, with what must not be seen in it. */
export function RecordingForm({ stage, served, answer, isDone, language, words }: Given) {
  const said = words.audience;
  const { recording, recordingMarks } = stage;
  const values = {
    url: recording?.url ?? '',
    offset: recording === null ? '' : momentText(recording.offsetSeconds),
    cut: recording?.cut ?? '',
  };
  const f = fieldReader({ answer, errors: words.errors, values });
  const labels = { url: said.recording, offset: said.offset, cut: said.cut };
  return (
    <section aria-labelledby="h-picture">
      <h2 id="h-picture">{said.picture}</h2>
      <p className="muted">{said.pictureLead}</p>
      <p>
        {said.stream}: {served.streamUrl ?? said.streamNone}.{' '}
        {stage.state !== 'ended' && (
          <a href={hrefFor(language, `/lam-viec/doi-thoai/${served.code}/sua`)}>{said.streamEdit}</a>
        )}
      </p>
      <Form method="post" className="form">
        <ErrorSummary answer={answer} words={words} labels={labels} />
        <input type="hidden" name="deed" value="recording" />
        <Field {...f('url')} label={said.recording} hint={said.recordingHint} maxLength={500} optional />
        <Field {...f('offset')} label={said.offset} hint={said.offsetHint} maxLength={8} optional />
        {recordingMarks.length > 0 && (
          <>
            <p>{said.cutHint}</p>
            <ul className="prose num">
              {recordingMarks.map((mark) => (
                <li key={mark.id}>
                  {momentText(mark.fromSecond)} – {momentText(mark.toSecond)}
                </li>
              ))}
            </ul>
            <RadioGroup
              {...f('cut')}
              label={said.cut}
              options={recordingCuts.map((cut) => ({ value: cut, label: words.people.cuts[cut] }))}
            />
          </>
        )}
        <Submit>{said.saveRecording}</Submit>
        {isDone && answer === undefined && (
          <p role="status" className="strong">
            {said.done}
          </p>
        )}
      </Form>
    </section>
  );
}
