import { sql } from 'kysely';
import type { Database } from '#app/database/database.ts';

export type Health = Readonly<{ process: 'ok'; database: 'ok' | 'lost'; migration: string }>;

const patience = 2_000;

/** Asks the database for a sign of life; `version` is the migration it was brought to at the start. */
export async function readHealth(db: Database, version: string): Promise<Health> {
  const asked = sql`select 1`.execute(db).then(
    () => 'ok' as const,
    () => 'lost' as const,
  );
  const late = new Promise<'lost'>((resolve) => setTimeout(() => resolve('lost'), patience).unref());
  return { process: 'ok', database: await Promise.race([asked, late]), migration: version };
}

/** Metrics are for the house's own network: a private address that no stranger's proxy stands before. */
export function isNeighbour(address: string, forwarded: string | undefined): boolean {
  const isPrivate =
    /^(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/.test(address) || /^(::1$|f[cd])/i.test(address);
  return isPrivate && forwarded === undefined;
}
