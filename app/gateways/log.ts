import { type Logger, type LoggerOptions, pino, stdSerializers, stdTimeFunctions } from 'pino';

export type Level = 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent';

/**
 * The log: one line of JSON for each happening, to standard output. What is logged names records and route patterns
 * by id; never names of people, contents, query strings or codes.
 */
export function openLog(level: Level): Logger {
  return pino(logOptions(level));
}

export function logOptions(level: Level): LoggerOptions {
  return {
    level,
    base: null,
    timestamp: stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    serializers: { err: withoutContents },
    // A careless line about a request must not carry a cookie or an address into the log.
    redact: { paths: ['req', 'headers', '*.headers', '*.cookie'], remove: true },
  };
}

/** What a database tells beside the fault itself: rows, values and statements, in which people stand. */
const contents: ReadonlySet<string> = new Set('detail where hint internalQuery query parameters'.split(' '));

/** The fault, where it happened, its code and the constraint: enough to mend it. */
function withoutContents(thrown: unknown): unknown {
  if (!(thrown instanceof Error)) return thrown;
  const told = Object.entries(stdSerializers.err(thrown)).filter(([name]) => !contents.has(name));
  return Object.fromEntries(told);
}
