import type { Generated } from 'kysely';
import type { InvitationState } from '#app/rooms/dialogues/invitation.ts';

export type ChecklistItemTable = {
  id: string;
  dialogue_id: string;
  /** Of the usual list; null for a task that somebody added. */
  key: string | null;
  title: string;
  /** Null for a task that somebody added. */
  title_en: string | null;
  unit_id: string | null;
  due_on: string | null;
  position: number;
  note: string | null;
  done_at: Date | null;
  done_by: string | null;
  done_by_name: string | null;
  /** The office has set department or day by hand; a new day of the dialogue does not move it. */
  is_set: Generated<boolean>;
  dropped_at: Date | null;
  dropped_by_name: string | null;
  dropped_reason: string | null;
};

export type InvitationGroupTable = {
  id: string;
  dialogue_id: string;
  name: string;
  quota: number | null;
  confirm_by: string | null;
  position: number;
};

export type InvitationTable = {
  id: string;
  dialogue_id: string;
  group_id: string;
  /** Opens the invitation; kept as it is, so that the slip can be printed again. It lets nobody see anything else. */
  token: string;
  state: InvitationState;
  name: string;
  title: string | null;
  unit_id: string | null;
  /** The matter for which this unit must come; null for guests. */
  required_for: string | null;
  phone: string | null;
  email: string | null;
  /** When the office sent it; null while it is only a slip to print. */
  sent_at: Date | null;
  reminded_at: Date | null;
  /** What was answered for an earlier day, before the dialogue was put off. */
  earlier_state: InvitationState | null;
  earlier_note: string | null;
  earlier_day: string | null;
  point_id: string | null;
  substitute_name: string | null;
  substitute_title: string | null;
  reason: string | null;
  withdrawn_reason: string | null;
  answered_at: Date | null;
  approved_by: string | null;
  approved_at: Date | null;
  created_at: Date;
  version: Generated<number>;
};

export type TestCallTable = {
  id: string;
  point_id: string;
  at: Date;
  is_good: boolean;
  note: string | null;
  by_name: string | null;
};

export type ReserveQuestionTable = { id: string; dialogue_id: string; position: number; text: string };

/** Who was told that the plan of a year falls short. */
export type PlanReminderTable = {
  organisation_id: string;
  year: number;
  audience: 'office' | 'head';
  at: Date;
};

export type PreparationTables = {
  plan_reminder: PlanReminderTable;
  checklist_item: ChecklistItemTable;
  invitation_group: InvitationGroupTable;
  invitation: InvitationTable;
  test_call: TestCallTable;
  reserve_question: ReserveQuestionTable;
};
