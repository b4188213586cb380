import type { Day } from '#app/ground/time.ts';

/** Why nobody can ask for more time now, with the days that explain it. */
export type NoExtension =
  | Readonly<{ why: 'asked'; on: Day; from: Day; to: Day }>
  | Readonly<{ why: 'after-due'; dueOn: Day }>
  | Readonly<{ why: 'used'; allowed: number; dueOn: Day }>;

/** Null where time may be asked for, or where no clock runs. What still waits is said before what is over. */
export function whyNoExtension(of: {
  dueOn: Day | null;
  isBeforeDue: boolean;
  allowed: number;
  left: number;
  asked: Readonly<{ on: Day; from: Day; to: Day }> | null;
}): NoExtension | null {
  const { dueOn, asked } = of;
  if (asked !== null) return { why: 'asked', ...asked };
  if (dueOn === null) return null;
  if (!of.isBeforeDue) return { why: 'after-due', dueOn };
  return of.left > 0 ? null : { why: 'used', allowed: of.allowed, dueOn };
}
