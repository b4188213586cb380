import { Form, Link } from 'react-router';
import { DateFields } from '#app/ui/choice.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Field, Select } from '#app/ui/field.tsx';
import { type FormState, fieldReader } from '#app/ui/form-state.ts';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, type Language } from '#app/ui/language.ts';
import { Submit } from '#app/ui/submit.tsx';
import { Tag } from '#app/ui/tag.tsx';
import type { RequestView } from '../present-requests.ts';
import { planWords } from '../words.ts';

type May = Readonly<{ edit: boolean; decide: boolean }>;
type Given = Readonly<{ request: RequestView; today: string; may: May; language: Language }>;

const tones = { received: 'received', counted: 'work', granted: 'done', declined: 'late' } as const;

/** One request of voters: how many asked, what the law says of so many, and what was decided. */
export function Request({ request, today, may, language }: Given) {
  const words = planWords(language).requests;
  const { day } = formatOf(language);
  const { counted, voters, threshold } = request;
  return (
    <section aria-labelledby={`h-${request.id}`} className="card">
      <h2 id={`h-${request.id}`}>{request.topic}</h2>
      <p className="row num">
        <Tag tone={tones[request.state]}>{words.states[request.state]}</Tag>
        <span>{day(request.receivedOn)}</span>
        <span className="muted">{words.claims(request.claimed, request.askedBy)}</span>
      </p>
      {counted !== null && voters !== null && threshold !== null && (
        <p className="num">
          <strong className="strong">
            {words.share(counted, voters, (request.share / 10).toLocaleString('vi'))}
          </strong>{' '}
          {request.mustHold ? words.mustHold(threshold) : words.belowThreshold(threshold)}
          <span className="muted small"> ({request.thresholdBasis})</span>
        </p>
      )}
      {request.reason !== null && <p>{request.reason}</p>}
      {request.state === 'granted' && (
        <p>
          <Link to={hrefFor(language, `/lam-viec/ke-hoach/${today.slice(0, 4)}?xem=danh-sach`)}>
            {words.seePlan}
          </Link>
        </p>
      )}
      {may.edit && (request.state === 'received' || request.state === 'counted') && (
        <CountForm request={request} language={language} />
      )}
      {request.state === 'counted' &&
        (may.decide ? (
          <DecideForm request={request} today={today} language={language} />
        ) : (
          <p className="muted">{words.onlyHead}</p>
        ))}
    </section>
  );
}

function CountForm({ request, language }: { request: RequestView; language: Language }) {
  const words = planWords(language).requests;
  return (
    <details open={request.state === 'received'}>
      <summary>{words.count}</summary>
      <Form method="post" className="form">
        <input type="hidden" name="id" value={request.id} />
        <input type="hidden" name="version" value={request.version} />
        <Field
          name="counted"
          id={`f-counted-${request.id}`}
          label={words.counted}
          value={String(request.counted ?? '')}
          inputMode="numeric"
          required
        />
        <Field
          name="voters"
          id={`f-voters-${request.id}`}
          label={words.voters}
          value={String(request.voters ?? '')}
          inputMode="numeric"
          required
        />
        <div>
          <Submit kind="quiet" name="deed" value="count">
            {words.saveCount}
          </Submit>
        </div>
      </Form>
    </details>
  );
}

type DecideGiven = Readonly<{ request: RequestView; today: string; language: Language }>;

function DecideForm({ request, today, language }: DecideGiven) {
  const all = planWords(language);
  const words = all.requests;
  const months = Array.from({ length: 12 }, (_, at) => ({ value: String(at + 1), label: all.month(at + 1) }));
  return (
    <Form method="post" className="form">
      <input type="hidden" name="id" value={request.id} />
      <input type="hidden" name="version" value={request.version} />
      <Select
        name="month"
        id={`f-month-${request.id}`}
        label={words.month}
        options={months}
        value={String(Number(today.slice(5, 7)))}
      />
      <Field name="reason" id={`f-reason-${request.id}`} label={all.reason} maxLength={1000} optional />
      <div className="row">
        <Submit name="verb" value="grant">
          {words.grant}
        </Submit>
        <Submit kind="stop" name="verb" value="decline">
          {words.decline}
        </Submit>
      </div>
    </Form>
  );
}

type ReceiveGiven = Readonly<{ answer: FormState | undefined; today: string; language: Language }>;

/** Enters what came in: by whom, how many signatures, about what. */
export function ReceiveForm({ answer, today, language }: ReceiveGiven) {
  const all = planWords(language);
  const words = all.requests;
  const own = answer && 'topic' in answer.typed ? answer : undefined;
  const f = fieldReader({ answer: own, errors: all.errors });
  const labels = {
    receivedOn: words.receivedOn,
    topic: words.topic,
    askedBy: words.askedBy,
    claimed: words.claimed,
  };
  return (
    <section aria-labelledby="h-receive">
      <h2 id="h-receive">{words.receive}</h2>
      <Form method="post" className="form">
        <ErrorSummary answer={own} words={all} labels={labels} />
        <DateFields
          name="receivedOn"
          label={words.receivedOn}
          day={today}
          error={f('receivedOn').error}
          parts={{ day: f('receivedOn.day'), month: f('receivedOn.month'), year: f('receivedOn.year') }}
        />
        <Field {...f('topic')} label={words.topic} maxLength={500} required />
        <Field {...f('askedBy')} label={words.askedBy} maxLength={200} required />
        <Field {...f('claimed')} label={words.claimed} inputMode="numeric" required />
        <div>
          <Submit name="deed" value="receive">
            {words.save}
          </Submit>
        </div>
      </Form>
    </section>
  );
}
