import { Field, Select, TextArea } from '#app/ui/field.tsx';
import { formatOf } from '#app/ui/format.ts';
import { useLanguage } from '#app/ui/language.ts';
import { Submit } from '#app/ui/submit.tsx';
import { petitionDeskWords } from '../words.ts';
import { DayField, DeedForm, type Given } from './deed-form.tsx';

/** What was found on the day of the next look, and when it is looked at after that. */
export function LookAgainForm({ view, answer }: Given) {
  const words = petitionDeskWords(useLanguage()).lookAgain;
  const labels = { found: words.found, nextOn: words.nextOn };
  return (
    <DeedForm {...{ view, answer, labels }} name="look-again" title={words.title} hint={words.hint}>
      {(f) => (
        <>
          <TextArea {...f('found')} label={words.found} rows={3} />
          <DayField f={f} name="nextOn" label={words.nextOn} />
          <Submit>{words.go}</Submit>
        </>
      )}
    </DeedForm>
  );
}

export function ReopenForm({ view, answer }: Given) {
  const language = useLanguage();
  const words = petitionDeskWords(language).reopen;
  const hint = words.hint(formatOf(language).day(view.extension.repeatDueOn));
  const labels = { reason: words.reason, leadUnitId: words.unit };
  return (
    <DeedForm {...{ view, answer, labels, hint }} name="reopen" title={words.title}>
      {(f) => (
        <>
          <TextArea {...f('reason')} label={words.reason} rows={3} />
          <Select {...f('leadUnitId')} label={words.unit} options={view.units} empty={words.sameUnit} />
          <Submit kind="quiet">{words.go}</Submit>
        </>
      )}
    </DeedForm>
  );
}

export function WithdrawForm({ view, answer }: Given) {
  const words = petitionDeskWords(useLanguage()).withdraw;
  return (
    <DeedForm
      {...{ view, answer }}
      labels={{ reason: words.reason }}
      name="withdraw"
      title={words.title}
      hint={words.hint}
    >
      {(f) => (
        <>
          <TextArea {...f('reason')} label={words.reason} rows={3} />
          <TextArea {...f('pressure')} label={words.pressure} hint={words.pressureHint} rows={2} optional />
          <Submit kind="stop">{words.go}</Submit>
        </>
      )}
    </DeedForm>
  );
}

/** For a withdrawn petition: the matter goes on without its asker. */
export function ContinueForm({ view, answer }: Given) {
  const words = petitionDeskWords(useLanguage()).carryOn;
  const labels = { reason: words.reason, leadUnitId: words.unit };
  return (
    <DeedForm {...{ view, answer, labels }} name="continue" title={words.title} hint={words.hint}>
      {(f) => (
        <>
          <TextArea {...f('reason')} label={words.reason} rows={3} />
          <Select {...f('leadUnitId')} label={words.unit} options={view.units} empty={words.sameUnit} />
          <Submit kind="quiet">{words.go}</Submit>
        </>
      )}
    </DeedForm>
  );
}

/** Merges this petition into another one, of whatever age; what looks alike is offered. */
export function JoinForm({ view, answer }: Given) {
  const words = petitionDeskWords(useLanguage()).join;
  return (
    <DeedForm
      {...{ view, answer }}
      labels={{ intoCode: words.into }}
      name="join"
      title={words.title}
      hint={words.hint}
    >
      {(f) => (
        <>
          <Field {...f('intoCode')} label={words.into} hint={words.codeHint} />
          <Submit kind="quiet">{words.go}</Submit>
        </>
      )}
    </DeedForm>
  );
}

export function UnjoinForm({ view, answer }: Given) {
  const words = petitionDeskWords(useLanguage()).join;
  return (
    <DeedForm {...{ view, answer }} name="unjoin" title={words.undo} hint={words.undoHint}>
      {() => <Submit kind="quiet">{words.undo}</Submit>}
    </DeedForm>
  );
}

/** Says that the matter was answered before and is raised again. */
export function RepeatForm({ view, answer }: Given) {
  const language = useLanguage();
  const words = petitionDeskWords(language).repeat;
  const values = { earlierCode: view.alike.find((row) => row.isAnswered)?.code };
  const hint = words.hint(formatOf(language).day(view.extension.repeatDueOn));
  return (
    <DeedForm
      {...{ view, answer, values, hint }}
      labels={{ earlierCode: words.earlier }}
      name="repeat"
      title={words.title}
    >
      {(f) => (
        <>
          <Field {...f('earlierCode')} label={words.earlier} />
          <Submit kind="quiet">{words.go}</Submit>
        </>
      )}
    </DeedForm>
  );
}
