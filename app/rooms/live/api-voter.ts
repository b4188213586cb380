import type { Context } from 'hono';
import { Refusal, refuse } from '#app/ground/refusal.ts';
import type { House } from '#app/house.ts';
import type { ApiEnv } from '#app/http/api.ts';
import { joinToVote, type Showing } from './acts/join.ts';
import { ticketCookie, ticketOf } from './ticket.ts';

type Env = Context<ApiEnv>;

/** The telephone whose answer counts; gives it a ticket where it had none. Refuses other sites' forms. */
export async function voterOf(c: Env, house: House): Promise<string> {
  requireSameSite(c);
  const voter = await joinToVote(house, { code: codeIn(c), ...showingOf(c) });
  keepTicket(c, house, voter.ticket);
  return voter.deviceId;
}

/** What the client shows of itself. */
export function showingOf(c: Env): Showing {
  const cookies = c.req.header('cookie') ?? null;
  const code = codeIn(c);
  return { ticket: ticketOf(cookies, code), seat: ticketOf(cookies, code, 'seat') };
}

/** Lets the browser keep its ticket; null where a seat token's counted. */
export function keepTicket(c: Env, house: House, ticket: string | null): void {
  c.header('cache-control', 'no-store');
  const isHttps = house.publicUrl.startsWith('https:');
  if (ticket !== null) c.header('set-cookie', ticketCookie(codeIn(c), ticket, { isHttps }));
}

/** A form without script comes back to its page with the code of what was refused, and the page says the sentence. */
export function backWith(c: Env, thrown: unknown, back: string): Response {
  if (!(thrown instanceof Refusal) || thrown.kind === 'missing' || wantsJson(c)) throw thrown;
  const [page, place] = back.split('#');
  return c.redirect(`${page}?loi=${encodeURIComponent(thrown.code)}#${place}`, 303);
}

export function wantsJson(c: Env): boolean {
  return c.req.header('accept')?.includes('application/json') === true;
}

export function codeIn(c: Env): string {
  return c.req.param('code') ?? '';
}

/** Only our own pages may send; browsers say where a form comes from. */
export function requireSameSite(c: Env): void {
  const site = c.req.header('sec-fetch-site');
  const origin = c.req.header('origin');
  const isOwn =
    site === undefined
      ? origin === undefined || new URL(origin).host === c.req.header('host')
      : site === 'same-origin' || site === 'none';
  if (!isOwn) throw refuse('forbidden', 'session.ticket');
}
