import { Link } from 'react-router';
import { houseOf, languageIn } from '#app/http/context.ts';
import { prepareWords } from '#app/rooms/dialogues/words.ts';
import { opinionWords } from '#app/rooms/opinions/words.ts';
import { requireStaff } from '#app/rooms/people/session.ts';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, type Language, languageOf } from '#app/ui/language.ts';
import { PrintHere } from '#app/ui/print-here.tsx';
import { linesOf } from '../funnel.ts';
import { type HeadPageView, presentHeadPage } from '../present-head-page.ts';
import { beforeWords } from '../words.ts';
import type { Route } from './+types/head-page';
import { BeforeHead } from './before-head.tsx';
import './before.css';

export function meta({ params }: Route.MetaArgs): Route.MetaDescriptors {
  return [{ title: beforeWords(languageOf(params)).tabs.head }];
}

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const asked = { code: params.code, language: languageIn(context) };
  return await presentHeadPage(houseOf(context), requireStaff(context, request), asked);
}

/** What the head reads before the meeting, on screen and on at most two sheets of paper. */
export default function HeadPage({ loaderData, params }: Route.ComponentProps) {
  const language = languageOf(params);
  const words = beforeWords(language);
  return (
    <main id="main">
      <BeforeHead view={loaderData} tab="head" language={language} />
      <p>{loaderData.place}</p>
      <p className="row noprint">
        <PrintHere />
        <span className="muted small">{words.print}</span>
      </p>
      <Numbers view={loaderData} language={language} />
      <div className="briefing">
        <Matters view={loaderData} language={language} />
        <Promises view={loaderData} language={language} />
        <Required view={loaderData} language={language} />
        <Unanswered view={loaderData} language={language} />
        <Risks view={loaderData} language={language} />
      </div>
    </main>
  );
}

type Given = Readonly<{ view: HeadPageView; language: Language }>;

/** The same three sums as on the public page: each whole with its parts, so that nobody has to wonder where the rest went. */
const sums = [
  ['received', 'ways'],
  ['accepted', 'seats'],
  ['accepted', 'fates'],
] as const;

