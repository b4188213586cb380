import { Form, Link } from 'react-router';
import { RadioGroup } from '#app/ui/choice.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Field, TextArea } from '#app/ui/field.tsx';
import { type FormState, fieldReader } from '#app/ui/form-state.ts';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, useLanguage } from '#app/ui/language.ts';
import { Submit } from '#app/ui/submit.tsx';
import { Tag } from '#app/ui/tag.tsx';
import type { RequestView } from '../present.ts';
import { requestOutcomes } from '../supervision.ts';
import { oversightWords } from '../words.ts';
import { requestTones } from './tones.ts';

type Given = Readonly<{
  request: Omit<RequestView, 'earlier'> & Partial<Pick<RequestView, 'earlier'>>;
  answer: FormState | undefined;
  /** In a list: leads to the supervision, where it is answered. */
  isLink?: boolean;
}>;

/** What was asked of a unit, by when, and what it said; with the forms of whoever has the next word. */
export function RequestCard({ request, answer, isLink = false }: Given) {
  const language = useLanguage();
  const all = oversightWords(language);
  const words = all.request;
  const format = formatOf(language);
  const isOpen = request.state === 'sent';
  return (
    <article className="card stack" id={`yeu-cau-${request.id}`}>
      <h3>
        {isLink ? (
          <Link to={hrefFor(language, `/lam-viec/giam-sat/${request.supervision.code}`)}>
            {all.kinds[request.kind]}: {request.supervision.title}
          </Link>
        ) : (
          `${all.kinds[request.kind]}: ${request.unit}`
        )}
      </h3>
      <p className="meta num">
        <Tag tone={isOpen && request.daysLate > 0 ? 'late' : requestTones[request.state]}>
          {all.requestStates[request.state]}
        </Tag>
        {request.threadCode && <span className="code">{request.threadCode}</span>}
        <span>{words.sent(request.sentBy ?? '', format.day(request.sentOn))}</span>
        <span>{words.due(format.day(request.dueOn))}</span>
        {request.daysLate > 0 && <strong>{words.late(request.daysLate)}</strong>}
        {isOpen && request.daysLate === 0 && <span>{words.left(request.daysLeft)}</span>}
      </p>
      {request.rule && <p className="muted small">{words.rule(request.rule)}</p>}
      <p className="pre">{request.text}</p>
      {request.answer && request.state !== 'sent' && (
        <div className="note">
          <p className="meta num">
            <span>{words.answered(request.answeredBy ?? '', format.day(request.answeredOn ?? ''))}</span>
            {request.outcome && <strong>{all.outcomes[request.outcome]}</strong>}
          </p>
          <p className="pre">{request.answer}</p>
        </div>
      )}
      {!isLink && <Earlier request={request} />}
      {!isLink && request.may.includes('answer') && <Answer request={request} answer={answer} />}
      {!isLink && request.may.some((verb) => verb !== 'answer') && <Turn request={request} answer={answer} />}
    </article>
  );
}

/** Answers after which it was asked again. */
function Earlier({ request }: Pick<Given, 'request'>) {
  const language = useLanguage();
  const all = oversightWords(language);
  const { earlier = [] } = request;
  if (earlier.length === 0) return null;
  return (
    <details className="onpaper">
      <summary>{all.request.earlier(earlier.length)}</summary>
      {earlier.map((reply) => (
        <div key={reply.id}>
          <p className="meta num">
            <span>{all.request.answered(reply.by ?? '', formatOf(language).day(reply.on))}</span>
            {reply.outcome && <span>{all.outcomes[reply.outcome]}</span>}
          </p>
          <p className="pre">{reply.answer}</p>
        </div>
      ))}
    </details>
  );
}

function Answer({ request, answer }: Given) {
  const all = oversightWords(useLanguage());
  const words = all.request;
  const f = fieldReader({ answer, errors: all.errors });
  const id = `f-answer-${request.id}`;
  return (
    <Form method="post" className="form noprint">
      <input type="hidden" name="deed" value="answer" />
      <input type="hidden" name="id" value={request.id} />
      <ErrorSummary answer={answer} words={all} labels={{ answer: words.answer, outcome: words.outcome }} />
      {request.kind !== 'explanation' && (
        <RadioGroup
          {...f('outcome')}
          id={`f-outcome-${request.id}`}
          label={words.outcome}
          options={requestOutcomes.map((outcome) => ({ value: outcome, label: all.outcomes[outcome] }))}
        />
      )}
      <TextArea {...f('answer')} id={id} label={words.answer} rows={5} maxLength={8000} />
      <div>
        <Submit>{words.answer}</Submit>
      </div>
    </Form>
  );
}

function Turn({ request, answer }: Given) {
  const all = oversightWords(useLanguage());
  const words = all.request;
  const f = fieldReader({ answer, errors: all.errors });
  return (
    <Form method="post" className="form noprint">
      <input type="hidden" name="deed" value="turn" />
      <input type="hidden" name="id" value={request.id} />
      <ErrorSummary answer={answer} words={all} labels={{ words: words.words }} />
      <Field
        {...f('words')}
        id={`f-words-${request.id}`}
        label={words.words}
        hint={words.wordsHint}
        maxLength={2000}
        optional
      />
      <div className="row">
        {request.may.map(
          (verb) =>
            verb !== 'answer' && (
              <Submit key={verb} name="verb" value={verb} kind={verb === 'take_note' ? undefined : 'quiet'}>
                {words[verb]}
              </Submit>
            ),
        )}
      </div>
    </Form>
  );
}
