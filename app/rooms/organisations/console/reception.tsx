import { Link } from 'react-router';
import { dayOf } from '#app/ground/time.ts';
import { hrefFor, languageOf, useLanguage } from '#app/ui/language.ts';
import { EmptyState, Note } from '#app/ui/note.tsx';
import { mayKeepReception } from '../may.ts';
import { ReceptionPlace } from '../pages/reception-place.tsx';
import { presentOwnReception } from '../present-reception.ts';
import { organisationWords, receptionWords } from '../words.ts';
import type { Route } from './+types/reception';
import { ChooseOrganisation } from './choose-organisation.tsx';
import { openDesk } from './desk.ts';

export async function loader({ request, context }: Route.LoaderArgs) {
  const { house, actor, organisation, organisations, query } = await openDesk(context, request);
  const today = dayOf(house.now());
  return {
    organisation,
    organisations,
    query,
    mayKeep: mayKeepReception(actor, organisation.id),
    done: new URL(request.url).searchParams.get('xong'),
    ...(await presentOwnReception(house.db, { organisationId: organisation.id, today })),
  };
}

export function meta({ params }: Route.MetaArgs) {
  return [{ title: `${receptionWords(languageOf(params)).desk.title} – Điểm Cầu` }];
}

/** Where and when this office receives citizens, and whether its head does so often enough. */
export default function Reception({ loaderData }: Route.ComponentProps) {
  const { organisation, organisations, query, mayKeep, done, places } = loaderData;
  const language = useLanguage();
  const words = receptionWords(language).desk;
  const to = (path: string) => hrefFor(language, `/lam-viec/don-vi${path}${query}`);
  return (
    <main id="main">
      <p className="crumb">
        <Link to={to('')}>{organisationWords(language).units.back}</Link>
      </p>
      <div className="head">
        <h1>
          {words.title}: {organisation.name}
        </h1>
        {mayKeep && (
          <Link className="btn" to={to('/tiep-cong-dan/them')}>
            {words.add}
          </Link>
        )}
      </div>
      {done !== null && (
        <Note tone="good" role="status">
          <p>{done === 'closed' ? words.wasClosed : words.saved}</p>
        </Note>
      )}
      <p className="lead">
        {words.lead} <a href={hrefFor(language, '/tiep-cong-dan')}>{words.public}</a>
      </p>
      <ChooseOrganisation organisation={organisation} organisations={organisations} />
      {places.length === 0 ? (
        <EmptyState title={words.empty}>
          <p>{words.emptyHint}</p>
        </EmptyState>
      ) : (
        <HeadDays days={loaderData.headDays} asks={loaderData.asks} />
      )}
      {places.map((place) => (
        <ReceptionPlace key={place.id} place={place} level={2}>
          {mayKeep && (
            <Link to={to(`/tiep-cong-dan/${place.id}`)}>{organisationWords(language).rules.change}</Link>
          )}
        </ReceptionPlace>
      ))}
    </main>
  );
}

function HeadDays({ days, asks }: { days: number; asks: number | null }) {
  const words = receptionWords(useLanguage()).desk;
  if (asks === null) return <p className="num">{words.days(days)}</p>;
  if (days >= asks) return <p className="num">{words.enough(days, asks)}</p>;
  return (
    <Note tone="warn" title={words.tooFew}>
      <p className="num">{words.enough(days, asks)}</p>
    </Note>
  );
}
