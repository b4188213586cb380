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

/**
 * From when on the next in line is waited for, or null where nobody is: nobody speaks, and the first has not said
 * that its sound is tested. `due` is then `fallbackSeconds` later.
 */
export function dueOf(
  first: HandOverLike | undefined,
  now: Readonly<{ at: Date; isFloorTaken: boolean; fallbackSeconds: number }>,
): Date | null {
  if (first === undefined || now.isFloorTaken || first.state === 'sound_tested') return null;
  return first.dueAt ?? new Date(now.at.getTime() + now.fallbackSeconds * 1000);
}
