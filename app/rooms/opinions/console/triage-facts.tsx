import { Link } from 'react-router';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, type Language } from '#app/ui/language.ts';
import { Note } from '#app/ui/note.tsx';
import type { QueueRowView, TriageView } from '../present-triage.ts';
import { opinionWords } from '../words.ts';
import { StateTag } from './state-tag.tsx';

type Given = Readonly<{ opinion: TriageView; language: Language }>;

/** The words as they came, with photos; of a stub only the hand-over. */
export function Original({ opinion, language }: Given) {
  const words = opinionWords(language);
  const w = words.triage;
  if (opinion.divert !== null) {
    return (
      <Note title={words.states.diverted}>
        <p>{w.stub}</p>
        <dl className="known">
          <dt>{w.stubKind}</dt>
          <dd>{opinion.divert.kind && words.divertKinds[opinion.divert.kind]}</dd>
          <dt>{w.stubBody}</dt>
          <dd>{opinion.divert.body}</dd>
          <dt>{w.stubHandover}</dt>
          <dd>{opinion.divert.handover}</dd>
        </dl>
      </Note>
    );
  }
  return (
    <article className="card" aria-label={w.original}>
      <p className="pre original">{opinion.text}</p>
      {opinion.photos.length > 0 && (
        <div className="photos">
          {opinion.photos.map((photo, index) => (
            <a key={photo.id} href={`/anh/${photo.id}`} target="_blank" rel="noreferrer">
              <img
                src={`/anh/${photo.id}`}
                width={photo.width}
                height={photo.height}
                alt={words.receipt.photoOf(index + 1)}
                loading="lazy"
              />
            </a>
          ))}
        </div>
      )}
      <Links title={w.parts} rows={opinion.parts} language={language} />
      <Links title={w.mergedHere(String(opinion.merged.length))} rows={opinion.merged} language={language} />
      {opinion.mergedInto && <Pointer says={w.mergedInto} code={opinion.mergedInto} language={language} />}
      {opinion.company !== null && opinion.company.cameWith.length > 0 && (
        <p className="num small">{w.cameWith(opinion.company.cameWith)}</p>
      )}
      {opinion.splitFrom && <Pointer says={w.splitFrom} code={opinion.splitFrom} language={language} />}
    </article>
  );
}

/** Who, where, how and until when. */
export function Facts({ opinion, language }: Given) {
  const words = opinionWords(language);
  const w = words.triage;
  const format = formatOf(language);
  const { name, phone, email } = opinion.contact;
  return (
    <dl className="known card small">
      <dt>{w.received}</dt>
      <dd className="num">
        {format.moment(opinion.receivedAt)}
        {opinion.isLate && `. ${w.late}`}
      </dd>
      <dt>{w.channel}</dt>
      <dd>
        {words.channels[opinion.channel]}
        {opinion.collectedBy && `. ${w.collectedBy}: ${opinion.collectedBy}`}
        {opinion.isReadBack && `. ${w.isReadBack}`}
      </dd>
      {opinion.ackDueOn && opinion.state === 'received' && (
        <>
          <dt>{w.ackDue}</dt>
          <dd className="num">
            {format.weekday(opinion.ackDueOn)},{' '}
            <span className={opinion.isAckLate ? 'over' : undefined}>
              {format.left(opinion.ackDaysLeft ?? 0)}
            </span>
          </dd>
        </>
      )}
      {opinion.dialogue && (
        <>
          <dt>{w.dialogue}</dt>
          <dd>{opinion.dialogue.title}</dd>
        </>
      )}
      {!opinion.isStub && (
        <>
          {opinion.kind && (
            <>
              <dt>{w.kind}</dt>
              <dd>{w.wizard.kinds[opinion.kind]}</dd>
            </>
          )}
          <dt>{w.area}</dt>
          <dd>{opinion.residentialUnit ?? '–'}</dd>
          <dt>{w.sender}</dt>
          <dd>
            {name === null ? w.anonymous : `${name} (${opinion.isNamePublic ? w.nameShown : w.nameHidden})`}
          </dd>
          {opinion.people > 1 && (
            <>
              <dt>{w.people}</dt>
              <dd className="num">{format.number(opinion.people)}</dd>
            </>
          )}
          <dt>{w.contact}</dt>
          <dd className="num">{[phone, email].filter((each) => each !== null).join(', ') || w.noContact}</dd>
          <dt>{w.consent}</dt>
          <dd className="num">
            {words.consents[opinion.consentRecord]}, {format.day(opinion.consentAt)}
          </dd>
        </>
      )}
    </dl>
  );
}

export function Story({ opinion, language }: Given) {
  const words = opinionWords(language);
  const format = formatOf(language);
  return (
    <section className="story small">
      <h2>{words.triage.story}</h2>
      <ol>
        {opinion.story.map((event) => (
          <li key={`${event.at}${event.verb}`} className="num">
            <span className="muted">{format.moment(event.at)}</span>
            <br />
            {event.who ?? words.triage.sender}: {words.deed(event.verb)}
            {typeof event.facts.intoCode === 'string' && ` (${event.facts.intoCode})`}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Links({
  title,
  rows,
  language,
}: {
  title: string;
  rows: readonly Omit<QueueRowView, 'field'>[];
  language: Language;
}) {
  if (rows.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul className="links">
        {rows.map((row) => (
          <li key={row.code}>
            <Link className="num" to={hrefFor(language, `/lam-viec/y-kien/${row.code}`)}>
              {row.code}
            </Link>{' '}
            <StateTag state={row.state} isLate={row.isAckLate} language={language} />
            <span className="muted">{row.excerpt}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Pointer({ says, code, language }: { says: string; code: string; language: Language }) {
  return (
    <p className="num">
      {says} <Link to={hrefFor(language, `/lam-viec/y-kien/${code}`)}>{code}</Link>
    </p>
  );
}
