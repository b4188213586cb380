import { formatOf } from '#app/ui/format.ts';
import { hrefFor, type Language } from '#app/ui/language.ts';
import type { RecordView } from '../present-record.ts';
import { goodOf, scores } from '../rating.ts';
import { momentIn, momentText, type Recording } from '../recording.ts';
import type { PublicStage } from '../stage.ts';
import type { LiveWords } from '../words.vi.ts';
import { PollResult } from './polls.tsx';

type Given = Readonly<{ stage: PublicStage; language: Language; words: LiveWords }>;

type MomentGiven = Readonly<{ recording: Recording | null; seconds: number | undefined; words: LiveWords }>;

/** A link to the moment in the recording; nothing where there is none. */
export function Moment({ recording, seconds, words }: MomentGiven) {
  if (recording === null || seconds === undefined) return null;
  return (
    <>
      {' · '}
      <a href={momentIn(recording, seconds)} rel="noreferrer">
        {words.people.recording.passage(momentText(seconds))}
      </a>
    </>
  );
}

/** Polls whose result was announced. */
export function PollsOf({ stage, language, words }: Given) {
  const shown = stage.polls.filter((poll) => poll.isResultShown);
  if (shown.length === 0) return null;
  return (
    <section>
      <h2>{words.people.poll.title}</h2>
      {shown.map((poll) => (
        <PollResult key={poll.id} poll={poll} language={language} words={words} />
      ))}
    </section>
  );
}

/** How people found the meeting, always as how many of how many, and the form for those who were there. */
export function RatingOf({ stage, record, language, words }: Given & { record: RecordView }) {
  const { rating, mine } = record;
  if (rating === null || (rating.rated === 0 && !mine.mayRate)) return null;
  const said = words.people.rate;
  const { number } = formatOf(language);
  return (
    <section id="danh-gia">
      <h2>{said.title}</h2>
      {rating.rated === 0 ? (
        <p className="muted">{said.nobody}</p>
      ) : (
        <>
          <p className="num">
            <strong>{said.share(number(goodOf(rating)), number(rating.rated))}</strong>{' '}
            {said.rated(number(rating.rated), number(rating.tickets))}
          </p>
          <ul className="bars num">
            {scores.map((score) => (
              <li key={score}>
                <span>{said.scores[score]}</span>
                <b>{number(rating.byScore[score])}</b>
                <progress max={rating.rated} value={rating.byScore[score]} aria-hidden="true" />
              </li>
            ))}
          </ul>
        </>
      )}
      {mine.mayRate && (
        <form method="post" action={hrefFor(language, `/truc-tiep/${stage.code}`)} className="form rate">
          <input type="hidden" name="deed" value="rate" />
          <fieldset className="poll">
            <legend>{said.ask}</legend>
            <p className="hint">{said.lead}</p>
            {scores.map((score) => (
              <label key={score} className="option">
                <input type="radio" name="score" value={score} defaultChecked={mine.score === score} />
                <span>{said.scores[score]}</span>
              </label>
            ))}
          </fieldset>
          <button type="submit" className="btn">
            {said.send}
          </button>
        </form>
      )}
    </section>
  );
}
