import { formatOf } from '#app/ui/format.ts';
import { hrefFor, type Language } from '#app/ui/language.ts';
import { Tag } from '#app/ui/tag.tsx';
import { isPublicTurn, secondsOf } from '../record.ts';
import type { ContentView, PublicStage, TurnView } from '../stage.ts';
import { clockText } from '../turn.ts';
import type { LiveWords } from '../words.vi.ts';
import { PromisesSlot } from './slots.tsx';

type Given = Readonly<{ stage: PublicStage; language: Language; words: LiveWords }>;

/** The full record of a session that is over: every turn, every answer, every promise. */
export function RecordOf({ stage, language, words }: Given) {
  const format = formatOf(language);
  const said = words.after;
  const turns = stage.turns.filter(isPublicTurn);
  const written = stage.contents.filter((content) => content.turnId === null);
  const answered = new Set(stage.contents.map((content) => content.questionId));
  const unanswered = stage.questions.filter((question) => !answered.has(question.id));
  return (
    <main id="main" className="wrap page record">
      <p className="muted small num">{said.title}</p>
      <h1>{stage.title}</h1>
      {stage.openedAt && stage.endedAt && (
        <p className="lead num">
          {said.when(format.weekday(stage.openedAt), format.time(stage.openedAt), format.time(stage.endedAt))}
          {stage.place && ` ${stage.place}.`}
        </p>
      )}
      <p className="num">
        <strong>{said.lead(turns.length, stage.contents.length, stage.promises.length)}</strong>
      </p>
      <p className="row">
        <a className="btn" href={hrefFor(language, `/kien-nghi?doi-thoai=${stage.code}`)}>
          {said.petitions}
        </a>
        <a className="btn quiet" href={hrefFor(language, `/loi-hua?doi-thoai=${stage.code}`)}>
          {said.kept}
        </a>
      </p>
      <section>
        <h2>{said.promises}</h2>
        <PromisesSlot stage={stage} language={language} words={words} />
      </section>
      <section>
        <h2>{said.turns}</h2>
        <ol className="turns">
          {turns.map((turn) => (
            <Turn
              key={turn.id}
              turn={turn}
              contents={stage.contents.filter((content) => content.turnId === turn.id)}
              language={language}
              words={words}
            />
          ))}
        </ol>
      </section>
      {written.length > 0 && (
        <section>
          <h2>{said.written}</h2>
          <ol className="turns">
            {written.map((content) => (
              <li key={content.id}>
                <Content content={content} language={language} words={words} />
              </li>
            ))}
          </ol>
        </section>
      )}
      {unanswered.length > 0 && (
        <section>
          <h2>{said.unanswered}</h2>
          <p className="muted">{said.unansweredHint}</p>
          <ul className="promised">
            {unanswered.map((question) => (
              <li key={question.id}>
                <p>{question.text}</p>
                <p className="muted small num">
                  {words.questionOf(question.number)} · {words.agreedBy(question.agreed)}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </main>
  );
}

type TurnGiven = Omit<Given, 'stage'> & Readonly<{ turn: TurnView; contents: readonly ContentView[] }>;

function Turn({ turn, contents, language, words }: TurnGiven) {
  const said = words.after;
  if (turn.state === 'diverted') {
    return (
      <li>
        <h3 className="num">{said.turn(turn.number)}</h3>
        <p>{words.diverted}</p>
      </li>
    );
  }
  return (
    <li>
      <h3>
        <span className="num muted">{said.turn(turn.number)}</span> {turn.name}
        {turn.place && <span className="muted">, {turn.place}</span>}
      </h3>
      <p className="muted small num">
        {formatOf(language).time(turn.startedAt)}, {said.minutes(clockText(secondsOf(turn)))}
        {turn.isFirstTime && `, ${said.firstTime}`}
        {turn.stopReason && `, ${words.stopped[turn.stopReason]}`}
      </p>
      {turn.topic !== null && contents.length === 0 && <p>{turn.topic}</p>}
      {contents.length === 0 && <p className="muted">{said.noContent}</p>}
      {contents.map((content) => (
        <Content key={content.id} content={content} language={language} words={words} />
      ))}
    </li>
  );
}

const tones = {
  on_site: 'done',
  explained: 'done',
  assigned: 'work',
  beyond: 'work',
  diverted: 'received',
  open: 'received',
} as const;

function Content({ content, language, words }: Omit<Given, 'stage'> & { content: ContentView }) {
  const said = words.after;
  const by = content.answeredByName;
  return (
    <div className="content">
      <p>
        <Tag tone={tones[content.treatment]}>{words.treatments[content.treatment]}</Tag>
      </p>
      <p className="pre">{content.text}</p>
      {content.answer !== null && (
        <div className="reply">
          <p className="small strong">{by === null ? said.answer : said.answeredBy(by)}</p>
          <p className="pre">{content.answer}</p>
        </div>
      )}
      {content.leadUnit !== null && (
        <p className="muted small num">
          {said.lead_unit(content.leadUnit)}
          {content.cooperatingUnits.length > 0 && `. ${said.with(content.cooperatingUnits.join(', '))}`}
          {content.dueOn !== null && `, ${words.due(formatOf(language).day(content.dueOn))}`}
        </p>
      )}
    </div>
  );
}
