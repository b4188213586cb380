import { Link } from 'react-router';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, useLanguage } from '#app/ui/language.ts';
import { Note } from '#app/ui/note.tsx';
import type { DraftAskView, DraftPileView } from '../present-drafts.ts';
import { petitionWorkWords } from '../words.ts';

/** At the top of the inbox: what must be drafted before which dialogue, by when. */
export function DraftPiles({ piles }: { piles: readonly DraftPileView[] }) {
  const language = useLanguage();
  const words = petitionWorkWords(language).drafts;
  return piles.map((pile) => (
    <Note key={`${pile.dialogue.code} ${pile.unit}`} tone={pile.daysLeft < 0 ? 'stop' : 'warn'}>
      <details open={pile.petitions.length <= 5}>
        <summary className="strong num">
          {words.pile(pile.petitions.length, pile.unit)}: <Ask ask={pile} />
        </summary>
        <AskNote ask={pile} />
        <ul>
          {pile.petitions.map((petition) => (
            <li key={petition.code}>
              <Link to={hrefFor(language, `/lam-viec/kien-nghi/${petition.code}`)}>{petition.title}</Link>{' '}
              <span className="muted small num">
                {petition.code} · {words.state(petition.draft)}
              </span>
            </li>
          ))}
        </ul>
      </details>
    </Note>
  ));
}

/** On one petition: the same, for this one. */
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
