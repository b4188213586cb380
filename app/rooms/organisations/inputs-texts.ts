import { z } from 'zod';
import { day, needed, optional, optionalDay } from './inputs.ts';

/** What a text is about; a dialogue is called on one of the first five. */
export const textTracks = [
  'state',
  'party',
  'front',
  'group',
  'local',
  'petition',
  'data',
  'organisation',
  'documents',
] as const;
export type TextTrack = (typeof textTracks)[number];

export const writeTextInput = z.object({
  organisationId: z.uuid(),
  /** The text that is corrected; empty for a new one. */
  id: z.preprocess(
    (said) => (said === '' || said === undefined ? null : said),
    z.string().max(60).nullable(),
  ),
  number: needed(80, 'text-number'),
  title: needed(500, 'text-title'),
  issuer: optional(200),
  issuedOn: optionalDay,
  validFrom: optionalDay,
  track: z.enum(textTracks, 'text-track'),
  source: needed(300, 'text-source'),
});
export type WriteTextInput = z.output<typeof writeTextInput>;

export const checkTextInput = z.object({
  organisationId: z.uuid(),
  id: z.string().max(60),
  /** Where the original was read. */
  source: needed(300, 'text-source'),
  checkedOn: day,
});
export type CheckTextInput = z.output<typeof checkTextInput>;

export const endTextInput = z.object({ organisationId: z.uuid(), id: z.string().max(60), lastDay: day });
export type EndTextInput = z.output<typeof endTextInput>;
