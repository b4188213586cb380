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

/** Policy of a page: a plain one has no inline script and needs no nonce. */
export function policyOf(nonce: string | null): string {
  return `${base}; script-src 'self'${nonce === null ? '' : ` 'nonce-${nonce}'`}`;
}

/** Headers of every answer; `isHttps`: the public address is https, so browsers may be told to stay there. */
export function guardHeaders(headers: Headers, given: { isHttps: boolean; id: string }): void {
  headers.set('x-request-id', given.id);
  headers.set('x-content-type-options', 'nosniff');
  headers.set('referrer-policy', 'strict-origin-when-cross-origin');
  headers.set('permissions-policy', 'camera=(self), microphone=(), geolocation=(), interest-cohort=()');
  headers.set('cross-origin-opener-policy', 'same-origin');
  if (!headers.has('content-security-policy')) headers.set('content-security-policy', policyOf(null));
  if (given.isHttps) headers.set('strict-transport-security', 'max-age=31536000; includeSubDomains');
}
