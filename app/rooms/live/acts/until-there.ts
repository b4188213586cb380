import { setTimeout as sleep } from 'node:timers/promises';
import { isConnectionLost } from '#app/database/transaction.ts';

const patience = 10_000;

/**
 * Does a transaction again while the database is away, for ten seconds: it restarts, and whoever has pressed a key gets
 * their answer late instead of an error. Only for work that, done twice, changes nothing the second time: a commit may
 * have been kept although its answer was lost.
 */
export async function untilThere<T>(work: () => Promise<T>): Promise<T> {
  const until = performance.now() + patience;
  for (let wait = 50; ; wait = Math.min(wait * 2, 500)) {
    try {
      return await work();
    } catch (error) {
      if (!isConnectionLost(error) || performance.now() + wait > until) throw error;
    }
    await sleep(wait);
  }
}
