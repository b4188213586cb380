import type { DeskName } from '#app/rooms/live/seat.ts';

export type PresidingPeriodTable = {
  id: string;
  session_id: string;
  /** Whose account steers; `name` is who presides, which may be another where the office steers for the head. */
  person_id: string | null;
  steered_by: string;
  name: string;
  title: string | null;
  since: Date;
  until: Date | null;
};

/** One open tab of a console, as long as it is heard of. */
export type DeskSeatTable = {
  id: string;
  session_id: string;
  person_id: string;
  name: string;
  desk: DeskName;
  holding: string | null;
  held_since: Date | null;
  seen_at: Date;
};

export type SessionBreakTable = {
  session_id: string;
  since: Date;
  until: Date | null;
};

export type RunSheetMarkTable = {
  session_id: string;
  position: number;
  title: string;
  since: Date;
};

/** A stretch of the recording that must be cut before it is published. */
export type RecordingMarkTable = {
  id: string;
  session_id: string;
  turn_id: string;
  since: Date;
  until: Date;
  marked_by: string | null;
  cut_at: Date | null;
  cut_by: string | null;
};

export type TurnAnswererTable = {
  turn_id: string;
  name: string;
  title: string | null;
  invited_at: Date;
};

export type ModerationSettingTable = {
  organisation_id: string;
  least_letters: number;
  most_letters: number;
  holds_links: boolean;
  most_per_device: number;
  most_per_device_minute: number;
  most_per_point_minute: number;
  updated_by: string | null;
  updated_at: Date;
};

export type ModerationWordTable = {
  id: string;
  organisation_id: string;
  word: string;
  folded: string;
  source: string;
  valid_from: string;
  valid_to: string | null;
  added_by: string | null;
  added_at: Date;
};

export type ShorthandTable = {
  id: string;
  organisation_id: string;
  short: string;
  expansion: string;
  changed_by: string | null;
  changed_at: Date;
};

export type ContentPartTable = {
  content_id: string;
  position: number;
  text: string;
  answer: string | null;
};

export type LiveDeskTables = {
  presiding_period: PresidingPeriodTable;
  desk_seat: DeskSeatTable;
  session_break: SessionBreakTable;
  run_sheet_mark: RunSheetMarkTable;
  recording_mark: RecordingMarkTable;
  turn_answerer: TurnAnswererTable;
  moderation_setting: ModerationSettingTable;
  moderation_word: ModerationWordTable;
  shorthand: ShorthandTable;
  content_part: ContentPartTable;
};
