import { writtenDay as day } from '#app/ground/time.ts';
import type { dayRefusals as vi } from './words-due-day.vi.ts';

export const dayRefusals: typeof vi = {
  'day.past': (facts) => `${day(facts.asked)} is past. The date must be today or later.`,
  'day.far': (facts) =>
    `${day(facts.asked)} is too far away; the rule allows up to ${day(facts.furthest)}. Check the year.`,
  'day.holiday': (facts) =>
    `Nobody works on ${day(facts.asked)}. Choose ${day(facts.before)} or ${day(facts.after)}.`,
};
