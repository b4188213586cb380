import { z } from 'zod';
import { audiences, dialogueForms, dialogueKinds, dialogueParts } from './dialogue.ts';

const day = z.iso.date('day');
const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'time');
const optionalText = (most: number) =>
  z
    .string()
    .trim()
    .max(most, 'long')
    .transform((text) => (text === '' ? null : text));

const person = z.object({
  part: z.enum(dialogueParts),
  name: z.string().trim().min(2, 'name').max(120, 'long'),
  title: z.string().trim().min(2, 'title').max(200, 'long'),
  unitId: z.uuid().nullable().default(null),
});
const topic = z.object({
  title: z.string().trim().min(3, 'topic').max(300, 'long'),
  fieldCode: z.string().max(20).nullable().default(null),
  unitId: z.uuid().nullable().default(null),
});
const point = z.object({
  /** Of a point that is there already; without it, the point of this name, or a new one. */
  id: z.uuid().nullable().default(null),
  name: z.string().trim().min(2, 'point').max(200, 'long'),
  address: z.string().trim().max(300, 'long').nullable().default(null),
  capacity: z.int().min(0).max(100_000).nullable().default(null),
  isMain: z.boolean().default(false),
});
const runSheetItem = z.object({
  title: z.string().trim().min(2, 'run_sheet').max(300, 'long'),
  minutes: z.int().min(1, 'minutes').max(600, 'minutes'),
});

/** What the form of a dialogue says. Days are 'YYYY-MM-DD' and times 'HH:MM' in Asia/Ho_Chi_Minh. */
export const dialogueInput = z
  .object({
    title: z.string().trim().min(5, 'title').max(300, 'long'),
    kind: z.enum(dialogueKinds),
    form: z.enum(dialogueForms),
    audience: z.enum(audiences),
    day,
    startsAt: clockTime,
    endsAt: clockTime,
    place: optionalText(200),
    placeAddress: optionalText(300),
    content: optionalText(4000),
    changeable: optionalText(1000),
    howToTakePart: optionalText(2000),
    collectUntil: z.union([z.literal('').transform(() => null), day, z.null()]),
    capacity: z.int().min(1).max(1_000_000).nullable().default(null),
    streamUrl: z
      .union([z.literal('').transform(() => null), z.url({ protocol: /^https$/ }), z.null()])
      .default(null),
    legalBasisIds: z.array(z.string(), 'legal_basis').min(1, 'legal_basis'),
    persons: z.array(person).max(30),
    topics: z.array(topic).max(50),
    points: z.array(point).max(600),
    runSheet: z.array(runSheetItem).max(100),
  })
  .refine((input) => input.endsAt > input.startsAt, { path: ['endsAt'], message: 'ends_before' })
  .refine((input) => input.collectUntil === null || input.collectUntil <= input.day, {
    path: ['collectUntil'],
    message: 'collect_after',
  });
export type DialogueInput = z.output<typeof dialogueInput>;

/** A move that the office does by a button. `reason` is asked for where the table wants it. */
export const moveInput = z.object({
  verb: z.enum([
    'prepare',
    'announce',
    'collect',
    'consolidate',
    'make_ready',
    'sign_minutes',
    'follow_up',
    'report',
    'postpone',
    'announce_again',
    'cancel',
  ]),
  version: z.coerce.number().int(),
  reason: z.string().trim().max(1000).optional(),
  noticeNumber: z.string().trim().max(60).optional(),
});
export type MoveInput = z.output<typeof moveInput>;

export const rollInput = z.object({
  name: z.string().trim().min(2, 'name').max(120, 'long'),
  title: optionalText(200),
  unitId: z.uuid().nullable().default(null),
  isRequired: z.boolean().default(false),
});
export type RollInput = z.output<typeof rollInput>;

/** The filter of the public list as it stands in the address. */
export const listQuery = z.object({
  nhom: z.enum(['coming', 'held']).catch('coming'),
  trang: z.coerce.number().int().min(1).max(10_000).catch(1),
});

/** A mark on the roll. */
export const attendInput = z.object({
  rollId: z.uuid(),
  isPresent: z.enum(['yes', 'no']).transform((word) => word === 'yes'),
});
