import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { ticketName } from '#app/rooms/live/ticket.ts';

/** Where to send: the addresses of several processes, of which some may be dead, and the session's code. */
export type Post = Readonly<{ urls: readonly string[]; code: string; first: number }>;

/** Sends a question until somebody has acknowledged it, always with the same key; returns its number. */
export async function askUntilAnswered(at: Post, text: string): Promise<number> {
  const body = new URLSearchParams({ sendKey: randomUUID(), text, name: '' });
  const answer = await untilAnswered(at, (url) =>
    post(`${url}/truc-tiep/${at.code}/hoi`, body, newTicket(at)),
  );
  return Number(/so=(\d+)/.exec(answer.headers.get('location') ?? '')?.[1]);
}

/** A telephone that nobody knows agrees, until somebody has acknowledged it, always with the same ticket. */
export async function agreeUntilAnswered(at: Post, questionId: string): Promise<void> {
  const body = new URLSearchParams({ question: questionId, agree: '1' });
  const ticket = newTicket(at);
  await untilAnswered(at, (url) => post(`${url}/truc-tiep/${at.code}/dong-tinh`, body, ticket));
}

async function untilAnswered(at: Post, send: (url: string) => Promise<Response>): Promise<Response> {
  for (let turn = at.first; turn < at.first + 2_000; turn += 1) {
    const answer = await send(at.urls[turn % at.urls.length] ?? '').catch(() => null);
    if (answer?.status === 303 || answer?.ok) return answer;
    if (answer !== null && answer.status < 500) throw new Error(`answered ${answer.status}`);
    await sleep(25);
  }
  throw new Error('nobody answered');
}

function post(url: string, body: URLSearchParams, cookie: string): Promise<Response> {
  const signal = AbortSignal.timeout(15_000);
  return fetch(url, { method: 'POST', body, redirect: 'manual', headers: { cookie }, signal });
}

function newTicket({ code }: Post): string {
  return `${ticketName(code)}=${randomBytes(24).toString('base64url')}`;
}
