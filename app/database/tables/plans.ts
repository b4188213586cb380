import type { Generated } from 'kysely';
import type { Audience, DialogueForm, DialogueKind } from '#app/rooms/dialogues/dialogue.ts';
import type { PlanOrigin, PlanState, VoterRequestState } from '#app/rooms/dialogues/plan.ts';

export type AnnualPlanTable = {
  id: string;
  organisation_id: string;
  year: number;
  state: PlanState;
  number: string | null;
  purpose: string | null;
  budget: string | null;
  supervision: string | null;
  submitted_at: Date | null;
  approved_at: Date | null;
  approved_by: string | null;
  created_by: string | null;
  created_at: Date;
  version: Generated<number>;
};

export type PlanItemTable = {
  id: string;
  plan_id: string;
  month: number;
  kind: DialogueKind;
  form: DialogueForm;
  audience: Audience;
  topic: string;
  field_code: string | null;
  /** The head who is to hold it. */
  head_person_id: string | null;
  unit_id: string | null;
  origin: PlanOrigin;
  origin_note: string | null;
  dialogue_id: string | null;
};

export type VoterRequestTable = {
  id: string;
  organisation_id: string;
  state: VoterRequestState;
  received_on: string;
  topic: string;
  asked_by: string;
  asked_phone: string | null;
  asked_email: string | null;
  contact_deleted_at: Date | null;
  /** Signatures as the asking people say; `counted` is what the office found, of `voters`. */
  claimed: number;
  counted: number | null;
  voters: number | null;
  counted_at: Date | null;
  counted_by: string | null;
  /** Share in per cent from which a dialogue must be held, and the text that says so, on the day of counting. */
  threshold: number | null;
  threshold_basis: string | null;
  decided_at: Date | null;
  decided_by: string | null;
  reason: string | null;
  plan_item_id: string | null;
  created_by: string | null;
  created_at: Date;
  version: Generated<number>;
};

export type PlansTables = {
  annual_plan: AnnualPlanTable;
  plan_item: PlanItemTable;
  voter_request: VoterRequestTable;
};
