import { Link } from 'react-router';
import { opinionWords } from '#app/rooms/opinions/words.ts';
import { Checkbox, CheckboxGroup, RadioGroup } from '#app/ui/choice.tsx';
import { Field, TextArea } from '#app/ui/field.tsx';
import { hrefFor, useLanguage } from '#app/ui/language.ts';
import { Note } from '#app/ui/note.tsx';
import { Submit } from '#app/ui/submit.tsx';
import { petitionDeskWords } from '../words.ts';
import { DeedForm, type Given } from './deed-form.tsx';

/** A name stands in public that must not: everything that the public reads of it can be written anew. */
export function RedactForm({ view, answer }: Given) {
  const language = useLanguage();
  const words = petitionDeskWords(language).redact;
  const photos = view.answers
    .filter((signed) => signed.photo !== null)
    .map(({ number, photo }) => ({ value: String(number), label: photo?.alt ?? '' }));
  const parts = Object.fromEntries(view.maskable.map(({ text }, index) => [`parts.${index}`, text]));
  const values = { title: view.title, text: view.text, ...parts };
  const labels = { title: words.titleOf, text: words.text, reason: words.reason };
  return (
    <DeedForm {...{ view, answer, values, labels }} name="redact" title={words.title} hint={words.hint}>
      {(f) => (
        <>
          <Field {...f('title')} label={words.titleOf} />
          <TextArea {...f('text')} label={words.text} rows={6} />
          {view.maskable.map(({ of, text }, index) => (
            <TextArea
              key={text}
              {...f(`parts.${index}`)}
              label={`${index + 1}. ${words.parts[of]}`}
              rows={3}
            />
          ))}
          {photos.length > 0 && (
            <CheckboxGroup {...f('dropPhotos[]')} label={words.dropPhotos} options={photos} optional />
          )}
          {view.promises.length > 0 && (
            <p className="small">
              {words.promises}{' '}
              {view.promises.map(({ code }) => (
                <Link key={code} to={hrefFor(language, `/lam-viec/cam-ket/${code}`)}>
                  {code}
                </Link>
              ))}
            </p>
          )}
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
