/** By which way an invitation went, how it stands, and since when. */
export type Told = Readonly<{
  channel: string;
  state: 'waiting' | 'sent' | 'dead' | 'stopped' | 'to_print' | 'printed';
  at: string;
}>;

/** The last message that led to each of these paths. */
export type ReadTold = (paths: readonly string[]) => Promise<ReadonlyMap<string, Told>>;
