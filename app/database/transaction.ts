import type { Database, Tx } from './database.ts';

const tries = 3;
/** serialization_failure and deadlock_detected: PostgreSQL asks for the whole transaction again. */
const again: ReadonlySet<string> = new Set(['40001', '40P01']);

/** Makes the House's `transact`: all of the work or nothing, tried again when PostgreSQL asks for it. */
export function transactOn(db: Database): <T>(work: (tx: Tx) => Promise<T>) => Promise<T> {
  return async (work) => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await db.transaction().execute(work);
      } catch (error) {
        if (attempt >= tries || !again.has(codeOf(error))) throw error;
      }
    }
  };
}

/** The five-letter SQLSTATE of a database error, or '' for any other. */
export function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}
