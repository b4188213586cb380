import type { Day } from '#app/ground/time.ts';

/** Mặt trận Tổ quốc; Hội đồng nhân dân; Ban Thanh tra nhân dân */
export const supervisionBodies = ['front', 'council', 'people_inspection'] as const;
export type SupervisionBody = (typeof supervisionBodies)[number];

export const supervisionStates = ['planned', 'ongoing', 'concluded', 'cancelled'] as const;
export type SupervisionState = (typeof supervisionStates)[number];

/** What a supervision reads: kiến nghị; cam kết, lời hứa; kết luận. */
export const frameKinds = ['petition', 'commitment', 'conclusion'] as const;
export type FrameKind = (typeof frameKinds)[number];

/** Which threads of the period are looked at. */
export const supervisionGroups = [
  'all',
  'answered',
  'late',
  'reopened',
  'waiting',
  'kept',
  'working',
  'broken',
] as const;
export type SupervisionGroup = (typeof supervisionGroups)[number];

/** Promises stand in the groups of their board; a conclusion in that of its worst promise. */
const ofPromises = ['all', 'kept', 'working', 'late', 'broken'] as const satisfies SupervisionGroup[];
export const groupsOf = {
  petition: ['all', 'answered', 'late', 'reopened', 'waiting'],
  commitment: ofPromises,
  conclusion: ofPromises,
} as const satisfies Record<FrameKind, readonly SupervisionGroup[]>;

/** Is it a group in which threads of this kind stand? */
export function isGroupOf(kind: FrameKind, group: SupervisionGroup): boolean {
  return groupsOf[kind].some((each) => each === group);
}

/** Where a thread is read in public. */
export function pathOfThread(kind: FrameKind, code: string): string {
  if (kind === 'conclusion') return `/doi-thoai/${code}/ket-luan`;
  return kind === 'commitment' ? `/loi-hua/${code}` : `/kien-nghi/${code}`;
}

/** What a grade of a finding says of the office; the grades themselves are data. */
export const findingTones = ['good', 'middling', 'bad'] as const;
export type FindingTone = (typeof findingTones)[number];

/** yêu cầu giải trình; kiến nghị sau giám sát, thường và phức tạp */
export const requestKinds = ['explanation', 'recommendation', 'complex_recommendation'] as const;
export type RequestKind = (typeof requestKinds)[number];

export const requestStates = ['sent', 'answered', 'closed', 'withdrawn'] as const;
export type RequestState = (typeof requestStates)[number];

/** What a unit says to a recommendation: tiếp thu; tiếp thu một phần; không tiếp thu, có lý do. */
export const requestOutcomes = ['accepted', 'partly', 'declined'] as const;
export type RequestOutcome = (typeof requestOutcomes)[number];

/** The rule by which a request of a kind is due. */
export const requestRules = {
  explanation: 'front.explain_days',
  recommendation: 'front.answer_days',
  complex_recommendation: 'front.answer_complex_days',
} as const satisfies Record<RequestKind, string>;

/** May findings and requests still be added? */
export function isOngoing(supervision: { state: SupervisionState }): boolean {
  return supervision.state === 'ongoing';
}

/** Is the public told of it? What is only planned or was called off is not. */
export function isPublished(supervision: { state: SupervisionState }): boolean {
  return supervision.state === 'ongoing' || supervision.state === 'concluded';
}

/** Past its day without an answer; or answered after it. */
export function isLate(
  request: Readonly<{ state: RequestState; dueOn: Day; answeredOn: Day | null }>,
  today: Day,
): boolean {
  if (request.state === 'withdrawn') return false;
  return (request.answeredOn ?? today) > request.dueOn;
}
