import type { TurnView } from '../stage.ts';
import { clockText, isOpenTurn } from '../turn.ts';
import type { LiveWords } from '../words.vi.ts';
import { useMoment } from './follow.ts';

type Given = Readonly<{ turn: TurnView | null; skew: number; words: LiveWords }>;

/** Who has the floor, with the clock that the chair sees from two metres. */
export function Speaker({ turn, skew, words }: Given) {
  const desk = words.desk;
  const moment = useMoment(skew);
  if (turn === null) {
    return (
      <div className="speaker">
        <div>
          <b>{desk.noTurn}</b>
          <p className="muted">{desk.noTurnHint}</p>
        </div>
      </div>
    );
  }
  const isOpen = isOpenTurn(turn.state);
  const left =
    turn.endsAt === null || moment === null ? turn.leftSeconds : Math.ceil((turn.endsAt - moment) / 1000);
  const head = !isOpen ? desk.turnOver : turn.state === 'paused' ? desk.clockStopped : desk.speaking;
  return (
    <>
      <div className="speaker">
        <div>
          <p className="muted">
            {head}, {words.after.turn(turn.number).toLowerCase()}
          </p>
          <b>{turn.name}</b>
          <p className="muted">
            {turn.place && `${turn.place}. `}
            {turn.isFirstTime ? desk.firstTime : desk.again}
          </p>
        </div>
        {isOpen && (
          <div className={left < 0 ? 'timer over' : 'timer'}>
            <b className="num" role="timer">
              {clockText(left)}
            </b>
            <p className="muted num">
              {left < 0 ? desk.overBy : desk.leftOf(clockText(turn.allottedSeconds))}
            </p>
          </div>
        )}
      </div>
      <progress
        max={turn.allottedSeconds}
        value={Math.min(turn.allottedSeconds, Math.max(0, turn.allottedSeconds - left))}
        aria-hidden="true"
      />
    </>
  );
}
