import type { RefObject } from 'react';
import { Form } from 'react-router';
import { Checkbox } from '#app/ui/choice.tsx';
import { Field, Select, TextArea } from '#app/ui/field.tsx';
import { fieldReader } from '#app/ui/form-state.ts';
import { formatOf } from '#app/ui/format.ts';
import { Note } from '#app/ui/note.tsx';
import type { AdviceView } from '../present-advice.ts';
import { opinionWords } from '../words.ts';
import { LookPanel } from './look-panel.tsx';
import type { EarlierMatter, PanelGiven } from './triage-decisions.tsx';

type Given = Omit<PanelGiven, 'onCancel' | 'onAgain' | 'near' | 'found'> &
  Readonly<{
    form: RefObject<HTMLFormElement | null>;
    advice: AdviceView | null;
    again: string | null;
    picked: EarlierMatter | null;
  }>;

/** The second look: what the public will read, which photos, which field. Its button stands with the others. */
export function AcceptForm({ opinion, advice, again, picked, answer, language, form }: Given) {
  const words = opinionWords(language);
  const w = words.triage;
  const f = fieldReader({
    answer,
    errors: words.errors,
    values: {
      publicText: opinion.publicText,
      people: opinion.people,
      fieldCode: opinion.fieldCode ?? (advice?.field.isSure ? advice.field.code : null),
    },
  });
  const seen = seenIn(opinion, answer);
  const said = answer ? (answer.typed.earlierCode?.at(-1) ?? null) : (again ?? opinion.earlierCode);
  const earlier = picked?.code ?? said;
  const deed = picked?.deed ?? advice?.near.find((near) => near.code === earlier)?.deed;
  const { suspects } = opinion;
  const { hidden } = opinion.redaction;
  const what = hidden.map(({ kind, count }) => `${count} ${w.hiddenKinds[kind]}`).join(', ');
  return (
    <Form method="post" id="nhan" ref={form} className="panel">
      <input type="hidden" name="version" value={opinion.version} />
      <input type="hidden" name="verb" value="accept" />
      <TextArea
        {...f('publicText')}
        value={answer?.refusal.code === 'opinion.look' ? (seen ?? '') : f('publicText').value}
        label={w.publicText}
        hint={w.publicTextHint}
        rows={6}
      />
      <p className="small">{what === '' ? w.hiddenNothing : w.hidden(what)}</p>
      {opinion.look?.isOwn && (
        <Note>
          <p>{w.look.own(formatOf(language).moment(opinion.look.at))}</p>
        </Note>
      )}
      {seen !== null && <LookPanel opinion={opinion} seen={seen} answer={answer} language={language} />}
      {seen === null && suspects.length > 0 && (
        <Note tone="warn">
          <p>{w.names(suspects.join(', '))}</p>
        </Note>
      )}
      {opinion.photos.map((photo, index) => (
        <Checkbox
          key={photo.id}
          name="publicPhotoIds[]"
          id={`anh-${photo.id}`}
          on={photo.id}
          checked={answer?.typed['publicPhotoIds[]']?.includes(photo.id) ?? photo.isPublic}
          label={w.publishPhoto(index + 1)}
        />
      ))}
      <Select
        {...f('fieldCode')}
        label={w.field}
        empty={w.fieldNone}
        options={opinion.fields.map((field) => ({
          value: field.code,
          label: field.parentCode === null ? `${field.code} ${field[language]}` : `· ${field[language]}`,
        }))}
      />
      <Field {...f('people')} label={w.people} hint={w.peopleHint} inputMode="numeric" />
      {earlier !== null && (
        <Checkbox
          key={earlier}
          name="earlierCode"
          id="neu-lai"
          on={earlier}
          checked
          label={deed === 'join' ? w.goesOnIn(earlier) : w.raisesAgain(earlier)}
        />
      )}
      {opinion.asksDenunciation && (
        <Note tone="warn">
          <p>{w.asksDenunciation}</p>
        </Note>
      )}
    </Form>
  );
}

/** The words to be signed: those that came back from the first step, or those that a colleague left; null before. */
export function seenIn(opinion: PanelGiven['opinion'], answer: PanelGiven['answer']): string | null {
  const came = answer?.refusal.code === 'opinion.look' ? answer.refusal.facts.text : null;
  if (typeof came === 'string') return came;
  if (answer?.refusal.code.startsWith('opinion.look-')) return answer.typed.seenText?.[0] ?? null;
  return answer === undefined && opinion.look?.isOwn === false ? opinion.publicText : null;
}
