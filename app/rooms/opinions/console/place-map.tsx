import { Link } from 'react-router';
import { DotMap } from '#app/ui/dot-map.tsx';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, type Language } from '#app/ui/language.ts';
import type { HotSpotsView } from '../present-hot-spots.ts';
import { opinionWords } from '../words.ts';

type Given = Readonly<{ view: HotSpotsView; language: Language; hrefOf: (area: string) => string }>;

/** The residential units of one commune as circles; the same numbers, and what is not on the map, as a table. */
export function PlaceMap({ view, language, hrefOf }: Given) {
  const w = opinionWords(language).hotSpots;
  const { number } = formatOf(language);
  const dots = view.places.flatMap(({ area, senders, opinions, point }) =>
    point === null
      ? []
      : [
          {
            ...{ ...point, key: area, name: area, value: senders, isMarked: false },
            label: w.cell(area, '', senders, opinions),
            href: hrefOf(area),
          },
        ],
  );
  const toUnits = view.mayPlace && (
    <p className="noprint">
      <Link to={hrefFor(language, '/lam-viec/dan-cu')}>{w.toUnits}</Link>
    </p>
  );
  if (dots.length === 0) return toUnits;
  return (
    <section>
      <h2>{w.onMap}</h2>
      <p className="small muted">{w.onMapLead}</p>
      <DotMap title={w.onMap} outline={[]} dots={dots} inset={w.inset} />
      <table className="plain">
        <caption className="hide">{w.onMap}</caption>
        <thead>
          <tr>
            <th scope="col">{w.place}</th>
            <th scope="col">{w.senders}</th>
            <th scope="col">{w.opinions}</th>
          </tr>
        </thead>
        <tbody className="num">
          {view.places.map(({ area, senders, opinions, point }) => (
            <tr key={area}>
              <th scope="row">
                <Link to={hrefOf(area)}>{area}</Link>
                {point === null && <span className="muted small"> ({w.notOnMap})</span>}
              </th>
              <td>{number(senders)}</td>
              <td>{number(opinions)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {view.places.some(({ point }) => point === null) && toUnits}
    </section>
  );
}
