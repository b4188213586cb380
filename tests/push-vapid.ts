import { createPublicKey, verify } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { z } from 'zod';

const claims = z.object({ aud: z.string(), exp: z.number(), sub: z.string() });
export type Claims = z.infer<typeof claims>;

const day = 86_400;

/**
 * Is a message in order, as RFC 8030 (TTL, Urgency, Topic), RFC 8188 (encoding) and RFC 8292 (who sends it) want it?
 * Gives what its sender signed, or what is wrong.
 */
export function findFault(
  headers: IncomingHttpHeaders,
  at: { origin: string; serverKey: string | undefined },
): string | { claims: Claims } {
  if (headers['content-encoding'] !== 'aes128gcm') return 'not aes128gcm';
  if (!/^\d+$/.test(String(headers.ttl))) return 'no TTL';
  if (!/^(very-low|low|normal|high)$/.test(String(headers.urgency))) return 'no urgency';
  if (!/^[\w-]{1,32}$/.test(String(headers.topic)))
    return 'no topic that is 32 characters of base64url at most';
  const [, token = '', key = ''] = /^vapid t=([\w.-]+), ?k=([\w-]+)$/.exec(headers.authorization ?? '') ?? [];
  const [head = '', body = '', signature = ''] = token.split('.');
  if (read(head, z.object({ typ: z.literal('JWT'), alg: z.literal('ES256') })) === null)
    return 'no ES256 token';
  if (at.serverKey !== undefined && at.serverKey !== key)
    return 'another sender than the browser lets through';
  if (!isSigned({ text: `${head}.${body}`, signature, key })) return 'the signature does not fit';
  const said = read(body, claims);
  const now = Date.now() / 1000;
  if (said?.aud !== at.origin) return 'the token is for another service';
  if (said.exp <= now || said.exp > now + day) return 'the token is over, or good for more than a day';
  if (!/^(mailto:.+@.+|https:\/\/.+)$/.test(said.sub)) return 'nobody to be reached';
  return { claims: said };
}

function read<T>(part: string, schema: z.ZodType<T>): T | null {
  const text = Buffer.from(part, 'base64url').toString();
  return text === '' ? null : (schema.safeParse(JSON.parse(text)).data ?? null);
}

function isSigned({ text, signature, key }: { text: string; signature: string; key: string }): boolean {
  const point = Buffer.from(key, 'base64url');
  if (point.length !== 65 || point[0] !== 4) return false;
  const x = point.subarray(1, 33).toString('base64url');
  const y = point.subarray(33).toString('base64url');
  const publicKey = createPublicKey({ format: 'jwk', key: { kty: 'EC', crv: 'P-256', x, y } });
  const given = Buffer.from(signature, 'base64url');
  return verify('sha256', Buffer.from(text), { key: publicKey, dsaEncoding: 'ieee-p1363' }, given);
}
