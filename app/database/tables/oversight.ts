import type { Generated } from 'kysely';
import type {
  FrameKind,
  RequestKind,
  RequestOutcome,
  RequestState,
  SupervisionBody,
  SupervisionGroup,
  SupervisionState,
} from '#app/rooms/oversight/supervision.ts';

export type SupervisionTable = {
  id: string;
  organisation_id: string;
  code: string;
  title: string;
  body: SupervisionBody;
  state: SupervisionState;
  kind: Generated<FrameKind>;
  /** Petitions received, promises made public, conclusions issued on these days are supervised; both count. */
  period_from: string;
  period_to: string;
  unit_id: string | null;
  field_code: string | null;
  only_group: SupervisionGroup;
  planned_at: Date;
  planned_by: string | null;
  started_at: Date | null;
  concluded_at: Date | null;
  conclusion: string | null;
  cancelled_reason: string | null;
  version: Generated<number>;
};

export type SupervisionDrawTable = {
  id: string;
  supervision_id: string;
  seed: string;
  candidates: readonly string[];
  /** SHA-256 of the candidates in order, one on each line. */
  digest: string;
  drawn: readonly string[];
  drawn_at: Date;
  drawn_by: string | null;
  drawn_by_name: string | null;
};

export type SupervisionFindingTable = {
  id: string;
  supervision_id: string;
  /** One of the three: what the supervision reads. */
  petition_id: string | null;
  commitment_id: string | null;
  conclusion_id: string | null;
  severity: string;
  text: string;
  /** Where it can be checked: number of a paper, place, photo. */
  evidence: string | null;
  found_at: Date;
  found_by: string | null;
  found_by_name: string | null;
};

export type SupervisionRequestTable = {
  id: string;
  supervision_id: string;
  kind: RequestKind;
  state: RequestState;
  unit_id: string;
  petition_id: string | null;
  commitment_id: string | null;
  conclusion_id: string | null;
  text: string;
  due_on: string;
  due_rule_id: string | null;
  sent_at: Date;
  sent_by: string | null;
  sent_by_name: string | null;
  outcome: RequestOutcome | null;
  answer: string | null;
  answered_at: Date | null;
  answered_by: string | null;
  answered_by_name: string | null;
  closed_at: Date | null;
  /** Days after the due day (negative: before it) of the last step of reminding. */
  reminded_offset: number | null;
  version: Generated<number>;
};

/** What a unit said each time; the last one also stands in the request. */
export type SupervisionReplyTable = {
  id: string;
  request_id: string;
  outcome: RequestOutcome | null;
  answer: string;
  answered_at: Date;
  answered_by: string | null;
  answered_by_name: string | null;
};

export type OversightTables = {
  supervision: SupervisionTable;
  supervision_draw: SupervisionDrawTable;
  supervision_finding: SupervisionFindingTable;
  supervision_request: SupervisionRequestTable;
  supervision_reply: SupervisionReplyTable;
};
