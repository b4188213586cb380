import type { Generated } from 'kysely';
import type { HandOverState, SkipReason } from '#app/rooms/live/hand-over.ts';
import type { PointState, RollVia, TestMark } from '#app/rooms/live/point.ts';

/** The link and the number with which a coordinator comes in; of both only hashes are kept. */
export type PointAccessTable = {
  id: string;
  point_id: string;
  token_hash: string;
  pin_hash: string;
  made_by: string | null;
  made_at: Date;
  failures: Generated<number>;
  free_at: Date;
  revoked_at: Date | null;
  revoked_by: string | null;
};

/** A telephone or laptop that came in with link and number. */
export type PointTicketTable = {
  id: string;
  access_id: string;
  ticket_hash: string;
  made_at: Date;
};

/** What is known of the line of a point and of its room. `headcount` null: not told yet. */
export type PointLineTable = {
  point_id: string;
  is_rehearsal: boolean;
  state: PointState;
  seen_at: Date | null;
  headcount: number | null;
  clock_off_seconds: number | null;
  waiting_items: Generated<number>;
  version: Generated<number>;
};

export type PointTestTable = {
  id: string;
  point_id: string;
  is_rehearsal: boolean;
  sound: TestMark;
  picture: TestMark;
  line: TestMark;
  round_trip_ms: number | null;
  note: string | null;
  at: Date;
};

export type PointRollTable = {
  id: string;
  point_id: string;
  is_rehearsal: boolean;
  folded: string;
  name: string;
  place: string | null;
  invitation: string | null;
  via: RollVia;
  checked_in_at: Date;
};

/** Words from a point whose picture or sound has failed. */
export type PointNoteTable = {
  id: string;
  point_id: string;
  is_rehearsal: boolean;
  number: number;
  text: string;
  said_at: Date;
  read_at: Date | null;
};

/** A point agrees with a question as one voice. `people`: hands that the coordinator counted, if so. */
export type PointAgreementTable = {
  question_id: string;
  point_id: string;
  people: number | null;
  at: Date;
  /** Came along when that question was merged into this one. */
  merged_from: Generated<string | null>;
  /** Only by telephones in its room: nobody has said it for the whole point. */
  by_phones: Generated<boolean>;
};

/** A sending of a point that was accepted, before or in the session. */
export type PointSendTable = {
  send_key: string;
  point_id: string;
  subject_id: string | null;
  number: number | null;
  at: Date;
};

export type HandOverTable = {
  id: string;
  session_id: string;
  number: number;
  point_id: string;
  request_id: string | null;
  state: HandOverState;
  called_at: Date;
  ready_at: Date | null;
  sound_tested_at: Date | null;
  live_at: Date | null;
  ended_at: Date | null;
  due_at: Date | null;
  skip_reason: SkipReason | null;
};

export type PointsTables = {
  point_access: PointAccessTable;
  point_ticket: PointTicketTable;
  point_line: PointLineTable;
  point_test: PointTestTable;
  point_roll: PointRollTable;
  point_note: PointNoteTable;
  point_agreement: PointAgreementTable;
  point_send: PointSendTable;
  hand_over: HandOverTable;
};
