/** Long work beside the web's loop: each thread does one job, and answers one question after the other. */
export type Threads = Readonly<{
  /** A thread that does the named job with at most so much memory; it starts with the first question. */
  open: (job: string, limits: ThreadLimits) => Thread;
}>;

/**
 * `youngMegabytes`: room for what lives shortly; little of it keeps a thread small that reads much. `atOnce`: so many
 * threads of this job stand at the same time; the first question of one more waits until another is closed.
 */
export type ThreadLimits = Readonly<{ megabytes: number; youngMegabytes?: number; atOnce?: number }>;

export type Thread = Readonly<{
  /**
   * The answer, as plain data. Rejects with what the job threw, or with a ThreadLost when the thread ran out of
   * memory or of its time; it is gone then, with all it knew.
   */
  ask: (question: unknown, limits: { ms: number }) => Promise<unknown>;
  close: () => Promise<void>;
}>;

/** What a job is: called with each question, keeps what it wants between them. */
export type Job = (question: unknown) => unknown;
export type Jobs = Readonly<Record<string, () => Job>>;

const lost = 'the thread was lost';
export const outOfMemory = 'out of memory';

/** An error of its own kind without a class: asked by `isThreadLost`. */
export function threadLost(why: string): Error {
  return new Error(`${lost}: ${why}`);
}

/** The thread took more memory than it may: the same question would end in the same way. */
export function wasOutOfMemory(error: unknown): boolean {
  return isThreadLost(error) && error.message.includes(outOfMemory);
}

export function isThreadLost(error: unknown): error is Error {
  return error instanceof Error && error.message.startsWith(lost);
}
