import { Link } from 'react-router';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, useLanguage } from '#app/ui/language.ts';
import { Note } from '#app/ui/note.tsx';
import type { DeskView } from '../present-desk.ts';
import { petitionDeskWords, petitionWords } from '../words.ts';

/** Notes, cooperation, escalations, verdicts: what belongs to the record beside the answer. */
export function RecordParts({ view }: { view: DeskView }) {
  const language = useLanguage();
  const words = petitionDeskWords(language);
  const { verdicts } = petitionWords(language);
  const format = formatOf(language);
  return (
    <>
      <Lines
        title={words.note.list}
        lines={view.notes.map((note) => ({
          when: format.moment(note.at),
          what: note.isPublic ? note.headline : `${words.note.inner}: ${note.headline}`,
          text: note.text,
        }))}
      />
      <Lines
        title={words.cooperate.list}
        lines={view.cooperations.map((asked) => ({
          when: asked.repliedAt ? format.moment(asked.repliedAt) : '',
          what: asked.unit,
          text: asked.reply ?? words.cooperate.waiting(asked.dueOn ? format.day(asked.dueOn) : ''),
        }))}
      />
      <Lines
        title={words.transfer.list}
        lines={view.transfers.map((asked) => ({
          when: format.moment(asked.askedAt),
          what: words.transfer.asked(asked.from, asked.to, format.day(asked.askedAt)),
          text: [
            asked.askedBy === null ? asked.reason : `${asked.askedBy}: ${asked.reason}`,
            words.transfer.outcomes[asked.outcome ?? 'open'],
            asked.decisionReason,
          ]
            .filter(Boolean)
            .join('\n'),
        }))}
      />
      <Lines
        title={words.escalate.title}
        lines={view.escalations.map((sent) => ({
          when: format.moment(sent.sentAt),
          what: words.escalate.sent(sent.body, format.day(sent.sentAt)),
          text: [
            sent.why,
            sent.basis,
            sent.chased > 0 && words.escalate.chased(sent.chased),
            sent.given &&
              words.escalate.given(
                [sent.given.handler, sent.given.unit].filter(Boolean).join(', '),
                format.day(sent.given.dueOn),
                sent.given.daysLate,
              ),
            sent.recallReason && words.escalate.recalled(sent.recallReason),
            sent.answer,
          ]
            .filter(Boolean)
            .join('\n'),
        }))}
      />
      <Lines
        title={words.verdicts}
        lines={view.verdicts.map((verdict) => ({
          when: format.moment(verdict.at),
          what: verdicts[verdict.kind].label,
          text: verdict.reason ?? words.noReason,
        }))}
      />
    </>
  );
}

/** What may be the same matter, and what was answered about it before. */
export function Before({ view }: { view: DeskView }) {
  const language = useLanguage();
  const words = petitionDeskWords(language);
  const open = petitionWords(language);
  const format = formatOf(language);
  return (
    <>
      {view.withdrawn.isPressed && (
        <Note tone="warn">
          <p>{words.pressed}</p>
          {view.withdrawn.pressure && <p className="pre">{view.withdrawn.pressure}</p>}
        </Note>
      )}
      {view.earlier.length > 0 && (
        <details>
          <summary>
            {words.earlier} ({view.earlier.length})
          </summary>
          {view.earlier.map((answer) => (
            <div key={`${answer.code}-${answer.number}`}>
              <p className="meta num">
                <Link to={hrefFor(language, pathOf(answer))}>{answer.code}</Link>
                {answer.signedOn && <span>{format.day(answer.signedOn)}</span>}
                {answer.former && (
                  <span>{words.former(answer.former.name, format.day(answer.former.mergedOn))}</span>
                )}
                {answer.document && <span>{answer.document}</span>}
                {answer.outcome && <span>{open.outcomes[answer.outcome]}</span>}
              </p>
              <p className="pre">{answer.text}</p>
            </div>
          ))}
        </details>
      )}
      {view.alike.length > 0 && (
        <section>
          <h2>{words.alike}</h2>
          <ul className="rows">
            {view.alike.map((row) => (
              <li key={row.code}>
                <span className="meta num">{format.day(row.receivedOn)}</span>
                <div>
                  <Link to={hrefFor(language, pathOf(row))}>{row.title}</Link>
                  <p className="meta num">
                    <span className="code">{row.code}</span>
                    {row.former && (
                      <span>{words.former(row.former.name, format.day(row.former.mergedOn))}</span>
                    )}
                    <span>{open.states[row.state]}</span>
                  </p>
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** What another organisation held before it was merged is read here as the public reads it. */
function pathOf(row: { code: string; former: object | null }): string {
  return row.former === null ? `/lam-viec/kien-nghi/${row.code}` : `/tra-cuu/${row.code}`;
}

/** Every event, newest first: when, who, what, why. */
export function Story({ view }: { view: DeskView }) {
  const language = useLanguage();
  const words = petitionDeskWords(language);
  const format = formatOf(language);
  const who = (event: DeskView['story'][number]) =>
    event.who ?? (event.part === 'citizen' ? words.sender : words.system);
  return (
    <section>
      <h2>{words.story}</h2>
      <ul className="rows">
        {view.story.toReversed().map((event) => (
          <li key={`${event.at}${event.verb}`}>
            <span className="meta num">{format.moment(event.at)}</span>
            <div>
              {words.changedBy(who(event), words.verbs[event.verb] ?? event.verb)}
              {event.handedOn && `, ${words.transfer.fromTo(event.handedOn.from, event.handedOn.to)}`}
              {event.reason && <p className="muted pre">{event.reason}</p>}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

type Line = Readonly<{ when: string; what: string; text: string | null }>;

function Lines({ title, lines }: { title: string; lines: readonly Line[] }) {
  if (lines.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul className="rows">
        {lines.map((line) => (
          <li key={`${line.when}${line.what}`}>
            <span className="meta num">{line.when}</span>
            <div>
              <strong>{line.what}</strong>
              {line.text && <p className="pre">{line.text}</p>}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
