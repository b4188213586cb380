import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Logger } from 'pino';
import type { Database } from './database.ts';
import type { Tables } from './tables/tables.ts';

/** Every session: the country's clock, and no statement or idle transaction that holds others up for long. */
export const sessionOptions =
  '-c timezone=Asia/Ho_Chi_Minh -c statement_timeout=30000 -c idle_in_transaction_session_timeout=60000';

/**
 * Opens a pool. Days come out as 'YYYY-MM-DD', bigint, count and numeric as numbers, timestamptz as Date.
 * A lost connection is logged and replaced; the statement that was on it fails.
 */
export function openDatabase(connection: pg.PoolConfig, log: Pick<Logger, 'warn'>): Database {
  const pool = new pg.Pool({
    max: 16,
    connectionTimeoutMillis: 15_000,
    options: sessionOptions,
    application_name: 'diemcau',
    ...connection,
    types: { getTypeParser },
  });
  const report = (error: Error) => log.warn({ reason: error.message }, 'a database connection was lost');
  pool.on('error', report);
  // A connection may also break while it is lent out: unheard, that would end the process.
  pool.on('connect', (client) => client.on('error', report));
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}

const asIs = (text: string) => text;
const oid = { bigint: 20, day: 1082, numeric: 1700, bigints: 1016, days: 1182, texts: 1009 };
const parseTexts: (text: string) => string[] = pg.types.getTypeParser(oid.texts);

const ownParsers = new Map<number, (text: string) => unknown>([
  [oid.bigint, Number],
  [oid.numeric, Number],
  [oid.day, asIs],
  [oid.days, parseTexts],
  [oid.bigints, (text) => parseTexts(text).map(Number)],
]);

function getTypeParser(type: number, format?: 'text' | 'binary') {
  const own = format === 'binary' ? undefined : ownParsers.get(type);
  return own ?? pg.types.getTypeParser(type, format);
}
