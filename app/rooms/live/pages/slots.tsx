import { formatOf } from '#app/ui/format.ts';
import { hrefFor, type Language } from '#app/ui/language.ts';
import { areReactionsHidden } from '../load.ts';
import { waitMinutes } from '../queue.ts';
import type { PublicStage, QuestionView, TurnView } from '../stage.ts';
import { clockText, isOpenTurn } from '../turn.ts';
import type { LiveWords } from '../words.vi.ts';

/** What a slot is drawn from: the same for everybody who sees it. */
export type SlotGiven = Readonly<{ stage: PublicStage; language: Language; words: LiveWords }>;

export const mostQuestionsShown = 40;
const mostQueueShown = 12;

/** Who speaks, how long, about what. */
export function NowSlot({ stage, language, words }: SlotGiven) {
  const { turn } = stage;
  if (stage.state === 'ended') return <Ended code={stage.code} language={language} words={words} />;
  if (stage.state === 'paused') return <Quiet title={words.break} hint={words.breakHint} />;
  if (turn === null) return <Quiet title={words.nobody} hint={words.nobodyHint} />;
  const isOpen = isOpenTurn(turn.state);
  return (
    <>
      <div className="speaker-now" data-speaks={isOpen ? turn.request : undefined}>
        <p className="k">{isOpen ? words.speaking : words.answering}</p>
        <p className="who">{isOpen ? turn.name : turn.answering?.name}</p>
        <p className="from">{isOpen ? turn.place : turn.answering?.title}</p>
        {isOpen && <Clock turn={turn} words={words} />}
      </div>
      <Said stage={stage} turn={turn} words={words} />
    </>
  );
}

/** The clock that the script of the page moves on; without script it shows the moment of loading. */
export function Clock({ turn, words }: { turn: TurnView; words: LiveWords }) {
  return (
    <div className="clock">
      <b className="num" role="timer" data-clock={turn.endsAt ?? ''}>
        {clockText(turn.leftSeconds)}
      </b>
      <progress max={turn.allottedSeconds} value={progressOf(turn)} aria-hidden="true" />
      {turn.state === 'paused' && <span className="stood">{words.paused}</span>}
    </div>
  );
}

/** Seconds that have gone, for the bar. */
export function progressOf(turn: TurnView): number {
  return Math.min(turn.allottedSeconds, Math.max(0, turn.allottedSeconds - turn.leftSeconds));
}

function Ended({ code, language, words }: Pick<SlotGiven, 'language' | 'words'> & { code: string }) {
  return (
    <div className="speaker-now quiet">
      <p className="who">{words.screen.ended}</p>
      <p className="from">
        <a href={hrefFor(language, `/truc-tiep/${code}`)}>{words.desk.toRecord}</a>
      </p>
    </div>
  );
}

function Quiet({ title, hint }: { title: string; hint: string }) {
  return (
    <div className="speaker-now quiet">
      <p className="who">{title}</p>
      <p className="from">{hint}</p>
    </div>
  );
}

function Said({ stage, turn, words }: { stage: PublicStage; turn: TurnView; words: LiveWords }) {
  const { question } = stage.shown;
  const text = question?.text ?? turn.topic;
  if (text === null && turn.answering === null) return null;
  return (
    <div className="said-now">
      {text !== null && (
        <>
          <p className="muted small num">{question ? words.questionOf(question.number) : words.about}</p>
          <blockquote>{text}</blockquote>
        </>
      )}
      {question && (
        <p className="muted small">
          <span className="num" data-count={question.number}>
            {question.agreed}
          </span>{' '}
          {words.agreedWord}
        </p>
      )}
      {turn.answering && isOpenTurn(turn.state) && (
        <p className="muted small">{words.willAnswer(turn.answering.name)}</p>
      )}
      {!isOpenTurn(turn.state) && (
        <p className="muted small">
          {turn.name}
          {turn.place && `, ${turn.place}`}
        </p>
      )}
    </div>
  );
}

