/** What the page of a point can send. */
export const pointDeeds = [
  'line',
  'test',
  'headcount',
  'roll',
  'sheet',
  'speak',
  'withdraw',
  'ask',
  'agree',
  'note',
  'step',
] as const;
export type PointDeed = (typeof pointDeeds)[number];

/** What a sending is answered: `say` is the sentence for the coordinator. `wait`: seconds after which to try again. */
export type PointAnswer =
  | Readonly<{ kind: 'sent'; number: number | null; say: string }>
  | Readonly<{ kind: 'refused'; code: string; say: string }>
  | Readonly<{ kind: 'wait'; code: string; say: string; seconds: number }>
  | Readonly<{ kind: 'locked'; say: string }>;

/**
 * What a sign of life is answered: the clock of the server in milliseconds, the version of the session (0 before it is
 * opened), and parts of the page as HTML: those of this point, and where it has no stream those that all have.
 */
export type PulseAnswer = Readonly<{
  now: number;
  seq: number;
  own: Readonly<Record<string, string>>;
  shared: Readonly<Record<string, string>>;
}>;

export function isPointDeed(name: unknown): name is PointDeed {
  return pointDeeds.some((deed) => deed === name);
}
