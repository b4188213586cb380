import type { Generated, JSONColumnType } from 'kysely';
import type { ListName, ListWords } from '#app/rooms/organisations/list.ts';
import type { ReceptionHost, ReceptionMatter } from '#app/rooms/organisations/reception.ts';
import type { RuleScope } from '#app/rooms/organisations/rule.ts';

export type AdminUnitTable = {
  code: string;
  level: 'province' | 'commune';
  province_code: string;
  kind: string;
  name: string;
  full_name: string;
  folded: string;
  lat: number | null;
  lon: number | null;
  area_km2: number | null;
  valid_from: string;
  valid_to: string | null;
  source: string;
};

export type FormerUnitTable = {
  id: number;
  old_province: string;
  old_district: string;
  old_code: string;
  old_name: string;
  folded: string;
  new_code: string;
  split: boolean;
  valid_to: string;
};

export type OrganisationTable = {
  id: string;
  admin_code: string;
  level: 'province' | 'commune';
  name: string;
  parent_id: string | null;
  rule_profile_id: string;
  hotline: string | null;
  hours: string | null;
  address: string | null;
  founded_at: Date;
  /** The organisation that took this one over, and since when; null while it works. */
  successor_id: string | null;
  merged_on: string | null;
  merged_basis: string | null;
};

export type UnitTable = {
  id: string;
  organisation_id: string;
  kind: string;
  name: string;
  short_name: string;
  head_person_id: string | null;
  head_title: string | null;
  phone: string | null;
  position: Generated<number>;
  valid_from: string;
  valid_to: string | null;
  successor_id: string | null;
};

export type FieldTable = {
  code: string;
  parent_code: string | null;
  name_vi: string;
  name_en: string;
  position: number;
  asks_denunciation: Generated<boolean>;
};

export type FieldRouteTable = { field_code: string; level: string; unit_kind: string; position: number };

export type UnitFieldTable = { organisation_id: string; field_code: string; unit_id: string };

export type LegalBasisTable = {
  id: string;
  number: string;
  title: string;
  issuer: string | null;
  issued_on: string | null;
  valid_from: string | null;
  /** The last day on which the text holds; null while nobody has said one. */
  valid_to: string | null;
  track: string;
  status: 'confirmed' | 'to_check';
  source: string;
  /** Whose own text it is; null for one that came with the program. */
  organisation_id: string | null;
  checked_on: string | null;
  checked_by: string | null;
  /** Who wrote it last; null as long as it stands as it came. */
  changed_by: string | null;
};

export type HolidayTable = {
  day: string;
  kind: 'holiday' | 'swapped_work';
  name: string;
  status: 'confirmed' | 'to_check';
  source: string;
  added_by: string | null;
};

export type RuleProfileTable = {
  id: string;
  name_vi: string;
  name_en: string;
  level: string | null;
  parent_id: string | null;
};

export type RuleTable = {
  id: string;
  profile_id: string;
  organisation_id: string | null;
  key: string;
  amount: number;
  unit: string;
  basis: string;
  article: string | null;
  status: 'confirmed' | 'to_check';
  valid_from: string;
  valid_to: string | null;
  set_by: string | null;
  binds_communes: Generated<boolean>;
  only_for: RuleScope | null;
  /** The later value that ended it, and its last day before that. */
  ended_by: string | null;
  valid_to_before: string | null;
};

export type ReceptionPlaceTable = {
  id: string;
  organisation_id: string;
  name: string;
  address: string;
  phone: string | null;
  takes: readonly ReceptionMatter[];
  /** Against whom or about what a paper may be handed in here. */
  about: string | null;
  valid_from: string;
  valid_to: string | null;
};

export type ReceptionTimeTable = {
  id: string;
  place_id: string;
  host: ReceptionHost;
  host_title: string;
  /** 1 to 7 from Monday; null where it is by days of the month. */
  weekday: number | null;
  month_days: readonly number[];
  from_time: string;
  to_time: string;
  valid_from: string;
  valid_to: string | null;
};

export type ReferenceLoadTable = { name: string; content_hash: string; loaded_at: Date };

/** One version of an entry of a list: shipped with the program, or of one organisation. Decision 0081. */
export type ListEntryTable = {
  id: string;
  list: ListName;
  /** The same through all versions of the entry. */
  code: string;
  organisation_id: string | null;
  position: number;
  words: JSONColumnType<ListWords, string, string>;
  source: string;
  status: 'confirmed' | 'to_check';
  /** Those below may neither replace it nor leave it out. */
  binds: boolean;
  /** The organisation does without this entry. */
  is_gap: Generated<boolean>;
  valid_from: string;
  valid_to: string | null;
  added_by_name: string | null;
  added_at: Date | null;
};

export type OrganisationsTables = {
  list_entry: ListEntryTable;
  admin_unit: AdminUnitTable;
  former_unit: FormerUnitTable;
  organisation: OrganisationTable;
  unit: UnitTable;
  field: FieldTable;
  field_route: FieldRouteTable;
  unit_field: UnitFieldTable;
  legal_basis: LegalBasisTable;
  holiday: HolidayTable;
  rule_profile: RuleProfileTable;
  rule: RuleTable;
  reception_place: ReceptionPlaceTable;
  reception_time: ReceptionTimeTable;
  reference_load: ReferenceLoadTable;
};
