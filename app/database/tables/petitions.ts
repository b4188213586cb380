import type { Generated, JSONColumnType } from 'kysely';
import type { DivertKind } from '#app/rooms/opinions/opinion.ts';
import type { AnswerState, Outcome, Question, Treatment } from '#app/rooms/petitions/answer.ts';
import type { Origin, PetitionState, SettledBy, VerdictKind } from '#app/rooms/petitions/petition.ts';
import type { Audience } from '#app/rooms/petitions/reminder.ts';
import type { SignedPaper, SigningForm } from '#app/rooms/petitions/signature.ts';
import type { ProposalOutcome } from '#app/rooms/petitions/transfer.ts';

export type PetitionTable = {
  id: string;
  organisation_id: string;
  code: string;
  origin: Origin;
  key_hash: string | null;
  opinion_id: string | null;
  dialogue_id: string | null;
  turn_id: string | null;
  content_id: string | null;
  title: string;
  text: string;
  folded: string;
  field_code: string | null;
  residential_unit: string | null;
  state: PetitionState;
  lead_unit_id: string | null;
  /** The person of the unit who does it, where one is named. */
  handler_id: string | null;
  product: string | null;
  received_at: Date;
  accepted_at: Date | null;
  assigned_at: Date | null;
  original_due_on: string | null;
  due_on: string | null;
  due_rule_id: string | null;
  answered_at: Date | null;
  outcome: Outcome | null;
  is_answered_on_site: Generated<boolean>;
  settled_at: Date | null;
  settled_by: SettledBy | null;
  closed_at: Date | null;
  reopened: Generated<number>;
  /** The first petition about the same matter, answered before and raised again. */
  repeat_of_id: string | null;
  /** The petition that speaks for it since they were merged, and the state it had then. */
  joined_into_id: string | null;
  joined_from: PetitionState | null;
  withdrawn_note: string | null;
  /** What the asker said of threats when taking it back; only the head and the Front read it. */
  withdrawn_pressure: string | null;
  /** Since when it goes on in the public interest, without its asker. */
  continued_at: Date | null;
  /** When the office looks at an answer again that waits for money or for a body above, and of which day it was told. */
  look_again_on: string | null;
  look_told_on: string | null;
  /** What it was found to be; then nothing else is left of it (domain 5.4). */
  divert_kind: DivertKind | null;
  divert_body: string | null;
  divert_handover: string | null;
  version: Generated<number>;
};

export type PetitionCooperationTable = {
  petition_id: string;
  unit_id: string;
  asked_at: Date;
  due_on: string | null;
  replied_at: Date | null;
  reply: string | null;
  chased_at: Date | null;
};

export type SubQuestionTable = {
  id: string;
  petition_id: string;
  position: number;
  text: string;
  treatment: Treatment | null;
  answer: string | null;
  basis: string | null;
  next_step: string | null;
  next_step_on: string | null;
};

export type AnswerTable = {
  id: string;
  petition_id: string;
  number: number;
  text: string;
  outcome: Outcome | null;
  look_again_on: string | null;
  document_number: string | null;
  document_on: string | null;
  state: AnswerState;
  /** The date that was due when it was signed. */
  due_on: string | null;
  evidence: string | null;
  /** A photo as evidence: file, pixels, and what is to be seen on it. */
  photo_file: string | null;
  photo_width: number | null;
  photo_height: number | null;
  photo_alt: string | null;
  /** The earlier answer that this one looks at again. */
  reviews_id: string | null;
  /** The earlier answer from which it was taken. */
  reuses_id: string | null;
  /** Until when what it says is right; null where nothing limits it. */
  valid_until: string | null;
  /** Why a box of the form is empty: the public reads it in its place. */
  gaps_reason: string | null;
  /** The sub-questions as they were signed: later editing cannot change what was said. */
  questions: JSONColumnType<(Question & { text: string })[], string | undefined, string>;
  returned_reason: string | null;
  /** The words may be used in the meeting; nothing is published by it. */
  approved_at: Date | null;
  approved_by: string | null;
  approved_by_name: string | null;
  drafted_by: string | null;
  drafted_by_name: string | null;
  drafted_at: Date;
  signed_by: string | null;
  signed_by_name: string | null;
  /** The head in whose place it was signed, and in which form. */
  signed_for: string | null;
  signed_for_name: string | null;
  signed_form: Generated<SigningForm | null>;
  signed_at: Date | null;
};

