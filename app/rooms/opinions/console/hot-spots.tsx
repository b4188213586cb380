import { Form, Link } from 'react-router';
import { houseOf } from '#app/http/context.ts';
import { requireStaff } from '#app/rooms/people/session.ts';
import { Select } from '#app/ui/field.tsx';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, languageOf } from '#app/ui/language.ts';
import { presentHotSpots } from '../present-groups.ts';
import { opinionWords } from '../words.ts';
import type { Route } from './+types/hot-spots';
import { organisationFor } from './organisation.ts';
import './console.css';

const spans = [30, 90, 180, 365] as const;

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requireStaff(context, request);
  const asked = Number(new URL(request.url).searchParams.get('ngay'));
  return await presentHotSpots(houseOf(context), actor, {
    organisationId: organisationFor(actor, ['clerk', 'head']),
    days: spans.find((days) => days === asked) ?? 90,
  });
}

export function meta({ params }: Route.MetaArgs): Route.MetaDescriptors {
  return [{ title: opinionWords(languageOf(params)).hotSpots.title }];
}

export default function HotSpots({ loaderData, params }: Route.ComponentProps) {
  const language = languageOf(params);
  const words = opinionWords(language);
  const w = words.hotSpots;
  const format = formatOf(language);
  const { spots, days } = loaderData;
  return (
    <main id="main" className="triage">
      <div className="head">
        <h1>{w.title}</h1>
        <Link to={hrefFor(language, '/lam-viec/y-kien')}>{words.groups.back}</Link>
      </div>
      <p>{w.lead(days)}</p>
      <Form method="get" className="filters">
        <Select
          name="ngay"
          label={w.days}
          value={String(days)}
          options={spans.map((span) => ({ value: String(span), label: w.daysOf(span) }))}
        />
        <button type="submit" className="btn quiet">
          {w.show}
        </button>
      </Form>
      {spots.length === 0 ? (
        <p className="empty">{w.none}</p>
      ) : (
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
            {spots.map((spot) => (
              <tr key={`${spot.field} ${spot.area}`}>
                <td data-label={w.field}>{spot[language] ?? w.noField}</td>
                <td data-label={w.area}>{spot.area ?? w.noArea}</td>
                <td className="num strong" data-label={w.senders}>
                  {format.number(spot.senders)}
                </td>
                <td className="num" data-label={w.earlier}>
                  {format.number(spot.earlier)}
                </td>
                <td className="num" data-label={w.opinions}>
                  {format.number(spot.opinions)}
                </td>
                <td className="num" data-label={w.matters}>
                  {format.number(spot.matters)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </main>
  );
}
