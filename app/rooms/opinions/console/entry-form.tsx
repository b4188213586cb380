import { type ChangeEvent, type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import type { useFetcher } from 'react-router';
import { Checkbox, DateFields } from '#app/ui/choice.tsx';
import { Draft } from '#app/ui/draft.tsx';
import { Field, Select, TextArea } from '#app/ui/field.tsx';
import { type FormState, fieldReader } from '#app/ui/form-state.ts';
import type { Language } from '#app/ui/language.ts';
import { Submit } from '#app/ui/submit.tsx';
import { enteredChannels, usualConsent } from '../opinion.ts';
import type { EntryView } from '../present-triage.ts';
import { opinionWords } from '../words.ts';

type Given = Readonly<{
  entry: EntryView;
  sendKey: string;
  answer: FormState | undefined;
  language: Language;
  fetcher: Pick<ReturnType<typeof useFetcher>, 'Form' | 'state'>;
  form: RefObject<HTMLFormElement | null>;
}>;

/** One slip. Ctrl+Enter sends from any field. */
export function EntryForm({ entry, sendKey, answer, language, fetcher, form }: Given) {
  const words = opinionWords(language);
  const w = words.entry;
  const f = fieldReader({ answer, errors: words.errors });
  return (
    <fetcher.Form
      method="post"
      className="form columns"
      ref={form}
      onKeyDown={sendByKeys}
      onChange={followChannel}
      autoComplete="off"
    >
      <Draft name="nhap-y-kien" />
      <input type="hidden" name="sendKey" value={sendKey} />
      <div className="all">
        <TextArea {...f('text')} label={w.text} rows={4} />
      </div>
      <Field {...f('residentialUnit')} label={w.residentialUnit} list="to-dan-pho" />
      <datalist id="to-dan-pho">
        {entry.residentialUnits.map((unit) => (
          <option key={unit} value={unit} />
        ))}
      </datalist>
      <Field {...f('fieldCode')} label={w.field} list="linh-vuc" spellCheck={false} />
      <datalist id="linh-vuc">
        {entry.fields.map((field) => (
          <option key={field.code} value={field.code}>
            {field[language]}
          </option>
        ))}
      </datalist>
      <Field {...f('contactName')} label={w.name} />
      <Field {...f('contactPhone')} label={w.phone} type="tel" inputMode="tel" />
      <Field {...f('contactEmail')} label={w.email} inputMode="email" />
      <Field {...f('people')} label={w.people} hint={w.peopleHint} inputMode="numeric" />
      <Select
        {...f('channel')}
        value={f('channel').value || 'paper'}
        label={w.channel}
        options={enteredChannels.map((channel) => ({ value: channel, label: words.channels[channel] }))}
      />
      <Select
        {...f('consentRecord')}
        value={f('consentRecord').value || 'signed_paper'}
        label={w.consent}
        options={(['signed_paper', 'spoken'] as const).map((way) => ({
          value: way,
          label: words.consents[way],
        }))}
      />
      <Field {...f('collectedBy')} label={w.collectedBy} />
      <Select
        {...f('dialogueCode')}
        label={w.dialogue}
        empty={w.noDialogue}
        options={entry.dialogues.map(({ code, title }) => ({ value: code, label: title }))}
      />
      <div className="all">
        <DateFields
          name="receivedOn"
          label={w.receivedOn}
          hint={w.receivedHint}
          error={f('receivedOn').error}
          parts={{ day: f('receivedOn.day'), month: f('receivedOn.month'), year: f('receivedOn.year') }}
          optional
        />
      </div>
      <div className="all">
        <Checkbox {...f('isNamePublic')} label={w.namePublic} />
      </div>
      {answer?.refusal.code === 'opinion.read-back' && (
        <ReadBack answer={answer} fields={entry.fields} language={language} />
      )}
      <div className="all">
        <Submit busy={fetcher.state !== 'idle'}>
          {w.submit} <kbd>Ctrl Enter</kbd>
        </Submit>
      </div>
    </fetcher.Form>
  );
}

/** What the clerk reads to the caller before it is kept: words, place, who, and how to be reached. */
function ReadBack({
  answer,
  fields,
  language,
}: Readonly<{ answer: FormState; fields: EntryView['fields']; language: Language }>) {
  const w = opinionWords(language).entry.readBack;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (answer) box.current?.focus();
  }, [answer]);
  const said = (name: string) => answer.typed[name]?.[0]?.trim() ?? '';
  const code = said('fieldCode').toUpperCase();
  const field = fields.find((each) => each.code === code)?.[language] ?? '';
  const lines = [
    said('contactName') ? w.name(said('contactName')) : w.noName,
    Number(said('people')) > 1 ? w.people(said('people')) : '',
    said('residentialUnit') && w.place(said('residentialUnit')),
    w.text(said('text')),
    field && w.field(field),
    said('contactPhone') ? w.phone(spelled(said('contactPhone'))) : w.noPhone,
    said('contactEmail') && w.email(said('contactEmail')),
    w.ask,
  ].filter((line) => line !== '');
  return (
    <div className="all note warn stack" role="alert" tabIndex={-1} ref={box}>
      <h2>{w.title}</h2>
      {lines.map((line) => (
        <p key={line} className="num">
          {line}
        </p>
      ))}
      <Checkbox name="readBack" label={w.done} />
    </div>
  );
}

/** "0912345678" as people say it: "091 234 5678". */
function spelled(phone: string): string {
  return phone.replace(/\D/g, '').replace(/^(\d{3})(\d{3})(\d+)$/, '$1 $2 $3');
}

/** Who calls has signed nothing: the consent goes with the channel, and can still be chosen. */
function followChannel(event: ChangeEvent<HTMLFormElement>): void {
  const changed: EventTarget = event.target;
  if (!(changed instanceof HTMLSelectElement) || changed.name !== 'channel') return;
  const channel = enteredChannels.find((each) => each === changed.value);
  const consent = event.currentTarget.elements.namedItem('consentRecord');
  if (channel && consent instanceof HTMLSelectElement) consent.value = usualConsent[channel];
}

function sendByKeys(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || event.repeat) return;
  const isTogether = event.ctrlKey || event.metaKey;
  // Enter alone must not send half a slip.
  if (event.target instanceof HTMLInputElement && !isTogether) event.preventDefault();
  if (!isTogether) return;
  event.preventDefault();
  event.currentTarget.requestSubmit();
}