/** Who is to draft a petition that no unit has yet, or why no draft is made for the meeting: one of the two. */
export type DraftChoiceTable = {
  petition_id: string;
  unit_id: string | null;
  left_out_reason: string | null;
  chosen_at: Date;
  chosen_by_name: string | null;
};

export type ExtensionTable = {
  id: string;
  petition_id: string;
  from_due_on: string;
  to_due_on: string;
  reason: string;
  asked_by: string | null;
  asked_at: Date;
  decided_by: string | null;
  decided_at: Date | null;
  is_approved: boolean | null;
  decision_reason: string | null;
};

/** The unit that leads says that it is another's; decided by the office. */
export type TransferProposalTable = {
  id: string;
  petition_id: string;
  from_unit_id: string;
  to_unit_id: string;
  reason: string;
  asked_by: string | null;
  asked_by_name: string | null;
  asked_at: Date;
  /** By when the office decides; null where the house has no such rule. */
  due_on: string | null;
  outcome: ProposalOutcome | null;
  decided_by: string | null;
  decided_by_name: string | null;
  decided_at: Date | null;
  decision_reason: string | null;
};

export type EscalationTable = {
  id: string;
  petition_id: string;
  from_organisation_id: string;
  /** The one that a superior handed on to a body still higher; it owes an answer to that one. */
  after_id: string | null;
  to_organisation_id: string | null;
  to_body: string;
  why_beyond: string;
  legal_basis: string | null;
  document_number: string | null;
  sent_by: string | null;
  sent_at: Date;
  /** When it is to be asked again, next. */
  chase_on: string | null;
  /** How often it was. */
  chased: Generated<number>;
  /** When the head was told that nothing comes back. */
  silent_told_at: Date | null;
  /** The unit of the body above that is to answer, its person, by when, since when; and when it was told that it is late. */
  above_unit_id: string | null;
  above_handler_id: string | null;
  above_due_on: string | null;
  above_given_at: Date | null;
  above_told_at: Date | null;
  /** Sent by mistake: nobody waits for an answer any more. Then `answered_at` says only since when. */
  recalled_at: Date | null;
  recall_reason: string | null;
  answered_at: Date | null;
  answered_by: string | null;
  answer: string | null;
};

export type ProgressNoteTable = {
  id: string;
  petition_id: string;
  at: Date;
  person_id: string | null;
  unit_id: string | null;
  headline: string;
  text: string | null;
  is_public: Generated<boolean>;
};

export type VerdictTable = {
  id: string;
  petition_id: string;
  answer_id: string | null;
  kind: VerdictKind;
  reason: string | null;
  at: Date;
  send_key: string | null;
  /** When another word on the same answer took its place. */
  replaced_at: Date | null;
};

export type KeyAttemptTable = { id: string; petition_id: string; address_hash: string; at: Date };

export type ReminderStepTable = {
  id: string;
  organisation_id: string | null;
  /** Days after the due date; negative before it. */
  offset_days: number;
  audience: Audience;
  source: string;
  valid_from: string;
  valid_to: string | null;
};

export type ReminderTable = {
  id: string;
  organisation_id: string;
  subject_kind: 'petition' | 'commitment';
  subject_id: string;
  code: string;
  unit_id: string | null;
  offset_days: number;
  audience: Audience;
  due_on: string;
  at: Date;
  printed_at: Date | null;
  printed_by: string | null;
};

/** Somebody is away from one day to another, both included, and somebody else does the work. */
export type AbsenceTable = {
  id: string;
  organisation_id: string;
  person_id: string;
  substitute_id: string;
  from_day: string;
  to_day: string;
  added_by: string | null;
  added_at: Date;
};

/** Who may sign which papers in the head's place, in which form, by which paper, and until when. */
export type SigningRightTable = {
  id: string;
  organisation_id: string;
  person_id: string;
  form: SigningForm;
  papers: SignedPaper[];
  basis: string;
  from_day: string;
  to_day: string | null;
  added_by: string | null;
  added_by_name: string | null;
  added_at: Date;
};

export type PetitionsTables = {
  signing_right: SigningRightTable;
  absence: AbsenceTable;
  reminder_step: ReminderStepTable;
  reminder: ReminderTable;
  petition: PetitionTable;
  petition_cooperation: PetitionCooperationTable;
  sub_question: SubQuestionTable;
  answer: AnswerTable;
  draft_choice: DraftChoiceTable;
  extension: ExtensionTable;
  transfer_proposal: TransferProposalTable;
  escalation: EscalationTable;
  progress_note: ProgressNoteTable;
  verdict: VerdictTable;
  key_attempt: KeyAttemptTable;
};
