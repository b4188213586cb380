import { z } from 'zod';
import { isBlank, normalise } from '#app/ground/fold.ts';
import { isDay, parseDayFields } from '#app/ground/time.ts';
import { divertKinds, type KeptPhoto } from '#app/rooms/opinions/opinion.ts';
import { outcomes, treatments } from './answer.ts';
import { stateGroupNames, verdictKinds } from './petition.ts';
import { audiences } from './reminder.ts';

const longest = 8000;

export function text(limit: number) {
  return z
    .string()
    .max(limit * 4, 'too-long')
    .transform(normalise)
    .refine((value) => !isBlank(value), 'required')
    .refine((value) => value.length <= limit, 'too-long');
}

/** What may be left empty: an empty field of a form is null. */
function optional(limit: number) {
  return z
    .string()
    .max(limit * 4, 'too-long')
    .transform((value) => normalise(value) || null)
    .refine((value) => value === null || value.length <= limit, 'too-long')
    .nullish()
    .transform((value) => value ?? null);
}

/** A day as text, or as the three boxes of a form; boxes that are all empty are no day. */
const writtenDay = z.union([
  z.string(),
  z
    .object({ day: z.string(), month: z.string(), year: z.string() })
    .transform((boxes) =>
      [boxes.day, boxes.month, boxes.year].every((box) => box.trim() === '')
        ? ''
        : (parseDayFields(boxes) ?? 'none'),
    ),
]);
export const day = writtenDay
  .refine((value) => value !== '', 'required')
  .refine((value) => value === '' || isDay(value), 'no-such-day');
export const optionalDay = writtenDay
  .nullish()
  .transform((value) => value || null)
  .refine((value) => value === null || isDay(value), 'no-such-day');
export const id = z.uuid('required');
const optionalId = z
  .union([z.uuid(), z.literal('').transform(() => null)])
  .nullish()
  .transform((value) => value ?? null);
const flag = z
  .union([
    z.boolean(),
    z.string().transform((value) => value === 'on' || value === 'true' || value === 'yes'),
  ])
  .default(false);

/** Which petition, and which version of it the writer had before the eyes. */
const onPetition = { code: z.string(), version: z.coerce.number().int().optional() };

export const assignInput = z.object({
  ...onPetition,
  leadUnitId: id,
  cooperatingUnitIds: z.array(z.uuid()).default([]),
  dueOn: optionalDay,
  product: optional(300),
});
export const transferInput = z.object({ ...onPetition, leadUnitId: id, reason: text(1000) });
export const decideTransferInput = z.object({ ...onPetition, isApproved: flag, reason: optional(1000) });
export const noteInput = z.object({
  ...onPetition,
  headline: text(160),
  text: optional(2000),
  isPublic: flag,
});
export const askExtensionInput = z.object({ ...onPetition, toDueOn: day, reason: text(1000) });
export const decideExtensionInput = z.object({ ...onPetition, isApproved: flag, reason: optional(1000) });
export const escalateInput = z.object({
  ...onPetition,
  whyBeyond: text(2000),
  legalBasis: optional(500),
  toParent: flag,
  toBody: optional(200),
  documentNumber: optional(60),
  chaseOn: optionalDay,
});
export const answerEscalationInput = z.object({ ...onPetition, answer: text(longest) });
export const cooperationInput = z.object({
  ...onPetition,
  unitIds: z.array(z.uuid(), 'required').min(1, 'required'),
});
export const replyCooperationInput = z.object({ ...onPetition, unitId: id, reply: text(longest) });

