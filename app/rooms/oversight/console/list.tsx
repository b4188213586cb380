import { Link } from 'react-router';
import { houseOf, languageIn } from '#app/http/context.ts';
import { requireStaff } from '#app/rooms/people/session.ts';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, languageOf, useLanguage } from '#app/ui/language.ts';
import { EmptyState } from '#app/ui/note.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { presentSupervisions, type SupervisionsView } from '../present.ts';
import { oversightWords } from '../words.ts';
import type { Route } from './+types/list';
import { RequestCard } from './request-card.tsx';
import { stateTones } from './tones.ts';

export async function loader({ request, context }: Route.LoaderArgs) {
  return await presentSupervisions(houseOf(context), requireStaff(context, request), languageIn(context));
}

export function meta({ params }: Route.MetaArgs): Route.MetaDescriptors {
  return [{ title: oversightWords(languageOf(params)).list.title }];
}

/** What is supervised; on top what the reader's own unit still owes an answer to. */
export default function Supervisions({ loaderData: view }: Route.ComponentProps) {
  const language = useLanguage();
  const words = oversightWords(language);
  return (
    <main id="main">
      <div className="head">
        <h1>{words.list.title}</h1>
        {view.mayPlan && (
          <Link className="btn" to={hrefFor(language, '/lam-viec/giam-sat/lap')}>
            {words.list.plan}
          </Link>
        )}
      </div>
      <p className="lead">{words.list.lead}</p>
      {view.mayReadings && (
        <p>
          <Link to={hrefFor(language, '/lam-viec/giam-sat/luot-doc')}>{words.readings.title}</Link>
        </p>
      )}
      {view.waiting.length > 0 && (
        <section className="stack" aria-labelledby="h-waiting">
          <h2 id="h-waiting">{words.list.waiting}</h2>
          {view.waiting.map((request) => (
            <RequestCard key={request.id} request={request} answer={undefined} isLink />
          ))}
        </section>
      )}
      {view.rows.length === 0 ? (
        <EmptyState title={words.list.empty}>
          <p>{words.list.emptyHint}</p>
        </EmptyState>
      ) : (
        <ul className="rows">
          {view.rows.map((row) => (
            <Row key={row.code} row={row} />
          ))}
        </ul>
      )}
    </main>
  );
}

function Row({ row }: { row: SupervisionsView['rows'][number] }) {
  const language = useLanguage();
  const words = oversightWords(language);
  const format = formatOf(language);
  return (
    <li>
      <div>
        <h2>
          <Link to={hrefFor(language, `/lam-viec/giam-sat/${row.code}`)}>{row.title}</Link>
        </h2>
        <p className="meta num">
          <span className="code">{row.code}</span>
          <span>{words.bodies[row.body]}</span>
          <span>{words.list.period[row.kind](format.day(row.from), format.day(row.to))}</span>
          {row.unit && <span>{row.unit}</span>}
          <span>{words.list.counts(row.sampled, row.found, row.asked)}</span>
          {row.late > 0 && <Tag tone="late">{words.public.late(row.late)}</Tag>}
          <Tag tone={stateTones[row.state]}>{words.states[row.state]}</Tag>
        </p>
      </div>
    </li>
  );
}
