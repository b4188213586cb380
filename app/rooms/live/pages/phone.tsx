import type { FormState } from '#app/ui/form-state.ts';
import { hrefFor, type Language } from '#app/ui/language.ts';
import { sentenceOf } from '#app/ui/refusal.ts';
import liveEnhance from '../live-enhance.ts?worker&url';
import type { Picture } from '../picture.ts';
import { pollKey } from '../poll.ts';
import type { Telephone } from '../present-telephone.ts';
import { waitMinutes } from '../queue.ts';
import type { PublicStage } from '../stage.ts';
import { isOpenTurn } from '../turn.ts';
import type { LiveWords } from '../words.vi.ts';
import { FloorOrder } from './floor-order.tsx';
import { PictureBox } from './picture.tsx';
import { PollSlot, ResultsSlot } from './polls.tsx';
import { ReactSlot } from './react.tsx';
import { NowSlot, PromisesSlot, QuestionsSlot, QueueSlot } from './slots.tsx';

type Given = Readonly<{
  stage: PublicStage;
  picture: Picture | null;
  mine: Telephone;
  sendKey: string;
  done: { what: string; number: number } | null;
  refused: FormState['refusal'] | null;
  language: Language;
  words: LiveWords;
}>;

/** The attendee's telephone while the session runs: fixed head, state, my turn, queue, questions, dock. */
export function Phone(given: Given) {
  const { stage, picture, mine, language, words } = given;
  const address = hrefFor(language, `/truc-tiep/${stage.code}`);
  const slot = { stage, language, words };
  return (
    <div className="lp" data-live={`${address}/dong?after=${stage.seq}`}>
      <header className="bar">
        <a href={hrefFor(language, `/doi-thoai/${stage.code}`)}>
          <span className="hide">{words.leave}</span>
          <svg width="24" height="24" viewBox="0 0 24 24" aria-hidden="true" className="back">
            <path d="M15 5l-7 7 7 7" />
          </svg>
        </a>
        <h1>{stage.title}</h1>
        <span
          className="conn"
          role="status"
          data-conn=""
          data-on-word={words.live}
          data-lost-word={words.lost}
        >
          {words.live}
        </span>
      </header>
      <main id="main">
        {stage.isRehearsal && <p className="told stop">{words.rehearsal}</p>}
        <Told {...given} />
        <p className="hide" aria-live="polite" data-aloud="" />
        <section className="now" aria-label={words.speaking} data-slot="now">
          <NowSlot {...slot} />
        </section>
        <div className="react" data-slot="react">
          <ReactSlot {...slot} />
        </div>
        <Mine {...given} />
        <section
          className="next asks"
          id="lay-y-kien"
          aria-label={words.people.poll.title}
          data-slot="poll"
          data-chosen={chosenIn(mine)}
        >
          <PollSlot {...slot} answered={mine.answered} />
        </section>
        <section className="next" aria-label={words.people.poll.results} data-slot="results">
          <ResultsSlot {...slot} />
        </section>
        <section className="next">
          <h2>{words.queue}</h2>
          <div data-slot="queue">
            <QueueSlot {...slot} />
          </div>
          <FloorOrder off={stage.floorOff} words={words} />
        </section>
        <PictureBox picture={picture} words={words} />
        <section className="next" id="hoi">
          <h2>{words.questions}</h2>
          <div
            data-slot="questions"
            data-agreed={mine.agreed.join(' ')}
            data-seated={mine.hasSeat ? '' : undefined}
            data-words={`${words.agree}|${words.agreed}`}
          >
            <QuestionsSlot {...slot} agreed={mine.agreed} />
          </div>
        </section>
        <section className="next">
          <h2>{words.promises}</h2>
          <div data-slot="promises">
            <PromisesSlot {...slot} />
          </div>
        </section>
        <p className="next links">
          <a href={`${address}/cua-toi`}>{words.people.mine.link}</a>
          {!stage.isRehearsal && <a href={`${address}?xem=bien-ban`}>{words.people.soFar.link}</a>}
        </p>
        <noscript>
          <p className="again">
            <a href={address}>{words.reload}</a>
          </p>
        </noscript>
      </main>
      <Dock {...given} address={address} />
      <script type="module" src={liveEnhance} />
    </div>
  );
}

/** What has just been done, or why not. */
function Told({ done, refused, stage, language, words }: Given) {
  if (refused) {
    return (
      <p className="told stop" role="alert">
        {sentenceOf(refused, words.refusals, language)}
      </p>
    );
  }
  if (done === null) return null;
  const asked = stage.isModerated ? words.ask.doneModerated : words.ask.done;
  const texts: Readonly<Record<string, string>> = {
    'dang-ky': words.speak.done(done.number),
    hoi: asked(done.number),
    'tra-loi': words.people.poll.done,
    phieu: words.people.seat.done,
  };
  return (
    <p className="told" role="status">
      {texts[done.what] ?? words.speak.withdrawn}
    </p>
  );
}

/** What this telephone has ticked, by the names that the boxes carry. */
function chosenIn(mine: Telephone): string {
  return mine.answered
    .flatMap(({ number, choices }) => choices.map((choice) => pollKey(number, choice)))
    .join(' ');
}

/** My turn: my number stands on my own page, never in what all get; the script follows the queue with it. */
function Mine({ stage, mine, words }: Given) {
  if (mine.request === null) return null;
  const { number } = mine.request;
  const place = stage.queue.findIndex((entry) => entry.number === number) + 1;
  const isOn = stage.turn?.request === number && isOpenTurn(stage.turn.state);
  const left = stage.turn && isOpenTurn(stage.turn.state) ? stage.turn.leftSeconds : 0;
  const minutes = waitMinutes(place, stage.turnSeconds, left);
  const texts = words.mine;
  return (
    <section
      className="mine"
      aria-label={texts.label}
      data-mine={number}
      data-place={texts.place}
      data-wait={texts.wait}
      data-next={texts.next}
      data-now={texts.now}
      hidden={place === 0 && !isOn}
    >
      <b className="num">{isOn ? '' : place}</b>
      <p className="t">{isOn ? texts.now : texts.place.replace('#', String(place))}</p>
      <p className="s">{isOn ? '' : place === 1 ? texts.next : texts.wait.replace('#', String(minutes))}</p>
    </section>
  );
}

function Dock({ stage, mine, sendKey, words, address }: Given & { address: string }) {
  const waits = stage.queue.some((entry) => entry.number === mine.request?.number);
  return (
    <nav className="dock" aria-label={words.speak.title}>
      {waits && mine.request ? (
        <form method="post" action={address}>
          <input type="hidden" name="sendKey" value={sendKey} />
          <input type="hidden" name="requestId" value={mine.request.id} />
          <button type="submit" className="btn quiet away">
            {words.speak.withdraw}
          </button>
        </form>
      ) : (
        <a className="btn quiet" href={`${address}/phat-bieu`}>
          {words.speak.open}
        </a>
      )}
      <a className="btn" href={`${address}/hoi`}>
        {words.ask.open}
      </a>
    </nav>
  );
}
