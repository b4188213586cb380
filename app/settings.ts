import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { notice } from './ground/notice.ts';
import { readWays, type Ways } from './settings-ways.ts';

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

export type LogLevel = (typeof logLevels)[number];

/** What the operator may decide; read once from the environment. */
export type Settings = Readonly<{
  port: number;
  host: string;
  /** Absolute path of a Unix socket to listen on instead, for a proxy on the same machine; null: host and port. */
  socket: string | null;
  /** Absolute folder of the database and of files that people send. */
  dataDir: string;
  /** Absolute folder for engine and database when root starts us from a place that nobody else may enter. */
  stateDir: string;
  /** Address of a PostgreSQL server; null: the embedded engine. */
  databaseUrl: string | null;
  /** Addresses or CIDR ranges of proxies whose X-Forwarded-For is believed; empty: nobody's. */
  trustedProxies: readonly string[];
  /** Address under which people reach us, without a slash at the end. */
  publicUrl: string;
  /** Absolute folder of the built app. */
  buildDir: string;
  logLevel: LogLevel;
  roles: readonly Role[];
  /** Most streams that this process keeps open; null: as many as its open files allow. */
  streamLimit: number | null;
  /** True: load the town and print its accounts. */
  demo: boolean;
  /** Mail, text messages, messages to browsers. */
  ways: Ways;
}>;

/** Reads one variable, else the fallback; a problem is collected and gives null. */
export type Read = <T>(name: string, fallback: string, parse: (text: string) => T | Problem) => T | null;

/** web: pages, forms, APIs, the clock. live: streams and what stands in for them. Both in one process by default. */
export const roles = ['web', 'live'] as const;
export type Role = (typeof roles)[number];

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads and checks the environment; throws one notice that names every bad value, why, and what to write. */
export function readSettings(env: Environment): Settings {
  const problems: Problem[] = [];
  const read: Read = (name, fallback, parse) => {
    const parsed = parse(env[name]?.trim() || fallback);
    if (!isProblem(parsed)) return parsed;
    problems.push({ vi: `${name}: ${parsed.vi}`, en: `${name}: ${parsed.en}` });
    return null;
  };
  const port = read('PORT', '8080', parsePort);
  const databaseUrl = read('DATABASE_URL', '', parseDatabaseUrl);
  const trustedProxies = read('TRUSTED_PROXY', '', parseProxies);
  const publicUrl = read('PUBLIC_URL', `http://localhost:${port ?? 8080}`, parsePublicUrl);
  const logLevel = read('LOG_LEVEL', 'info', parseLogLevel);
  const demo = read('DEMO', '0', parseSwitch);
  const chosen = read('ROLES', roles.join(','), parseRoles);
  const streamLimit = read('STREAM_LIMIT', '', parseStreamLimit);
  const ways = readWays(read);
  if (port === null || trustedProxies === null || publicUrl === null || logLevel === null || demo === null) {
    throw badSettings(problems);
  }
  if (problems.length > 0 || chosen === null) throw badSettings(problems);
  return {
    port,
    host: env.HOST?.trim() || '127.0.0.1',
    socket: env.SOCKET?.trim() ? resolve(env.SOCKET.trim()) : null,
    dataDir: resolve(env.DATA_DIR?.trim() || 'data'),
    stateDir: resolve(env.STATE_DIR?.trim() || '/var/lib/diemcau'),
    databaseUrl: databaseUrl || null,
    trustedProxies,
    publicUrl,
    buildDir: resolve(env.DIEMCAU_BUILD?.trim() || 'build'),
    logLevel,
    roles: chosen,
    streamLimit: streamLimit === 'files' ? null : streamLimit,
    demo,
    ways,
  };
}

export type Problem = Readonly<{ vi: string; en: string }>;

function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'vi' in value;
}

function badSettings(problems: readonly Problem[]): Error {
  return notice(
    ['Thiết đặt chưa đúng:', ...problems.map((each) => `  ${each.vi}`)].join('\n'),
    ['These settings cannot be used:', ...problems.map((each) => `  ${each.en}`)].join('\n'),
  );
}

function parsePort(text: string): number | Problem {
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65535) return port;
  return {
    vi: `“${text}” không phải số cổng; hãy ghi một số từ 1 đến 65535, ví dụ 8080.`,
    en: `"${text}" is not a port; write a number from 1 to 65535, such as 8080.`,
  };
}

function parseDatabaseUrl(text: string): string | Problem {
  if (text === '' || /^postgres(ql)?:\/\/./.test(text)) return text;
  return {
    vi: 'địa chỉ phải bắt đầu bằng postgres://, ví dụ postgres://ten:matkhau@maychu:5432/diemcau.',
    en: 'the address must begin with postgres://, such as postgres://name:password@server:5432/diemcau.',
  };
}

function parseProxies(text: string): readonly string[] | Problem {
  const entries = text.split(/[\s,]+/).filter((entry) => entry !== '');
  const bad = entries.find((entry) => !isAddressRange(entry));
  if (bad === undefined) return entries;
  return {
    vi: `“${bad}” không phải địa chỉ IP hay dải địa chỉ; ví dụ 127.0.0.1, 10.0.0.0/8.`,
    en: `"${bad}" is neither an IP address nor a range; for example 127.0.0.1, 10.0.0.0/8.`,
  };
}

function isAddressRange(entry: string): boolean {
  const [address = '', bits, ...rest] = entry.split('/');
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  return bits === undefined || (/^\d+$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128));
}

function parsePublicUrl(text: string): string | Problem {
  const url = URL.parse(text);
  if (url && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search && !url.hash)
    return url.origin;
  return {
    vi: `“${text}” không dùng được; hãy ghi địa chỉ không có đường dẫn, ví dụ https://doithoai.example.vn.`,
    en: `"${text}" cannot be used; write an address without a path, such as https://doithoai.example.vn.`,
  };
}

function parseLogLevel(text: string): LogLevel | Problem {
  const level = logLevels.find((each) => each === text);
  if (level) return level;
  return {
    vi: `“${text}” không phải mức nhật ký; hãy chọn một trong: ${logLevels.join(', ')}.`,
    en: `"${text}" is not a log level; choose one of: ${logLevels.join(', ')}.`,
  };
}

function parseRoles(text: string): readonly Role[] | Problem {
  const asked = text.split(/[\s,]+/).filter((name) => name !== '');
  const known = roles.filter((role) => asked.includes(role));
  if (known.length > 0 && asked.every((name) => known.some((role) => role === name))) return known;
  return {
    vi: `“${text}” không phải vai trò; hãy ghi web, live hoặc web,live.`,
    en: `"${text}" is not a role; write web, live or web,live.`,
  };
}

function parseStreamLimit(text: string): number | 'files' | Problem {
  if (text === '') return 'files';
  if (/^\d{1,7}$/.test(text)) return Number(text);
  return {
    vi: `“${text}” không phải số; hãy ghi số người theo dõi cùng lúc, ví dụ 15000.`,
    en: `"${text}" is not a number; write how many may follow at once, such as 15000.`,
  };
}

function parseSwitch(text: string): boolean | Problem {
  if (text === '1' || text === 'true') return true;
  if (text === '0' || text === 'false') return false;
  return {
    vi: `“${text}” không dùng được; hãy ghi 1 hoặc 0.`,
    en: `"${text}" cannot be used; write 1 or 0.`,
  };
}
