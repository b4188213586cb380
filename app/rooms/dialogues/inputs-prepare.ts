import { z } from 'zod';
import { normalise } from '#app/ground/fold.ts';
import { isDay, parseDayFields } from '#app/ground/time.ts';
import { isMail, isPhone } from './invitation.ts';

const emptyAsNull = (said: unknown) => (said === '' ? null : said);
const text = (most: number, least: number, code: string) =>
  z.string().transform(normalise).pipe(z.string().min(least, code).max(most, 'long'));
const optionalText = (most: number) =>
  z
    .string()
    .transform(normalise)
    .pipe(z.string().max(most, 'long'))
    .transform((said) => (said === '' ? null : said))
    .nullable()
    .default(null);
const optionalId = z.preprocess(emptyAsNull, z.uuid().nullable()).default(null);
const dayParts = z.object({ day: z.string(), month: z.string(), year: z.string() });
/** 'YYYY-MM-DD', or the three boxes of a form; null where nothing is said, `day` where it is no day. */
export const optionalDay = z
  .preprocess((said) => {
    const parts = dayParts.safeParse(said);
    if (!parts.success) return said === '' ? null : said;
    const { day, month, year } = parts.data;
    return day + month + year === '' ? null : (parseDayFields(parts.data) ?? 'none');
  }, z.string().refine(isDay, 'day').nullable())
  .default(null);
const optionalCount = z
  .preprocess(
    emptyAsNull,
    z.coerce.number('count').int('count').min(1, 'count').max(100_000, 'count').nullable(),
  )
  .default(null);

export const addTaskInput = z.object({
  title: text(300, 3, 'task'),
  unitId: optionalId,
  dueOn: optionalDay,
});
export type AddTaskInput = z.output<typeof addTaskInput>;

export const setTaskInput = z.object({ id: z.uuid(), unitId: optionalId, dueOn: optionalDay });
export type SetTaskInput = z.output<typeof setTaskInput>;
export const dropTaskInput = z.object({ id: z.uuid(), reason: text(300, 3, 'reason') });
export type DropTaskInput = z.output<typeof dropTaskInput>;
export const restoreTaskInput = z.object({ id: z.uuid() });

export const tickTaskInput = z.object({
  id: z.uuid(),
  isDone: z.enum(['yes', 'no']).transform((said) => said === 'yes'),
  note: optionalText(500),
});
export type TickTaskInput = z.output<typeof tickTaskInput>;

export const inviteInput = z.object({
  group: text(120, 2, 'group'),
  quota: optionalCount,
  confirmBy: optionalDay,
  /** One person a line: name; title; telephone; mail address. What follows the name comes in any order. */
  people: z.string().trim().min(2, 'people').max(40_000, 'long'),
});
export type InviteInput = z.output<typeof inviteInput>;

export const phone = z
  .string()
  .default('')
  .transform((said) => said.replace(/[\s.()-]/g, ''))
  .refine((said) => said === '' || isPhone(said), 'phone')
  .transform((said) => said || null);
export const email = z
  .string()
  .default('')
  .transform((said) => normalise(said).toLowerCase())
  .refine((said) => said === '' || isMail(said), 'email')
  .transform((said) => said || null);

/** Who is invited, and where the invitation goes; without telephone and mail: nowhere but on paper. */
export const editInvitationInput = z.object({
  id: z.uuid(),
  name: text(120, 2, 'invitee'),
  title: optionalText(200),
  phone,
  email,
});
export type EditInvitationInput = z.output<typeof editInvitationInput>;

export const withdrawInvitationInput = z.object({ id: z.uuid(), reason: text(300, 3, 'reason') });
export type WithdrawInvitationInput = z.output<typeof withdrawInvitationInput>;

/** Seats of a group and its day to answer; empty: none. */
export const setGroupInput = z.object({ id: z.uuid(), quota: optionalCount, confirmBy: optionalDay });
export type SetGroupInput = z.output<typeof setGroupInput>;

/** What is said of one invitation, by who holds it or by the office. */
export const answerInvitationInput = z.object({
  verb: z.enum(['confirm', 'decline', 'other', 'approve', 'refuse']),
  substituteName: optionalText(120),
  substituteTitle: optionalText(200),
  reason: optionalText(500),
});
export type AnswerInvitationInput = z.output<typeof answerInvitationInput>;

export const pointInput = z.object({
  id: z.uuid(),
  capacity: optionalCount,
  equipment: optionalText(300),
  coordinatorName: optionalText(120),
  coordinatorPhone: optionalText(40),
});
export type PointInput = z.output<typeof pointInput>;

export const testCallInput = z.object({
  id: z.uuid(),
  isGood: z.enum(['yes', 'no']).transform((said) => said === 'yes'),
  note: optionalText(300),
});
export type TestCallInput = z.output<typeof testCallInput>;

export const runSheetInput = z.object({
  fallback: optionalText(2000),
  /** One question a line. */
  reserve: z
    .string()
    .max(10_000, 'long')
    .transform((said) =>
      said
        .split('\n')
        .map((line) => normalise(line))
        .filter((line) => line !== '')
        .slice(0, 50),
    ),
  speakers: z.record(z.string(), optionalText(200)).default({}),
});
export type RunSheetInput = z.output<typeof runSheetInput>;
