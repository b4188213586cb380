import type { Generated, JSONColumnType } from 'kysely';
import type {
  CommitmentState,
  ConclusionState,
  EvidenceKind,
  ItemKind,
  PostingKind,
} from '#app/rooms/commitments/commitment.ts';
import type { HandoverItem, HandoverState } from '#app/rooms/commitments/handover.ts';
import type { SigningForm } from '#app/rooms/petitions/signature.ts';

export type ConclusionTable = {
  id: string;
  dialogue_id: string;
  organisation_id: string;
  state: ConclusionState;
  number: string | null;
  /** The run in which the serial stands once: kind of paper and year, or term. */
  number_series: string | null;
  number_serial: number | null;
  issued_on: string | null;
  issued_at: Date | null;
  issued_by: string | null;
  issued_by_name: string | null;
  assessment: string | null;
  monitor_unit_id: string | null;
  supersedes_id: string | null;
  submitted_by: string | null;
  submitted_by_name: string | null;
  submitted_at: Date | null;
  signed_by: string | null;
  signed_by_name: string | null;
  /** The head in whose place it was signed off or issued, and in which form. */
  signed_for_name: string | null;
  signed_form: Generated<SigningForm | null>;
  issued_for_name: string | null;
  issued_form: Generated<SigningForm | null>;
  signed_at: Date | null;
  returned_reason: string | null;
  /** Why it takes the place of an earlier one. */
  amend_reason: string | null;
  edited_by: string | null;
  drafted_by: string | null;
  drafted_at: Date;
  version: Generated<number>;
};

export type ConclusionItemTable = {
  id: string;
  conclusion_id: string;
  position: number;
  kind: ItemKind;
  content: string;
  lead_unit_id: string | null;
  cooperating_unit_ids: Generated<string[]>;
  due_on: string | null;
  product: string | null;
  turn_id: string | null;
  petition_id: string | null;
  promise_id: string | null;
  /** From which petition it comes, where it is not the word about that petition itself. */
  source_petition_id: Generated<string | null>;
  /** The item of the conclusion before that this one keeps or changes. */
  amends_id: string | null;
};

export type CommitmentTable = {
  id: string;
  code: string;
  organisation_id: string;
  dialogue_id: string | null;
  conclusion_item_id: string | null;
  petition_id: string | null;
  promise_id: string | null;
  /** The signed answer that it stands in, and by which sub-question; a step that a later answer left out has no place. */
  answer_id: string | null;
  answer_position: number | null;
  text: string;
  folded: string;
  unit_id: string | null;
  /** Units that help; `unit_id` alone owes it. */
  cooperating_unit_ids: Generated<string[]>;
  responsible_name: string | null;
  state: CommitmentState;
  original_due_on: string | null;
  due_on: string | null;
  published_at: Date | null;
  reported_at: Date | null;
  reported_by: string | null;
  verified_at: Date | null;
  verified_by: string | null;
  closed_at: Date | null;
  not_fulfilled_reason: string | null;
  not_fulfilled_by: string | null;
  carried_to_id: string | null;
  superseded_by_id: string | null;
  version: Generated<number>;
};

export type EvidenceTable = {
  id: string;
  commitment_id: string;
  kind: EvidenceKind;
  text: string | null;
  document_number: string | null;
  file_name: string | null;
  person_id: string | null;
  unit_id: string | null;
  at: Date;
};

export type VerificationTable = {
  id: string;
  commitment_id: string;
  is_accepted: boolean;
  note: string;
  file_name: string | null;
  person_id: string | null;
  unit_id: string | null;
  at: Date;
  /** Where the verifier stood and when, as the telephone says; null where it said nothing. */
  latitude: number | null;
  longitude: number | null;
  seen_at: Date | null;
  send_key: string | null;
};

/** The sheet by which a head who leaves hands over what is open; `unit_id`: the last officer of a unit does. */
export type HandoverTable = {
  id: string;
  organisation_id: string;
  unit_id: string | null;
  from_person_id: string;
  from_name: string;
  state: HandoverState;
  /** The last day of the role, where it ended before the sheet was made. */
  owed_on: string | null;
  to_person_id: string | null;
  to_name: string | null;
  note: string | null;
  items: JSONColumnType<HandoverItem[], string, string>;
  made_at: Date | null;
  made_by_name: string | null;
  /** Refused or taken back: when, by whom and why. */
  ended_at: Date | null;
  ended_by_name: string | null;
  ended_reason: string | null;
  accepted_at: Date | null;
  accepted_note: string | null;
};

/** One copy of a conclusion on paper: where it hangs or to whom it went, by whom, from when until when. */
export type PostingTable = {
  id: string;
  conclusion_id: string;
  organisation_id: string;
  kind: PostingKind;
  place: string;
  who: string;
  from_day: string;
  until_day: string | null;
  added_by_name: string | null;
  added_at: Date;
  /** It came down before its last day. */
  taken_down_on: string | null;
  taken_down_by_name: string | null;
  /** The line was noted wrongly: it counts for nothing, and says why. */
  struck_at: Date | null;
  struck_by_name: string | null;
  struck_reason: string | null;
};

/** Since when a term of the Party committee runs: its numbers begin again with it. */
export type PartyTermTable = {
  organisation_id: string;
  from_day: string;
  added_by_name: string | null;
  added_at: Date;
};

export type CommitmentsTables = {
  party_term: PartyTermTable;
  posting: PostingTable;
  handover: HandoverTable;
  conclusion: ConclusionTable;
  conclusion_item: ConclusionItemTable;
  commitment: CommitmentTable;
  evidence: EvidenceTable;
  verification: VerificationTable;
};
