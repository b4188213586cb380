import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { House } from '#app/house.ts';
import { addressReader } from './address.ts';
import type { ApiEnv } from './api.ts';
import { compressed } from './compress.ts';
import { guardHeaders } from './headers.ts';
import type { Metrics } from './metrics.ts';

/** The longest body that is read, in bytes: forms with photos, and everything else. */
export const mostBytes = { multipart: 52 * 1024 * 1024, other: 1024 * 1024 } as const;

/** Whoever comes by a Unix socket has no address, and is on this machine. */
const onThisMachine = '127.0.0.1';
const mostPouredAway = 64 * 1024 * 1024;

type Given = Readonly<{
  house: Pick<House, 'newId' | 'publicUrl' | 'log'>;
  metrics: Metrics;
  trustedProxies: readonly string[];
}>;

/** First at the door: gives the request its number, counts, logs, guards and packs the answer. */
export function receive({ house, metrics, trustedProxies }: Given): MiddlewareHandler<ApiEnv> {
  const addressOf = addressReader(trustedProxies);
  const isHttps = house.publicUrl.startsWith('https:');
  return async (c, next) => {
    const began = performance.now();
    const id = house.newId();
    c.set('requestId', id);
    c.set('pattern', null);
    c.set(
      'address',
      addressOf(
        c.env.incoming.socket.remoteAddress ?? onThisMachine,
        c.req.header('x-forwarded-for') ?? null,
      ),
    );
    await next();
    c.res = await compressed(c.res, c.req.header('accept-encoding') ?? null);
    guardHeaders(c.res.headers, { isHttps, id });
    const seconds = (performance.now() - began) / 1000;
    const route = c.var.pattern ?? c.req.routePath;
    metrics.count({ method: c.req.method, route, status: c.res.status, seconds });
    const line = {
      request: id,
      method: c.req.method,
      route,
      status: c.res.status,
      ms: Math.round(seconds * 1000),
    };
    if (c.res.status >= 500) house.log.warn(line, 'answered');
    else house.log.info(line, 'answered');
  };
}

/** Lets no body through that is longer than its kind may be; `refused` says so to people or machines. */
export function limitBody(refused: (c: Context<ApiEnv>) => Promise<Response>): MiddlewareHandler<ApiEnv> {
  const onError = async (c: Context) => {
    await pourAway(c.req.raw.body);
    return await refused(c);
  };
  const multipart = bodyLimit({ maxSize: mostBytes.multipart, onError });
  const other = bodyLimit({ maxSize: mostBytes.other, onError });
  return (c, next) => {
    const isMultipart = c.req.header('content-type')?.startsWith('multipart/form-data') ?? false;
    return isMultipart ? multipart(c, next) : other(c, next);
  };
}

/** A browser reads our answer only after it has sent its body: hear it out, within reason, and keep nothing. */
async function pourAway(body: ReadableStream<Uint8Array> | null): Promise<void> {
  if (body === null || body.locked) return;
  let left = mostPouredAway;
  for await (const part of body) {
    left -= part.length;
    if (left < 0) return;
  }
}
