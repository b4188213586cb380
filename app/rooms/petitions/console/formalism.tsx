import { Link } from 'react-router';
import { refuse } from '#app/ground/refusal.ts';
import { houseOf } from '#app/http/context.ts';
import { amountText, organisationWords } from '#app/rooms/organisations/words.ts';
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
      {view.compared !== null && <p className="num">{words.compared(view.compared)}</p>}
      {view.signs.map((sign) => (
        <Sign key={sign.sign} sign={sign} />
      ))}
      {view.fewTurns && <FewTurns found={view.fewTurns} />}
    </main>
  );
}

function Sign({ sign }: { sign: FormalismView['signs'][number] }) {
  const language = useLanguage();
  const words = petitionWorkWords(language).formalism;
  const { title, what } = words.signs[sign.sign];
  const organisation = organisationWords(language);
  return (
    <section className="stack">
      <h2>{title}</h2>
      <p className="muted num">
        {what(sign.rules.map((rule) => rule.amount))} {sign.rules.length > 0 && words.inUse}{' '}
        {sign.rules.map((rule, at) => (
          <span key={rule.key}>
            {at > 0 && ', '}
            <Link to={hrefFor(language, `/lam-viec/quy-tac/${rule.key}`)}>
              {amountText(organisation, rule)}
            </Link>
          </span>
        ))}
      </p>
      <p className="num strong">{words.shares[wholeOf(sign.sign)](sign.count, sign.of)}</p>
      {sign.units?.map(({ unit, count, of }) => (
        <p key={unit} className="num">
          {words.unitShare(unit, count, of)}
        </p>
      ))}
      {sign.hits.length > 0 && (
        <ul className="rows">
          {sign.hits.map((hit) => (
            <Hit key={`${hit.code}${hit.seen}`} hit={hit} sign={sign.sign} />
          ))}
        </ul>
      )}
      {sign.count > sign.hits.length && <p className="num">{words.more(sign.count - sign.hits.length)}</p>}
    </section>
  );
}

type Sign = FormalismView['signs'][number];

function Hit({ hit, sign }: { hit: Sign['hits'][number]; sign: Sign['sign'] }) {
  const language = useLanguage();
  const words = petitionWorkWords(language).formalism;
  const format = formatOf(language);
  const pathOf = (code: string) => hrefFor(language, `/lam-viec/kien-nghi/${code}`);
  return (
    <li>
      <div>
        <Link to={pathOf(hit.code)}>{hit.title}</Link>
        <p className="meta num">
          <span className="code">{hit.code}</span>
          {hit.unit && <span>{hit.unit}</span>}
          {hit.on && <span>{format.day(hit.on)}</span>}
          {hit.percent === undefined ? (
            hit.seen && <span>{seenOf(sign, hit.seen, words)}</span>
          ) : (
            <Link to={pathOf(hit.seen)}>{words.same(hit.percent, hit.seen)}</Link>
          )}
        </p>
      </div>
    </li>
  );
}

function wholeOf(sign: Sign['sign']): 'answers' | 'due' | 'matters' {
  if (sign === 'years_running') return 'matters';
  return sign === 'series' || sign === 'extended_again' ? 'due' : 'answers';
}

function seenOf(sign: Sign['sign'], seen: string, words: ReturnType<typeof petitionWorkWords>['formalism']) {
  if (sign === 'series') return words.left(seen);
  return sign === 'extended_again' ? words.times(seen) : seen;
}

function FewTurns({ found }: { found: NonNullable<FormalismView['fewTurns']> }) {
  const language = useLanguage();
  const words = petitionWorkWords(language).formalism.fewTurns;
  const format = formatOf(language);
  return (
    <section className="stack">
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
