import { useState } from 'react';
import { Form, Link } from 'react-router';
import { Checkbox } from '#app/ui/choice.tsx';
import { Draft } from '#app/ui/draft.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Field, FileField, Select, TextArea } from '#app/ui/field.tsx';
import { type FieldState, fieldReader } from '#app/ui/form-state.ts';
import { formatOf } from '#app/ui/format.ts';
import { useLanguage } from '#app/ui/language.ts';
import { Note } from '#app/ui/note.tsx';
import { Submit } from '#app/ui/submit.tsx';
import { outcomes, treatments } from '../answer.ts';
import { AnswerPhoto } from '../pages/answer-photo.tsx';
import { petitionDeskWords, petitionWords } from '../words.ts';
import { DayField, type Given, isAbout } from './deed-form.tsx';

/** The answer, sub-question by sub-question. Saving checks nothing; handing in checks everything. */
export function AnswerEditor({ view, answer }: Given) {
  const language = useLanguage();
  const words = petitionDeskWords(language);
  const own = isAbout(answer, ['questions', 'save', 'draft']) ? answer : undefined;
  const f = fieldReader({ answer: own, errors: words.errors, values: valuesOf(view) });
  const mayDraft = view.may.includes('draft_answer') && !view.blocked.draft;
  const { draft } = view;
  const isNew = view.state === 'accepted';
  return (
    <section id="soan">
      <h2>{isNew ? words.answer.questions : words.answer.title}</h2>
      {isNew && view.isProposed && (
        <Note>
          <p>{words.answer.proposed(view.editor.length)}</p>
        </Note>
      )}
      {draft?.returnedReason && draft.state === 'writing' && (
        <Note tone="warn">
          <p>{words.answer.returned(draft.returnedReason)}</p>
        </Note>
      )}
      {view.blocked.answerers.length > 0 && (
        <Note>
          <p>{words.answer.blocked(view.blocked.answerers.join(', '))}</p>
        </Note>
      )}
      {view.reuse && (
        <Note tone="good">
          <p>{words.answer.reused(view.reuse.code)}</p>
        </Note>
      )}
      {mayDraft && <Reusable view={view} />}
      <Form
        method="post"
        className="form"
        encType="multipart/form-data"
        key={`${view.version}-${view.reuse?.id ?? ''}`}
      >
        <ErrorSummary answer={own} words={words} labels={labelsOf(words)} />
        <input type="hidden" name="version" value={view.version} />
        <Draft name={`${view.code}-soan`} />
        <input type="hidden" name="reusesId" value={view.reuse?.id ?? draft?.reusesId ?? ''} />
        <Questions view={view} answer={own} f={f} />
        {mayDraft && <Whole f={f} view={view} isAbove={view.state === 'escalated'} />}
        <div className="row">
          {mayDraft ? (
            <>
              <Submit name="viec" value="draft">
                {words.answer.submit}
              </Submit>
              <Submit name="viec" value="save" kind="quiet">
                {words.answer.save}
              </Submit>
            </>
          ) : (
            <Submit name="viec" value="questions" kind="quiet">
              {words.answer.saveQuestions}
            </Submit>
          )}
        </div>
      </Form>
    </section>
  );
}

/** Earlier answers to near matters, each with its day and until when it is right; one click copies it. */
function Reusable({ view }: Pick<Given, 'view'>) {
  const language = useLanguage();
  const deskWords = petitionDeskWords(language);
  const words = deskWords.answer;
  const { outcomes: names } = petitionWords(language);
  const format = formatOf(language);
  if (view.reusable.length === 0) return null;
  return (
    <details open={view.reusable.some((answer) => answer.isOfGroup)}>
      <summary>
        {words.reuse} ({view.reusable.length})
      </summary>
      <p className="muted small">{words.reuseHint}</p>
      {view.reusable.map((answer) => (
        <div key={answer.id} className="stack">
          {answer.isOfGroup && <Note tone="warn">{words.ofGroup(answer.code)}</Note>}
          <p className="meta num">
            <span className="code">{answer.code}</span>
            {answer.former && (
              <span>{deskWords.former(answer.former.name, format.day(answer.former.mergedOn))}</span>
            )}
            {answer.signedOn && <span>{words.signedOn(format.day(answer.signedOn))}</span>}
            {answer.outcome && <span>{names[answer.outcome]}</span>}
            {answer.validUntil && (
              <span className={answer.isOver ? 'strong' : undefined}>
                {answer.isOver
                  ? words.over(format.day(answer.validUntil))
                  : words.rightUntil(format.day(answer.validUntil))}
              </span>
            )}
          </p>
          <p className="pre">{answer.text}</p>
          {!answer.isOver && (
            <p>
              <Link to={`?dung=${answer.id}#soan`}>{words.reuseThis}</Link>
            </p>
          )}
        </div>
      ))}
    </details>
  );
}

type Reader = (name: string) => FieldState;

