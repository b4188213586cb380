/** From best to worst. */
export const scores = [5, 4, 3, 2, 1] as const;
export type Score = (typeof scores)[number];

/** What everybody may know of the ratings of a session: always how many of how many. */
export type RatingView = Readonly<{
  /** Telephones that may rate: those that had joined before the session ended. */
  tickets: number;
  rated: number;
  byScore: Readonly<Record<Score, number>>;
}>;

/** Those who found it good or very good. */
export function goodOf(view: RatingView): number {
  return view.byScore[5] + view.byScore[4];
}

/** Is a rating still taken at `now`? From the end of the session for so many days. */
export function isRatingOpen(endedAt: Date | null, now: Date, days: number): boolean {
  if (endedAt === null) return false;
  const age = now.getTime() - endedAt.getTime();
  return age >= 0 && age <= days * 86_400_000;
}
