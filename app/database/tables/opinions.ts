import type { Generated } from 'kysely';
import type { ConsentRecord, DivertKind, OpinionChannel, OpinionState } from '#app/rooms/opinions/opinion.ts';

export type OpinionTable = {
  id: string;
  organisation_id: string;
  dialogue_id: string | null;
  code: string;
  key_hash: string;
  channel: OpinionChannel;
  kind: string | null;
  text: string;
  public_text: string | null;
  folded: string;
  field_code: string | null;
  residential_unit: string | null;
  contact_name: string | null;
  contact_phone: string | null;
  contact_email: string | null;
  is_name_public: Generated<boolean>;
  consent_at: Date;
  consent_version: string;
  consent_record: Generated<ConsentRecord>;
  state: OpinionState;
  received_at: Date;
  received_by: string | null;
  collected_by: string | null;
  ack_due_on: string | null;
  is_late: Generated<boolean>;
  merged_into_id: string | null;
  merged_from: OpinionState | null;
  split_from_id: string | null;
  reason_code: string | null;
  reason_note: string | null;
  divert_kind: DivertKind | null;
  divert_body: string | null;
  divert_handover: string | null;
  decided_by: string | null;
  decided_at: Date | null;
  send_key: string | null;
  version: Generated<number>;
};

export type OpinionPhotoTable = {
  id: string;
  opinion_id: string;
  position: number;
  file_name: string;
  width: number;
  height: number;
  bytes: number;
  is_public: Generated<boolean>;
};

/** How often one mark (an address of an hour, the tries at one code) came by; forgotten after two hours. */
export type OpinionTallyTable = { mark: string; hour: Date; count: number };

export type OpinionsTables = {
  opinion: OpinionTable;
  opinion_photo: OpinionPhotoTable;
  opinion_tally: OpinionTallyTable;
};
