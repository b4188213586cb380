import { z } from 'zod';
import { roleNames } from '#app/ground/actor.ts';
import { normalise } from '#app/ground/fold.ts';
import { parseDayFields } from '#app/ground/time.ts';
import { plainEmail, unitRoles } from './person.ts';

const line = (least: number, most: number, code: string) =>
  z
    .string()
    .transform((text) => normalise(text).replaceAll('\n', ' '))
    .pipe(z.string().min(least, code).max(most, 'long'));
const emptyAsNull = <T extends z.ZodType<string | null>>(schema: T) =>
  z.preprocess((value) => (typeof value === 'string' && value.trim() === '' ? null : value), schema);
const email = z.string().transform(plainEmail).pipe(z.email('email').max(200, 'long'));
const phone = z
  .string()
  .transform((text) => text.replace(/[\s.()-]/g, ''))
  .pipe(z.string().regex(/^(0|\+84)\d{9,10}$/, 'phone'));

/** A day as 'YYYY-MM-DD' or as the three boxes of a form; empty boxes are null. */
const written = (value: unknown) => {
  const boxes = dayBoxes.safeParse(value);
  if (!boxes.success) return value === '' ? null : value;
  const { day, month, year } = boxes.data;
  return day + month + year === '' ? null : (parseDayFields(boxes.data) ?? 'day');
};
const text = z.string().trim().default('');
const dayBoxes = z.object({ day: text, month: text, year: text });
const neededDay = z.preprocess(written, z.iso.date('day'));
const optionalDay = z.preprocess(written, z.iso.date('day').nullable().default(null));

/** A password: 10 to 128 characters of any kind (NIST SP 800-63B: length, and no rules of composition). */
export const newPassword = z.string().min(10, 'password_short').max(128, 'password_long');

export const personInput = z.object({
  organisationId: z.uuid(),
  name: line(2, 120, 'name'),
  title: emptyAsNull(line(2, 200, 'title').nullable()),
  email: emptyAsNull(email.nullable()),
  phone: emptyAsNull(phone.nullable()),
});
export type PersonInput = z.infer<typeof personInput>;

/** Days are 'YYYY-MM-DD' and both count; `validTo` null: until ended. */
export const roleInput = z
  .object({
    personId: z.uuid(),
    organisationId: z.uuid(),
    role: z.enum(roleNames, 'role'),
    unitId: emptyAsNull(z.uuid().nullable()),
    validFrom: neededDay,
    validTo: optionalDay,
  })
  .refine((input) => input.validTo === null || input.validTo >= input.validFrom, {
    path: ['validTo'],
    error: 'day_order',
  })
  .refine((input) => !unitRoles.includes(input.role) || input.unitId !== null, {
    path: ['unitId'],
    error: 'unit',
  });
export type RoleInput = z.infer<typeof roleInput>;

export const endRoleInput = z.object({ roleId: z.uuid(), lastDay: neededDay });
export type EndRoleInput = z.infer<typeof endRoleInput>;

export const inviteInput = z.object({ personId: z.uuid(), email });
export type InviteInput = z.infer<typeof inviteInput>;

export const personIdInput = z.object({ personId: z.uuid() });

export const acceptLinkInput = z
  .object({ token: z.string().min(20).max(200), password: newPassword, repeated: z.string() })
  .refine((input) => input.password === input.repeated, { path: ['repeated'], error: 'password_repeat' });
export type AcceptLinkInput = z.infer<typeof acceptLinkInput>;

export const changePasswordInput = z
  .object({ current: z.string(), password: newPassword, repeated: z.string() })
  .refine((input) => input.password === input.repeated, { path: ['repeated'], error: 'password_repeat' });

/** The first administrator, as the set-up page asks for it. */
export const administratorInput = z
  .object({
    name: line(2, 120, 'name'),
    title: emptyAsNull(line(2, 200, 'title').nullable()),
    email,
    password: newPassword,
    repeated: z.string(),
  })
  .refine((input) => input.password === input.repeated, { path: ['repeated'], error: 'password_repeat' });
export type AdministratorInput = z.infer<typeof administratorInput>;
