import { formatOf } from '#app/ui/format.ts';
import { useLanguage } from '#app/ui/language.ts';
import { Note } from '#app/ui/note.tsx';
import type { DraftAskView } from '../present-drafts.ts';
import { petitionWorkWords } from '../words.ts';

/** On one petition: what must be drafted before which dialogue, by when. */
export function DraftAsk({ ask }: { ask: DraftAskView | null }) {
  if (ask === null) return null;
  return (
    <Note tone={ask.daysLeft < 0 ? 'stop' : 'warn'}>
      <p className="num strong">
        <Ask ask={ask} />
      </p>
      <AskNote ask={ask} />
    </Note>
  );
}

function Ask({ ask }: { ask: DraftAskView }) {
  const language = useLanguage();
  const words = petitionWorkWords(language).drafts;
  const format = formatOf(language);
  return words.by(format.weekday(ask.dueOn), ask.daysLeft);
}

function AskNote({ ask }: { ask: DraftAskView }) {
  const language = useLanguage();
  const words = petitionWorkWords(language).drafts;
  return (
    <p className="small num">
      {words.forDialogue(ask.dialogue.title, formatOf(language).day(ask.dialogue.day))}
      {ask.note !== null && ` ${words.note(ask.by ?? '', ask.note)}`}
    </p>
  );
}
