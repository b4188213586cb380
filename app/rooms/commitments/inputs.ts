import { z } from 'zod';
import { isDay, parseDayFields } from '#app/ground/time.ts';
import { piles } from '#app/rooms/petitions/inbox.ts';
import { itemKinds, postingKinds } from './commitment.ts';
import { inboxKinds } from './inbox.ts';

const optionalText = (most: number) =>
  z
    .string()
    .trim()
    .max(most, 'long')
    .transform((text) => (text === '' ? null : text))
    .nullable();
/** A day as text, or as the three boxes of a form; boxes that are all empty are no day. */
const optionalDay = z
  .union([
    z.string(),
    z.null(),
    z
      .object({ day: z.string(), month: z.string(), year: z.string() })
      .transform((boxes) =>
        [boxes.day, boxes.month, boxes.year].every((box) => box.trim() === '')
          ? ''
          : (parseDayFields(boxes) ?? 'none'),
      ),
  ])
  .transform((day) => (day === '' ? null : day))
  .refine((day) => day === null || isDay(day), 'day');
/** What the writer had before the eyes; a form sends it as text. */
const version = z.coerce.number().int();
/** Degrees as a telephone writes them; anything else is no place. */
const place = (most: number) =>
  z
    .union([z.number(), z.string().trim().min(1).transform(Number)])
    .nullish()
    .catch(null)
    .transform((degrees) => (typeof degrees === 'number' && Math.abs(degrees) <= most ? degrees : null));
const optionalId = z.union([z.literal('').transform(() => null), z.uuid(), z.null()]);

const itemFields = z.object({
  kind: z.enum(itemKinds),
  content: z.string().trim().max(4000, 'long'),
  leadUnitId: optionalId,
  cooperatingUnitIds: z.array(z.uuid()).max(20).default([]),
  dueOn: optionalDay,
  product: optionalText(500),
  petitionId: optionalId.default(null),
  promiseId: optionalId.default(null),
  turnId: optionalId.default(null),
  sourcePetitionId: optionalId.default(null),
  amendsId: optionalId.default(null),
  /** The same two from the one box of a form: a turn or a petition, `turn:ID` or `petition:ID`. */
  source: z
    .string()
    .regex(/^$|^(turn|petition):[0-9a-f-]{36}$/, 'source')
    .optional(),
});
/** One numbered conclusion. Holes may be saved in a draft; they cannot be issued. */
export const itemInput = itemFields.transform(({ source, ...item }) => {
  if (source === undefined) return item;
  const [kind, id = null] = source.split(':');
  return {
    ...item,
    turnId: kind === 'turn' ? id : null,
    sourcePetitionId: kind === 'petition' ? id : null,
  };
});
export type ItemInput = z.output<typeof itemInput>;

export const conclusionInput = z.object({
  version,
  assessment: optionalText(4000),
  monitorUnitId: optionalId,
  items: z.array(itemInput).max(200).default([]),
});
export type ConclusionInput = z.output<typeof conclusionInput>;

export const issueInput = z.object({
  version,
  number: z.string().trim().min(1, 'number').max(60, 'long'),
  termFrom: optionalDay.nullish().transform((day) => day ?? null),
});
type Issued = z.output<typeof issueInput>;
/** Only the first Party number of a new term says since when the term runs. */
export type IssueInput = Omit<Issued, 'termFrom'> & Partial<Pick<Issued, 'termFrom'>>;

export const versionInput = z.object({ version });
export type VersionInput = z.output<typeof versionInput>;
export const returnInput = z.object({
  version,
  reason: z.string().trim().min(3, 'reason').max(2000, 'long'),
});
export type ReturnInput = z.output<typeof returnInput>;
export const amendInput = z.object({ reason: z.string().trim().min(3, 'reason').max(2000, 'long') });
export type AmendInput = z.output<typeof amendInput>;

const wantedDay = optionalDay.refine((day) => day !== null, 'day').transform((day) => day ?? '');

/**
 * Copies on paper: where they hang or to whom they went. Heads of villages who are known are ticked, or all of them at
 * once; other places are written one in a line.
 */
export const postingInput = z
  .object({
    kind: z.enum(postingKinds, 'kind'),
    known: z.array(z.string().trim().max(300, 'long')).max(300).default([]),
    allKnown: z
      .unknown()
      .optional()
      .transform((said) => said === 'on' || said === true),
    place: z
      .string()
      .trim()
      .max(20_000, 'long')
      .transform((text) => text.split('\n').map((line) => line.trim()))
      .refine((lines) => lines.every((line) => line.length <= 300), 'long')
      .default([]),
    who: z.string().trim().min(2, 'who').max(200, 'long'),
    fromDay: wantedDay,
    untilDay: optionalDay.default(null),
  })
  .transform(({ place, ...rest }) => ({ ...rest, places: place.filter((each) => each !== '') }))
  .refine(({ known, allKnown, places }) => allKnown || known.length + places.length > 0, {
    path: ['place'],
    message: 'place',
  });
export type PostingInput = z.output<typeof postingInput>;

export const takeDownInput = z.object({ postingId: z.uuid(), day: wantedDay });
export type TakeDownInput = z.output<typeof takeDownInput>;
export const strikeInput = z.object({
  postingId: z.uuid(),
  reason: z.string().trim().min(3, 'reason').max(500, 'long'),
});
export type StrikeInput = z.output<typeof strikeInput>;

