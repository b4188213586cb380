import { Form } from 'react-router';
import { formatOf } from '#app/ui/format.ts';
import { useLanguage } from '#app/ui/language.ts';
import { Submit } from '#app/ui/submit.tsx';
import { Tag } from '#app/ui/tag.tsx';
import type { SessionView } from '../present.ts';
import { peopleWords } from '../words.ts';

/** Where this account is signed in, and the way to end what should not be. */
export function Sessions({ sessions }: { sessions: readonly SessionView[] }) {
  const language = useLanguage();
  const words = peopleWords(language).account;
  const format = formatOf(language);
  return (
    <section>
      <h2>{words.sessionsTitle}</h2>
      <table className="plain">
        <thead>
          <tr>
            <th scope="col">{words.device}</th>
            <th scope="col">{words.lastUsed}</th>
            <th scope="col">{words.started}</th>
            <th scope="col">
              <span className="hide">{words.end}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {sessions.map((session) => (
            <tr key={session.id}>
              <td>
                {[session.browser, session.system].filter(Boolean).join(', ') || words.unknownDevice}{' '}
                {session.isHere && <Tag tone="work">{words.here}</Tag>}
              </td>
              <td className="num">{format.moment(session.lastUsedAt)}</td>
              <td className="num">{format.moment(session.startedAt)}</td>
              <td>
                {!session.isHere && (
                  <Form method="post">
                    <input type="hidden" name="viec" value="end" />
                    <input type="hidden" name="phien" value={session.id} />
                    <Submit kind="quiet" small>
                      {words.end}
                    </Submit>
                  </Form>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
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
