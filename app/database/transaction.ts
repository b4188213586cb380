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

/** Classes 08 and 57P: the connection broke, or the server goes down or comes up. The others come from the socket. */
const lost = /^(08...|57P0[1-3]|ECONNREFUSED|ECONNRESET|EPIPE|ENOENT|ETIMEDOUT)$/;

/** Is the database away just now? What was sent may or may not have been kept. */
export function isConnectionLost(error: unknown): boolean {
  if (lost.test(codeOf(error))) return true;
  return (
    error instanceof Error &&
    /^Connection terminated|timeout exceeded when trying to connect/.test(error.message)
  );
}

/** The five-letter SQLSTATE of a database error, the name of a socket's, or '' for any other. */
export function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}
