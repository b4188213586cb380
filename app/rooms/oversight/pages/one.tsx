import { refuse } from '#app/ground/refusal.ts';
import { houseOf, languageIn } from '#app/http/context.ts';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, useLanguage } from '#app/ui/language.ts';
import { Code, Note } from '#app/ui/note.tsx';
import { PrintButton } from '#app/ui/page-buttons.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { type PublicSupervisionView, presentPublicSupervision } from '../present-public.ts';
import { pathOfThread } from '../supervision.ts';
import { oversightWords } from '../words.ts';
import type { Route } from './+types/one';

export const handle = { plain: true, qr: true };

export async function loader({ params, context }: Route.LoaderArgs) {
  const view = await presentPublicSupervision(houseOf(context), params.code, languageIn(context));
  if (view === null) throw refuse('missing', 'supervision.missing');
  return view;
}

export function meta({ loaderData }: Route.MetaArgs): Route.MetaDescriptors {
  return [{ title: loaderData ? `${loaderData.title} (${loaderData.code})` : '' }];
}

/** One supervision for everybody: how the sample came about, what was found in numbers, who owes an answer. */
export default function Supervision({ loaderData: view }: Route.ComponentProps) {
  const language = useLanguage();
  const words = oversightWords(language);
  const format = formatOf(language);
  return (
    <main id="main" className="wrap page">
      <p className="muted num">
        {words.bodies[view.body]} <Code>{view.code}</Code>
      </p>
      <h1>{view.title}</h1>
      <p className="meta num">
        <Tag tone={view.state === 'concluded' ? 'done' : 'work'}>{words.states[view.state]}</Tag>
        <span>{words.list.period[view.kind](format.day(view.from), format.day(view.to))}</span>
        <span>{view.unit ?? words.planning.anyUnit}</span>
        {view.kind !== 'conclusion' && <span>{view.field ?? words.planning.anyField}</span>}
        <span>{words.groups[view.group]}</span>
      </p>
      {view.conclusion && (
        <Note tone="good" title={words.public.conclusion}>
          <p className="pre">{view.conclusion}</p>
        </Note>
      )}
      <Samples view={view} />
      <section>
        <h2>{words.public.findings}</h2>
        <ul className="rows num">
          {view.findings.map((each) => (
            <li key={each.severity}>
              <div>
                {each.name}: {words.public.ofFindings(each.count)}
              </div>
            </li>
          ))}
        </ul>
      </section>
      <Requests view={view} />
      <p className="noprint">
        <PrintButton />
      </p>
    </main>
  );
}

function Samples({ view }: { view: PublicSupervisionView }) {
  const language = useLanguage();
  const words = oversightWords(language);
  const format = formatOf(language);
  return (
    <section className="stack">
      <h2>{words.public.sample}</h2>
      {view.draws.length === 0 && <p>{words.public.noSample}</p>}
      {view.draws.map((draw) => (
        <div key={draw.id} className="card stack">
          <p className="num">
            {format.day(draw.on)}. {words.one.drawn(draw.drawn.length, draw.of, draw.seed)}
          </p>
          <p className="meta num">
            {draw.drawn.map((code) => (
              <a key={code} href={hrefFor(language, pathOfThread(view.kind, code))}>
                {code}
              </a>
            ))}
          </p>
          <p className="muted small num prose pre">{words.one.digest(draw.digest)}</p>
        </div>
      ))}
      {view.draws.length > 0 && (
        <details>
          <summary>{words.public.again}</summary>
          <p>{words.public.againText}</p>
          <p>
            <a href={`/giam-sat/${view.code}/mau.json`}>{words.public.list}</a>
          </p>
        </details>
      )}
    </section>
  );
}

function Requests({ view }: { view: PublicSupervisionView }) {
  const language = useLanguage();
  const words = oversightWords(language);
  const format = formatOf(language);
  return (
    <section>
      <h2>{words.public.requests}</h2>
      {view.requests.length === 0 && <p>{words.public.noRequests}</p>}
      <ul className="rows">
        {view.requests.map((request) => (
          <li key={request.id}>
            <div>
              <strong>{request.unit}</strong>
              <p className="meta num">
                <span>{words.kinds[request.kind]}</span>
                <span>{words.request.due(format.day(request.dueOn))}</span>
                <span>
                  {request.answeredOn
                    ? words.public.answered(format.day(request.answeredOn))
                    : words.public.waiting}
                </span>
                {request.outcome && <span>{words.outcomes[request.outcome]}</span>}
                {request.daysLate > 0 && <Tag tone="late">{words.request.late(request.daysLate)}</Tag>}
              </p>
              {request.rule && <p className="muted small">{words.request.rule(request.rule)}</p>}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
