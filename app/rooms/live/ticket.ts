/** Bytes of chance in a ticket. */
export const ticketBytes = 24;

/** What a cookie holds: the ticket of a telephone, the one out of a printed seat token, or that of who serves a point. */
export type TicketKind = 'device' | 'seat' | 'point';
const prefixes: Record<TicketKind, string> = { device: 've', seat: 'ghe', point: 'dc' };

/** The cookie that holds a telephone's ticket for the session of one dialogue. */
export function ticketName(code: string, kind: TicketKind = 'device'): string {
  return `${prefixes[kind]}-${code.replace(/[^A-Za-z0-9-]/g, '')}`;
}

/** The ticket in a Cookie header, or null. */
export function ticketOf(cookies: string | null, code: string, kind: TicketKind = 'device'): string | null {
  const wanted = `${ticketName(code, kind)}=`;
  const found = (cookies ?? '')
    .split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(wanted));
  const ticket = found?.slice(wanted.length) ?? '';
  return /^[A-Za-z0-9_-]{20,64}$/.test(ticket) ? ticket : null;
}

/** Days for which a ticket lives after joining: one sees one's own questions and may rate the meeting. */
export const ticketDays = 7;

/** The Set-Cookie of a ticket. */
export function ticketCookie(
  code: string,
  ticket: string,
  { isHttps, kind = 'device' }: { isHttps: boolean; kind?: TicketKind },
): string {
  const age = ticketDays * 86_400;
  return `${ticketName(code, kind)}=${ticket}; Path=/; Max-Age=${age}; HttpOnly; SameSite=Lax${isHttps ? '; Secure' : ''}`;
}
