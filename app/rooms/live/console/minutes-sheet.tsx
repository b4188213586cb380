import { formatOf } from '#app/ui/format.ts';
import type { Language } from '#app/ui/language.ts';
import { clockOf } from '../minutes.ts';
import type { MinutesView } from '../present-minutes.ts';
import type { LiveWords } from '../words.vi.ts';
import { AttendanceTable, PointTable } from './minutes-roll.tsx';
import { PromiseTable, TurnText, WrittenText } from './minutes-said.tsx';

type Given = Readonly<{ view: MinutesView; language: Language; words: LiveWords }>;

/** The sheet as it is printed: model 1.9 of NĐ 30/2020/NĐ-CP, or the head and signers of a Party committee. */
export function MinutesSheet({ view, language, words }: Given) {
  const said = words.minutes;
  const { stage, family, office } = view;
  const format = formatOf(language);
  const [secretary, chair] = said.signers[family];
  const presiding = view.presiding.at(-1);
  return (
    <article className="sheet">
      <header className="head">
        <div>
          {office.map((line, index) => (
            <p key={line} className={index === office.length - 1 ? 'caps strong' : 'caps'}>
              {line}
            </p>
          ))}
          <hr />
          <p className="number">{said.number[family]}</p>
        </div>
        <div>
          {family === 'party' ? (
            <p className="caps strong">{said.party}</p>
          ) : (
            <>
              <p className="caps strong">{said.motto[0]}</p>
              <p className="strong">{said.motto[1]}</p>
            </>
          )}
          <hr />
        </div>
      </header>
      {!view.isOver && <p className="draft">{said.draft}</p>}
      <h1>{said.title}</h1>
      <p className="subject">{said.subject(stage.title)}</p>
      <p>{stage.openedAt && said.startedAt(said.clock(clockOf(stage.openedAt)))}</p>
      <p>{said.place([stage.place, view.address].filter(Boolean).join(', ') || said.nobody)}</p>
      <p>
        {view.onRoll === 0 ? said.attendanceNone : said.attendance(view.present, view.onRoll)}{' '}
        <People view={view} words={words} />
      </p>
      <p>
        {said.presiding}{' '}
        {view.presiding.length === 0
          ? said.nobody
          : view.presiding.map((one) => named(one, { language, words })).join('; ')}
      </p>
      <p>
        {said.secretary}{' '}
        {view.secretaries.map((one) => `${one.name}, ${one.title}`).join('; ') || said.nobody}
      </p>
      <AttendanceTable view={view} words={words} />
      <PointTable view={view} words={words} />
      <Course view={view} language={language} words={words} />
      <h2>{said.turns}</h2>
      {stage.turns.length === 0 && <p>{said.turnsNone}</p>}
      {stage.turns.map((turn) => (
        <TurnText key={turn.id} turn={turn} view={view} language={language} words={words} />
      ))}
      <WrittenText view={view} language={language} words={words} />
      <h2>{said.promises}</h2>
      <PromiseTable view={view} language={language} words={words} />
      <h2>{said.conclusion}</h2>
      {stage.conclusion.text === null ? (
        <p className="gap">{said.conclusionNone}</p>
      ) : (
        <p className="pre">{stage.conclusion.text}</p>
      )}
      <p>
        {said.counts(stage.turns.length, stage.contents.length, stage.promises.length)}{' '}
        {view.share !== null &&
          said.share(
            format.minutes(Math.round(view.share.people / 60)),
            format.minutes(Math.round(view.share.answers / 60)),
            format.minutes(Math.round(view.share.reports / 60)),
          )}
      </p>
      <p>{stage.endedAt === null ? said.notEnded : said.endedAt(said.clock(clockOf(stage.endedAt)))}</p>
      <footer className="signers">
        <div>
          <p className="caps strong">{secretary}</p>
          <p className="sign">{said.signature[0]}</p>
          <p className="strong">{view.secretaries[0]?.name}</p>
        </div>
        <div>
          <p className="caps strong">{chair}</p>
          <p className="sign">{said.signature[1]}</p>
          <p className="strong">{presiding?.name}</p>
        </div>
      </footer>
      <p className="recipients">
        <strong>{said.recipients}</strong>
        <br />
        {said.file}
      </p>
    </article>
  );
}

function People({ view, words }: Pick<Given, 'view' | 'words'>) {
  const others = view.points.filter((point) => !point.isMain);
  const online = others.reduce((sum, point) => sum + (point.headcount ?? 0), 0);
  return <>{words.minutes.people(view.stage.headcount, others.length, online)}</>;
}

function named(one: MinutesView['presiding'][number], { language, words }: Omit<Given, 'view'>): string {
  const { time } = formatOf(language);
  const said = words.minutes;
  const who = [one.name, one.title].filter(Boolean).join(', ');
  if (one.since === null) return who;
  const span =
    one.until === null
      ? said.presidingSince(time(one.since))
      : said.presidingSpan(time(one.since), time(one.until));
  return `${who} (${span})`;
}

/** When each item of the programme began, and the breaks. */
function Course({ view, language, words }: Given) {
  const said = words.minutes;
  const { time } = formatOf(language);
  const { breaks, runSheet } = view.stage;
  const begun = runSheet.items.filter((item) => item.since !== null);
  if (begun.length === 0 && breaks.length === 0) return null;
  return (
    <>
      <h2>{said.course}</h2>
      <ul className="course">
        {begun.map((item) => (
          <li key={item.position}>
            {item.since && time(item.since)} {item.title}
          </li>
        ))}
        {breaks.map((one) => (
          <li key={one.since}>
            {said.breakSpan(time(one.since), one.until === null ? '…' : time(one.until))}
          </li>
        ))}
      </ul>
    </>
  );
}
