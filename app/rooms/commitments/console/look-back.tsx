import { Link } from 'react-router';
import { refuse } from '#app/ground/refusal.ts';
import { houseOf } from '#app/http/context.ts';
import { requireStaff } from '#app/rooms/people/session.ts';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, languageOf, useLanguage } from '#app/ui/language.ts';
import { type LookBackView, presentLookBack } from '../present-handover.ts';
import { handoverWords } from '../words.ts';
import type { Route } from './+types/look-back';
import { OpenItems } from './open-items.tsx';

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const view = await presentLookBack(houseOf(context), requireStaff(context, request), params.code);
  if (view === null) throw refuse('missing', 'dialogue.missing');
  return view;
}

export function meta({ params }: Route.MetaArgs): Route.MetaDescriptors {
  return [{ title: handoverWords(languageOf(params)).lookBack.title }];
}

/** The first page of the next dialogue: what was promised or asked before and is still open. */
export default function LookBack({ loaderData: view }: Route.ComponentProps) {
  const language = useLanguage();
  const words = handoverWords(language).lookBack;
  return (
    <main id="main">
      <p className="crumb noprint">
        <Link to={hrefFor(language, `/lam-viec/doi-thoai/${view.dialogue.code}`)}>{words.back}</Link>
      </p>
      <h1>{words.title}</h1>
      <p>{view.dialogue.title}</p>
      <p className="lead num">{words.lead(formatOf(language).day(view.today))}</p>
      <section>
        <h2>{words.promises}</h2>
        <OpenItems items={view.promises} caption={words.promises} />
      </section>
      {view.former.map((former) => (
        <section key={former.name}>
          <h2>{words.former(former.name)}</h2>
          <OpenItems items={former.promises} caption={words.former(former.name)} />
        </section>
      ))}
      <section>
        <h2>{words.matters}</h2>
        <Matters matters={view.matters} />
      </section>
    </main>
  );
}

function Matters({ matters }: Pick<LookBackView, 'matters'>) {
  const language = useLanguage();
  const words = handoverWords(language).lookBack;
  if (matters.length === 0) return <p className="muted">{words.nothing}</p>;
  return (
    <ul className="rows">
      {matters.map((matter) => (
        <li key={matter.code}>
          <div>
            <Link to={hrefFor(language, `/lam-viec/kien-nghi/${matter.code}`)}>{matter.title}</Link>
            <p className="meta num">
              <span className="code">{matter.code}</span>
              <strong>{words.times(matter.times, (matter.since ?? '').slice(0, 4))}</strong>
              {matter.unit && <span>{matter.unit}</span>}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
