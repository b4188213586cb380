import type { Refusal } from '#app/ground/refusal.ts';
import { statusOf } from './answer.ts';

const media = 'application/problem+json; charset=utf-8';

/** RFC 9457: `type` is a relative reference that ends in the refusal's code; `facts` are its members. */
export function problemOf(refusal: Refusal, id: string): Response {
  const status = statusOf(refusal.kind);
  const document = {
    type: `/api/problems/${refusal.code}`,
    title: titles[refusal.kind],
    status,
    code: refusal.code,
    ...(Object.keys(refusal.facts).length > 0 && { facts: refusal.facts }),
  };
  return problem(document, id);
}

/** A problem document for what is not a refusal, such as 413 or 500; `id` is the number of the request. */
export function problem(
  document: { status: number; title: string } & Record<string, unknown>,
  id: string,
): Response {
  const instance = `urn:request:${id}`;
  return new Response(JSON.stringify({ type: 'about:blank', instance, ...document }), {
    status: document.status,
    headers: { 'content-type': media, 'cache-control': 'no-store' },
  });
}

const titles = {
  missing: 'There is no such thing, or it is not public',
  forbidden: 'This is not yours to do',
  conflict: 'It has changed in the meantime',
  invalid: 'What was sent cannot be accepted',
  busy: 'Too much at once; try again later',
} as const satisfies Record<Refusal['kind'], string>;
