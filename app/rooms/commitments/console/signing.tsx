import { Form } from 'react-router';
import { markOf } from '#app/rooms/petitions/signature.ts';
import { TextArea } from '#app/ui/field.tsx';
import { type FormState, fieldReader } from '#app/ui/form-state.ts';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, useLanguage } from '#app/ui/language.ts';
import { Note } from '#app/ui/note.tsx';
import { Submit } from '#app/ui/submit.tsx';
import { Items } from '../pages/items.tsx';
import type { DraftView } from '../present-conclusion.ts';
import { commitmentWords } from '../words.ts';
import { asksForTerm, NumberFields } from './number-fields.tsx';
import { Lacking, PostForm, Postings } from './postings.tsx';

type View = NonNullable<DraftView>;
type Given = Readonly<{ view: View; answer: FormState | undefined }>;

/** Who has handed in and signed off, and what the head and the office may do with a draft that nobody edits. */
export function Signing({ view, body, answer }: Given & { body: NonNullable<View['body']> }) {
  const language = useLanguage();
  const words = commitmentWords(language);
  const { conclusion: w } = words;
  const format = formatOf(language);
  const f = fieldReader({ answer, errors: words.errors, values: { number: view.next?.number } });
  return (
    <>
      <p className="muted">
        {[
          view.submitted && w.submittedBy(view.submitted.who, format.moment(view.submitted.at)),
          view.signed && w.signedBy(view.signed.who, format.moment(view.signed.at)),
        ]
          .filter(Boolean)
          .join('; ')}
      </p>
      {view.signedFor && view.signed && (
        <p>{w.signedFor(markOf(view.signedFor.form), { ...view.signedFor, who: view.signed.who })}</p>
      )}
      {view.standsFor && (view.may.sign || view.may.issue) && (
        <Note>
          <p>{w.standsFor(view.standsFor.form, view.standsFor.head)}</p>
        </Note>
      )}
      {body.assessment && <p className="pre prose">{body.assessment}</p>}
      <div className="scroll">
        <Items items={body.items} />
      </div>
      <section className="card stack">
        <h2>{w.review}</h2>
        {view.may.sign && (
          <Form method="post">
            <input type="hidden" name="version" value={view.version} />
            <Submit name="intent" value="sign">
              {w.sign}
            </Submit>
          </Form>
        )}
        {view.may.issue && (
          <Form method="post" className="form">
            <input type="hidden" name="version" value={view.version} />
            <NumberFields view={view} f={f} asksForTerm={asksForTerm(answer)} />
            <Submit name="intent" value="issue-signed">
              {w.issue}
            </Submit>
          </Form>
        )}
        {view.may.sendBack && (
          <Form method="post" className="form">
            <input type="hidden" name="version" value={view.version} />
            <TextArea {...f('reason')} label={w.sendBackReason} rows={2} />
            <Submit name="intent" value="send-back" kind="stop">
              {w.sendBack}
            </Submit>
          </Form>
        )}
      </section>
    </>
  );
}

/** Copies on paper of an issued conclusion, and its replacement. */
export function AfterIssue({ view, answer }: Given) {
  const language = useLanguage();
  const words = commitmentWords(language);
  const { conclusion: w } = words;
  const about = (intent: string) => (answer?.typed.intent?.[0] === intent ? answer : undefined);
  const f = fieldReader({ answer: about('amend'), errors: words.errors, values: {} });
  return (
    <>
      {view.outdated.length > 0 && (
        <Note tone="warn" title={w.outdated}>
          <p>{w.outdatedHint}</p>
          <Postings postings={view.outdated} today={view.today} />
        </Note>
      )}
      <section>
        <h2>{w.postings}</h2>
        <Lacking view={view} />
        <Postings postings={view.postings} today={view.today} />
        <details open={about('post') !== undefined}>
          <summary>{w.post}</summary>
          <PostForm answer={about('post')} lacking={view.lacking} />
        </details>
      </section>
      {view.may.amend && (
        <details open={about('amend') !== undefined}>
          <summary>{w.amend}</summary>
          <Form method="post" className="form">
            <p className="muted small">{w.amendHint}</p>
            <TextArea {...f('reason')} id="f-amend-reason" label={w.amendReason} rows={2} />
            <Submit name="intent" value="amend" kind="quiet">
              {w.amend}
            </Submit>
          </Form>
        </details>
      )}
    </>
  );
}

/** Why the draft came back, and why it takes the place of another. */
export function DraftNotes({ view }: { view: View }) {
  const language = useLanguage();
  const { conclusion: w } = commitmentWords(language);
  const format = formatOf(language);
  return (
    <>
      {view.returnedReason && view.state === 'draft' && (
        <Note tone="warn">
          <p>{w.returnedBecause(view.returnedReason)}</p>
        </Note>
      )}
      {view.isAmendment && view.amendReason && view.state !== 'issued' && (
        <Note>
          <p>{w.amending(view.amendReason)}</p>
          {view.may.drop && <DropAmendment view={view} />}
        </Note>
      )}
      {view.amended?.number && view.amended.issuedOn && view.state === 'issued' && (
        <Note>
          <p>
            {w.amendsPublic(
              view.amended.number,
              format.day(view.amended.issuedOn),
              view.amended.reason ?? '',
            )}{' '}
            <a
              href={hrefFor(
                language,
                `/doi-thoai/${view.dialogue.code}/ket-luan?ban=${view.amended.edition}`,
              )}
            >
              {w.readOld}
            </a>
          </p>
        </Note>
      )}
    </>
  );
}

/** For one that was begun by mistake. */
function DropAmendment({ view }: { view: View }) {
  const { conclusion: w } = commitmentWords(useLanguage());
  return (
    <details>
      <summary>{w.drop}</summary>
      <Form method="post" className="form">
        <input type="hidden" name="version" value={view.version} />
        <TextArea
          name="reason"
          id="f-drop-reason"
          label={w.dropReason}
          hint={w.amendHint}
          rows={2}
          required
        />
        <div>
          <Submit name="intent" value="drop" kind="stop">
            {w.drop}
          </Submit>
        </div>
      </Form>
    </details>
  );
}
