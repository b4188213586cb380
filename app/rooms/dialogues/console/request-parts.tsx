import { Form, Link } from 'react-router';
import { DateFields } from '#app/ui/choice.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Field, Select } from '#app/ui/field.tsx';
import { type FormState, fieldReader } from '#app/ui/form-state.ts';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, type Language } from '#app/ui/language.ts';
import { Submit } from '#app/ui/submit.tsx';
import { Tag } from '#app/ui/tag.tsx';
import type { RequestsView, RequestView } from '../present-requests.ts';
import { planWords } from '../words.ts';

type ContactLimit = RequestsView['contactLimit'];
type May = Readonly<{ edit: boolean; decide: boolean }>;
type Given = Readonly<{
  request: RequestView;
  months: readonly string[];
  may: May;
  contactLimit: ContactLimit;
  /** The answer to its correction. */
  answer: FormState | undefined;
  language: Language;
}>;

const tones = { received: 'received', counted: 'work', granted: 'done', declined: 'late' } as const;

/** One request of voters: how many asked, what the law says of so many, and what was decided. */
export function Request({ request, months, may, contactLimit, answer, language }: Given) {
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
      {may.edit && request.contactUntil !== null && (
        <p className="muted small num">{words.contactUntil(day(request.contactUntil))}</p>
      )}
      {may.edit && request.contactDeletedOn !== null && (
        <p className="muted small num">{words.contactDeleted(day(request.contactDeletedOn))}</p>
      )}
      {request.planned !== null && (
        <p>
          {words.planned(planWords(language).month(request.planned.month), request.planned.year)}{' '}
          <Link to={hrefFor(language, `/lam-viec/ke-hoach/${request.planned.year}?xem=danh-sach`)}>
            {words.seePlan}
          </Link>
        </p>
      )}
      {may.edit && request.isOpen && <CountForm request={request} language={language} />}
      {may.edit && request.isOpen && <EditForm {...{ request, contactLimit, answer, language }} />}
      {request.state === 'counted' &&
        (may.decide ? (
          <DecideForm {...{ request, months, language }} />
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

type DecideGiven = Readonly<{ request: RequestView; months: readonly string[]; language: Language }>;

function DecideForm({ request, months, language }: DecideGiven) {
  const all = planWords(language);
  const words = all.requests;
  return (
    <Form method="post" className="form">
      <input type="hidden" name="id" value={request.id} />
      <input type="hidden" name="version" value={request.version} />
      <Select
        name="month"
        id={`f-month-${request.id}`}
        label={words.month}
        hint={words.toldHint}
        options={months.map((month) => ({
          value: month,
          label: words.monthOf(all.month(Number(month.slice(5))), month.slice(0, 4)),
        }))}
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

type EditGiven = Readonly<{
  request: RequestView;
  contactLimit: ContactLimit;
  answer: FormState | undefined;
  language: Language;
}>;

/** Corrects what was entered before it is decided. */
function EditForm({ request, contactLimit, answer, language }: EditGiven) {
  const words = planWords(language).requests;
  return (
    <details open={answer !== undefined}>
      <summary>{words.edit}</summary>
      <Form method="post" className="form">
        <input type="hidden" name="id" value={request.id} />
        <input type="hidden" name="version" value={request.version} />
        <RequestFields
          id={request.id}
          {...{ contactLimit, answer, language }}
          day={request.receivedOn}
          values={request}
        />
        <div>
          <Submit kind="quiet" name="deed" value="edit">
            {words.saveEdit}
          </Submit>
        </div>
      </Form>
    </details>
  );
}

type ReceiveGiven = Readonly<{
  contactLimit: ContactLimit;
  answer: FormState | undefined;
  today: string;
  language: Language;
}>;

/** Enters what came in: by whom, how many signatures, about what. */
export function ReceiveForm({ contactLimit, answer, today, language }: ReceiveGiven) {
  const words = planWords(language).requests;
  return (
    <section aria-labelledby="h-receive">
      <h2 id="h-receive">{words.receive}</h2>
      <Form method="post" className="form">
        <RequestFields id="new" {...{ contactLimit, answer, language }} day={today} values={{}} />
        <div>
          <Submit name="deed" value="receive">
            {words.save}
          </Submit>
        </div>
      </Form>
    </section>
  );
}

type FieldsGiven = Readonly<{
  id: string;
  contactLimit: ContactLimit;
  answer: FormState | undefined;
  day: string;
  values: Readonly<Record<string, unknown>>;
  language: Language;
}>;

function RequestFields({ id, contactLimit, answer, day, values, language }: FieldsGiven) {
  const all = planWords(language);
  const words = all.requests;
  const f = fieldReader({ answer, errors: all.errors, values });
  const kept = contactLimit === null ? '' : ` ${words.contactKept(contactLimit.amount, contactLimit.unit)}`;
  const own = (name: string) => ({ ...f(name), id: `f-${name}-${id}` });
  const labels = {
    ...{ receivedOn: words.receivedOn, topic: words.topic, askedBy: words.askedBy },
    ...{ claimed: words.claimed, phone: words.phone, email: words.email },
  };
  return (
    <>
      <ErrorSummary answer={answer} words={all} labels={labels} />
      <DateFields
        name="receivedOn"
        id={`f-receivedOn-${id}`}
        label={words.receivedOn}
        day={day}
        error={f('receivedOn').error}
        parts={{ day: f('receivedOn.day'), month: f('receivedOn.month'), year: f('receivedOn.year') }}
      />
      <Field {...own('topic')} label={words.topic} maxLength={500} required />
      <Field {...own('askedBy')} label={words.askedBy} maxLength={200} required />
      <Field {...own('claimed')} label={words.claimed} inputMode="numeric" required />
      <Field {...own('phone')} label={words.phone} hint={words.contactHint + kept} maxLength={20} optional />
      <Field {...own('email')} label={words.email} maxLength={200} optional />
    </>
  );
}
