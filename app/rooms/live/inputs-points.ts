import { z } from 'zod';
import { floorRules } from './floor.ts';
import { sendInput } from './inputs.ts';

const seconds = (least: number, most: number) =>
  z.coerce.number('seconds').int('seconds').min(least, 'seconds').max(most, 'seconds');
const listOf = <T extends z.ZodType>(one: T) =>
  z.preprocess((value) => (Array.isArray(value) ? value : value ? [value] : []), z.array(one).max(20));

/** Which rules of the fair floor hold, how long the next point is waited for, and when a silent one is dropped. */
export const floorInput = sendInput.extend({
  rules: listOf(z.enum(floorRules)),
  fallbackSeconds: seconds(5, 120),
  dropSeconds: seconds(30, 600),
});
export type FloorInput = z.output<typeof floorInput>;
