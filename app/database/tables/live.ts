import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { EditKind, Treatment } from '#app/rooms/live/content.ts';
import type { FloorRule } from '#app/rooms/live/floor.ts';
import type { HeldFor } from '#app/rooms/live/moderation.ts';
import type { QuestionState, RefuseReason } from '#app/rooms/live/question.ts';
import type { OrderReason, Precedence, RequestState, RequestVia } from '#app/rooms/live/queue.ts';
import type { RecordingCut } from '#app/rooms/live/recording.ts';
import type { LogBody, LogKind, ScreenShown, SessionState } from '#app/rooms/live/session.ts';
import type { StopReason, TurnState } from '#app/rooms/live/turn.ts';

export type DialogueSessionTable = {
  id: string;
  dialogue_id: string;
  organisation_id: string;
  state: SessionState;
  seq: Generated<number>;
  join_code: string;
  is_moderated: Generated<boolean>;
  are_questions_open: Generated<boolean>;
  turn_seconds: Generated<number>;
  shown: JSONColumnType<ScreenShown>;
  is_rehearsal: Generated<boolean>;
  /** Rules of the fair floor that are switched off. */
  floor_off: ColumnType<readonly FloorRule[], string | undefined, string>;
  fallback_seconds: Generated<number>;
  drop_seconds: Generated<number>;
  opened_at: Date | null;
  paused_at: Date | null;
  ended_at: Date | null;
  conclusion: Generated<string | null>;
  conclusion_version: Generated<number>;
  /** Agreements and answers count only from a ticket that came out of a printed seat token. */
  needs_seat: Generated<boolean>;
  recording_url: Generated<string | null>;
  /** Where in the recording the session was opened. */
  recording_offset_seconds: Generated<number | null>;
  recording_cut: Generated<RecordingCut | null>;
  version: Generated<number>;
};

export type SessionLogTable = {
  session_id: string;
  seq: number;
  at: Date;
  kind: LogKind;
  body: JSONColumnType<LogBody>;
};

/** A sending that was accepted: the same key again gets the same answer. */
export type SessionSendTable = {
  send_key: string;
  session_id: string;
  subject_id: string | null;
  number: number | null;
  at: Date;
};

/** What a content, promise, turn or conclusion said before it was edited. */
export type SessionEditTable = {
  kind: EditKind;
  subject_id: string;
  version: number;
  body: JSONColumnType<Record<string, unknown>>;
  edited_by: string | null;
  edited_at: Date;
};

export type JoinAttemptTable = {
  address_hash: string;
  failures: number;
  tried_at: Date;
  free_at: Date;
};

export type DeviceTable = {
  id: string;
  session_id: string;
  ticket_hash: string;
  name: string | null;
  joined_at: Date;
  point_id: ColumnType<string | null, string | null | undefined>;
};

export type SpeechRequestTable = {
  id: string;
  session_id: string;
  number: number;
  device_id: string | null;
  name: string;
  place: string | null;
  topic: string | null;
  via: RequestVia;
  precedence: Precedence | null;
  state: RequestState;
  requested_at: Date;
  entered_by: string | null;
  point_id: ColumnType<string | null, string | null | undefined>;
  /** The question that it is about. */
  question_id: ColumnType<string | null, string | null | undefined>;
  /** When its point did not answer in time. */
  passed_at: ColumnType<Date | null, Date | null | undefined>;
};

export type SpeechTurnTable = {
  id: string;
  session_id: string;
  number: number;
  request_id: string | null;
  name: string;
  place: string | null;
  topic: string | null;
  state: TurnState;
  started_at: Date;
  ended_at: Date | null;
  allotted_seconds: number;
  paused_at: Date | null;
  paused_seconds: Generated<number>;
  is_first_time: Generated<boolean>;
  stop_reason: StopReason | null;
  point_id: ColumnType<string | null, string | null | undefined>;
  /** Why it was called out of the suggested order; null where it was in order. */
  order_reason: ColumnType<OrderReason | null, OrderReason | null | undefined>;
  answering_name: string | null;
  answering_title: string | null;
  version: Generated<number>;
};

export type QuestionTable = {
  id: string;
  session_id: string;
  number: number;
  device_id: string | null;
  turn_id: string | null;
  opinion_id: string | null;
  text: string;
  name: string | null;
  state: QuestionState;
  reason_code: RefuseReason | null;
  agreed: Generated<number>;
  asked_at: Date;
  decided_by: string | null;
  point_id: ColumnType<string | null, string | null | undefined>;
  /** Null for what people asked before the day. */
  via: ColumnType<RequestVia | null, RequestVia | null | undefined>;
  held_for: Generated<HeldFor | null>;
  reply: Generated<string | null>;
  replied_by: Generated<string | null>;
  replied_at: Generated<Date | null>;
  merged_into: Generated<string | null>;
  merged_state: Generated<QuestionState | null>;
};

export type AgreementTable = {
  question_id: string;
  device_id: string;
  at: Date;
  /** Came along when that question was merged into this one. */
  merged_from: Generated<string | null>;
};

export type ContentTable = {
  id: string;
  session_id: string;
  number: number;
  turn_id: string | null;
  question_id: string | null;
  text: string;
  field_code: string | null;
  treatment: Treatment;
  answer: string | null;
  answered_by_name: string | null;
  answered_by_unit_id: string | null;
  lead_unit_id: string | null;
  cooperating_unit_ids: Generated<string[]>;
  due_on: string | null;
  recorded_by: string | null;
  recorded_at: Date;
  version: Generated<number>;
};

export type PromiseTable = {
  id: string;
  session_id: string;
  number: number;
  turn_id: string | null;
  content_id: string | null;
  text: string;
  unit_id: string | null;
  responsible_name: string | null;
  due_on: string | null;
  withdrawn_at: Date | null;
  recorded_by: string | null;
  recorded_at: Date;
  version: Generated<number>;
};

export type LiveTables = {
  dialogue_session: DialogueSessionTable;
  session_log: SessionLogTable;
  session_send: SessionSendTable;
  session_edit: SessionEditTable;
  join_attempt: JoinAttemptTable;
  device: DeviceTable;
  speech_request: SpeechRequestTable;
  speech_turn: SpeechTurnTable;
  question: QuestionTable;
  agreement: AgreementTable;
  content: ContentTable;
  promise: PromiseTable;
};
