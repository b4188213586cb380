import type { Generated, JSONColumnType } from 'kysely';

/** What the hall screen shows now, as the console has chosen. */
export type ScreenShown = { kind: 'turn' | 'question' | 'qr' | 'break'; questionId?: string };

export type DialogueSessionTable = {
  id: string;
  dialogue_id: string;
  organisation_id: string;
  state: string;
  seq: Generated<number>;
  join_code: string;
  is_moderated: Generated<boolean>;
  are_questions_open: Generated<boolean>;
  turn_seconds: Generated<number>;
  shown: JSONColumnType<ScreenShown>;
  opened_at: Date | null;
  paused_at: Date | null;
  ended_at: Date | null;
  version: Generated<number>;
};

export type SessionLogTable = {
  session_id: string;
  seq: number;
  at: Date;
  kind: string;
  body: JSONColumnType<Record<string, unknown>>;
};

export type DeviceTable = {
  id: string;
  session_id: string;
  ticket_hash: string;
  name: string | null;
  joined_at: Date;
};

export type SpeechRequestTable = {
  id: string;
  session_id: string;
  number: number;
  device_id: string | null;
  name: string;
  place: string | null;
  topic: string | null;
  via: string;
  precedence: string | null;
  state: string;
  requested_at: Date;
  entered_by: string | null;
  send_key: string | null;
};

export type SpeechTurnTable = {
  id: string;
  session_id: string;
  number: number;
  request_id: string | null;
  name: string;
  place: string | null;
  topic: string | null;
  state: string;
  started_at: Date;
  ended_at: Date | null;
  allotted_seconds: number;
  paused_at: Date | null;
  paused_seconds: Generated<number>;
  is_first_time: Generated<boolean>;
  answering_name: string | null;
  answering_title: string | null;
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
  state: string;
  reason_code: string | null;
  agreed: Generated<number>;
  asked_at: Date;
  decided_by: string | null;
  send_key: string | null;
};

export type AgreementTable = {
  question_id: string;
  device_id: string;
  at: Date;
};

export type ContentTable = {
  id: string;
  session_id: string;
  number: number;
  turn_id: string | null;
  question_id: string | null;
  text: string;
  field_code: string | null;
  treatment: string;
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
  device: DeviceTable;
  speech_request: SpeechRequestTable;
  speech_turn: SpeechTurnTable;
  question: QuestionTable;
  agreement: AgreementTable;
  content: ContentTable;
  promise: PromiseTable;
};
