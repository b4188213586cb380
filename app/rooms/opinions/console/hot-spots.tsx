import { Form, Link } from 'react-router';
import { houseOf } from '#app/http/context.ts';
import { audiences } from '#app/rooms/dialogues/dialogue.ts';
import { dialogueWords } from '#app/rooms/dialogues/words.ts';
import { requireStaff } from '#app/rooms/people/session.ts';
import { DotMap } from '#app/ui/dot-map.tsx';
import { Select } from '#app/ui/field.tsx';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, type Language, languageOf } from '#app/ui/language.ts';
import { PrintHere } from '#app/ui/print-here.tsx';
import type { Span } from '../aside.ts';
import { type HotSpotsView, presentHotSpots } from '../present-hot-spots.ts';
import { opinionWords } from '../words.ts';
import type { Route } from './+types/hot-spots';
import { HeatMap } from './heat-table.tsx';
import { organisationFor } from './organisation.ts';
import { PlaceMap } from './place-map.tsx';
import './console.css';

const spans = [30, 90, 180, 365] as const;

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requireStaff(context, request);
  const asked = new URL(request.url).searchParams;
  const days = Number(asked.get('ngay'));
  return await presentHotSpots(houseOf(context), actor, {
    organisationId: organisationFor(actor, ['clerk', 'head']),
    days: spans.find((each) => each === days) ?? 90,
    field: asked.get('linh-vuc') || null,
    audience: audiences.find((each) => each === asked.get('nhom')) ?? null,
  });
}

export function meta({ params }: Route.MetaArgs): Route.MetaDescriptors {
  return [{ title: opinionWords(languageOf(params)).hotSpots.title }];
}

export default function HotSpots({ loaderData, params }: Route.ComponentProps) {
  const language = languageOf(params);
  const words = opinionWords(language);
  const w = words.hotSpots;
  return (
    <main id="main" className="triage">
      <div className="head">
        <h1>{w.title}</h1>
        <Link className="noprint" to={hrefFor(language, '/lam-viec/y-kien')}>
          {words.groups.back}
        </Link>
      </div>
      <p>{w.lead(loaderData.days)}</p>
      <Filters view={loaderData} language={language} />
      {loaderData.spots.length + loaderData.communes.length === 0 ? (
        <p className="empty">{w.none}</p>
      ) : (
        <Found view={loaderData} language={language} />
      )}
    </main>
  );
}

type Given = Readonly<{ view: HotSpotsView; language: Language }>;

function Filters({ view, language }: Given) {
  const words = opinionWords(language);
  const w = words.hotSpots;
  const { audiences: names } = dialogueWords(language);
  return (
    <Form method="get" className="filters noprint">
      <Select
        name="ngay"
        label={w.days}
        value={String(view.days)}
        options={spans.map((span) => ({ value: String(span), label: w.daysOf(span) }))}
      />
      <Select
        name="linh-vuc"
        label={w.field}
        value={view.field ?? ''}
        empty={words.queue.all}
        options={view.fields.map((field) => ({ value: field.code, label: field[language] }))}
      />
      <Select
        name="nhom"
        label={w.audience}
        value={view.audience ?? ''}
        empty={words.queue.all}
        options={audiences.map((audience) => ({ value: audience, label: names[audience] }))}
      />
      <button type="submit" className="btn quiet">
        {w.show}
      </button>
    </Form>
  );
}

function Found({ view, language }: Given) {
  return (
    <>
      <Communes view={view} language={language} />
      {view.spots.length > 0 && <Own view={view} language={language} />}
      <PrintHere />
    </>
  );
}

