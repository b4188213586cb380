/** Who presides, or has presided, and from when to when. Instants are ISO strings. */
export type PresidingView = Readonly<{
  name: string;
  title: string | null;
  /** Account that steers; the same person or the office for them. */
  personId: string | null;
  steeredBy: string;
  since: string;
  until: string | null;
}>;

export type PresiderView = Readonly<{ id: string; name: string; title: string; isFirst: boolean }>;

export type SpanView = Readonly<{ since: string; until: string | null }>;

/** A stretch of the recording that must be cut; the turn's number is all that is said of it. */
export type RecordingMarkView = Readonly<{
  id: string;
  turn: number;
  since: string;
  until: string;
  /** Whole seconds since the session was opened. */
  fromSecond: number;
  toSecond: number;
  cutAt: string | null;
}>;

export type RunSheetView = Readonly<{
  items: readonly Readonly<{ position: number; title: string; minutes: number; since: string | null }>[];
  /** Index of the item that is on, or -1. */
  current: number;
  lateMinutes: number;
}>;

/** What consoles know of the desks beside what all may know. */
export type DeskView = Readonly<{
  presiders: readonly PresiderView[];
  presided: readonly PresidingView[];
  breaks: readonly SpanView[];
  runSheet: RunSheetView;
  recordingMarks: readonly RecordingMarkView[];
  conclusion: Readonly<{ text: string | null; version: number }>;
}>;
