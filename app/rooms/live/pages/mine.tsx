import { refuse } from '#app/ground/refusal.ts';
import { houseOf } from '#app/http/context.ts';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, type Language, languageOf } from '#app/ui/language.ts';
import { Code } from '#app/ui/note.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { liveContext } from '../live.ts';
import { type MineView, presentMine } from '../present-mine.ts';
import { isOver } from '../session.ts';
import { ticketOf } from '../ticket.ts';
import { liveWords } from '../words.ts';
import type { LiveWords } from '../words.vi.ts';
import type { Route } from './+types/mine';

export const handle = { plain: true };

export function meta({ params }: Route.MetaArgs): Route.MetaDescriptors {
  return [{ title: liveWords(languageOf(params)).people.mine.title }, { name: 'robots', content: 'noindex' }];
}

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { code } = params;
  const found = await context.get(liveContext).stageOf(code, false);
  if (found === null) throw refuse('missing', 'session.missing');
  const ticket = ticketOf(request.headers.get('cookie'), code);
  const { title, state } = found.open;
  return { code, title, isOver: isOver(state), mine: await presentMine(houseOf(context), { code, ticket }) };
}

export default function Mine({ loaderData, params }: Route.ComponentProps) {
  const language = languageOf(params);
  const words = liveWords(language);
  const said = words.people.mine;
  const { code, title, mine } = loaderData;
  return (
    <main id="main" className="wrap page narrow">
      <p className="crumb">
        <a href={hrefFor(language, `/truc-tiep/${code}`)}>{title}</a>
      </p>
      <h1>{said.title}</h1>
      {mine.length === 0 ? (
        <p className="lead">{said.empty}</p>
      ) : (
        <>
          <p className="lead">{said.lead}</p>
          <ol className="stack">
            {mine.map((question) => (
              <li key={question.number}>
                <Question question={question} isOver={loaderData.isOver} language={language} words={words} />
              </li>
            ))}
          </ol>
        </>
      )}
      <p>
        <a className="btn quiet" href={hrefFor(language, `/truc-tiep/${code}`)}>
          {said.back}
        </a>
      </p>
    </main>
  );
}

type Given = Readonly<{ question: MineView; isOver: boolean; language: Language; words: LiveWords }>;

const tones = {
  pending: 'received',
  open: 'work',
  closed: 'done',
  merged: 'work',
  refused: 'received',
  diverted: 'received',
} as const;

function Question({ question, isOver: over, language, words }: Given) {
  const said = words.people.mine;
  const isAnswered = question.results.length > 0 || question.reply !== null;
  const format = formatOf(language);
  return (
    <article className="card pad">
      <p className="row num">
        <strong>{words.questionOf(question.number)}</strong>
        <Tag tone={isAnswered ? 'done' : tones[question.state]}>
          {isAnswered ? said.answered : said.states[question.state]}
        </Tag>
        {question.state === 'open' && <span>{said.agreed(format.number(question.agreed))}</span>}
      </p>
      <p className="pre">{question.text}</p>
      {question.mergedInto !== null && <p className="muted">{said.merged(question.mergedInto)}</p>}
      {question.reason !== null && (
        <p className="muted">{said.reason(words.refuseReasons[question.reason])}</p>
      )}
      {question.reply !== null && <p className="pre">{question.reply}</p>}
      {question.results.map((result) => (
        <div key={result.id}>
          <p className="num">
            {words.treatments[result.treatment]}
            {result.leadUnit !== null && `. ${words.after.lead_unit(result.leadUnit)}`}
            {result.dueOn !== null && `, ${words.due(format.day(result.dueOn))}`}
          </p>
          {result.answer !== null && <p className="pre">{result.answer}</p>}
          {result.code === null ? (
            !over && <p className="muted small">{said.codeLater}</p>
          ) : (
            <p>
              {said.code} <Code>{result.code}</Code>{' '}
              <a href={hrefFor(language, `/tra-cuu/${result.code}`)}>{said.follow}</a>
            </p>
          )}
        </div>
      ))}
      {over && !isAnswered && question.state === 'open' && <p className="muted">{said.notAnswered}</p>}
    </article>
  );
}
