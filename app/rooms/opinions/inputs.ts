import { z } from 'zod';
import { isBlank, normalise } from '#app/ground/fold.ts';
import { phoneIn } from '#app/ground/phone.ts';
import { optionalDay } from '#app/rooms/dialogues/inputs-prepare.ts';
import { mapping as importMapping } from './import-question.ts';
import {
  consentRecords,
  divertKinds,
  enteredChannels,
  isConsentFit,
  lengthOf,
  photoLimit,
  textLimit,
} from './opinion.ts';

/** Messages are names of sentences in `words`; `count` tells how long a text was. */
const words = z.string({ error: 'text_empty' }).transform((text, ctx) => {
  if (text.length > textLimit * 8) {
    ctx.addIssue({ code: 'custom', message: 'text_long', params: { count: text.length } });
    return z.NEVER;
  }
  const tidy = normalise(text);
  const count = lengthOf(tidy);
  if (isBlank(tidy)) ctx.addIssue({ code: 'custom', message: 'text_empty' });
  if (count > textLimit) ctx.addIssue({ code: 'custom', message: 'text_long', params: { count } });
  return tidy;
});

const line = (most: number) =>
  z
    .string()
    .nullish()
    .transform((text, ctx) => {
      const tidy = normalise((text ?? '').slice(0, most * 8)).replaceAll('\n', ' ');
      if (lengthOf(tidy) > most) ctx.addIssue({ code: 'custom', message: 'line_long' });
      return isBlank(tidy) ? null : tidy;
    });

/** A mobile or a fixed line; blanks, dots, dashes and +84 are forgiven. */
const phone = line(30).transform((text, ctx) => {
  if (text === null) return null;
  const digits = phoneIn(text);
  if (digits === undefined) ctx.addIssue({ code: 'custom', message: 'phone' });
  return digits ?? null;
});

const email = line(200).transform((text, ctx) => {
  if (text === null) return null;
  if (!/^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/u.test(text)) ctx.addIssue({ code: 'custom', message: 'email' });
  return text;
});

const fieldCode = line(20).transform((text) => text?.toUpperCase() ?? null);

/** A key that nobody guesses: it opens the receipt once more when the same form comes twice. */
export const sendKey = z
  .string()
  .regex(/^[A-Za-z0-9_-]{20,100}$/, 'send_key')
  .nullable();

const said = {
  text: words,
  fieldCode,
  residentialUnit: line(120),
  contactName: line(120),
  contactPhone: phone,
  contactEmail: email,
  dialogueCode: line(40),
  sendKey: sendKey.default(null),
};

/** Beside the box of the consent. */
const unfit = { error: 'consent_phone', path: ['consentRecord'] };

/** How many signed a collective letter; an empty box is one. How many at most says rule `opinion.people_most`. */
const people = z
  .preprocess(
    (said) => (said === '' || said === null ? 1 : said),
    z.coerce.number('people').int('people').min(1, 'people').max(1_000_000, 'people').optional(),
  )
  .optional();

/** What a citizen sends. Consent is a box that must be ticked by hand: Luật 91/2025/QH15. */
export const sendInput = z.object({
  ...said,
  isNamePublic: z.boolean().default(false),
  consent: z.literal(true, { error: 'consent' }),
});
export type SendInput = z.output<typeof sendInput>;

/** What a clerk writes down from paper or by phone. */
export const enterInput = z
  .object({
    ...said,
    channel: z.enum(enteredChannels, { error: 'channel' }),
    consentRecord: z.enum(consentRecords, { error: 'consent_record' }),
    people,
    isNamePublic: z.boolean().default(false),
    collectedBy: line(120),
    /** The day when it was handed in or said; null for today. */
    receivedOn: optionalDay.optional(),
    /** What was typed has been read to the caller, who said that it is right. */
    readBack: z.boolean().optional(),
  })
  .refine(isConsentFit, unfit);
export type EnterInput = z.output<typeof enterInput>;

/** How a sheet is to be read and what it is; the columns come as `columns.text=2`. */
export const importInput = z
  .object({
    id: z.uuid(),
    version: z.coerce.number().int(),
    sheetName: z.string().min(1),
    /** Further sheets of the file that are read in the same way. */
    alsoSheets: z.array(z.string().min(1)).max(100).optional(),
    /** Although a sheet is in already. */
    isAgain: z.boolean().optional(),
    mapping: importMapping,
    /** Of the trial that was looked at. */
    seen: z.string(),
    channel: z.enum(enteredChannels, { error: 'channel' }),
    consentRecord: z.enum(consentRecords, { error: 'consent_record' }),
    dialogueCode: line(40),
    /** Tell the senders who left a telephone or an e-mail. */
    tellsSenders: z.boolean().optional(),
  })
  .refine(isConsentFit, unfit);
