/** Tries without any wait; the fifth wrong one begins to cost time. */
const freeTries = 4;
const firstWait = 5;
const longestWait = 15 * 60;

/** Hours after the last try when its account and address begin anew. */
export const forgetHours = 24;

/**
 * Seconds until the next try after so many wrong ones in a row: 0 for the first four, then 5, 10, 20 ... 15 minutes.
 * Counted per account AND address, so a stranger's guesses never keep the owner out.
 */
export function waitAfter(failures: number): number {
  if (failures <= freeTries) return 0;
  return Math.min(longestWait, firstWait * 2 ** Math.min(failures - freeTries - 1, 20));
}
