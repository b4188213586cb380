import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { type Coding, codingFor, isCompressible, packWell } from './compress.ts';

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
};

/** The files of the built browser side, by address. What is not on the list does not exist: no path is ever joined. */
export async function openAssets(
  folder: string,
): Promise<(request: Request, path: string) => Promise<Response | null>> {
  const files = new Map<string, string>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const address = `/${relative(folder, path).split(sep).join('/')}`;
    if (entry.isFile() && !address.includes('/.') && types[extname(address)] !== undefined)
      files.set(address, path);
  }
  const packed = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();
  return async (request, path) => {
    const file = files.get(path);
    const type = types[extname(path)];
    if (file === undefined || type === undefined) return null;
    const coding = isCompressible(type)
      ? codingFor(request.headers.get('accept-encoding'), ['br', 'gzip'])
      : null;
    const key = `${path} ${coding}`;
    const body = packed.get(key) ?? readPacked(file, coding);
    packed.set(key, body);
    const headers = new Headers({ 'content-type': type, vary: 'Accept-Encoding' });
    // Names in /assets/ carry a hash of their content.
    headers.set(
      'cache-control',
      path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'max-age=3600',
    );
    if (coding !== null) headers.set('content-encoding', coding);
    return new Response(request.method === 'HEAD' ? null : await body, { headers });
  };
}

async function readPacked(file: string, coding: Coding | null): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(await readFile(file));
  return coding === null ? bytes : packWell(bytes, coding);
}
