import type { Actor } from '#app/ground/actor.ts';
import { refuse } from '#app/ground/refusal.ts';
import { dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import type { Audience } from '#app/rooms/dialogues/dialogue.ts';
import { mayArrange } from '#app/rooms/dialogues/may.ts';
import { presentResidentialUnits } from '#app/rooms/dialogues/present-population.ts';
import { presentChildren } from '#app/rooms/organisations/present.ts';
import { presentOutline } from '#app/rooms/organisations/present-outline.ts';
import { spanOf } from './aside.ts';
import { heatOf } from './heat.ts';
import { mayTriage } from './may.ts';
import { presentFieldChoices } from './present.ts';
import { placeNames } from './present-places.ts';
import { smallCount } from './present-small-count.ts';
import { countByMonth, countByPlace, countHotSpots, countInCommune } from './store-hot-spots.ts';

export type HotSpotsView = Awaited<ReturnType<typeof presentHotSpots>>;
export type HotSpotsAsked = Readonly<{
  organisationId: string;
  days: number;
  field: string | null;
  audience: Audience | null;
}>;

const day = 86_400_000;
const listed = 20;
/** Steps where no rule says which count is small. */
const widest = 10;

/**
 * Where many different people raise something: by field and area, by field and month, and by commune where there are
 * communes below; each over the same span and filters, so that the sums of opinions agree.
 */
export async function presentHotSpots(house: House, actor: Actor, asked: HotSpotsAsked) {
  const { organisationId, days } = asked;
  if (!mayTriage(actor, organisationId)) throw refuse('missing', 'opinion.missing');
  const now = house.now();
  const from = new Date(now.getTime() - days * day);
  const span = {
    ...{ organisationId, from, to: new Date(now.getTime() + day) },
    ...{ fieldCode: asked.field, audience: asked.audience },
  };
  const [children, names, units] = await Promise.all([
    presentChildren(house.db, organisationId),
    placeNames(house.db, organisationId),
    presentResidentialUnits(house.db, organisationId),
  ]);
  const [spots, places, months, choices, outline, below, ...communes] = await Promise.all([
    countHotSpots(house.db, { ...span, names, before: new Date(from.getTime() - days * day) }),
    countByPlace(house.db, { ...span, names }),
    countByMonth(house.db, span),
    presentFieldChoices(house),
    presentOutline(house.db, organisationId),
    smallCount(house, organisationId),
    ...[organisationId, ...children.map((child) => child.id)].map((id) =>
      countInCommune(house.db, { ...span, organisationId: id }),
    ),
  ]);
  const fields = choices.filter((choice) => choice.parentCode === null);
  const counted = spots
    .filter((spot) => spot.opinions > 0)
    .sort((a, b) => b.senders - a.senders || b.opinions - a.opinions);
  return {
    ...{ days, field: asked.field, audience: asked.audience, fields, outline },
    since: dayOf(from),
    areas: heatOf(counted.map((spot) => ({ ...spot, row: spot.area ?? '', column: spot.field ?? '' }))),
    months: heatOf(
      months.map((spot) => ({ ...spot, row: spot.field ?? '', column: spot.month })),
      'name',
    ),
    /** Places with opinions, hottest first; on the map where the office has said where they lie. */
    places: placesOn(places, units),
    hasUnits: units.length > 0,
    mayPlace: mayArrange(actor, organisationId),
    // Who may not read the opinions of a commune learns their numbers in steps, so that none points at a person.
    communes: communes
      .filter((commune) => commune.opinions > 0)
      .map(({ senders, opinions, ...place }) => {
        const isHome = place.organisationId === organisationId;
        const step = mayTriage(actor, place.organisationId) ? null : (below ?? widest);
        return {
          ...{ ...place, isHome },
          senders: step === null ? { from: senders, to: senders } : spanOf(senders, step),
          opinions: step === null ? { from: opinions, to: opinions } : spanOf(opinions, step),
        };
      })
      .sort((a, b) => b.senders.from - a.senders.from || a.name.localeCompare(b.name, 'vi')),
    opinions: counted.reduce((sum, spot) => sum + spot.opinions, 0),
    spots: counted.slice(0, listed),
  };
}

type Counted = Awaited<ReturnType<typeof countByPlace>>[number];
type Unit = Awaited<ReturnType<typeof presentResidentialUnits>>[number];

function placesOn(places: readonly Counted[], units: readonly Unit[]) {
  return places
    .flatMap(({ area, senders, opinions }) => {
      if (area === null) return [];
      const unit = units.find((each) => each.name === area);
      const point = !unit || unit.lat === null || unit.lon === null ? null : { lat: unit.lat, lon: unit.lon };
      return [{ area, senders, opinions, point }];
    })
    .sort((one, other) => other.senders - one.senders || one.area.localeCompare(other.area, 'vi'));
}
