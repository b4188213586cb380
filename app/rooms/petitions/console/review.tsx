import { Field, TextArea } from '#app/ui/field.tsx';
import { formatOf } from '#app/ui/format.ts';
import { useLanguage } from '#app/ui/language.ts';
import { Note } from '#app/ui/note.tsx';
import { Submit } from '#app/ui/submit.tsx';
import { AnswerPhoto } from '../pages/answer-photo.tsx';
import { petitionDeskWords, petitionWords } from '../words.ts';
import { DayField, DeedForm, type Given } from './deed-form.tsx';

/** The draft as it would be published, and the two things the approver may do with it. */
export function Review({ view, answer }: Given) {
  const language = useLanguage();
  const words = petitionDeskWords(language);
  const { draft } = view;
  if (draft === null || draft.state !== 'review') return null;
  const mayDecide = view.may.includes('answer');
  return (
    <section id="duyet">
      <h2>{words.review.title}</h2>
      <p className="muted">
        {words.review.by(draft.draftedBy ?? '', formatOf(language).moment(draft.draftedAt))}
      </p>
      <DraftText view={view} />
      {mayDecide && view.blocked.sign && (
        <Note tone="warn">
          <p>{words.review.youDrafted}</p>
        </Note>
      )}
      {mayDecide && view.standsFor && (
        <Note>
          <p>{words.review.signsFor(view.standsFor.form, view.standsFor.head)}</p>
        </Note>
      )}
      {draft.approved && (
        <Note tone="good">
          <p>
            {words.review.approved(draft.approved.by ?? '', formatOf(language).moment(draft.approved.at))}
          </p>
        </Note>
      )}
      {mayDecide && !view.blocked.sign && <ApproveForm view={view} answer={answer} />}
      {mayDecide && !view.blocked.sign && <SignForm view={view} answer={answer} />}
      {mayDecide && <ReturnForm view={view} answer={answer} />}
    </section>
  );
}

function DraftText({ view }: Pick<Given, 'view'>) {
  const language = useLanguage();
  const words = petitionWords(language);
  const desk = petitionDeskWords(language).answer;
  const format = formatOf(language);
  const { draft } = view;
  return (
    <div className="card stack">
      {draft?.outcome && (
        <p>
          {words.outcome}: <strong>{words.outcomes[draft.outcome]}</strong>
        </p>
      )}
      {draft?.lookAgainOn && <p className="num">{words.look.block(format.day(draft.lookAgainOn))}</p>}
      {draft?.text && <p className="pre">{draft.text}</p>}
      {view.editor.map((question, index) => (
        <div key={question.text}>
          <h3>
            {desk.question(index + 1)}: {question.text}
          </h3>
          {question.treatment && <p className="strong">{words.treatments[question.treatment]}</p>}
          <p className="pre">{question.answer}</p>
          {question.basis && (
            <p className="small">
              {desk.basis}: {question.basis}
            </p>
          )}
          {question.nextStep && (
            <p>
              {desk.nextStep}: {question.nextStep}
              {question.nextStepOn && `, ${words.by(format.day(question.nextStepOn))}`}
            </p>
          )}
        </div>
      ))}
      {draft?.evidence && (
        <p className="pre">
          {desk.evidence}: {draft.evidence}
        </p>
      )}
      {draft?.photo && <AnswerPhoto {...draft.photo} path={`/kien-nghi/${view.code}/anh/${draft.number}`} />}
    </div>
  );
}

/** Before the meeting: the words may be said there, and are issued afterwards. */
function ApproveForm({ view, answer }: Given) {
  const words = petitionDeskWords(useLanguage()).review;
  if (!view.isBeforeMeeting || view.draft?.approved || !view.may.includes('approve_draft')) return null;
  return (
    <DeedForm {...{ view, answer }} labels={{}} name="approve" title={words.approve} isOpen>
      {() => (
        <>
          <p>{words.approveHint}</p>
          <Submit>{words.approve}</Submit>
        </>
      )}
    </DeedForm>
  );
}

function SignForm({ view, answer }: Given) {
  const words = petitionDeskWords(useLanguage());
  const labels = {
    documentNumber: words.answer.document,
    documentOn: words.answer.documentOn,
    gapsReason: words.answer.gaps,
    validUntil: words.answer.validUntil,
  };
  const { draft } = view;
  const values = {
    documentNumber: draft?.documentNumber,
    documentOn: draft?.documentOn,
    gapsReason: draft?.gapsReason,
    validUntil: draft?.validUntil,
  };
  return (
    <DeedForm
      {...{ view, answer, labels, values }}
      name="sign"
      title={words.review.sign}
      isOpen={!view.isBeforeMeeting}
    >
      {(f) => (
        <>
          <Field {...f('documentNumber')} label={words.answer.document} optional />
          <DayField f={f} name="documentOn" label={words.answer.documentOn} optional />
          <TextArea
            {...f('gapsReason')}
            label={words.answer.gaps}
            hint={words.answer.gapsHint}
            rows={2}
            optional
          />
          <DayField f={f} name="validUntil" label={words.answer.validUntil} optional />
          <Submit>{words.review.sign}</Submit>
        </>
      )}
    </DeedForm>
  );
}

function ReturnForm({ view, answer }: Given) {
  const words = petitionDeskWords(useLanguage()).review;
  return (
    <DeedForm
      {...{ view, answer }}
      labels={{ reason: words.returnReason }}
      name="return"
      title={words.return}
    >
      {(f) => (
        <>
          <TextArea {...f('reason')} label={words.returnReason} rows={3} />
          <Submit kind="stop">{words.return}</Submit>
        </>
      )}
    </DeedForm>
  );
}
