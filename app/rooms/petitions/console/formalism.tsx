import { Link } from 'react-router';
import { refuse } from '#app/ground/refusal.ts';
import { houseOf } from '#app/http/context.ts';
import { requireStaff } from '#app/rooms/people/session.ts';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, languageOf, useLanguage } from '#app/ui/language.ts';
import { type FormalismView, presentFormalism } from '../present-formalism.ts';
import { petitionDeskWords, petitionWorkWords } from '../words.ts';
import type { Route } from './+types/formalism';

export async function loader({ request, context }: Route.LoaderArgs) {
  const view = await presentFormalism(houseOf(context), requireStaff(context, request));
  if (view === null) throw refuse('missing', 'petition.missing');
  return view;
}

export function meta({ params }: Route.MetaArgs): Route.MetaDescriptors {
  return [{ title: petitionWorkWords(languageOf(params)).formalism.title }];
}

/** Where answers look like form without substance; every hit opens its record. */
export default function Formalism({ loaderData: view }: Route.ComponentProps) {
  const language = useLanguage();
  const words = petitionWorkWords(language).formalism;
  const format = formatOf(language);
  return (
    <main id="main">
      <p className="crumb">
        <Link to={hrefFor(language, '/lam-viec/viec')}>{petitionDeskWords(language).back}</Link>
      </p>
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      <p className="num">{words.period(format.day(view.from), format.day(view.to), view.answers)}</p>
      {view.signs.map((sign) => (
        <Sign key={sign.sign} sign={sign} answers={view.answers} />
      ))}
      {view.fewTurns && <FewTurns found={view.fewTurns} />}
    </main>
  );
}

function Sign({ sign, answers }: { sign: FormalismView['signs'][number]; answers: number }) {
  const language = useLanguage();
  const words = petitionWorkWords(language).formalism;
  const format = formatOf(language);
  return (
    <section>
      <h2>{words.signs[sign.sign].title}</h2>
      <p className="muted num">
        {words.signs[sign.sign].what} {words.share(sign.count, answers)}
      </p>
      {sign.hits.length > 0 && (
        <ul className="rows">
          {sign.hits.map((hit) => (
            <li key={`${hit.code}${hit.seen}`}>
              <div>
                <Link to={hrefFor(language, `/lam-viec/kien-nghi/${hit.code}`)}>{hit.title}</Link>
                <p className="meta num">
                  <span className="code">{hit.code}</span>
                  {hit.unit && <span>{hit.unit}</span>}
                  {hit.on && <span>{format.day(hit.on)}</span>}
                  <span>{hit.seen}</span>
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function FewTurns({ found }: { found: NonNullable<FormalismView['fewTurns']> }) {
  const language = useLanguage();
  const words = petitionWorkWords(language).formalism.fewTurns;
  const format = formatOf(language);
  return (
    <section>
      <h2>{words.title}</h2>
      <p className="muted num">
        {words.what(found.below)} {words.share(found.hits.length, found.held)}{' '}
        <Link to={hrefFor(language, '/lam-viec/quy-tac/dialogue.few_turns')}>{words.rule}</Link>
      </p>
      {found.hits.length > 0 && (
        <ul className="rows">
          {found.hits.map((hit) => (
            <li key={hit.code}>
              <div>
                <Link to={hrefFor(language, `/lam-viec/doi-thoai/${hit.code}`)}>{hit.title}</Link>
                <p className="meta num">
                  <span className="code">{hit.code}</span>
                  <span>{format.day(hit.on)}</span>
                  <span>{words.turns(hit.turns)}</span>
                  <span>{words.minutes(hit.spoken, hit.lasted)}</span>
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
