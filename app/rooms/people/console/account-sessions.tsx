import { Form } from 'react-router';
import { formatOf } from '#app/ui/format.ts';
import { useLanguage } from '#app/ui/language.ts';
import { Card } from '#app/ui/note.tsx';
import { Submit } from '#app/ui/submit.tsx';
import { Tag } from '#app/ui/tag.tsx';
import type { SessionView } from '../present.ts';
import { peopleWords } from '../words.ts';

/** Where this account is signed in, and the way to end what should not be. */
export function Sessions({ sessions }: { sessions: readonly SessionView[] }) {
  const words = peopleWords(useLanguage()).account;
  return (
    <section className="stack">
      <h2>{words.sessionsTitle}</h2>
      <ul className="stack">
        {sessions.map((session) => (
          <li key={session.id}>
            <Session session={session} />
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <Form method="post">
          <input type="hidden" name="viec" value="end-others" />
          <Submit kind="stop" small>
            {words.endOthers}
          </Submit>
        </Form>
      )}
    </section>
  );
}

function Session({ session }: { session: SessionView }) {
  const language = useLanguage();
  const words = peopleWords(language).account;
  const format = formatOf(language);
  const device = [session.browser, session.system].filter(Boolean).join(', ') || words.unknownDevice;
  return (
    <Card>
      <div className="head">
        <p className="row">
          <strong>{device}</strong>
          {session.isHere && <Tag tone="work">{words.here}</Tag>}
        </p>
        {!session.isHere && (
          <Form method="post">
            <input type="hidden" name="viec" value="end" />
            <input type="hidden" name="phien" value={session.id} />
            <Submit kind="quiet" small>
              {words.end}
            </Submit>
          </Form>
        )}
      </div>
      <p className="muted num">
        {words.lastUsed} {format.moment(session.lastUsedAt)} · {words.started}{' '}
        {format.moment(session.startedAt)}
      </p>
    </Card>
  );
}
