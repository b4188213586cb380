import { Checkbox } from '#app/ui/choice.tsx';
import { Field, Select, TextArea } from '#app/ui/field.tsx';
import { formatOf } from '#app/ui/format.ts';
import { useLanguage } from '#app/ui/language.ts';
import { Submit } from '#app/ui/submit.tsx';
import { petitionDeskWords } from '../words.ts';
import { DayField, DeedForm, type Given } from './deed-form.tsx';

export function EscalateForm({ view, answer }: Given) {
  const language = useLanguage();
  const words = petitionDeskWords(language).escalate;
  const chase = view.chaseByRule === null ? null : formatOf(language).day(view.chaseByRule);
  const labels = { whyBeyond: words.why, legalBasis: words.basis, toBody: words.body, chaseOn: words.chase };
  const values = { toParent: view.parent !== null };
  return (
    <DeedForm {...{ view, answer, labels, values }} name="escalate" title={words.title}>
      {(f) => (
        <>
          <TextArea {...f('whyBeyond')} label={words.why} rows={4} />
          <Field {...f('legalBasis')} label={words.basis} optional />
          {view.parent !== null && <Checkbox {...f('toParent')} label={words.toParent(view.parent)} />}
          <Field {...f('toBody')} label={words.body} optional />
          <Field {...f('documentNumber')} label={words.document} optional />
          <DayField f={f} name="chaseOn" label={words.chase} hint={words.chaseHint(chase)} optional />
          <Submit kind="quiet">{words.go}</Submit>
        </>
      )}
    </DeedForm>
  );
}

/** The upper level writes its answer here; the first level's office may copy one that came on paper. */
export function AnswerEscalationForm({ view, answer }: Given) {
  const words = petitionDeskWords(useLanguage()).escalate;
  const isSuperior = view.parts.includes('superior');
  const title = isSuperior ? words.answerTitle : words.answerTitleOffice;
  const labels = { answer: words.answer };
  return (
    <DeedForm {...{ view, answer, labels, title }} name="answer-escalation" isOpen={isSuperior}>
      {(f) => (
        <>
          <TextArea {...f('answer')} label={words.answer} rows={5} />
          <Submit>{words.answerGo}</Submit>
        </>
      )}
    </DeedForm>
  );
}

/** The superior hands it on to a body outside this system. */
export function PassUpForm({ view, answer }: Given) {
  const language = useLanguage();
  const words = petitionDeskWords(language).escalate;
  const chaseOn = view.above?.chaseOn ?? null;
  const chase = chaseOn === null ? null : formatOf(language).day(chaseOn);
  const labels = {
    whyBeyond: words.why,
    legalBasis: words.basis,
    toBody: words.central,
    chaseOn: words.chase,
  };
  return (
    <DeedForm {...{ view, answer, labels }} name="pass-up" title={words.passUp} hint={words.passUpHint}>
      {(f) => (
        <>
          <Field {...f('toBody')} label={words.central} />
          <TextArea {...f('whyBeyond')} label={words.why} rows={3} />
          <Field {...f('legalBasis')} label={words.basis} optional />
          <Field {...f('documentNumber')} label={words.document} optional />
          <DayField f={f} name="chaseOn" label={words.chase} hint={words.chaseHint(chase)} optional />
          <Submit kind="quiet">{words.passUp}</Submit>
        </>
      )}
    </DeedForm>
  );
}

/** The superior copies in what the body still higher has told it. */
export function HearAboveForm({ view, answer }: Given) {
  const words = petitionDeskWords(useLanguage()).escalate;
  return (
    <DeedForm {...{ view, answer }} labels={{ answer: words.answer }} name="hear-above" title={words.hear}>
      {(f) => (
        <>
          <TextArea {...f('answer')} label={words.answer} rows={4} />
          <Submit kind="quiet">{words.answerGo}</Submit>
        </>
      )}
    </DeedForm>
  );
}

/** The office above gives it to one of its units, which then answers the level below by its own day. */
export function GiveAboveForm({ view, answer }: Given) {
  const language = useLanguage();
  const words = petitionDeskWords(language).escalate;
  const { above } = view;
  if (above === null) return null;
  const labels = { unitId: words.giveUnit, personId: words.givePerson, dueOn: words.giveDue };
  const values = { unitId: above.unitId ?? '', personId: above.handlerId ?? '' };
  const hint = above.dueOn === null ? undefined : words.giveDueHint(formatOf(language).day(above.dueOn));
  return (
    <DeedForm
      {...{ view, answer, labels, values }}
      name="give-above"
      title={above.unitId === null ? words.give : words.giveAgain}
      isOpen={above.unitId === null}
    >
      {(f) => (
        <>
          <Select {...f('unitId')} label={words.giveUnit} options={above.units} empty="–" />
          <Select {...f('personId')} label={words.givePerson} options={above.workers} empty="–" optional />
          <DayField f={f} name="dueOn" label={words.giveDue} hint={hint} optional />
          <TextArea {...f('note')} label={words.giveNote} rows={2} optional />
          <Submit kind="quiet">{words.giveGo}</Submit>
        </>
      )}
    </DeedForm>
  );
}

/** It was sent up by mistake. */
export function RecallForm({ view, answer }: Given) {
  const words = petitionDeskWords(useLanguage()).escalate;
  const labels = { reason: words.recallReason };
  return (
    <DeedForm {...{ view, answer, labels }} name="recall" title={words.recall} hint={words.recallHint}>
      {(f) => (
        <>
          <TextArea {...f('reason')} label={words.recallReason} rows={2} />
          <Submit kind="quiet">{words.recallGo}</Submit>
        </>
      )}
    </DeedForm>
  );
}
