import { dayOf } from '#app/ground/time.ts';
import { houseOf, languageIn } from '#app/http/context.ts';
import { hrefFor, languageOf, useLanguage } from '#app/ui/language.ts';
import { EmptyState, Note } from '#app/ui/note.tsx';
import { siteOf } from '../present.ts';
import { presentReception, type ReceptionView } from '../present-reception.ts';
import { receptionWords } from '../words.ts';
import type { Route } from './+types/reception';
import { ReceptionPlace } from './reception-place.tsx';

export const handle = { plain: true };

export async function loader({ context }: Route.LoaderArgs) {
  const house = houseOf(context);
  const site = await siteOf(house.db);
  if (site === null) return null;
  const asked = {
    organisationId: site.organisationId,
    today: dayOf(house.now()),
    language: languageIn(context),
  };
  return await presentReception(house.db, asked);
}

export function meta({ params }: Route.MetaArgs) {
  return [{ title: `${receptionWords(languageOf(params)).title} – Điểm Cầu` }];
}

/** Which way a matter goes, where, and on which days somebody receives. */
export default function Reception({ loaderData: view }: Route.ComponentProps) {
  const words = receptionWords(useLanguage());
  return (
    <main id="main" className="wrap page">
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      {view && <Guide guide={view.guide} />}
      <h2>{words.where}</h2>
      {view === null || view.offices.every((office) => office.places.length === 0) ? (
        <EmptyState title={words.none}>
          <p>{words.noneHint}</p>
        </EmptyState>
      ) : (
        view.offices.map((office, index) => (
          <section key={office.name} className="stack">
            {office.places.length > 0 && index > 0 && <h3>{words.above(office.name)}</h3>}
            {office.places.map((place) => (
              <ReceptionPlace key={place.id} place={place} level={index > 0 ? 4 : 3} />
            ))}
          </section>
        ))
      )}
    </main>
  );
}

function Guide({ guide }: { guide: ReceptionView['guide'] }) {
  const language = useLanguage();
  const words = receptionWords(language);
  return (
    <section className="stack" aria-labelledby="h-which">
      <h2 id="h-which">{words.which}</h2>
      <h3>{words.matters.petition}</h3>
      <p>{words.petitionHere}</p>
      <p>
        <a className="btn" href={hrefFor(language, '/gui-y-kien')}>
          {words.send}
        </a>
      </p>
      {guide
        .filter((each) => each.lines.length > 0)
        .map((each) => (
          <div key={each.matter} className="stack">
            <h3>{words.matters[each.matter]}</h3>
            <ul className="prose">
              {each.lines.map((line) => (
                <li key={line.text}>
                  {line.text}{' '}
                  <span className="muted small">
                    {words.source(line.source)}
                    {line.status === 'to_check' && ` (${words.toCheck})`}
                  </span>
                </li>
              ))}
            </ul>
          </div>
        ))}
      <Note>
        <p>{words.notByWeb}</p>
      </Note>
    </section>
  );
}
