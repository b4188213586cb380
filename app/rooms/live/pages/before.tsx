import type { DialogueView } from '#app/rooms/dialogues/present.ts';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, type Language } from '#app/ui/language.ts';
import { Note } from '#app/ui/note.tsx';
import type { LiveWords } from '../words.vi.ts';

type Given = Readonly<{ dialogue: DialogueView; language: Language; words: LiveWords }>;

/** What this page will be once the session is opened. */
export function Before({ dialogue, language, words }: Given) {
  const format = formatOf(language);
  return (
    <main id="main" className="wrap page narrow">
      <p className="muted">{words.before.title}</p>
      <h1>{dialogue.title}</h1>
      <p className="lead num">
        {words.before.when(format.weekday(dialogue.startsAt), format.time(dialogue.startsAt))}
        {dialogue.place && ` ${dialogue.place}.`}
      </p>
      <Note>
        <p>{words.before.what}</p>
      </Note>
      <p className="row">
        <a className="btn" href={hrefFor(language, `/doi-thoai/${dialogue.code}`)}>
          {words.before.see}
        </a>
        <a className="btn quiet" href={hrefFor(language, `/gui-y-kien?doi-thoai=${dialogue.code}`)}>
          {words.before.send}
        </a>
      </p>
    </main>
  );
}
