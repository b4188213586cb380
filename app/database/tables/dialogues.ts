import type { Generated } from 'kysely';
import type {
  Audience,
  DialogueForm,
  DialogueKind,
  DialoguePart,
  DialogueState,
  PointLevel,
} from '#app/rooms/dialogues/dialogue.ts';

export type DialogueTable = {
  id: string;
  organisation_id: string;
  code: string;
  title: string;
  kind: DialogueKind;
  form: DialogueForm;
  audience: Audience;
  state: DialogueState;
  starts_at: Date;
  ends_at: Date;
  place: string | null;
  place_address: string | null;
  content: string | null;
  changeable: string | null;
  how_to_take_part: string | null;
  collect_until: string | null;
  capacity: number | null;
  stream_url: string | null;
  /** What is done when a line drops; part of the run sheet. */
  fallback: string | null;
  notice_number: string | null;
  notice_published_at: Date | null;
  /** When it was last told anew: published, put off, called off. */
  notice_changed_at: Date | null;
  required_lead_days: number | null;
  /** Why the notice of the new day came with fewer days than the rule asks; null where it was in time. */
  short_notice_reason: string | null;
  postponed_from: Date | null;
  postponed_reason: string | null;
  cancelled_reason: string | null;
  held_at: Date | null;
  minutes_signed_at: Date | null;
  minutes_signed_by: string | null;
  concluded_at: Date | null;
  closed_at: Date | null;
  created_by: string | null;
  created_at: Date;
  version: Generated<number>;
};

export type DialogueBasisTable = {
  dialogue_id: string;
  legal_basis_id: string;
};

export type DialoguePersonTable = {
  id: string;
  dialogue_id: string;
  part: DialoguePart;
  name: string;
  title: string;
  unit_id: string | null;
  person_id: string | null;
  position: number;
};

export type DialogueTopicTable = {
  id: string;
  dialogue_id: string;
  position: number;
  title: string;
  field_code: string | null;
  unit_id: string | null;
};

export type RunSheetItemTable = {
  id: string;
  dialogue_id: string;
  position: number;
  title: string;
  minutes: number;
  speaker: string | null;
};

export type ConnectionPointTable = {
  id: string;
  dialogue_id: string;
  parent_id: string | null;
  is_main: Generated<boolean>;
  name: string;
  address: string | null;
  capacity: number | null;
  coordinator_name: string | null;
  coordinator_phone: string | null;
  equipment: string | null;
  level: PointLevel | null;
  chair_name: string | null;
  secretary_name: string | null;
  technician_name: string | null;
  opened_at: Date | null;
  headcount: Generated<number>;
  position: number;
};

export type AttendanceRollTable = {
  id: string;
  dialogue_id: string;
  unit_id: string | null;
  name: string;
  title: string | null;
  is_required: boolean;
  checked_in_at: Date | null;
  substitute_for: string | null;
};

export type DialoguesTables = {
  dialogue: DialogueTable;
  dialogue_basis: DialogueBasisTable;
  dialogue_person: DialoguePersonTable;
  dialogue_topic: DialogueTopicTable;
  run_sheet_item: RunSheetItemTable;
  connection_point: ConnectionPointTable;
  attendance_roll: AttendanceRollTable;
};
