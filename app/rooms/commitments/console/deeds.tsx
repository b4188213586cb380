import { DateFields } from '#app/ui/choice.tsx';
import { Field, FileField, Select, TextArea } from '#app/ui/field.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { useLanguage } from '#app/ui/language.ts';
import { Card, Note } from '#app/ui/note.tsx';
import { Submit } from '#app/ui/submit.tsx';
import type { DeskView } from '../present-desk.ts';
import { commitmentDeskWords, commitmentWords } from '../words.ts';
import { DeedForm } from './deed-form.tsx';
import { RedactForm } from './redact-form.tsx';

type Given = Readonly<{ view: DeskView; answer: FormState | undefined }>;

/** Only what may be done now; the executor is told why he cannot verify his own deed. */
export function Deeds({ view, answer }: Given) {
  const language = useLanguage();
  const words = commitmentDeskWords(language);
  const { desk } = commitmentWords(language);
  const may = (verb: DeskView['may'][number]) => view.may.includes(verb);
  const isMineToWait = view.isOwn && view.state === 'reported_done';
  return (
    <Card className="stack">
      <h2>{words.deeds}</h2>
      {isMineToWait && (
        <Note tone="warn">
          <p>{desk.cannotVerifyOwn}</p>
        </Note>
      )}
      {view.may.length === 0 && !isMineToWait && <p className="muted">{words.noDeed}</p>}
      {may('verify') && <VerifyForm {...{ view, answer }} />}
      {may('start') && <Plain {...{ view, answer }} name="start" />}
      {view.mayProgress && <ProgressForm {...{ view, answer }} />}
      {may('report_done') && <ReportForm {...{ view, answer }} />}
      {may('flag_risk') && <Reasoned {...{ view, answer }} name="flag_risk" />}
      {may('extend') && <Reasoned {...{ view, answer }} name="extend" />}
      {view.isPastDue && may('fail') && view.state !== 'reported_done' && (
        <p className="muted small">{words.afterDue}</p>
      )}
      {may('fail') && <Reasoned {...{ view, answer }} name="fail" />}
      {may('carry_over') && <Reasoned {...{ view, answer }} name="carry_over" />}
      {may('close') && <Plain {...{ view, answer }} name="close" />}
      {may('reopen') && <Reasoned {...{ view, answer }} name="reopen" />}
      {view.maskable.length > 0 && <RedactForm {...{ view, answer }} />}
    </Card>
  );
}

function ProgressForm({ view, answer }: Given) {
  const words = commitmentDeskWords(useLanguage());
  return (
    <DeedForm
      {...{ view, answer }}
      name="progress"
      title={words.progress.title}
      hint={words.progress.hint}
      hasFile
    >
      {(f) => (
        <>
          <TextArea {...f('text')} label={words.progress.text} rows={3} />
          <Field {...f('documentNumber')} label={words.documentNumber} optional maxLength={120} />
          <FileField {...f('photo')} label={words.photo} hint={words.photoHint} accept="image/*" optional />
          <Submit kind="quiet">{words.progress.title}</Submit>
        </>
      )}
    </DeedForm>
  );
}

function ReportForm({ view, answer }: Given) {
  const language = useLanguage();
  const words = commitmentDeskWords(language);
  const { desk } = commitmentWords(language);
  return (
    <DeedForm {...{ view, answer }} name="report" title={words.report.title} hint={words.report.hint} hasFile>
      {(f) => (
        <>
          <TextArea {...f('text')} label={desk.reportText} rows={3} optional />
          <Field {...f('documentNumber')} label={words.documentNumber} optional maxLength={120} />
          <FileField {...f('photo')} label={words.photo} hint={words.photoHint} accept="image/*" optional />
          <Submit>{words.report.title}</Submit>
        </>
      )}
    </DeedForm>
  );
}

/** Two buttons of one form: which was pressed is the decision. */
function VerifyForm({ view, answer }: Given) {
  const language = useLanguage();
  const words = commitmentDeskWords(language);
  const { desk } = commitmentWords(language);
  return (
    <DeedForm
      {...{ view, answer }}
      name="verify"
      title={words.verify.title}
      hint={words.verify.hint}
      hasFile
      isOpen
    >
      {(f) => (
        <>
          <TextArea {...f('note')} label={desk.note} hint={desk.noteHint} rows={3} />
          <FileField {...f('photo')} label={words.photo} hint={words.photoHint} accept="image/*" optional />
          <div className="row">
            <Submit name="isAccepted" value="yes">
              {desk.accept}
            </Submit>
            <Submit name="isAccepted" value="no" kind="stop">
              {desk.refuse}
            </Submit>
          </div>
        </>
      )}
    </DeedForm>
  );
}

function Plain({ view, answer, name }: Given & { name: 'start' | 'close' }) {
  const words = commitmentDeskWords(useLanguage())[name];
  return (
    <DeedForm {...{ view, answer, name }} title={words.title}>
      {() => <Submit kind="quiet">{words.title}</Submit>}
    </DeedForm>
  );
}

type ReasonedName = 'flag_risk' | 'extend' | 'fail' | 'carry_over' | 'reopen';

function Reasoned({ view, answer, name }: Given & { name: ReasonedName }) {
  const language = useLanguage();
  const words = commitmentDeskWords(language)[name];
  const { desk } = commitmentWords(language);
  return (
    <DeedForm {...{ view, answer, name }} title={words.title} hint={words.hint}>
      {(f) => (
        <>
          {name === 'extend' && (
            <DateFields
              name="dueOn"
              label={desk.newDue}
              id={f('dueOn').id}
              error={f('dueOn').error}
              parts={{ day: f('dueOn.day'), month: f('dueOn.month'), year: f('dueOn.year') }}
            />
          )}
          {name === 'fail' && <Field {...f('responsible')} label={desk.responsible} maxLength={200} />}
          {name === 'carry_over' && view.coming.length > 0 && (
            <Select
              {...f('toDialogueId')}
              label={desk.toDialogue}
              options={view.coming}
              empty={desk.nextDialogue}
            />
          )}
          <TextArea {...f('reason')} label={desk.reason} rows={3} />
          <Submit kind={name === 'fail' ? 'stop' : 'quiet'}>{words.title}</Submit>
        </>
      )}
    </DeedForm>
  );
}
