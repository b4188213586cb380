import { houseOf, languageIn } from '#app/http/context.ts';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, languageOf, useLanguage } from '#app/ui/language.ts';
import { EmptyState } from '#app/ui/note.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { presentPublicSupervisions } from '../present-public.ts';
import { oversightWords } from '../words.ts';
import type { Route } from './+types/list';

export const handle = { plain: true };

export async function loader({ context }: Route.LoaderArgs) {
  return await presentPublicSupervisions(houseOf(context), languageIn(context));
}

export function meta({ params }: Route.MetaArgs): Route.MetaDescriptors {
  const { title, lead } = oversightWords(languageOf(params)).public;
  return [{ title: `${title} – Điểm Cầu` }, { name: 'description', content: lead }];
}

export default function Supervisions({ loaderData: rows }: Route.ComponentProps) {
  const language = useLanguage();
  const words = oversightWords(language);
  const format = formatOf(language);
  return (
    <main id="main" className="wrap page">
      <h1>{words.public.title}</h1>
      <p className="lead">{words.public.lead}</p>
      {rows.length === 0 ? (
        <EmptyState title={words.public.empty}>
          <p>{words.public.emptyHint}</p>
        </EmptyState>
      ) : (
        <ul className="rows">
          {rows.map((row) => (
            <li key={row.code}>
              <div>
                <h2>
                  <a href={hrefFor(language, `/giam-sat/${row.code}`)}>{row.title}</a>
                </h2>
                <p className="meta num">
                  <span>{words.states[row.state]}</span>
                  <span>{words.bodies[row.body]}</span>
                  <span>{words.list.period[row.kind](format.day(row.from), format.day(row.to))}</span>
                  <span>{words.list.counts(row.sampled, row.found, row.asked)}</span>
                  {row.seeds.map((seed) => (
                    <span key={seed}>{words.public.drawnBy(seed)}</span>
                  ))}
                  {row.asked > 0 && <span>{words.public.answers(row.answered, row.asked)}</span>}
                  {row.late > 0 && <Tag tone="late">{words.public.late(row.late)}</Tag>}
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </main>
  );
}
