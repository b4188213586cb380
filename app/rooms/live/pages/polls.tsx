import { formatOf } from '#app/ui/format.ts';
import { hrefFor, type Language } from '#app/ui/language.ts';
import { longestWord, meanOf, type PollView, pollKey, wordSize } from '../poll.ts';
import type { Telephone } from '../present-telephone.ts';
import type { LiveWords } from '../words.vi.ts';
import type { SlotGiven } from './slots.tsx';

type Answered = Telephone['answered'];

/**
 * The poll that is open, as a form; nothing while none is. `answered` only on one's own page: what is streamed is the
 * same for all, and the script ticks again what its page has ticked.
 */
export function PollSlot({ stage, language, words, answered = [] }: SlotGiven & { answered?: Answered }) {
  const poll = stage.polls.find((one) => one.state === 'open');
  if (poll === undefined) return null;
  const mine = answered.find((one) => one.number === poll.number);
  const said = words.people.poll;
  return (
    <>
      <h2>{said.title}</h2>
      <form
        method="post"
        action={hrefFor(language, `/truc-tiep/${stage.code}/tra-loi`)}
        data-told={said.done}
        key={poll.id}
      >
        <input type="hidden" name="pollId" value={poll.id} />
        <fieldset className={`poll ${poll.kind}`}>
          <legend>{poll.text}</legend>
          <p className="hint">{said.hints[poll.kind]}</p>
          {poll.kind === 'word' ? (
            <label>
              {said.word}
              <input
                className="input"
                name="word"
                maxLength={longestWord}
                autoComplete="off"
                defaultValue={mine?.word ?? ''}
              />
            </label>
          ) : (
            <Choices poll={poll} chosen={mine?.choices ?? []} />
          )}
        </fieldset>
        <button type="submit" className="btn">
          {said.send}
        </button>
        <p className="muted small">
          <span className="num" data-count={pollKey(poll.number)}>
            {formatOf(language).number(poll.answered)}
          </span>{' '}
          {said.answeredWord}. {said.again}
        </p>
        <output className="strong" />
      </form>
    </>
  );
}

function Choices({ poll, chosen }: { poll: PollView; chosen: readonly number[] }) {
  return poll.options.map(({ choice, text }) => (
    <label key={choice} className="option">
      <input
        type={poll.kind === 'multiple' ? 'checkbox' : 'radio'}
        name="choices"
        value={choice}
        data-choice={pollKey(poll.number, choice)}
        defaultChecked={chosen.includes(choice)}
      />
      <span>
        {poll.kind === 'scale' && <b className="num">{choice}</b>} {text}
      </span>
    </label>
  ));
}

/** Polls whose result is shown, newest first. */
export function ResultsSlot({ stage, language, words }: SlotGiven) {
  const shown = stage.polls.filter((poll) => poll.isResultShown);
  if (shown.length === 0) return null;
  return (
    <>
      <h2>{words.people.poll.results}</h2>
      {[...shown].reverse().map((poll) => (
        <PollResult key={poll.id} poll={poll} language={language} words={words} />
      ))}
    </>
  );
}

type ResultGiven = Readonly<{ poll: PollView; language: Language; words: LiveWords }>;

/** One result: bars whose numbers move with the ticks, or a cloud of words. */
export function PollResult({ poll, language, words }: ResultGiven) {
  const said = words.people.poll;
  const { number } = formatOf(language);
  return (
    <section className="result" aria-label={said.of(poll.number)}>
      <p className="strong">{poll.text}</p>
      {poll.kind === 'word' ? (
        <WordCloud poll={poll} words={words} />
      ) : (
        <PollBars poll={poll} language={language} />
      )}
      <p className="muted small">
        <span className="num" data-count={pollKey(poll.number)}>
          {number(poll.answered)}
        </span>{' '}
        {said.answeredWord}
        {poll.state === 'closed' && `, ${said.closed}`}
        {poll.kind === 'scale' &&
          poll.state === 'closed' &&
          `. ${said.mean(number(meanOf(poll.options) ?? 0))}`}
      </p>
    </section>
  );
}

/** Each option with its votes; the bar is drawn by the browser from the same numbers. */
export function PollBars({ poll, language }: Omit<ResultGiven, 'words'>) {
  return (
    <ul className="bars num">
      {poll.options.map(({ choice, text, votes }) => (
        <li key={choice}>
          <span>
            {poll.kind === 'scale' && <b>{choice}</b>} {text}
          </span>
          <b data-count={pollKey(poll.number, choice)}>{formatOf(language).number(votes ?? 0)}</b>
          <progress
            max={Math.max(1, poll.answered)}
            value={votes ?? 0}
            data-bar={pollKey(poll.number, choice)}
            data-most={pollKey(poll.number)}
            aria-hidden="true"
          />
        </li>
      ))}
    </ul>
  );
}

export function WordCloud({ poll, words }: Omit<ResultGiven, 'language'>) {
  const most = poll.words[0]?.votes ?? 0;
  if (most === 0) return <p className="muted">{words.people.poll.noWords}</p>;
  return (
    <ul className="cloud">
      {poll.words.map(({ word, votes }) => (
        <li key={word} className={`s${wordSize(votes, most)}`}>
          {word} <small className="num">{votes}</small>
        </li>
      ))}
    </ul>
  );
}
