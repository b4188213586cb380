import { refuse } from '#app/ground/refusal.ts';
import { houseOf } from '#app/http/context.ts';
import { hrefFor, languageOf, useLanguage } from '#app/ui/language.ts';
import { presentMergedPlace } from '../present-places.ts';
import { organisationWords } from '../words.ts';
import type { Route } from './+types/merged';

export const handle = { plain: true };

export async function loader({ params, context }: Route.LoaderArgs) {
  const place = await presentMergedPlace(houseOf(context).db, params.code);
  if (place === null) throw refuse('missing', 'organisation.place');
  return place;
}

export function meta({ loaderData, params }: Route.MetaArgs) {
  const words = organisationWords(languageOf(params)).former;
  return [{ title: `${loaderData ? words.mergedTitle(loaderData.name) : words.title} – Điểm Cầu` }];
}

export default function MergedPlace({ loaderData: place }: Route.ComponentProps) {
  const language = useLanguage();
  const words = organisationWords(language).former;
  return (
    <main id="main" className="wrap page">
      <p className="crumb">
        <a href={hrefFor(language, '/don-vi-cu')}>{words.again}</a>
      </p>
      <h1>{words.mergedTitle(place.name)}</h1>
      <p className="lead">
        {place.province}. {words.merged(place.former.length)}
      </p>
      <ul className="rows">
        {place.former.map((former) => (
          <li key={former.code}>
            <div>
              <h2>{former.name}</h2>
              <p className="meta">
                <span>
                  {former.district}, {former.province}
                </span>
                {former.isSplit && <span>{words.partly}</span>}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </main>
  );
}