export const questionInput = z.object({
  text: text(2000),
  treatment: z
    .union([z.enum(treatments), z.literal('').transform(() => null)])
    .nullish()
    .transform((value) => value ?? null),
  answer: optional(longest),
  basis: optional(500),
  nextStep: optional(1000),
  nextStepOn: optionalDay,
});
export const questionsInput = z.object({
  ...onPetition,
  questions: z.array(questionInput, 'required').min(1, 'required').max(30, 'too-many'),
});
export const draftInput = z.object({
  ...onPetition,
  questions: z.array(questionInput, 'required').min(1, 'required').max(30, 'too-many'),
  text: optional(longest),
  outcome: z
    .union([z.enum(outcomes), z.literal('').transform(() => null)])
    .nullish()
    .transform((value) => value ?? null),
  evidence: optional(2000),
  documentNumber: optional(60),
  documentOn: optionalDay,
  lookAgainOn: optionalDay,
  validUntil: optionalDay,
  gapsReason: optional(1000),
  reusesId: optionalId,
  photoAlt: optional(300),
  dropPhoto: flag,
});
export const signInput = z.object({
  ...onPetition,
  documentNumber: optional(60),
  documentOn: optionalDay,
  validUntil: optionalDay,
  gapsReason: optional(1000),
});
export const stepsInput = z.object({
  organisationId: id,
  source: text(300),
  steps: z
    .array(
      z.object({
        offsetDays: z.coerce.number('number').int('number').min(-60, 'number').max(365, 'number'),
        audience: z.enum(audiences, 'required'),
      }),
    )
    .min(1, 'required')
    .max(8, 'too-many'),
});
export const lookAgainInput = z.object({ ...onPetition, found: text(1000), nextOn: day });
/** Which unit drafts for the meeting what nobody has yet; null: as it is suggested. */
export const planDraftInput = z
  .object({ ...onPetition, unitId: optionalId })
  .transform((said): PlanDraftInput => ({ ...said, leftOutReason: null }));
/** Why the meeting does without a draft. */
export const leaveOutDraftInput = z
  .object({ ...onPetition, leftOutReason: text(500) })
  .transform((said): PlanDraftInput => ({ ...said, unitId: null }));
export type PlanDraftInput = OnPetition & { unitId: string | null; leftOutReason: string | null };

export const reasonInput = z.object({ ...onPetition, reason: text(2000) });
export const reopenInput = z.object({ ...onPetition, reason: text(2000), leadUnitId: optionalId });
/** Another petition's code as somebody types it. */
const otherCode = text(40).transform((code) => code.toUpperCase());
export const joinInput = z.object({ ...onPetition, intoCode: otherCode });
export const repeatInput = z.object({ ...onPetition, earlierCode: otherCode });
export const onlyInput = z.object(onPetition);
export const divertInput = z.object({
  ...onPetition,
  kind: z.enum(divertKinds, 'required'),
  body: text(200),
  handover: text(60),
  /** The content has been handed over: what is wiped cannot be brought back. */
  sure: flag.refine((value) => value, 'required'),
});
/** What the public reads from now on; `parts` stand in the order of `maskable`. */
export const redactInput = z.object({
  ...onPetition,
  title: text(200),
  text: text(longest),
  parts: z.array(text(longest)).max(400, 'too-many').default([]),
  /** Numbers of the answers whose photo goes. */
  dropPhotos: z.array(z.coerce.number().int()).default([]),
  reason: text(1000),
});
export const withdrawByOfficeInput = z.object({
  ...onPetition,
  reason: text(2000),
  pressure: optional(2000),
});
export const continueInput = z.object({ ...onPetition, reason: text(2000), leadUnitId: optionalId });
/** The office of the body above gives it to a unit; without a day its rule counts. */
export const giveAboveInput = z.object({
  ...onPetition,
  unitId: id,
  personId: optionalId,
  dueOn: optionalDay,
  note: optional(1000),
});
export const passUpInput = z.object({
  ...onPetition,
  whyBeyond: text(2000),
  legalBasis: optional(500),
  toBody: text(200),
  documentNumber: optional(60),
  chaseOn: optionalDay,
});
export const handlerInput = z.object({ ...onPetition, personId: id });
export const endAbsenceInput = z.object({ id });
export const absenceInput = z.object({
  organisationId: id,
  personId: id,
  substituteId: id,
  fromDay: day,
  toDay: day,
});

