/**
 * The bell between processes. It is rung inside a transaction by PostgreSQL's NOTIFY and says only "look again";
 * the truth is in the tables, and whoever listens also looks once a second.
 */
export type Bus = Readonly<{
  /** Calls back after each commit that rang the topic, in this or another process; returns the way to stop. */
  onRing: (topic: string, hear: () => void) => () => void;
  close: () => Promise<void>;
}>;
