import type { Language } from '#app/ui/language.ts';
import type { StaffStage } from '../stage.ts';
import { isOpenTurn } from '../turn.ts';
import type { LiveWords } from '../words.vi.ts';
import { Held } from './held.tsx';
import type { Seats } from './seats.ts';

type Given = Readonly<{
  stage: StaffStage;
  chosen: string;
  onChoose: (turnId: string) => void;
  seats: Seats;
  language: Language;
  words: LiveWords;
}>;

/** Turns, newest first, with what each still lacks; and the questions that were answered in writing. */
export function TurnList({ stage, chosen, onChoose, seats, language, words }: Given) {
  const desk = words.desk;
  return (
    <>
      <div className="ph">
        <h2>{desk.turns}</h2>
        <span className="muted num">{stage.turns.length}</span>
      </div>
      {stage.turns.length === 0 && <p className="muted">{desk.turnsEmpty}</p>}
      <ol className="queue num turnlist">
        {[...stage.turns].reverse().map((turn) => {
          const contents = stage.contents.filter((content) => content.turnId === turn.id);
          const holes = contents.some((content) => content.holes.length > 0);
          return (
            <li key={turn.id} className={turn.id === chosen ? 'sel' : undefined}>
              <span>{turn.number}</span>
              <button
                type="button"
                className="pick"
                aria-pressed={turn.id === chosen}
                onClick={() => onChoose(turn.id)}
              >
                {turn.state === 'diverted' ? words.treatments.diverted : turn.name}
              </button>
              <span className={holes ? 'lack' : 'wait'}>
                {isOpenTurn(turn.state) ? desk.current : contents.length}
              </span>
              <p>{turn.topic ?? turn.place}</p>
              <Held seats={seats} holding={`turn:${turn.id}`} language={language} words={words} />
            </li>
          );
        })}
        <li className={chosen === 'written' ? 'sel' : undefined}>
          <span />
          <button
            type="button"
            className="pick"
            aria-pressed={chosen === 'written'}
            onClick={() => onChoose('written')}
          >
            {desk.written}
          </button>
          <span className="wait">{stage.contents.filter((content) => content.turnId === null).length}</span>
          <Held seats={seats} holding="turn:written" language={language} words={words} />
        </li>
        <li className={chosen === 'conclusion' ? 'sel' : undefined}>
          <span />
          <button
            type="button"
            className="pick"
            aria-pressed={chosen === 'conclusion'}
            onClick={() => onChoose('conclusion')}
          >
            {words.written.conclusion}
          </button>
          <span className="wait">{stage.conclusion.text === null ? 0 : 1}</span>
          <Held seats={seats} holding="conclusion" language={language} words={words} />
        </li>
      </ol>
    </>
  );
}