function Questions({ view, answer, f }: Given & { f: Reader }) {
  const words = petitionDeskWords(useLanguage()).answer;
  const typed = Object.keys(answer?.typed ?? {}).filter((name) => /^questions\.\d+\.text$/.test(name)).length;
  const [rows, setRows] = useState(() => Array.from({ length: typed || view.editor.length }, (_, at) => at));
  const next = (rows.at(-1) ?? -1) + 1;
  // Before it is given to a unit there is nothing to answer yet: the office only says what is asked.
  const isNew = view.state === 'accepted';
  return (
    <div className="stack">
      {!isNew && <h3>{words.questions}</h3>}
      {rows.map((row, index) => (
        <fieldset key={row} className="card stack">
          <legend className="hide">{words.question(index + 1)}</legend>
          <QuestionFields row={row} number={index + 1} f={f} isNew={isNew} />
          {rows.length > 1 && (
            <button type="button" className="link" onClick={() => setRows(rows.filter((at) => at !== row))}>
              {words.remove}
            </button>
          )}
        </fieldset>
      ))}
      <button type="button" className="btn quiet small" onClick={() => setRows([...rows, next])}>
        {words.add}
      </button>
    </div>
  );
}

function QuestionFields({
  row,
  number,
  f,
  isNew,
}: {
  row: number;
  number: number;
  f: Reader;
  isNew: boolean;
}) {
  const language = useLanguage();
  const words = petitionDeskWords(language).answer;
  const options = treatments.map((value) => ({ value, label: petitionWords(language).treatments[value] }));
  const q = (field: string) => f(`questions.${row}.${field}`);
  const text = <TextArea {...q('text')} label={`${words.question(number)}. ${words.text}`} rows={2} />;
  if (isNew) return text;
  return (
    <>
      {text}
      <Select {...q('treatment')} label={words.treatment} options={options} empty={words.chooseTreatment} />
      <TextArea {...q('answer')} label={words.reply} rows={5} />
      <Field {...q('basis')} label={words.basis} optional />
      <Field {...q('nextStep')} label={words.nextStep} optional />
      <DayField f={f} name={`questions.${row}.nextStepOn`} label={words.nextStepOn} optional />
    </>
  );
}

/** While the matter is above, the answer can only say so. */
function Whole({ f, view, isAbove }: Pick<Given, 'view'> & { f: Reader; isAbove: boolean }) {
  const language = useLanguage();
  const words = petitionDeskWords(language).answer;
  const options = outcomes
    .filter((value) => !isAbove || value === 'forwarded_up')
    .map((value) => ({ value, label: petitionWords(language).outcomes[value] }));
  return (
    <>
      <TextArea {...f('text')} label={words.whole} hint={words.wholeHint} rows={4} optional />
      <Select {...f('outcome')} label={words.outcome} options={options} empty={words.chooseOutcome} />
      <DayField f={f} name="lookAgainOn" label={words.lookAgainOn} hint={words.lookHint} optional />
      <TextArea {...f('evidence')} label={words.evidence} hint={words.evidenceHint} rows={2} optional />
      <Photo f={f} view={view} />
      <Field {...f('documentNumber')} label={words.document} optional />
      <DayField f={f} name="documentOn" label={words.documentOn} optional />
      <TextArea {...f('gapsReason')} label={words.gaps} hint={words.gapsHint} rows={2} optional />
      <DayField f={f} name="validUntil" label={words.validUntil} hint={words.validHint} optional />
    </>
  );
}

/** One photo as evidence, with what is to be seen on it; a new one takes the place of the one before. */
function Photo({ f, view }: Pick<Given, 'view'> & { f: Reader }) {
  const words = petitionDeskWords(useLanguage()).answer;
  const kept = view.draft?.photo ?? null;
  return (
    <>
      {kept && (
        <>
          <AnswerPhoto {...kept} path={`/kien-nghi/${view.code}/anh/${view.draft?.number}`} />
          <Checkbox {...f('dropPhoto')} label={words.dropPhoto} />
        </>
      )}
      <FileField
        {...f('photo')}
        label={kept ? words.newPhoto : words.photo}
        hint={words.photoHint}
        accept="image/*"
        optional
      />
      <Field {...f('photoAlt')} label={words.photoAlt} hint={words.photoAltHint} maxLength={300} optional />
    </>
  );
}

/** What stands in the boxes before anything is typed, by the full name of the box. */
function valuesOf(view: Given['view']): Record<string, unknown> {
  const { draft } = view;
  const values: Record<string, unknown> = {
    text: draft?.text,
    outcome: draft?.outcome,
    lookAgainOn: draft?.lookAgainOn,
    evidence: draft?.evidence,
    photoAlt: draft?.photoAlt,
    documentNumber: draft?.documentNumber,
    documentOn: draft?.documentOn,
    validUntil: draft?.validUntil,
    gapsReason: draft?.gapsReason,
  };
  for (const [index, question] of view.editor.entries()) {
    for (const [name, value] of Object.entries(question)) values[`questions.${index}.${name}`] = value;
  }
  return values;
}

function labelsOf(words: ReturnType<typeof petitionDeskWords>): Record<string, string> {
  const { answer } = words;
  const labels: Record<string, string> = { text: answer.whole, outcome: answer.outcome };
  for (let at = 0; at < 30; at += 1) labels[`questions.${at}.text`] = answer.question(at + 1);
  return labels;
}
