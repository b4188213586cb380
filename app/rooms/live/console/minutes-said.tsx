import { formatOf } from '#app/ui/format.ts';
import type { Language } from '#app/ui/language.ts';
import type { MinutesView } from '../present-minutes.ts';
import { secondsOf } from '../record.ts';
import type { ContentView, TurnView } from '../stage.ts';
import { clockText } from '../turn.ts';
import type { LiveWords } from '../words.vi.ts';

type Given = Readonly<{ view: MinutesView; language: Language; words: LiveWords }>;

/** One turn: who, from where, when, who was asked to answer, and each content with what became of it. */
export function TurnText({ turn, view, language, words }: Given & { turn: TurnView }) {
  const said = words.minutes;
  if (turn.state === 'diverted') {
    return (
      <div className="turn">
        <p>
          <strong>{said.turn(turn.number)}</strong> {words.diverted}.
        </p>
      </div>
    );
  }
  const contents = view.stage.contents.filter((content) => content.turnId === turn.id);
  const about = [
    turn.point,
    turn.place,
    said.spoke(formatOf(language).time(turn.startedAt), clockText(secondsOf(turn))),
    turn.isFirstTime && said.firstTime,
    turn.orderReason && said.outOfOrder(words.orders[turn.orderReason]),
    turn.stopReason && said.stopped(words.stopped[turn.stopReason]),
  ].filter(Boolean);
  return (
    <div className="turn">
      <p>
        <strong>
          {said.turn(turn.number)} {turn.name}
        </strong>
        {`, ${about.join(', ')}. `}
        {turn.answered.length > 0 && said.answerers(turn.answered.map((one) => one.name).join(', '))}
      </p>
      {contents.length === 0 && turn.stopReason !== 'absent' && <p className="gap">{said.noContent}</p>}
      {contents.map((content) => (
        <ContentText key={content.id} content={content} language={language} words={words} />
      ))}
    </div>
  );
}

function ContentText({ content, language, words }: Omit<Given, 'view'> & { content: ContentView }) {
  const said = words.minutes;
  const due = content.dueOn === null ? null : words.due(formatOf(language).day(content.dueOn));
  const given = [
    words.treatments[content.treatment],
    content.leadUnit,
    content.cooperatingUnits.length > 0 && words.after.with(content.cooperatingUnits.join(', ')),
    due,
  ].filter(Boolean);
  return (
    <>
      <p className="pre">
        <em>{said.content(content.number)}</em> {content.text}
      </p>
      {content.parts.map((part, index) => (
        <p key={part.text} className="pre part">
          {index + 1}) {part.text} <em>{said.answer(null)}</em>{' '}
          {part.answer ?? <span className="gap">{said.missing}</span>}
        </p>
      ))}
      {content.answer !== null && (
        <p className="pre">
          <em>{said.answer(content.answeredByName)}</em> {content.answer}
        </p>
      )}
      <p>
        <em>{said.given}</em> {given.join(', ')}.{' '}
        {content.holes.map((hole) => (
          <span key={hole} className="gap">
            {words.holes[hole]}{' '}
          </span>
        ))}
      </p>
    </>
  );
}

/** What was asked in writing and answered, in contents or by a reply. */
export function WrittenText({ view, language, words }: Given) {
  const said = words.minutes;
  const { stage } = view;
  const contents = stage.contents.filter((content) => content.turnId === null);
  const answered = new Set(contents.map((content) => content.questionId));
  const replied = stage.closed.filter((question) => question.reply !== null && !answered.has(question.id));
  if (contents.length === 0 && replied.length === 0) return null;
  return (
    <>
      <h2>{said.written}</h2>
      {contents.map((content) => (
        <ContentText key={content.id} content={content} language={language} words={words} />
      ))}
      {replied.map((question) => (
        <p key={question.id} className="pre">
          <em>{said.question(question.number, question.agreed)}</em> {question.text} <em>{said.replied}</em>{' '}
          {question.reply}
        </p>
      ))}
    </>
  );
}

/** Every promise with who keeps it and by when; what lacks either is red. */
export function PromiseTable({ view, language, words }: Given) {
  const said = words.minutes;
  const { promises } = view.stage;
  if (promises.length === 0) return <p>{said.promisesNone}</p>;
  return (
    <table>
      <caption className="hide">{said.promises}</caption>
      <thead>
        <tr>
          <th scope="col">{said.promise}</th>
          <th scope="col">{said.responsible}</th>
          <th scope="col">{said.due}</th>
        </tr>
      </thead>
      <tbody className="num">
        {promises.map((promise) => (
          <tr key={promise.id}>
            <td>
              {promise.number}. {promise.text}
            </td>
            <td className={promise.unitId === null ? 'gap' : undefined}>
              {[promise.unit ?? said.missing, promise.responsibleName].filter(Boolean).join(', ')}
            </td>
            <td className={promise.dueOn === null ? 'gap' : 'day'}>
              {promise.dueOn === null ? said.missing : formatOf(language).day(promise.dueOn)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
