const base = [
  "default-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ');

/** Origins of other sites that one page may show: as frames, or as films that the browser plays. */
export type Guests = Readonly<{ frames: readonly string[]; films: readonly string[] }>;

/** Policy of a page: a plain one has no inline script and needs no nonce. */
export function policyOf(nonce: string | null, guests: Guests = { frames: [], films: [] }): string {
  const frames = guests.frames.length === 0 ? '' : `; frame-src ${guests.frames.join(' ')}`;
  const films = guests.films.length === 0 ? '' : `; media-src 'self' ${guests.films.join(' ')}`;
  return `${base}; script-src 'self'${nonce === null ? '' : ` 'nonce-${nonce}'`}${frames}${films}`;
}

/** Headers of every answer; `isHttps`: the public address is https, so browsers may be told to stay there. */
export function guardHeaders(headers: Headers, given: { isHttps: boolean; id: string }): void {
  headers.set('x-request-id', given.id);
  headers.set('x-content-type-options', 'nosniff');
  // A page whose address carries a number says 'same-origin' itself: never 'no-referrer', which would hide the origin of its own form.
  if (!headers.has('referrer-policy')) headers.set('referrer-policy', 'strict-origin-when-cross-origin');
  headers.set('permissions-policy', 'camera=(self), microphone=(), geolocation=(self), interest-cohort=()');
  headers.set('cross-origin-opener-policy', 'same-origin');
  if (!headers.has('content-security-policy')) headers.set('content-security-policy', policyOf(null));
  if (given.isHttps) headers.set('strict-transport-security', 'max-age=31536000; includeSubDomains');
}
