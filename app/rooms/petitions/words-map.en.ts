import type { mapWords as vi } from './words-map.vi.ts';

export const mapWords: typeof vi = {
  title: 'Map of petitions',
  lead: 'Each circle is a commune or ward: the larger, the more petitions; a red edge means that something is late.',
  leadAreas:
    'Petitions by the place of the matter: the larger the circle, the more petitions; a red edge means that something is late.',
  honestAreas:
    'Circles stand at the point that the office gave for each village or residential group; no borders are drawn.',
  withoutPoint: (names) => `Not on the map: ${names}.`,
  honest: 'Circles stand at the centre of a commune; they are not its borders.',
  source: 'Outline of the province: a simplified map of administrative units, for an overview only.',
  byCommune: 'By commune',
  byArea: 'By area',
  commune: 'Commune, ward',
  area: 'Area',
  noArea: 'No area given',
  total: 'Petitions',
  late: 'Late',
  sum: 'Sum',
  count: (n) => (n === 1 ? '1 petition' : `${n} petitions`),
  countLate: (n) => `${n} late`,
  list: 'List of petitions',
  empty: 'No petition under these filters.',
  go: 'Show',
  inset: 'Far islands, at another scale',
};
