import { z } from 'zod';
import { isTime } from '#app/ground/time.ts';
import { needed, optional } from './inputs.ts';
import { receptionHosts, receptionMatters } from './reception.ts';

export const receptionPlaceInput = z.object({
  organisationId: z.uuid(),
  /** Null: a new place. */
  placeId: z.preprocess((said) => (said === '' ? null : said), z.uuid().nullable()).default(null),
  name: needed(160, 'place-name'),
  address: needed(240, 'place-address'),
  phone: optional(40),
  takes: z.array(z.enum(receptionMatters), 'takes').min(1, 'takes'),
  about: optional(400),
});
export type ReceptionPlaceInput = z.output<typeof receptionPlaceInput>;

/** "5, 20" as numbers without repetition, in order; null where something else stands there. */
function daysIn(said: string): number[] | null {
  const parts = said.split(/[\s,;]+/).filter((part) => part !== '');
  const days = parts.map((part) => (/^\d{1,2}$/.test(part) ? Number(part) : 0));
  return days.every((day) => day >= 1 && day <= 31) ? [...new Set(days)].sort((a, b) => a - b) : null;
}

const time = z.string('time').trim().refine(isTime, 'time');

export const receptionTimeInput = z
  .object({
    placeId: z.uuid(),
    host: z.enum(receptionHosts, 'host'),
    hostTitle: needed(120, 'host-title'),
    /** A day of the week, 1 to 7 from Monday; null or empty: by days of the month. */
    weekday: z
      .preprocess((said) => (said === '' ? null : said), z.coerce.number().int().min(1).max(7).nullable())
      .default(null),
    monthDays: z
      .string()
      .max(100, 'long')
      .default('')
      .transform((said, context) => {
        const days = daysIn(said);
        if (days === null) context.addIssue({ code: 'custom', message: 'month-days' });
        return days ?? [];
      }),
    fromTime: time,
    toTime: time,
  })
  .refine((said) => said.toTime > said.fromTime, { path: ['toTime'], message: 'time-order' })
  .refine((said) => (said.weekday === null) === said.monthDays.length > 0, {
    path: ['monthDays'],
    message: 'which-day',
  });
export type ReceptionTimeInput = z.output<typeof receptionTimeInput>;

export const endReceptionInput = z.object({ placeId: z.uuid(), timeId: z.uuid() });
export type EndReceptionInput = z.output<typeof endReceptionInput>;

export const closeReceptionInput = z.object({ placeId: z.uuid() });
export type CloseReceptionInput = z.output<typeof closeReceptionInput>;