export type ImportInput = z.output<typeof importInput>;
export const importRowInput = z.object({ id: z.uuid(), version: z.coerce.number().int() });
export type ImportRowInput = z.output<typeof importRowInput>;

const onRow = { code: z.string(), version: z.coerce.number().int() };

export const acceptInput = z.object({
  ...onRow,
  publicText: words,
  /** The words that were shown with everything hidden marked; only these very words may be signed. */
  seenText: z.string().transform(normalise).optional(),
  /** What the pattern hid and is not personal. */
  release: z.array(z.string().max(400)).max(100).optional(),
  /** Further words to hide, with commas between them. */
  hide: z.array(z.string().max(400)).max(100).optional(),
  fieldCode,
  /** Questions of triage that were answered with yes. */
  triageYes: z.array(z.string().max(40)).max(20).optional(),
  publicPhotoIds: z.array(z.uuid()).max(photoLimit).default([]),
  /** Code of the earlier petition that it raises again; of two, the button that was pressed says it last. */
  earlierCode: z
    .union([z.string().max(40), z.array(z.string().max(40)).max(4)])
    .transform((said) => normalise([said].flat().at(-1) ?? '').toUpperCase() || null)
    .nullish(),
  /** How many signed it, where the office counted anew. */
  people,
});
export type AcceptInput = z.output<typeof acceptInput>;

export const mergeInput = z.object({ ...onRow, intoCode: z.string().trim().min(1, 'into_empty') });
export type MergeInput = z.output<typeof mergeInput>;

/** Members of a group come as `KN-2026-00012:3`, code and version as they were seen. */
const member = z
  .string()
  .regex(/^[^:]+:\d+$/, 'group_member')
  .transform((text) => ({ code: text.split(':')[0] ?? '', version: Number(text.split(':')[1]) }));
export const mergeGroupInput = z.object({
  intoCode: z.string().trim().min(1, 'into_empty'),
  members: z.array(member, 'group_empty').min(1, 'group_empty').max(500, 'group_empty'),
});
export type MergeGroupInput = z.output<typeof mergeGroupInput>;

export const unmergeGroupInput = z.object({
  members: z.array(member, 'group_empty').min(1, 'group_empty').max(500, 'group_empty'),
});
export type UnmergeGroupInput = z.output<typeof unmergeGroupInput>;

/** The sender says that the opinion does not belong where it was put. */
export const objectInput = z.object({
  code: z.string(),
  number: z.string().transform((text) => text.replace(/\D/g, '')),
  objection: line(1000).refine((text) => text !== null, 'objection_empty'),
});
export type ObjectInput = z.output<typeof objectInput>;

/** A word of a field: added, turned off, turned on again or taken away. */
export const fieldWordInput = z.object({
  fieldCode: z.string().trim().min(1, 'field').max(20),
  phrase: line(60).refine((text) => text !== null, 'word_empty'),
  deed: z.enum(['add', 'off', 'on', 'remove']),
});
export type FieldWordInput = z.output<typeof fieldWordInput>;

export const rejectInput = z.object({
  ...onRow,
  /** Code of a reason that may be given today. */
  reason: z.string({ error: 'reason' }).min(1, 'reason').max(40, 'reason'),
  note: line(1000),
});
export type RejectInput = z.output<typeof rejectInput>;

export const divertInput = z.object({
  ...onRow,
  kind: z.enum(divertKinds, { error: 'divert_kind' }),
  body: line(200).refine((body) => body !== null, 'divert_body'),
  handover: line(60).refine((handover) => handover !== null, 'divert_handover'),
});
export type DivertInput = z.output<typeof divertInput>;

export const splitInput = z.object({
  ...onRow,
  parts: z
    .array(z.object({ text: words, fieldCode }))
    .min(2, 'parts')
    .max(12, 'parts_many'),
  /** Photo id -> place of the part it goes to, from 0; the others go to the first. */
  photoParts: z.record(z.uuid(), z.coerce.number().int().min(0).max(11)).default({}),
});
export type SplitInput = z.output<typeof splitInput>;

export const rowInput = z.object(onRow);
export type RowInput = z.output<typeof rowInput>;

export const withdrawInput = z.object({
  code: z.string(),
  number: z.string().transform((text) => text.replace(/\D/g, '')),
});
export type WithdrawInput = z.output<typeof withdrawInput>;
