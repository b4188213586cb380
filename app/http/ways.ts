import type { House } from '#app/house.ts';

/** Is any way to people set up? Where none is, a page that offers to tell somebody could only say so. */
export function hasWays(house: Pick<House, 'mail' | 'sms' | 'push'>): boolean {
  return [house.mail, house.sms, house.push].some((way) => way !== null);
}
