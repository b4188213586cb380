import { z } from 'zod';
import { isBlank, normalise } from '#app/ground/fold.ts';
import { orderReasons, precedences } from './queue.ts';
import { screenKinds } from './session.ts';
import { stopReasons } from './turn.ts';

export const text = (most: number, code: string) =>
  z
    .string(code)
    .transform(normalise)
    .pipe(
      z
        .string()
        .min(2, code)
        .max(most, 'long')
        .refine((value) => !isBlank(value), code),
    );
export const line = (most: number, code: string) =>
  text(most, code).transform((value) => value.replaceAll('\n', ' '));
const blankAsNull = (value: unknown) =>
  value === undefined || (typeof value === 'string' && isBlank(value)) ? null : value;
export const optional = <T extends z.ZodType>(schema: T) => z.preprocess(blankAsNull, schema.nullable());
const sendKey = z.uuid('send_key');
export const ids = z.preprocess(
  (value) => (Array.isArray(value) ? value.filter((one) => one !== '') : value ? [value] : []),
  z.array(z.uuid()).max(20),
);
/** A ticked box, or true in JSON. */
export const ticked = z.preprocess(
  (value) => value === 'on' || value === 'true' || value === true,
  z.boolean(),
);

/** Every sending carries a key, so that the same sending twice is one deed. */
export const sendInput = z.object({ sendKey });
export type SendInput = z.output<typeof sendInput>;

export const speakInput = sendInput.extend({
  name: line(80, 'name'),
  place: optional(line(120, 'place')),
  topic: optional(line(200, 'topic')),
  precedence: optional(z.enum(precedences)),
});
export type SpeakInput = z.output<typeof speakInput>;

export const askInput = sendInput.extend({
  text: text(1000, 'question'),
  name: optional(line(80, 'name')),
});
export type AskInput = z.output<typeof askInput>;

export const requestInput = sendInput.extend({ requestId: z.uuid() });
export type RequestInput = z.output<typeof requestInput>;

export const callInput = requestInput.extend({ reason: optional(z.enum(orderReasons, 'reason')) });
export type CallInput = z.output<typeof callInput>;

export const turnInput = sendInput.extend({ turnId: z.uuid() });
export type TurnInput = z.output<typeof turnInput>;

export const stopInput = turnInput.extend({ reason: z.enum(stopReasons, 'reason') });
export type StopInput = z.output<typeof stopInput>;

export const answeringInput = turnInput.extend({
  name: optional(line(120, 'name')),
  title: optional(line(200, 'title')),
});
export type AnsweringInput = z.output<typeof answeringInput>;

export const screenInput = sendInput.extend({
  kind: z.enum(screenKinds),
  questionId: optional(z.uuid()),
});
export type ScreenInput = z.output<typeof screenInput>;

export const headcountInput = sendInput.extend({
  headcount: z.coerce.number('headcount').int('headcount').min(0, 'headcount').max(100_000, 'headcount'),
});
export type HeadcountInput = z.output<typeof headcountInput>;

export const settingsInput = sendInput.extend({
  isModerated: ticked,
  areQuestionsOpen: ticked,
  turnMinutes: z.coerce.number('minutes').min(1, 'minutes').max(30, 'minutes'),
});
export type SettingsInput = z.output<typeof settingsInput>;

export const openInput = z.object({ dialogueId: z.uuid() });
export type OpenInput = z.output<typeof openInput>;
