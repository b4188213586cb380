import { Form, Link } from 'react-router';
import { hrefFor, type Language } from '#app/ui/language.ts';
import { Note } from '#app/ui/note.tsx';
import type { DoneView } from '../present-triage.ts';
import { opinionWords } from '../words.ts';

/** What has just been done to the one before, with the way back where there is one. */
export function DoneNote({ done, language }: { done: DoneView | null; language: Language }) {
  if (done === null) return null;
  const words = opinionWords(language);
  const address = hrefFor(language, `/lam-viec/y-kien/${done.code}`);
  const what = done.mergedInto
    ? `${words.triage.mergedInto} ${done.mergedInto}`
    : done.isLooked
      ? words.triage.look.waits
      : words.states[done.state];
  return (
    <Note tone="good" role="status">
      <div className="row num">
        <span>
          <Link to={address}>{done.code}</Link>: {what}.
        </span>
        {done.state === 'merged' && (
          <Form method="post" action={address}>
            <input type="hidden" name="version" value={done.version} />
            <button type="submit" className="link" name="verb" value="unmerge">
              {words.triage.undo}
            </button>
          </Form>
        )}
      </div>
    </Note>
  );
}
