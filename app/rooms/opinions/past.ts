/**
 * What a new letter about an earlier matter becomes: one more voice of it while nobody has answered, raised again once
 * somebody has; null where it was taken back.
 */
export type Takes = 'join' | 'again' | null;

/** What became of an earlier matter: upper rooms know it and hand it in. Days are 'YYYY-MM-DD'. */
export type Past = Readonly<{
  petitionId: string;
  petitionCode: string;
  organisationId: string;
  /** Null where it was raised in a hall or grew from a conclusion: then no opinion carries it. */
  opinionId: string | null;
  origin: 'opinion' | 'session' | 'conclusion';
  text: string;
  area: string | null;
  receivedAt: Date;
  takes: Takes;
  /** What was answered, shortened; null where nothing has been signed yet. */
  answer: string | null;
  answeredOn: string | null;
  /** What was promised then: seen to be kept, or not kept. */
  kept: readonly Readonly<{ code: string; text: string }>[];
  broken: readonly Readonly<{ code: string; text: string; dueOn: string | null }>[];
}>;

/** A petition without an opinion, for the pile of what is compared. */
export type LooseRow = Readonly<{ id: string; text: string; residential_unit: string | null }>;
