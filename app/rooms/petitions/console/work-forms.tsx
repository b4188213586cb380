import { Checkbox } from '#app/ui/choice.tsx';
import { Field, TextArea } from '#app/ui/field.tsx';
import { formatOf } from '#app/ui/format.ts';
import { useLanguage } from '#app/ui/language.ts';
import { Submit } from '#app/ui/submit.tsx';
import type { NoExtension } from '../extension.ts';
import { petitionDeskWords } from '../words.ts';
import { DayField, DeedForm, type Given } from './deed-form.tsx';

export function NoteForm({ view, answer }: Given) {
  const words = petitionDeskWords(useLanguage()).note;
  const labels = { headline: words.headline, text: words.text };
  return (
    <DeedForm {...{ view, answer, labels }} name="note" title={words.title} values={{ isPublic: true }}>
      {(f) => (
        <>
          <Field {...f('headline')} label={words.headline} hint={words.headlineHint} maxLength={160} />
          <TextArea {...f('text')} label={words.text} rows={3} optional />
          <Checkbox {...f('isPublic')} label={words.isPublic} />
          <Submit>{words.go}</Submit>
        </>
      )}
    </DeedForm>
  );
}

export function ExtensionForm({ view, answer }: Given) {
  const language = useLanguage();
  const words = petitionDeskWords(language).extension;
  const hint = words.hint(formatOf(language).day(view.extension.latest), view.extension.left);
  const labels = { toDueOn: words.to, reason: words.reason };
  return (
    <DeedForm {...{ view, answer, labels, hint }} name="ask-extension" title={words.title}>
      {(f) => (
        <>
          <DayField f={f} name="toDueOn" label={words.to} />
          <TextArea {...f('reason')} label={words.reason} rows={3} />
          <Submit kind="quiet">{words.go}</Submit>
        </>
      )}
    </DeedForm>
  );
}

/** In the place of the form, so that nobody looks for it: why, and the day. */
export function NoExtensionLine({ none }: { none: NoExtension }) {
  const language = useLanguage();
  const { title, none: words } = petitionDeskWords(language).extension;
  const { day } = formatOf(language);
  return (
    <p className="num">
      <strong className="strong">{title}:</strong>{' '}
      {none.why === 'asked' && words.asked(day(none.on), day(none.from), day(none.to))}
      {none.why === 'after-due' && words.afterDue(day(none.dueOn))}
      {none.why === 'used' && words.used(none.allowed, day(none.dueOn))}
    </p>
  );
}

/** Two buttons of one form: which was pressed is the decision. */
export function DecideForm({ view, answer }: Given) {
  const language = useLanguage();
  const words = petitionDeskWords(language).extension;
  const format = formatOf(language);
  const asked = view.extensions.find((extension) => extension.isApproved === null);
  if (asked === undefined) return null;
  const hint = `${words.asked(format.day(asked.fromDueOn), format.day(asked.toDueOn))} ${asked.reason}`;
  const labels = { reason: words.decisionReason };
  return (
    <DeedForm {...{ view, answer, labels, hint }} name="decide-extension" title={words.decideTitle} isOpen>
      {(f) => (
        <>
          <TextArea {...f('reason')} label={words.decisionReason} rows={2} optional />
          <div className="row">
            <Submit name="isApproved" value="yes">
              {words.approve}
            </Submit>
            <Submit name="isApproved" value="no" kind="stop">
              {words.refuse}
            </Submit>
          </div>
        </>
      )}
    </DeedForm>
  );
}
