import { formatOf } from '#app/ui/format.ts';
import { Qr } from '#app/ui/qr.tsx';
import { pollOnScreen } from '../poll.ts';
import { spokenCode } from '../session.ts';
import { clockText, isOpenTurn } from '../turn.ts';
import { HallPoll } from './hall-poll.tsx';
import { progressOf, type SlotGiven } from './slots.tsx';

/** More options need the room of the foot. */
const mostBesideFoot = 5;

type HallGiven = SlotGiven & Readonly<{ publicUrl: string }>;

/** All of the hall screen below its head: one of five pictures, five facts at most. */
export function HallSlot(given: HallGiven) {
  const { stage } = given;
  const poll = stage.shown.kind === 'poll' ? pollOnScreen(stage.polls) : null;
  if (stage.state === 'ended') return <Ended {...given} />;
  if (stage.state === 'paused' || stage.shown.kind === 'break') return <Break {...given} />;
  if (stage.shown.kind === 'qr') return <Scan {...given} />;
  if (poll !== null) {
    return (
      <>
        <HallPoll {...given} poll={poll} />
        {poll.options.length <= mostBesideFoot && <Foot {...given} />}
      </>
    );
  }
  if (stage.shown.kind === 'question' && stage.shown.question !== null) return <Question {...given} />;
  if (stage.turn === null) return <Scan {...given} />;
  return <Turn {...given} />;
}

function Turn(given: HallGiven) {
  const { stage, words } = given;
  const { turn } = stage;
  if (turn === null) return null;
  const isOpen = isOpenTurn(turn.state);
  const text = stage.shown.question?.text ?? turn.topic;
  return (
    <>
      <main className="m">
        <div>
          <p className="k">{isOpen ? words.speaking : words.answering}</p>
          <p className="w">{isOpen ? turn.name : turn.answering?.name}</p>
          <p className="f">{isOpen ? turn.place : turn.answering?.title}</p>
        </div>
        {isOpen && (
          <div className="c">
            <p className="k">{turn.state === 'paused' ? words.screen.stopped : words.left}</p>
            <b className="num" role="timer" data-clock={turn.endsAt ?? ''}>
              {clockText(turn.leftSeconds)}
            </b>
          </div>
        )}
        {isOpen && <progress max={turn.allottedSeconds} value={progressOf(turn)} aria-hidden="true" />}
        {text !== null && <p className={text.length > 110 ? 'q long' : 'q'}>{shortened(text)}</p>}
      </main>
      <Foot {...given} />
    </>
  );
}

function Question(given: HallGiven) {
  const { stage, words, language } = given;
  const { question } = stage.shown;
  if (question === null) return null;
  return (
    <>
      <main className="m one">
        <p className="k">
          {words.screen.question} {question.number}
        </p>
        <p className="q big">{shortened(question.text)}</p>
        <p className="f">
          <b className="num" data-count={question.number}>
            {formatOf(language).number(question.agreed)}
          </b>{' '}
          {words.agreedWord}
        </p>
      </main>
      <Foot {...given} />
    </>
  );
}

function Scan(given: HallGiven) {
  const { stage, words } = given;
  return (
    <main className="m scan">
      <Qr text={joinAddress(given)} label={words.screen.scan} />
      <div>
        <p className="w">{words.screen.join}</p>
        <p className="k">{words.screen.orType}</p>
        <p className="f">{shortAddress(given)}</p>
        <p className="k">{words.screen.code}</p>
        <b className="digits num">{spokenCode(stage.joinCode)}</b>
      </div>
    </main>
  );
}

function Break(given: HallGiven) {
  const { stage, words, language } = given;
  return (
    <>
      <main className="m one">
        <p className="w">{words.screen.break}</p>
        {stage.pausedAt !== null && (
          <p className="f">{words.screen.breakSince(formatOf(language).time(stage.pausedAt))}</p>
        )}
      </main>
      <Foot {...given} />
    </>
  );
}

function Ended(given: HallGiven) {
  const { stage, words, publicUrl } = given;
  const address = `${publicUrl}/truc-tiep/${stage.code}`;
  return (
    <main className="m scan over">
      <Qr text={address} label={words.screen.endedHint} />
      <div>
        <p className="w">{words.screen.ended}</p>
        <p className="k">{words.screen.endedHint}</p>
        <p className="f">{bare(address)}</p>
      </div>
    </main>
  );
}

function Foot(given: HallGiven) {
  const { stage, words } = given;
  const [next] = stage.queue;
  return (
    <footer className="b">
      <div>
        <p className="l">{words.screen.next}</p>
        <p className="n">{next?.name ?? words.screen.nobodyNext}</p>
      </div>
      <div className="scan-small">
        <span>
          <b>{words.screen.scan}</b>
          <br />
          {shortAddress(given)}
        </span>
        <Qr text={joinAddress(given)} label={words.screen.scan} />
      </div>
    </footer>
  );
}

/** A question longer than two lines is shortened, never shrunk below what can be read from ten metres. */
export function shortened(text: string): string {
  if (text.length <= 150) return text;
  const cut = text.slice(0, 147);
  return `${cut.slice(0, cut.lastIndexOf(' '))} …`;
}

function joinAddress({ stage, publicUrl }: HallGiven): string {
  return `${publicUrl}/vao/${stage.joinCode}`;
}

function shortAddress(given: HallGiven): string {
  return bare(joinAddress(given));
}

function bare(address: string): string {
  return address.replace(/^https?:\/\//, '');
}