/** The office's own opinions: by area, by month, and the hottest with the time before. */
function Own({ view, language }: Given) {
  const w = opinionWords(language).hotSpots;
  const fieldName = (code: string) =>
    view.fields.find((field) => field.code === code)?.[language] ?? w.noField;
  const monthName = (month: string) => month.split('-').reverse().join('/');
  const listOf = (area: string, field: string) => {
    if (area === '' || field === '') return null;
    const query = { buoc: 'dang-dem', 'khu-vuc': area, 'linh-vuc': field, tu: view.since };
    return hrefFor(language, `/lam-viec/y-kien?${new URLSearchParams(query)}`);
  };
  const placeOf = (area: string) =>
    hrefFor(
      language,
      `/lam-viec/y-kien?${new URLSearchParams({ buoc: 'dang-dem', 'khu-vuc': area, tu: view.since })}`,
    );
  return (
    <>
      <PlaceMap view={view} language={language} hrefOf={placeOf} />
      <section>
        <h2>{w.byArea}</h2>
        <p className="small muted">{w.honest}</p>
        <HeatMap
          {...{ title: w.byArea, head: w.area, table: view.areas, language }}
          rowName={(area) => area || w.noArea}
          columnName={fieldName}
          isUpright
          hrefOf={listOf}
        />
      </section>
      <section>
        <h2>{w.byMonth}</h2>
        <HeatMap
          {...{ title: w.byMonth, head: w.field, table: view.months, language }}
          rowName={fieldName}
          columnName={monthName}
          hrefOf={() => null}
        />
      </section>
      <section>
        <h2>{w.hottest}</h2>
        <Hottest view={view} language={language} />
      </section>
    </>
  );
}

/** Circles by commune, where there are communes below this office; the same numbers as a table. */
function Communes({ view, language }: Given) {
  const w = opinionWords(language).hotSpots;
  const { number } = formatOf(language);
  if (view.communes.every((commune) => commune.isHome)) return null;
  const span = ({ from, to }: Span) =>
    from === to ? number(from) : from === 0 ? w.fewer(number(to + 1)) : w.fromTo(number(from), number(to));
  const dots = view.communes.flatMap((commune) =>
    commune.lat === null || commune.lon === null
      ? []
      : [
          {
            ...{ key: commune.code, lat: commune.lat, lon: commune.lon, value: commune.senders.to },
            label: `${commune.name}: ${w.senders} ${span(commune.senders)}, ${w.opinions} ${span(commune.opinions)}`,
            href: `#xa-${commune.code}`,
            isMarked: false,
          },
        ],
  );
  return (
    <section>
      <h2>{w.byCommune}</h2>
      <DotMap title={w.byCommune} outline={view.outline} dots={dots} inset={w.inset} />
      <table className="plain">
        <thead>
          <tr>
            <th scope="col">{w.commune}</th>
            <th scope="col">{w.senders}</th>
            <th scope="col">{w.opinions}</th>
          </tr>
        </thead>
        <tbody className="num">
          {view.communes.map((commune) => (
            <tr key={commune.code} id={`xa-${commune.code}`}>
              <th scope="row">{commune.name}</th>
              <td>{span(commune.senders)}</td>
              <td>{span(commune.opinions)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {view.communes.some(({ senders }) => senders.from !== senders.to) && (
        <p className="muted">{w.inSteps}</p>
      )}
    </section>
  );
}

function Hottest({ view, language }: Given) {
  const w = opinionWords(language).hotSpots;
  const { number } = formatOf(language);
  const fieldName = (code: string | null) =>
    view.fields.find((field) => field.code === code)?.[language] ?? w.noField;
  return (
    <table className="plain stackable">
      <thead>
        <tr>
          <th scope="col">{w.field}</th>
          <th scope="col">{w.area}</th>
          <th scope="col">{w.senders}</th>
          <th scope="col">{w.earlier}</th>
          <th scope="col">{w.opinions}</th>
          <th scope="col">{w.matters}</th>
        </tr>
      </thead>
      <tbody>
        {view.spots.map((spot) => (
          <tr key={`${spot.field} ${spot.area}`}>
            <td data-label={w.field}>{fieldName(spot.field)}</td>
            <td data-label={w.area}>{spot.area ?? w.noArea}</td>
            <td className="num strong" data-label={w.senders}>
              {number(spot.senders)}
            </td>
            <td className="num" data-label={w.earlier}>
              {number(spot.earlier)}
            </td>
            <td className="num" data-label={w.opinions}>
              {number(spot.opinions)}
            </td>
            <td className="num" data-label={w.matters}>
              {number(spot.matters)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