function Numbers({ view, language }: Given) {
  const { funnel: words, head } = beforeWords(language);
  const { funnel } = view;
  return (
    <section aria-labelledby="h-funnel">
      <h2 id="h-funnel">{head.funnel}</h2>
      <ul className="numbers num">
        {sums.map(([whole, table]) => (
          <li key={table}>
            <strong className="strong">{funnel[whole]}</strong> {words[whole].toLowerCase()} ={' '}
            {linesOf(funnel, table)
              .filter(({ count }) => count > 0)
              .map(({ part, count }) => `${count} ${words[part].toLowerCase()}`)
              .join(' + ') || 0}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Matters({ view, language }: Given) {
  const words = beforeWords(language).head;
  return (
    <section aria-labelledby="h-matters">
      <h2 id="h-matters">{words.matters}</h2>
      {view.matters.all === 0 && <p>{words.noMatters}</p>}
      <ol className="prose">
        {view.matters.lines.map((matter) => (
          <li key={matter.field}>
            <strong className="strong">{matter.field ?? words.noField}</strong>:{' '}
            <span className="num">{words.matter(matter.people, matter.opinions, matter.repeats)}</span>
            <p className="small">
              {matter.text}{' '}
              {matter.code !== null && (
                <Link to={hrefFor(language, `/lam-viec/y-kien/${matter.code}`)}>{matter.code}</Link>
              )}
            </p>
          </li>
        ))}
      </ol>
      <More rest={view.matters.rest} language={language} />
      {view.matters.all > 0 && <p className="small muted">{opinionWords(language).groups.countedHow}</p>}
      {view.ticked.forms > 0 && (
        <p className="num">
          {words.ticked(
            view.ticked.forms,
            view.ticked.topics.map(({ topic, ticks }) => `${topic} (${ticks})`).join(', '),
          )}
        </p>
      )}
    </section>
  );
}

function Promises({ view, language }: Given) {
  const words = beforeWords(language).head;
  const { day } = formatOf(language);
  return (
    <section aria-labelledby="h-promises">
      <h2 id="h-promises">{words.promises}</h2>
      {view.promises.all === 0 && <p>{words.noPromises}</p>}
      <ul className="prose">
        {view.promises.lines.map((promise) => (
          <li key={promise.code}>
            <Link to={hrefFor(language, `/lam-viec/cam-ket/${promise.code}`)}>{promise.text}</Link>
            <p className="small num">
              {promise.who}
              {promise.dueOn !== null && `, ${words.due(day(promise.dueOn))}`}{' '}
              {promise.daysLate > 0 && <span className="missing">{words.late(promise.daysLate)}</span>}
            </p>
          </li>
        ))}
      </ul>
      <More rest={view.promises.rest} language={language} />
    </section>
  );
}

function Required({ view, language }: Given) {
  const words = beforeWords(language).head;
  const { invitations } = prepareWords(language);
  return (
    <section aria-labelledby="h-required">
      <h2 id="h-required">{words.required}</h2>
      {view.required.all + view.notCalled.all === 0 && <p>{words.noRequired}</p>}
      <ul className="prose">
        {view.notCalled.lines.map((line) => (
          <li key={line.unit}>
            <strong className="strong">{line.unit}</strong>:{' '}
            <span className="missing">{words.notCalled}</span>
            <p className="small">{line.matters}</p>
          </li>
        ))}
        {view.required.lines.map((line) => (
          <li key={line.id}>
            <strong className="strong">{line.unit ?? line.name}</strong>: {invitations.states[line.state]}
            <p className="small">
              {[line.name, line.substitute && invitations.instead(line.substitute), line.matters]
                .filter(Boolean)
                .join('. ')}
            </p>
          </li>
        ))}
      </ul>
      <More rest={view.notCalled.rest + view.required.rest} language={language} />
    </section>
  );
}

function Unanswered({ view, language }: Given) {
  const words = beforeWords(language).head;
  return (
    <section aria-labelledby="h-unanswered">
      <h2 id="h-unanswered">
        {words.unanswered} <span className="num">({view.unanswered.all})</span>
      </h2>
      {view.unanswered.all === 0 && <p>{words.noUnanswered}</p>}
      <ul className="prose">
        {view.unanswered.lines.map((line) => (
          <li key={line.code}>
            <Link to={hrefFor(language, `/lam-viec/kien-nghi/${line.code}`)}>{line.title}</Link>
            <p className="small">
              {line.unit ?? words.noUnit},{' '}
              <span className="missing">{words.draftStates[line.draft ?? 'none']}</span>
            </p>
          </li>
        ))}
      </ul>
      <More rest={view.unanswered.rest} language={language} />
      {view.leftOut > 0 && <p className="small muted num">{words.leftOut(view.leftOut)}</p>}
    </section>
  );
}

function Risks({ view, language }: Given) {
  const words = beforeWords(language).head;
  const { lateTasks, badPoints, untested, wrongRefusals } = view.risks;
  const risks = [
    ...(wrongRefusals > 0 ? [words.wrongRefusals(wrongRefusals)] : []),
    ...lateTasks.lines.map(words.lateTask),
    ...badPoints.lines.map(words.badPoint),
    ...(untested > 0 ? [words.untested(untested)] : []),
  ];
  return (
    <section aria-labelledby="h-risks">
      <h2 id="h-risks">{words.risks}</h2>
      {risks.length === 0 && <p>{words.noRisks}</p>}
      <ul className="prose num">
        {risks.map((risk) => (
          <li key={risk}>{risk}</li>
        ))}
      </ul>
      <More rest={lateTasks.rest + badPoints.rest} language={language} />
    </section>
  );
}

/** How many there are beside those that fit. */
function More({ rest, language }: { rest: number; language: Language }) {
  return rest === 0 ? null : <p className="muted num">{beforeWords(language).head.more(rest)}</p>;
}
