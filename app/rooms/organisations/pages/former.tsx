import { isBlank, normalise } from '#app/ground/fold.ts';
import { houseOf } from '#app/http/context.ts';
import { Field } from '#app/ui/field.tsx';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, languageOf, useLanguage } from '#app/ui/language.ts';
import { EmptyState } from '#app/ui/note.tsx';
import { type FormerPlaceView, presentFormerPlaces, presentNamesakes } from '../present-places.ts';
import { organisationWords } from '../words.ts';
import type { Route } from './+types/former';

export const handle = { plain: true };

export async function loader({ request, context }: Route.LoaderArgs) {
  const asked = normalise((new URL(request.url).searchParams.get('ten') ?? '').slice(0, 400)).slice(0, 100);
  if (isBlank(asked)) return { asked: '', found: null, today: [] };
  const { db } = houseOf(context);
  const [found, today] = await Promise.all([presentFormerPlaces(db, asked), presentNamesakes(db, asked, 8)]);
  return { asked, found, today };
}

export function meta({ params }: Route.MetaArgs) {
  return [{ title: `${organisationWords(languageOf(params)).former.title} – Điểm Cầu` }];
}

export default function FormerPlaces({ loaderData }: Route.ComponentProps) {
  const { asked, found, today } = loaderData;
  const language = useLanguage();
  const words = organisationWords(language).former;
  return (
    <main id="main" className="wrap page">
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      <form className="form" action={hrefFor(language, '/don-vi-cu')}>
        <Field name="ten" label={words.field} hint={words.hint} type="search" value={asked} maxLength={100} />
        <div>
          <button type="submit" className="btn">
            {words.search}
          </button>
        </div>
      </form>
      {found && (
        <section>
          <h2>{words.found(found.places.length, asked)}</h2>
          {found.places.length === 0 && today.length === 0 && <EmptyState title={words.nothing} />}
          {found.isMore && <p>{words.more}</p>}
          <ul className="rows">
            {found.places.map((place) => (
              <FormerPlace key={place.code} place={place} />
            ))}
          </ul>
        </section>
      )}
      {today.length > 0 && (
        <section>
          <h2>{words.today}</h2>
          <ul className="rows">
            {today.map((place) => (
              <li key={place.code}>
                <div>
                  <h3>
                    {place.level === 'province' ? (
                      place.name
                    ) : (
                      <a href={hrefFor(language, `/don-vi-cu/${place.code}`)}>{place.name}</a>
                    )}
                  </h3>
                  {place.province && <p className="meta">{place.province}</p>}
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
    </main>
  );
}

function FormerPlace({ place }: { place: FormerPlaceView }) {
  const language = useLanguage();
  const words = organisationWords(language).former;
  return (
    <li>
      <div>
        <h3>{place.name}</h3>
        <p className="meta">
          <span>
            {place.district}, {place.province}
          </span>
          <span>{words.lastDay(formatOf(language).day(place.lastDay))}</span>
        </p>
        {place.isSplit && place.today.length > 1 && <p>{words.split}</p>}
        <p>
          {words.now}{' '}
          {place.today.map((unit, index) => (
            <span key={unit.code}>
              {index > 0 && '; '}
              <a href={hrefFor(language, `/don-vi-cu/${unit.code}`)}>{unit.name}</a>, {unit.province}
            </span>
          ))}
        </p>
      </div>
    </li>
  );
}
