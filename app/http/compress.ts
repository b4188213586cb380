import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const gzipBytes = promisify(gzip);
const brotliBytes = promisify(brotliCompress);

const worth = 860;

export type Coding = 'br' | 'gzip';

/** Which coding the client takes, or null; `offered` in the order of our liking. */
export function codingFor(accept: string | null, offered: readonly Coding[]): Coding | null {
  const taken = (accept ?? '').split(',').map((part) => part.trim());
  return offered.find((coding) => taken.some((part) => part === coding || isWanted(part, coding))) ?? null;
}

function isWanted(part: string, coding: Coding): boolean {
  return part.startsWith(`${coding};`) && !/q=0(\.0*)?$/.test(part);
}

/** True for texts; an event stream is never one of them. */
export function isCompressible(type: string): boolean {
  return /^(text\/(html|css|plain|javascript|x-script|csv)|application\/(json|javascript|problem\+json|openapi\+json|manifest\+json)|image\/svg\+xml)/.test(
    type,
  );
}

/** Packs bytes that are kept: slow and small. */
export async function packWell(bytes: Uint8Array, coding: Coding): Promise<Uint8Array<ArrayBuffer>> {
  if (coding === 'gzip') return new Uint8Array(await gzipBytes(bytes, { level: 9 }));
  return new Uint8Array(await brotliBytes(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }));
}

/** The answer packed with gzip where that is worth it and the client takes it. Reads the body whole. */
export async function compressed(response: Response, accept: string | null): Promise<Response> {
  const type = response.headers.get('content-type') ?? '';
  if (!isCompressible(type) || response.headers.has('content-encoding') || response.body === null)
    return response;
  const headers = new Headers(response.headers);
  headers.append('vary', 'Accept-Encoding');
  const plain = new Uint8Array(await response.arrayBuffer());
  const given = { status: response.status, statusText: response.statusText, headers };
  if (plain.length < worth || codingFor(accept, ['gzip']) === null) return new Response(plain, given);
  headers.set('content-encoding', 'gzip');
  headers.delete('content-length');
  return new Response(new Uint8Array(await gzipBytes(plain, { level: 5 })), given);
}
