import type { Actor } from './actor.ts';

/** What an act says has happened. `verb` is `<noun>.<verb>`, such as `petition.assign`. */
export type Happening = Readonly<{
  verb: string;
  organisationId: string;
  /** Table and id of the thing. */
  subjectKind: string;
  subjectId: string;
  actor: Actor;
  /** States of the machine that moved; null where none did. */
  from?: string | null;
  to?: string | null;
  /** Why, in the words of the person who did it. Shown to staff; never holds contents of a denunciation. */
  reason?: string | null;
  /** Small facts for the story: unit names, days, codes. No personal data. */
  facts?: Readonly<Record<string, string | number | boolean | null | readonly string[]>>;
}>;

/** A happening with its place in time, as it stands in the record. */
export type RecordedEvent = Happening & Readonly<{ id: string; at: Date }>;
