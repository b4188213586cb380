import { formatOf } from '#app/ui/format.ts';
import { hrefFor, type Language } from '#app/ui/language.ts';
import { Tag } from '#app/ui/tag.tsx';
import type { RecordView } from '../present-record.ts';
import { isPublicTurn, secondsOf } from '../record.ts';
import type { ContentView, PublicStage, QuestionView, TurnView } from '../stage.ts';
import { clockText } from '../turn.ts';
import type { LiveWords } from '../words.vi.ts';
import { Moment, PollsOf, RatingOf } from './record-parts.tsx';
import { PromisesSlot } from './slots.tsx';

type Given = Readonly<{ stage: PublicStage; record: RecordView; language: Language; words: LiveWords }>;

/** The full record of a session, also while it runs: every turn, every answer, every promise, every count. */
export function RecordOf(given: Given) {
  const { stage, record, language, words } = given;
  const said = words.after;
  const turns = stage.turns.filter(isPublicTurn);
  const written = stage.contents.filter((content) => content.turnId === null);
  const answered = new Set(stage.contents.map((content) => content.questionId));
  const replied = stage.closed.filter((question) => !answered.has(question.id) && question.reply !== null);
  const unanswered = [...stage.questions, ...stage.closed].filter(
    (question) => !answered.has(question.id) && question.reply === null,
  );
  return (
    <main id="main" className="wrap page record">
      <Head {...given} turns={turns.length} />
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
              {...given}
            />
          ))}
        </ol>
      </section>
      <PollsOf stage={stage} language={language} words={words} />
      {written.length + replied.length > 0 && (
        <section>
          <h2>{said.written}</h2>
          <ol className="turns">
            {written.map((content) => (
              <li key={content.id}>
                <About {...given} question={stage.questions.find(({ id }) => id === content.questionId)} />
                <Content content={content} language={language} words={words} />
              </li>
            ))}
            {replied.map((question) => (
              <li key={question.id}>
                <About {...given} question={question} />
                <p className="pre">{question.text}</p>
                <div className="reply">
                  <p className="small strong">{said.answer}</p>
                  <p className="pre">{question.reply}</p>
                </div>
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
                <About {...given} question={question} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <RatingOf stage={stage} record={record} language={language} words={words} />
    </main>
  );
}

/** When it was, how many were there, and what came of it in numbers. */
function Head({ stage, language, words, turns }: Given & { turns: number }) {
  const said = words.after;
  const format = formatOf(language);
  const live = hrefFor(language, `/truc-tiep/${stage.code}`);
  return (
    <>
      <p className="muted small num">{stage.state === 'ended' ? said.title : words.people.soFar.title}</p>
      <h1>{stage.title}</h1>
      {stage.openedAt && stage.endedAt && (
        <p className="lead num">
          {said.when(format.weekday(stage.openedAt), format.time(stage.openedAt), format.time(stage.endedAt))}
          {stage.place && ` ${stage.place}.`}
        </p>
      )}
      <p className="num">
        <strong>{said.lead(turns, stage.contents.length, stage.promises.length)}</strong>{' '}
        {words.people.soFar.people(
          format.number(Math.max(stage.points.people, stage.headcount)),
          stage.points.points,
        )}
      </p>
      <p className="row">
        {stage.state === 'ended' ? (
          <>
            <a className="btn" href={hrefFor(language, `/kien-nghi?doi-thoai=${stage.code}`)}>
              {said.petitions}
            </a>
            <a className="btn quiet" href={hrefFor(language, `/loi-hua?doi-thoai=${stage.code}`)}>
              {said.kept}
            </a>
          </>
        ) : (
          <a className="btn" href={live}>
            {words.people.soFar.toLive}
          </a>
        )}
        {stage.recording !== null && (
          <a className="btn quiet" href={stage.recording.url} rel="noreferrer">
            {words.people.recording.watch}
          </a>
        )}
        <a className="btn quiet" href={`${live}/cua-toi`}>
          {words.people.mine.link}
        </a>
      </p>
    </>
  );
}

/** A question by its number, who agrees, and when it was spoken about. */
function About({ stage, record, words, question }: Given & { question: QuestionView | undefined }) {
  if (question === undefined) return null;
  return (
    <p className="muted small num">
      {words.questionOf(question.number)} · {words.agreedBy(question.agreed)}
      <Moment recording={stage.recording} seconds={record.moments[question.id]} words={words} />
    </p>
  );
}

type TurnGiven = Given & Readonly<{ turn: TurnView; contents: readonly ContentView[] }>;

function Turn({ stage, record, turn, contents, language, words }: TurnGiven) {
  const said = words.after;
  if (turn.state === 'diverted') {
    const cut = stage.recording?.cut;
    return (
      <li>
        <h3 className="num">{said.turn(turn.number)}</h3>
        <p>{words.diverted}</p>
        {cut && <p className="muted">{words.people.recording[cut]}</p>}
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
        <Moment recording={stage.recording} seconds={record.moments[turn.id]} words={words} />
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

type ContentGiven = Pick<Given, 'language' | 'words'> & { content: ContentView };

function Content({ content, language, words }: ContentGiven) {
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