/** What the public reads of a promise from now on; `parts` stand in the order of `maskableOf`. */
export const redactInput = z.object({
  version,
  parts: z.array(z.string().trim().min(1, 'note').max(2000, 'long')).max(100).default([]),
  reason: z.string().trim().min(3, 'reason').max(1000, 'long'),
});
export type RedactInput = z.output<typeof redactInput>;

/** A sign of progress while the work goes on. */
export const progressInput = z.object({
  version,
  text: z.string().trim().min(5, 'note').max(2000, 'long'),
  documentNumber: optionalText(120).default(null),
});
export type ProgressInput = z.output<typeof progressInput>;

/** What the executor says was done. At least one of text, document and photo is needed. */
export const reportInput = z.object({
  version,
  text: optionalText(2000).default(null),
  documentNumber: optionalText(120).default(null),
});
export type ReportInput = z.output<typeof reportInput>;

export const verifyInput = z.object({
  version,
  isAccepted: z.union([z.boolean(), z.enum(['yes', 'no']).transform((said) => said === 'yes')]),
  note: z.string().trim().min(5, 'note').max(2000, 'long'),
  /** Where and when, as the telephone said it in the field. */
  latitude: place(90),
  longitude: place(180),
  seenAt: z.iso
    .datetime()
    .nullish()
    .catch(null)
    .transform((at) => at ?? null),
  /** The same form sent twice, after a dead line, is one verification. */
  sendKey: z
    .string()
    .min(8)
    .max(100)
    .nullish()
    .transform((key) => key ?? null),
});
/** The same from the field page, which has several promises on it. */
export const fieldInput = verifyInput.extend({ code: z.string().max(40) });
type Verified = z.output<typeof verifyInput>;
/** What a verifier says; where and when only a telephone in the field knows. */
export type VerifyInput = Pick<Verified, 'version' | 'isAccepted' | 'note'> &
  Partial<Pick<Verified, 'latitude' | 'longitude' | 'seenAt' | 'sendKey'>>;

export const changeInput = z.object({
  version,
  verb: z.enum(['start', 'flag_risk', 'extend', 'fail', 'carry_over', 'close', 'reopen']),
  reason: optionalText(1000).default(null),
  responsible: optionalText(200).default(null),
  dueOn: optionalDay.default(null),
  /** For what is carried over: to which dialogue, where that is known already. */
  toDialogueId: optionalId.optional(),
});
export type ChangeInput = z.output<typeof changeInput>;

export const handoverInput = z.object({
  organisationId: z.uuid(),
  unitId: optionalId.default(null),
  toPersonId: z.uuid('person'),
  note: optionalText(2000).default(null),
});
export type HandoverInput = z.output<typeof handoverInput>;
export const acceptHandoverInput = z.object({ id: z.uuid(), note: optionalText(2000).default(null) });
export type AcceptHandoverInput = z.output<typeof acceptHandoverInput>;
/** The sheet of somebody who left without making it. */
export const owedHandoverInput = z.object({
  id: z.uuid(),
  toPersonId: z.uuid('person'),
  note: optionalText(2000).default(null),
});
export type OwedHandoverInput = z.output<typeof owedHandoverInput>;
/** Refused or taken back, and why. */
export const endHandoverInput = z.object({
  id: z.uuid(),
  reason: z.string().trim().min(3, 'reason').max(2000, 'long'),
});
export type EndHandoverInput = z.output<typeof endHandoverInput>;

/** Which edition of a conclusion; 1 is the first. */
export const editionQuery = z.coerce.number().int().min(1).max(1000).nullable().catch(null);

/** Filters of the public board as they stand in the address. */
export const boardQuery = z.object({
  group: z.enum(['kept', 'working', 'late', 'broken']).nullish().catch(null),
  unit: z.uuid().nullish().catch(null),
  dialogue: z.string().max(40).nullish().catch(null),
  q: z.string().trim().max(100).nullish().catch(null),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type BoardQuery = z.output<typeof boardQuery>;

/** What may be done to many at once, by what is chosen; a deed that a kind does not know is refused for it. */
export const manyOfKind = {
  petition: ['assign', 'transfer', 'handler', 'remind'],
  promise: ['remind', 'carry_over', 'close'],
} as const;
export const manyDeeds = ['assign', 'transfer', 'handler', 'remind', 'carry_over', 'close'] as const;
export type ManyDeed = (typeof manyDeeds)[number];
export const manyInput = z.object({
  codes: z.array(z.string().max(40), 'choose').min(1, 'choose').max(100, 'too-many'),
  deed: z.enum(manyDeeds, 'required'),
  unitId: optionalId.default(null),
  personId: optionalId.default(null),
  reason: optionalText(1000).default(null),
});
export type ManyInput = z.output<typeof manyInput>;

/** Filters of the inbox as they stand in the address; no pile: the first that is not empty. */
export const inboxQuery = z.object({
  pile: z.enum(piles).nullish().catch(null),
  kind: z.enum(inboxKinds).nullish().catch(null),
  /** `mine`, or the id of a unit. */
  whose: z
    .union([z.literal('mine'), z.uuid()])
    .nullish()
    .catch(null),
  text: optionalText(200).default(null).catch(null),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type InboxQuery = z.output<typeof inboxQuery>;

/** What the editor of a conclusion says after a press. */
export const toldIntents = [
  'made',
  'saved',
  'added',
  'removed',
  'issued',
  'submitted',
  'returned',
  'signed',
  'amended',
  'dropped',
  'posted',
  'takenDown',
  'struck',
] as const;
