import type { Moves } from '#app/ground/lifecycle.ts';
import type { PlanState, VoterRequestState } from './plan.ts';

/** office: clerk or administrator. chair: head. */
export type PlanMover = 'office' | 'chair';

export type PlanCondition =
  /** the plan has at least one line */
  | 'not-empty'
  /** a reason is given */
  | 'reason';

/** The year's plan (domain model 2.1, 1). */
export const planMoves = {
  submit: { from: ['draft'], to: 'submitted', by: ['office'], when: ['not-empty'] },
  return: { from: ['submitted'], to: 'draft', by: ['chair'], when: ['reason'] },
  approve: {
    from: ['draft', 'submitted'],
    to: 'approved',
    by: ['chair'],
    when: ['not-empty'],
    leaves: 'annual plan',
  },
  amend: { from: ['approved'], to: 'draft', by: ['office', 'chair'], when: ['reason'] },
} as const satisfies Moves<PlanState, PlanMover, PlanCondition>;

export type PlanVerb = keyof typeof planMoves;
export const planMachine = { noun: 'plan', moves: planMoves } as const;

export type VoterRequestCondition =
  /** signatures and voters have been counted, and no more signed than vote */
  | 'counted'
  /** fewer asked than the law names, so that it may be declined */
  | 'below-threshold'
  /** a reason is given */
  | 'reason';

/** An extraordinary dialogue on request of voters (Luật 72/2025/QH15). */
export const voterRequestMoves = {
  count: { from: ['received', 'counted'], to: 'counted', by: ['office', 'chair'], when: ['counted'] },
  grant: {
    from: ['counted'],
    to: 'granted',
    by: ['chair'],
    leaves: 'line of the annual plan, answer to those who asked',
  },
  decline: {
    from: ['counted'],
    to: 'declined',
    by: ['chair'],
    when: ['below-threshold', 'reason'],
    leaves: 'answer to those who asked',
  },
} as const satisfies Moves<VoterRequestState, PlanMover, VoterRequestCondition>;

export type VoterRequestVerb = keyof typeof voterRequestMoves;
export const voterRequestMachine = { noun: 'voter-request', moves: voterRequestMoves } as const;
