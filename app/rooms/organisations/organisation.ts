import type { Day } from '#app/ground/time.ts';

/** cấp tỉnh; cấp xã (xã, phường, đặc khu) */
export const adminLevels = ['province', 'commune'] as const;
export type AdminLevel = (typeof adminLevels)[number];

/** Kinds of departments (domain model 1.4 and 4); a field is routed to a kind, not to a department. */
export const unitKinds = [
  'committee',
  'office',
  'economy',
  'culture_social',
  'service_centre',
  'project_board',
  'police',
  'military',
  'health_station',
  'land_registry',
  'tax',
  'council',
  'party_office',
  'party_building',
  'party_inspection',
  'party_organisation',
  'mass_mobilisation',
  'internal_affairs',
  'front',
  'labour_federation',
  'home_affairs',
  'justice',
  'finance',
  'industry_trade',
  'agriculture_environment',
  'construction',
  'planning_architecture',
  'science',
  'culture',
  'education',
  'health',
  'inspectorate',
  'social_insurance',
  'industrial_parks',
  'other',
] as const;
export type UnitKind = (typeof unitKinds)[number];

type Period = Readonly<{ valid_from: Day; valid_to: Day | null }>;

/** Did this row hold on the day? Both ends count. */
export function heldOn(period: Period, day: Day): boolean {
  return period.valid_from <= day && (period.valid_to === null || day <= period.valid_to);
}

/** What a default name says: `{place}` is "phường", "tỉnh"; `{party}` is "Tỉnh ủy" or "Thành ủy". */
export type PlaceWords = Readonly<{ place: string; party: string }>;

export function placeWords(kind: string): PlaceWords {
  return { place: kind, party: kind === 'tỉnh' ? 'Tỉnh ủy' : kind === 'thành phố' ? 'Thành ủy' : 'Đảng ủy' };
}

export function fillName(template: string, words: PlaceWords): string {
  return template.replace('{place}', words.place).replace('{party}', words.party);
}

/** Which list of default departments fits a place of this kind. */
export function defaultsFor(kind: string): 'ward' | 'rural' | 'zone' | 'province' {
  if (kind === 'phường') return 'ward';
  if (kind === 'xã') return 'rural';
  return kind === 'đặc khu' ? 'zone' : 'province';
}

/** "Phường Hồng Hà" inside a sentence is "phường Hồng Hà". */
export function inSentence(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
