import type { PopulationKind } from '#app/rooms/dialogues/gauge.ts';

export type DraftRequestTable = {
  dialogue_id: string;
  unit_id: string;
  due_on: string;
  note: string | null;
  asked_at: Date;
  asked_by_name: string | null;
  reminded_at: Date | null;
};

export type PopulationGroupTable = {
  id: string;
  organisation_id: string;
  kind: PopulationKind;
  name: string;
  people: number;
  source: string;
  as_of: string;
  /** Degrees (WGS84), both or neither; of places only. */
  lat: number | null;
  lon: number | null;
  removed_at: Date | null;
  removed_by_name: string | null;
};

/** Voices of a group that the office counted when collecting; no opinion carries a profile. */
export type PopulationTallyTable = { group_id: string; dialogue_id: string; voices: number };

export type GaugeTables = {
  draft_request: DraftRequestTable;
  population_group: PopulationGroupTable;
  population_tally: PopulationTallyTable;
};
