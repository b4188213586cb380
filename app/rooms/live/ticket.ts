/** The cookie that holds a telephone's ticket for the session of one dialogue. */
export function ticketName(code: string): string {
  return `ve-${code.replace(/[^A-Za-z0-9-]/g, '')}`;
}

/** The ticket in a Cookie header, or null. */
export function ticketOf(cookies: string | null, code: string): string | null {
  const wanted = `${ticketName(code)}=`;
  const found = (cookies ?? '')
    .split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(wanted));
  const ticket = found?.slice(wanted.length) ?? '';
  return /^[A-Za-z0-9_-]{20,64}$/.test(ticket) ? ticket : null;
}

/** The Set-Cookie of a ticket; it outlives the session by some days so that one may see one's own questions. */
export function ticketCookie(code: string, ticket: string, isHttps: boolean): string {
  const days = 7;
  return `${ticketName(code)}=${ticket}; Path=/; Max-Age=${days * 86_400}; HttpOnly; SameSite=Lax${isHttps ? '; Secure' : ''}`;
}
