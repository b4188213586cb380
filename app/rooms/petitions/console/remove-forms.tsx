import { opinionWords } from '#app/rooms/opinions/words.ts';
import { Checkbox, RadioGroup } from '#app/ui/choice.tsx';
import { Field, TextArea } from '#app/ui/field.tsx';
import { useLanguage } from '#app/ui/language.ts';
import { Note } from '#app/ui/note.tsx';
import { Submit } from '#app/ui/submit.tsx';
import { petitionDeskWords } from '../words.ts';
import { DeedForm, type Given } from './deed-form.tsx';

/** A name stands in public that must not: title, text and every question can be written anew. */
export function RedactForm({ view, answer }: Given) {
  const words = petitionDeskWords(useLanguage()).redact;
  const parts = Object.fromEntries(view.maskable.map((text, index) => [`parts.${index}`, text]));
  const values = { title: view.title, text: view.text, ...parts };
  const labels = { title: words.titleOf, text: words.text, reason: words.reason };
  return (
    <DeedForm {...{ view, answer, values, labels }} name="redact" title={words.title} hint={words.hint}>
      {(f) => (
        <>
          <Field {...f('title')} label={words.titleOf} />
          <TextArea {...f('text')} label={words.text} rows={6} />
          {view.maskable.map((text, index) => (
            <TextArea key={text} {...f(`parts.${index}`)} label={words.part(index + 1)} rows={3} />
          ))}
          <TextArea {...f('reason')} label={words.reason} hint={words.reasonHint} rows={2} />
          <Submit kind="stop">{words.go}</Submit>
        </>
      )}
    </DeedForm>
  );
}

/** It was accepted by mistake: a complaint or a denunciation has its own law, and its words go for good. */
export function DivertForm({ view, answer }: Given) {
  const language = useLanguage();
  const words = petitionDeskWords(language).divert;
  const { divertKinds } = opinionWords(language);
  const options = (['complaint', 'denunciation'] as const).map((kind) => ({
    value: kind,
    label: divertKinds[kind],
  }));
  const labels = { kind: words.kind, body: words.body, handover: words.handover, sure: words.sure };
  return (
    <DeedForm {...{ view, answer, labels }} name="divert" title={words.title}>
      {(f) => (
        <>
          <RadioGroup {...f('kind')} label={words.kind} options={options} />
          <Field {...f('body')} label={words.body} />
          <Field {...f('handover')} label={words.handover} />
          <Note tone="stop">
            <p>{words.warn}</p>
          </Note>
          <Checkbox {...f('sure')} label={words.sure} />
          <Submit kind="stop">{words.go}</Submit>
        </>
      )}
    </DeedForm>
  );
}
