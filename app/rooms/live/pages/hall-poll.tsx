import { formatOf } from '#app/ui/format.ts';
import { type PollView, pollKey } from '../poll.ts';
import { PollBars, WordCloud } from './polls.tsx';
import type { SlotGiven } from './slots.tsx';

/** A poll on the hall screen: what is asked, how many have answered, and the result once it is shown. */
export function HallPoll({ poll, language, words }: SlotGiven & { poll: PollView }) {
  const said = words.people.poll;
  return (
    <main className={'m one votes'}>
      <p className="k">
        {said.of(poll.number)}
        {poll.state === 'closed' && `, ${said.closed}`}
      </p>
      <p className={poll.text.length > 70 ? 'q long' : 'q'}>{poll.text}</p>
      {poll.isResultShown ? (
        poll.kind === 'word' ? (
          <WordCloud poll={poll} words={words} />
        ) : (
          <PollBars poll={poll} language={language} />
        )
      ) : (
        poll.kind !== 'word' && (
          <ul className={poll.options.length > 5 ? 'options two' : 'options'}>
            {poll.options.map(({ choice, text }) => (
              <li key={choice}>
                {poll.kind === 'scale' && <b className="num">{choice}</b>} {text}
              </li>
            ))}
          </ul>
        )
      )}
      <p className="f">
        <b className="num" data-count={pollKey(poll.number)}>
          {formatOf(language).number(poll.answered)}
        </b>{' '}
        {said.answeredWord}
      </p>
    </main>
  );
}
