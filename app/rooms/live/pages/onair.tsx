import { isOpenTurn } from '../turn.ts';
import { shortened } from './hall.tsx';
import type { SlotGiven } from './slots.tsx';

/**
 * The lower third for the video desk: who speaks and from where, and the question; nothing while there is nothing to
 * say, and never a clock or a count, which would be late behind the picture.
 */
export function OnAirSlot({ stage, words }: SlotGiven) {
  const { turn, state } = stage;
  const { question } = stage.shown;
  if (state !== 'open' || stage.shown.kind === 'break') return null;
  const isOpen = turn !== null && isOpenTurn(turn.state);
  const name = isOpen ? turn.name : turn?.answering?.name;
  const place = isOpen ? turn.place : turn?.answering?.title;
  const text = question?.text ?? (stage.shown.kind === 'turn' ? turn?.topic : null) ?? null;
  if (name === undefined && text === null) return null;
  return (
    <div className="lower">
      {name !== undefined && (
        <div className="name">
          <p className="k">{isOpen ? words.speaking : words.answering}</p>
          <p className="w">{name}</p>
          {place && <p className="f">{place}</p>}
        </div>
      )}
      {text !== null && (
        <p className="q">
          {question && <span className="n num">{words.questionOf(question.number)}</span>} {shortened(text)}
        </p>
      )}
    </div>
  );
}
