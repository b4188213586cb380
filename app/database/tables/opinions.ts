import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { ColumnMapping, ImportState } from '#app/rooms/opinions/import.ts';
import type {
  ConsentRecord,
  DivertKind,
  EnteredChannel,
  OpinionChannel,
  OpinionState,
} from '#app/rooms/opinions/opinion.ts';
import type { TopicCount } from '#app/rooms/opinions/topic-tally.ts';
import type { AcceptedKind } from '#app/rooms/opinions/triage-question.ts';

export type OpinionTable = {
  id: string;
  organisation_id: string;
  dialogue_id: string | null;
  code: string;
  key_hash: string;
  channel: OpinionChannel;
  /** What it was taken up as; null before, and where nobody said. */
  kind: AcceptedKind | null;
  /** Questions of triage that were answered with yes; null where they were not gone through. */
  triage_yes: ColumnType<readonly string[] | null, readonly string[] | null | undefined>;
  text: string;
  public_text: string | null;
  folded: string;
  field_code: string | null;
  residential_unit: string | null;
  /** How many people signed it. */
  people: Generated<number>;
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
  /** The earlier petition that it raises again or goes on in, as its reader says when taking it up. */
  earlier_code: Generated<string | null>;
  reason_code: string | null;
  reason_note: string | null;
  divert_kind: DivertKind | null;
  divert_body: string | null;
  divert_handover: string | null;
  decided_by: string | null;
  decided_at: Date | null;
  /** The last draw for a second look in which this opinion took part. */
  recheck_draw_id: string | null;
  send_key: string | null;
  /** What the sender said against having been put with others, by the code page. */
  merge_objection: string | null;
  merge_objected_at: Date | null;
  import_id: string | null;
  import_row: number | null;
  /** The same words of the same person in a sheet: what came before is not taken in again. */
  import_hash: string | null;
  version: Generated<number>;
};

export type TopicTallyTable = {
  id: string;
  dialogue_id: string;
  residential_unit: string;
  forms: number;
  counts: JSONColumnType<TopicCount[]>;
  entered_at: Date;
  entered_by: string | null;
  entered_by_name: string | null;
  removed_at: Date | null;
  removed_by_name: string | null;
};

/** Somebody looked at the public words as they stand in this version of the opinion. */
export type OpinionLookTable = {
  id: string;
  opinion_id: string;
  version: number;
  looked_by: string | null;
  looked_by_name: string | null;
  looked_at: Date;
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

/** A word that an office added to those of a field, or one that comes with the program and was turned off. */
export type FieldWordTable = {
  organisation_id: string;
  phrase: string;
  field_code: string;
  is_off: Generated<boolean>;
  set_by: string | null;
  set_at: Date;
};

/** One sheet that was brought in. The file is kept until the import is finished or given up. */
export type OpinionImportTable = {
  id: string;
  organisation_id: string;
  dialogue_id: string | null;
  file_name: string;
  stored_name: string | null;
  file_hash: string;
  sheet_name: string | null;
  /** What stands over its columns. */
  labels: JSONColumnType<readonly string[]> | null;
  mapping: JSONColumnType<ColumnMapping> | null;
  state: ImportState;
  rows_total: Generated<number>;
  rows_taken: Generated<number>;
  rows_refused: Generated<number>;
  rows_repeated: Generated<number>;
  /** The first row that has not been looked at yet: where an import that was cut off goes on. */
  /** When rows were taken in last. */
  worked_at: Date | null;
  next_row: Generated<number>;
  failure: string | null;
  /** The refusal that stopped it; null for anything unforeseen. */
  failure_code: string | null;
  /** How often it has stopped at `next_row`. */
  stops_here: Generated<number>;
  made_by: string | null;
  made_at: Date;
  finished_at: Date | null;
  undone_at: Date | null;
  /** The confirmation numbers of its slips follow from it; gone once the slips have been handed out. */
  slip_secret: string | null;
  channel: Generated<EnteredChannel>;
  consent_record: Generated<ConsentRecord>;
  /** Senders with a telephone or an e-mail hear their codes. */
  tells_senders: Generated<boolean>;
  version: Generated<number>;
};

/** A row that was not taken in, with the reason and its cells as they were read. */
export type OpinionImportRowTable = {
  import_id: string;
  row_number: number;
  reason: string;
  cells: JSONColumnType<readonly string[]>;
};

export type OpinionsTables = {
  topic_tally: TopicTallyTable;
  field_word: FieldWordTable;
  opinion_import: OpinionImportTable;
  opinion_import_row: OpinionImportRowTable;
  opinion: OpinionTable;
  opinion_look: OpinionLookTable;
  opinion_photo: OpinionPhotoTable;
  opinion_tally: OpinionTallyTable;
};
