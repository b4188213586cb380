import { type Logger, pino, stdTimeFunctions } from 'pino';

export type Level = 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent';

/**
 * The log: one line of JSON for each happening, to standard output. What is logged names records and route patterns
 * by id; never names of people, contents, query strings or codes.
 */
export function openLog(level: Level): Logger {
  return pino({
    level,
    base: null,
    timestamp: stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    // A careless line about a request must not carry a cookie or an address into the log.
    redact: { paths: ['req', 'headers', '*.headers', '*.cookie'], remove: true },
  });
}
