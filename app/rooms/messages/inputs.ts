import { z } from 'zod';
import { normalise } from '#app/ground/fold.ts';
import { isTime } from '#app/ground/time.ts';
import { isMobile, messageStates, phoneAddress } from './message.ts';
import { isForStaff, strangePlaces, templateNames } from './template.ts';

const code = z.string().max(40);

/** A mail address or a mobile number; which of the two shows by itself. */
const address = z
  .string()
  .default('')
  .transform((typed, ctx) => {
    const tidy = normalise(typed.slice(0, 400)).replaceAll('\n', ' ').trim();
    const phone = phoneAddress(tidy);
    if (phone !== null && isMobile(phone)) return phone;
    if (tidy.length <= 200 && /^[^\s@<>"]+@[^\s@.<>"]+(?:\.[^\s@.<>"]+)+$/u.test(tidy))
      return tidy.toLowerCase();
    ctx.addIssue({ code: 'custom', message: phone === null ? 'address' : 'not_mobile' });
    return z.NEVER;
  });

export const followInput = z.object({
  code,
  address,
  consent: z.literal('on', 'consent'),
});
export type FollowInput = Readonly<{ code: string; address: string }>;

export const deedInput = z.object({
  id: z.uuid(),
  version: z.coerce.number().int(),
  verb: z.enum(['retry', 'stop', 'to_letter', 'print']),
});
export type DeedInput = z.infer<typeof deedInput>;

export const printInput = z.object({ ids: z.array(z.uuid(), 'none_chosen').min(1, 'none_chosen').max(500) });
export type PrintInput = z.infer<typeof printInput>;

export const listQuery = z.object({
  state: z.enum(messageStates).catch('to_print'),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});

const text = (most: number) =>
  z
    .string()
    .transform((typed) => normalise(typed).trim())
    .pipe(z.string().min(1, 'text_empty').max(most, 'text_long'));

export const templateInput = z
  .object({
    name: z.enum(templateNames),
    language: z.enum(['vi', 'en']),
    subject: text(150).transform((line) => line.replaceAll('\n', ' ')),
    body: text(3000),
    short: text(300),
  })
  .superRefine((template, ctx) => {
    for (const field of ['subject', 'body', 'short'] as const) {
      const alone = { subject: '', body: '', short: '', [field]: template[field] };
      if (strangePlaces(alone).length > 0)
        ctx.addIssue({ code: 'custom', path: [field], message: 'strange_place' });
    }
    const needsLink = !isForStaff(template.name);
    for (const field of ['body', 'short'] as const) {
      if (needsLink && !template[field].includes('{link}')) {
        ctx.addIssue({ code: 'custom', path: [field], message: 'no_link' });
      }
    }
  });
export type TemplateInput = z.infer<typeof templateInput>;

export const templateName = z.object({ name: z.enum(templateNames), language: z.enum(['vi', 'en']) });

const time = z.string().trim().refine(isTime, 'time');

export const settingInput = z.object({
  quietFrom: time,
  quietTo: time,
  digestAt: time,
  keepDays: z.coerce.number('days').int('days').min(7, 'days').max(3650, 'days'),
});
export type SettingInput = z.infer<typeof settingInput>;

const tick = z
  .literal('on')
  .optional()
  .transform((value) => value === 'on');

export const preferenceInput = z.object({
  wantsDigest: tick,
  wantsReminders: tick,
  language: z.enum(['vi', 'en']),
});
export type PreferenceInput = z.infer<typeof preferenceInput>;

/** What a browser gives that wants to be told; only push services that are known are written to. */
export const pushInput = z.object({
  code,
  endpoint: z.url({ protocol: /^https?$/ }).max(1000),
  p256dh: z.string().regex(/^[A-Za-z0-9_=-]{80,100}$/),
  auth: z.string().regex(/^[A-Za-z0-9_=-]{16,40}$/),
});
export type PushInput = z.infer<typeof pushInput>;
