import type { OpinionState } from './opinion.ts';

/**
 * What left the dialogue without a public word: withdrawn by the sender, or a complaint or denunciation that was guided
 * to its own procedure. `apart` is null while so few were guided that the number could point at a person; the sum
 * always stands, because a reader can make it himself from the other parts.
 */
export type Aside = Readonly<{
  sum: number;
  apart: Readonly<{ withdrawn: number; diverted: number }> | null;
  /** So few are not told apart; null where no rule says how many, and then they never are. */
  below: number | null;
}>;

/** States that the public does not tell apart, neither as a number nor on the page of one code (domain 5.4). */
const unshown = ['withdrawn', 'diverted'] as const satisfies readonly OpinionState[];

export function isUnshown(opinion: { state: OpinionState }): boolean {
  return unshown.some((state) => state === opinion.state);
}

/** The rule on small counts (Luật Tố cáo 2018, Điều 9; domain 5.4). Nought is small too: it would tell of the rest. */
export function asideOf(
  counts: Readonly<{ withdrawn: number; diverted: number }>,
  below: number | null,
): Aside {
  const { withdrawn, diverted } = counts;
  // A threshold under two hides nothing.
  const least = below === null ? null : Math.max(2, below);
  const isTold = least !== null && diverted >= least;
  return { sum: withdrawn + diverted, apart: isTold ? { withdrawn, diverted } : null, below: least };
}

/** A count of people in another place, in steps of `step`: a span of as many numbers as the step is wide. */
export type Span = Readonly<{ from: number; to: number }>;

export function spanOf(count: number, step: number): Span {
  const width = Math.max(2, step);
  const from = Math.floor(count / width) * width;
  return { from, to: from + width - 1 };
}
