import type { FindingTone, RequestState, SupervisionState } from '../supervision.ts';

export const stateTones = {
  planned: 'received',
  ongoing: 'work',
  concluded: 'done',
  cancelled: 'received',
} as const satisfies Record<SupervisionState, string>;

export const severityTones = {
  good: 'done',
  middling: 'work',
  bad: 'late',
} as const satisfies Record<FindingTone, string>;

export const requestTones = {
  sent: 'work',
  answered: 'done',
  closed: 'done',
  withdrawn: 'received',
} as const satisfies Record<RequestState, string>;
