/** What is asked of a crowd, and what it tells. Times are of the machine's monotonic clock, in milliseconds. */
export type Order =
  | Readonly<{
      kind: 'open';
      /** Name of the group. */
      name: string;
      host: string;
      port: number;
      path: string;
      cookie?: string;
      streams: number;
      /** Streams that are opened before the next ones; 0: all together. */
      atOnce: number;
      /** Last id that is shown at joining; -1 for none. */
      after: number;
      /** Does it come back when it is cut? */
      isResuming: boolean;
      /** Does it hear a log, of which every line comes once? */
      isLog: boolean;
    }>
  | Readonly<{ kind: 'watch'; names: readonly string[]; mark: string; patience: number }>
  | Readonly<{ kind: 'storm'; name: string }>
  | Readonly<{ kind: 'end' }>;

export type Heard = Readonly<{
  count: number;
  missing: number;
  first: number;
  middle: number;
  late: number;
  last: number;
}>;

export type Storm = Readonly<{
  streams: number;
  isBack: number;
  oldest: number;
  gaps: number;
  doubles: number;
  refused: number;
  downMiddle: number;
  downMost: number;
}>;

export type Told =
  | Readonly<{ kind: 'opened'; name: string; ms: number; refused: number }>
  | Readonly<{ kind: 'watching'; name: string }>
  | (Readonly<{ kind: 'heard'; name: string }> & Heard)
  | (Readonly<{ kind: 'storm'; name: string }> & Storm);
