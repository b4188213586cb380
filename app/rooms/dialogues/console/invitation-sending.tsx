import { Form, Link } from 'react-router';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, type Language } from '#app/ui/language.ts';
import { Submit } from '#app/ui/submit.tsx';
import { Tag } from '#app/ui/tag.tsx';
import type { InvitationLine, InvitationsView } from '../present-prepare.ts';
import { prepareWords } from '../words.ts';

/** One button for all that has not gone out, and where to look when something did not arrive. */
export function Sending({ view, language }: { view: InvitationsView; language: Language }) {
  const words = prepareWords(language).invitations.sending;
  if (!view.may.edit) return null;
  return (
    <section aria-labelledby="h-send">
      <h2 id="h-send">{words.title}</h2>
      <div className="row">
        {view.unsent > 0 && !view.isOver ? (
          <Form method="post">
            <Submit name="deed" value="send">
              {words.send(view.unsent)}
            </Submit>
          </Form>
        ) : (
          view.unsent === 0 && <span>{words.allSent}</span>
        )}
        <Link to={hrefFor(language, '/lam-viec/tin')}>{words.toLetters}</Link>
      </div>
      <p className="small muted">{words.hint}</p>
    </section>
  );
}

type Given = Readonly<{ line: InvitationLine; language: Language }>;

/** By which way it went and what has become of it. */
export function SentLine({ line, language }: Given) {
  const words = prepareWords(language).invitations.sending;
  const { told } = line;
  const at = told && formatOf(language).moment(told.at);
  return (
    <p className={told?.state === 'dead' ? 'small strong' : 'small muted num'}>
      {told === null ? words.notSent : `${words.told[told.state](wayOf(told.channel, words.ways))}, ${at}`}
    </p>
  );
}

/** The dialogue has another day: what was said for the old one, and that it has to be said again. */
export function Earlier({ line, language }: Given) {
  const { states, sending: words } = prepareWords(language).invitations;
  const { earlier } = line;
  if (earlier === null) return null;
  const day = formatOf(language).day(earlier.day);
  return (
    <>
      <Tag tone="work">{words.again}</Tag>
      <p className="small muted">{words.before(states[earlier.state], day, earlier.note)}</p>
    </>
  );
}

function wayOf(channel: string, ways: Readonly<Record<string, string>>): string {
  return ways[channel] ?? channel;
}