/** Digits as people copy them from a slip: blanks and dots between them are not part of the number. */
const confirmationNumber = z
  .string()
  .max(40)
  .transform((value) => value.replace(/[^\d]/g, ''))
  .refine((value) => value.length === 6, 'six-digits');
export const verdictInput = z
  .object({
    number: confirmationNumber,
    kind: z.enum(verdictKinds, 'required'),
    reason: optional(2000),
    sendKey: z.string().min(8).max(100),
  })
  .refine((value) => value.kind === 'satisfied' || value.reason !== null, {
    path: ['reason'],
    message: 'required',
  });
export const withdrawInput = z.object({
  number: confirmationNumber,
  reason: text(2000),
  pressure: optional(2000),
});

/** The filters of the public list. An empty field of the form is no filter. */
export const listQuery = z.object({
  field: optional(40),
  unit: optionalId.catch(null),
  state: z
    .enum(stateGroupNames)
    .nullish()
    .transform((value) => value ?? null)
    .catch(null),
  late: flag,
  q: optional(200).catch(null),
  dialogue: optional(40),
  /** As it stands in the petition: "Tổ dân phố 5". */
  area: optional(160).catch(null),
  /** Code of a commune below the organisation. */
  commune: optional(10).catch(null),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
});

/** Which earlier answer is to be copied into the editor. */
export const reuseQuery = z.uuid().nullable().catch(null);

export type AssignInput = z.output<typeof assignInput>;
export type TransferInput = z.output<typeof transferInput>;
export type DecideTransferInput = z.output<typeof decideTransferInput>;
export type NoteInput = z.output<typeof noteInput>;
export type AskExtensionInput = z.output<typeof askExtensionInput>;
export type DecideExtensionInput = z.output<typeof decideExtensionInput>;
export type EscalateInput = z.output<typeof escalateInput>;
export type AnswerEscalationInput = z.output<typeof answerEscalationInput>;
export type CooperationInput = z.output<typeof cooperationInput>;
export type ReplyCooperationInput = z.output<typeof replyCooperationInput>;
export type QuestionInput = z.output<typeof questionInput>;
export type QuestionsInput = z.output<typeof questionsInput>;
type Drafted = z.output<typeof draftInput>;
type Seldom = 'lookAgainOn' | 'photoAlt' | 'dropPhoto';
/** Only some outcomes name the day on which the office looks again; few answers bring a new photo. */
export type DraftInput = Omit<Drafted, Seldom> &
  Partial<Pick<Drafted, Seldom>> & { photo?: KeptPhoto | null };
export type LookAgainInput = z.output<typeof lookAgainInput>;
export type StepsInput = z.output<typeof stepsInput>;
export type SignInput = z.output<typeof signInput>;
export type ReasonInput = z.output<typeof reasonInput>;
export type ReopenInput = z.output<typeof reopenInput>;
export type DivertInput = z.output<typeof divertInput>;
type Redacted = z.output<typeof redactInput>;
export type RedactInput = Omit<Redacted, 'dropPhotos'> & Partial<Pick<Redacted, 'dropPhotos'>>;
export type OnPetition = z.output<typeof onlyInput>;
export type JoinInput = z.output<typeof joinInput>;
export type RepeatInput = z.output<typeof repeatInput>;
export type WithdrawByOfficeInput = z.output<typeof withdrawByOfficeInput>;
export type ContinueInput = z.output<typeof continueInput>;
export type GiveAboveInput = z.output<typeof giveAboveInput>;
export type PassUpInput = z.output<typeof passUpInput>;
export type HandlerInput = z.output<typeof handlerInput>;
export type AbsenceInput = z.output<typeof absenceInput>;
export type VerdictInput = z.output<typeof verdictInput>;
export type WithdrawInput = z.output<typeof withdrawInput>;
export type ListQuery = z.output<typeof listQuery>;
