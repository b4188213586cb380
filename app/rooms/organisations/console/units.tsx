import { Link } from 'react-router';
import { dayOf } from '#app/ground/time.ts';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, languageOf, useLanguage } from '#app/ui/language.ts';
import { Note } from '#app/ui/note.tsx';
import { presentUnits, type UnitView } from '../present.ts';
import { organisationWords, receptionWords } from '../words.ts';
import type { Route } from './+types/units';
import { ChooseOrganisation } from './choose-organisation.tsx';
import { openDesk } from './desk.ts';

export async function loader({ request, context }: Route.LoaderArgs) {
  const { house, organisation, organisations, query, mayManage } = await openDesk(context, request);
  const today = dayOf(house.now());
  const done = new URL(request.url).searchParams.get('xong');
  const units = await presentUnits(house.db, organisation.id, today);
  return { organisation, organisations, query, mayManage, today, done, units };
}

export function meta({ params }: Route.MetaArgs) {
  return [{ title: `${organisationWords(languageOf(params)).units.title} – Điểm Cầu` }];
}

export default function Units({ loaderData }: Route.ComponentProps) {
  const { organisation, organisations, query, mayManage, today, done, units } = loaderData;
  const language = useLanguage();
  const words = organisationWords(language).units;
  const ended = units.filter((unit) => unit.validTo !== null && unit.validTo < today);
  const working = units.filter((unit) => !ended.includes(unit));
  const doneWords: Readonly<Record<string, string>> = {
    added: words.added,
    saved: words.saved,
    closed: words.wasClosed,
  };
  return (
    <main id="main">
      <div className="head">
        <h1>
          {words.title}: {organisation.name}
        </h1>
        {mayManage && (
          <Link className="btn" to={hrefFor(language, `/lam-viec/don-vi/them${query}`)}>
            {words.add}
          </Link>
        )}
      </div>
      {done !== null && doneWords[done] !== undefined && (
        <Note tone="good" role="status">
          <p>{doneWords[done]}</p>
        </Note>
      )}
      <p className="lead">{words.lead}</p>
      <ChooseOrganisation organisation={organisation} organisations={organisations} />
      <p>
        <Link to={hrefFor(language, `/lam-viec/don-vi/tiep-cong-dan${query}`)}>
          {receptionWords(language).desk.link}
        </Link>
      </p>
      <p>{words.count(units.filter((unit) => unit.isOpen).length)}</p>
      <UnitTable units={working} caption={words.open} query={query} />
      {ended.length > 0 && (
        <section className="stack">
          <h2>{words.closed}</h2>
          <UnitTable units={ended} caption={words.closed} query={query} />
        </section>
      )}
    </main>
  );
}

function UnitTable({
  units,
  caption,
  query,
}: {
  units: readonly UnitView[];
  caption: string;
  query: string;
}) {
  const language = useLanguage();
  const { units: words, kinds } = organisationWords(language);
  const kindNames: Readonly<Record<string, string>> = kinds;
  const { day } = formatOf(language);
  return (
    <table className="plain stackable">
      <caption className="hide">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.name}</th>
          <th scope="col">{words.kind}</th>
          <th scope="col">{words.head}</th>
          <th scope="col">{words.since}</th>
        </tr>
      </thead>
      <tbody>
        {units.map((unit) => (
          <tr key={unit.id}>
            <th scope="row">
              <Link to={hrefFor(language, `/lam-viec/don-vi/${unit.id}${query}`)}>{unit.name}</Link>
            </th>
            <td>{kindNames[unit.kind] ?? unit.kind}</td>
            <td>{[unit.head?.name, unit.headTitle, unit.phone].filter(Boolean).join(', ')}</td>
            <td className="num">
              {day(unit.validFrom)}
              {unit.validTo && (
                <>
                  <br />
                  {words.until} {day(unit.validTo)}
                </>
              )}
              {unit.successor && (
                <>
                  <br />
                  {words.successor}: {unit.successor.name}
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
