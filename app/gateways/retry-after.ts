/** What `Retry-After` asks (RFC 9110, 10.2.3), in seconds, at most a day; nothing where it says nothing usable. */
export function waitAsked(headers: Headers, now: Date = new Date()): { waitSeconds?: number } {
  const said = headers.get('retry-after')?.trim() ?? '';
  const seconds = /^\d+$/.test(said) ? Number(said) : (Date.parse(said) - now.getTime()) / 1000;
  return seconds > 0 ? { waitSeconds: Math.min(Math.ceil(seconds), 86_400) } : {};
}
