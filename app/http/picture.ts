import { createHash } from 'node:crypto';
import type { House } from '#app/house.ts';

/** A drawn picture, or 304 where the asker has it already: the drawing itself costs more than writing what to draw. */
export async function answerPicture(request: Request, house: House, svg: string): Promise<Response> {
  const etag = `"${createHash('sha256').update(svg).digest('base64url').slice(0, 22)}"`;
  const headers = { ETag: etag, 'Cache-Control': 'public, max-age=600', 'X-Content-Type-Options': 'nosniff' };
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
  const bytes = await house.pictures.draw(svg);
  return new Response(new Uint8Array(bytes), {
    headers: { ...headers, 'Content-Type': 'image/png', 'Content-Length': String(bytes.byteLength) },
  });
}
