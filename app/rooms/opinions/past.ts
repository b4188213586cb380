/** What became of an earlier opinion: upper rooms know it and hand it in. Days are 'YYYY-MM-DD'. */
export type Past = Readonly<{
  opinionId: string;
  petitionCode: string;
  /** What was answered, shortened; null where nothing has been signed yet. */
  answer: string | null;
  answeredOn: string | null;
  /** What was promised then: seen to be kept, or not kept. */
  kept: readonly Readonly<{ code: string; text: string }>[];
  broken: readonly Readonly<{ code: string; text: string; dueOn: string | null }>[];
}>;
