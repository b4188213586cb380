import { dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { presentChildren } from '#app/rooms/organisations/present.ts';
import { presentOutline } from '#app/rooms/organisations/present-outline.ts';
import type { ListQuery } from './inputs.ts';
import { stateGroups } from './petition.ts';
import { presentPlaces } from './present-places.ts';
import { countByArea, countInPlaces } from './store-places.ts';

export type MapView = Awaited<ReturnType<typeof presentMap>>;

/**
 * Petitions by commune (the organisation and those below it) and by area of the organisation, under the filters of the
 * public list. The areas add up to what the list says; communes without any petition are left out.
 */
export async function presentMap(house: House, wanted: { organisationId: string; query: ListQuery }) {
  const { organisationId, query } = wanted;
  const filter = {
    today: dayOf(house.now()),
    fieldCode: query.field,
    unitId: query.unit,
    states: query.state === null ? null : stateGroups[query.state],
    isLate: query.late,
    text: query.q,
    dialogueCode: query.dialogue,
  };
  const [children, { units, names }] = await Promise.all([
    presentChildren(house.db, organisationId),
    presentPlaces(house.db, organisationId),
  ]);
  const organisationIds = [organisationId, ...children.map((child) => child.id)];
  const [written, outline, communes] = await Promise.all([
    countByArea(house.db, { ...filter, organisationId }),
    presentOutline(house.db, organisationId),
    countInPlaces(house.db, { ...filter, organisationId, organisationIds }),
  ]);
  const most = (one: { total: number }, other: { total: number }) => other.total - one.total;
  const shown = communes
    .map(({ id, ...commune }) => ({ ...commune, isHome: id === organisationId }))
    .sort(most);
  return {
    outline,
    communes: shown,
    /** A commune is drawn by its residential units, as far as the office has said where they lie. */
    isOneCommune: children.length === 0,
    areas: areasOf(written, { units, names }).sort(
      (one, other) => most(one, other) || inOrder.compare(one.area ?? '', other.area ?? ''),
    ),
    total: sum(shown.map((commune) => commune.total)),
    late: sum(shown.map((commune) => commune.late)),
  };
}

type Written = Awaited<ReturnType<typeof countByArea>>;

/** What was written in several ways is one area. */
function areasOf(written: Written, { units, names }: Awaited<ReturnType<typeof presentPlaces>>) {
  const nameOf = (area: string | null) => (area === null ? null : (names.get(area) ?? area));
  return [...new Set(written.map((row) => nameOf(row.area)))].map((area) => {
    const own = written.filter((row) => nameOf(row.area) === area);
    const unit = units.find((each) => each.name === area);
    return {
      area,
      total: sum(own.map((row) => row.total)),
      late: sum(own.map((row) => row.late)),
      point: !unit || unit.lat === null || unit.lon === null ? null : { lat: unit.lat, lon: unit.lon },
    };
  });
}

/** "Tổ 2" stands before "Tổ 10". */
const inOrder = new Intl.Collator('vi', { numeric: true });

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
