/** How the floor is handed over to a point (kịch bản điều hành điểm cầu): each step is said and answered. */
export const handOverStates = ['next', 'ready', 'sound_tested', 'live', 'thanked', 'skipped'] as const;
export type HandOverState = (typeof handOverStates)[number];

/** `no_answer`: its turn had come and it was not ready in time. `dropped`: its line broke. `chair`: as was decided. */
export const skipReasons = ['no_answer', 'dropped', 'chair'] as const;
export type SkipReason = (typeof skipReasons)[number];

/** So many points prepare while another has the floor. */
export const prepareAhead = 2;

export type HandOverLike = Readonly<{
  id: string;
  number: number;
  pointId: string;
  requestId: string | null;
  state: HandOverState;
  dueAt: Date | null;
}>;

const preparing: ReadonlySet<HandOverState> = new Set(['next', 'ready', 'sound_tested']);

export function isPreparing(state: HandOverState): boolean {
  return preparing.has(state);
}

export function isOpenHandOver(state: HandOverState): boolean {
  return preparing.has(state) || state === 'live';
}

/** Who is to come, in the order in which they were called. */
export function preparingOf<T extends HandOverLike>(all: readonly T[]): T[] {
  return all.filter((one) => isPreparing(one.state)).sort((a, b) => a.number - b.number);
}

/** Has the time of the fall-back run out? `dueAt` null: it has not been called yet. */
export function isOverdue(handOver: HandOverLike, now: Date): boolean {
  return handOver.dueAt !== null && handOver.dueAt.getTime() <= now.getTime();
}