/** Who waits, with the number by which a telephone finds itself and the minutes that it will take. */
export function QueueSlot({ stage, words }: SlotGiven) {
  const left = stage.turn && isOpenTurn(stage.turn.state) ? stage.turn.leftSeconds : 0;
  if (stage.queue.length === 0) return <p className="muted">{words.queueEmpty}</p>;
  return (
    <>
      <ol className="num">
        {stage.queue.map((entry, index) => (
          <li
            key={entry.id}
            data-n={entry.number}
            data-wait={waitMinutes(index + 1, stage.turnSeconds, left)}
            className={index < mostQueueShown ? undefined : 'beyond'}
          >
            <span>{index + 1}</span>
            <span>
              {entry.name}
              {entry.precedence && <small className="pri">{words.precedence[entry.precedence]}</small>}
            </span>
            <span>{entry.place}</span>
          </li>
        ))}
      </ol>
      {stage.queue.length > mostQueueShown && (
        <p className="muted small">{words.queueMore(stage.queue.length - mostQueueShown)}</p>
      )}
    </>
  );
}

/** Open questions, each with its count as a button. `agreed` only on one's own page: streamed slots are for all. */
export function QuestionsSlot({
  stage,
  language,
  words,
  agreed = [],
}: SlotGiven & { agreed?: readonly number[] }) {
  const shown = stage.questions.slice(0, mostQuestionsShown);
  if (shown.length === 0) return <p className="muted">{words.questionsEmpty}</p>;
  const isHidden = areReactionsHidden(stage.load);
  return (
    <>
      {stage.load > 0 && <p className="muted small">{words.people.load[stage.load]}</p>}
      {stage.needsSeat && (
        <p className="seatnote">
          <a href={hrefFor(language, '/phieu')}>{words.people.seat.needed}</a>
        </p>
      )}
      <ol className="asked">
        {shown.map((question) => (
          <li key={question.id} id={`q${question.number}`}>
            <AgreeForm
              code={stage.code}
              question={question}
              isAgreed={agreed.includes(question.number)}
              isHidden={isHidden}
              language={language}
              words={words}
            />
            <div>
              <p>{question.text}</p>
              <p className="muted small num">
                {words.questionOf(question.number)}
                {question.name && ` · ${words.from(question.name)}`}
                {question.isFromBefore && ` · ${words.fromBefore}`}
              </p>
            </div>
          </li>
        ))}
      </ol>
      {stage.questions.length > shown.length && (
        <p className="muted small">{words.questionsMore(stage.questions.length - shown.length)}</p>
      )}
    </>
  );
}

type AgreeGiven = Readonly<{
  code: string;
  question: QuestionView;
  isAgreed: boolean;
  isHidden: boolean;
  language: Language;
  words: LiveWords;
}>;

function AgreeForm({ code, question, isAgreed, isHidden, language, words }: AgreeGiven) {
  return (
    <form method="post" action={hrefFor(language, `/truc-tiep/${code}/dong-tinh`)}>
      <input type="hidden" name="question" value={question.id} />
      <button
        type="submit"
        className="agree"
        name="agree"
        value={isAgreed ? '0' : '1'}
        data-agree={question.number}
        aria-pressed={isAgreed}
        aria-describedby={`q${question.number}`}
      >
        {!isHidden && (
          <b className="num" data-count={question.number}>
            {formatOf(language).number(question.agreed)}
          </b>
        )}
        <span>{isAgreed ? words.agreed : words.agree}</span>
      </button>
    </form>
  );
}

/** Promises as they are written down, newest first. */
export function PromisesSlot({ stage, language, words }: SlotGiven) {
  if (stage.promises.length === 0) return <p className="muted">{words.promisesEmpty}</p>;
  return (
    <ul className="promised">
      {[...stage.promises].reverse().map((promise) => (
        <li key={promise.id}>
          <p>{promise.text}</p>
          <p className="muted small num">
            {promise.responsibleName ?? promise.unit ?? words.noUnit},{' '}
            {promise.dueOn === null ? words.noDue : words.due(formatOf(language).day(promise.dueOn))}
          </p>
        </li>
      ))}
    </ul>
  );
}
