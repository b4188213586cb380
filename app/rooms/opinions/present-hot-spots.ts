import type { Actor } from '#app/ground/actor.ts';
import { refuse } from '#app/ground/refusal.ts';
import { dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import type { Audience } from '#app/rooms/dialogues/dialogue.ts';
import { presentChildren } from '#app/rooms/organisations/present.ts';
import { presentOutline } from '#app/rooms/organisations/present-outline.ts';
import { spanOf } from './aside.ts';
import { heatOf } from './heat.ts';
import { mayTriage } from './may.ts';
import { presentFieldChoices } from './present.ts';
import { smallCount } from './present-small-count.ts';
import { countByMonth, countHotSpots, countInCommune } from './store-hot-spots.ts';

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
  const children = await presentChildren(house.db, organisationId);
  const [spots, months, choices, outline, below, ...communes] = await Promise.all([
    countHotSpots(house.db, { ...span, before: new Date(from.getTime() - days * day) }),
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
