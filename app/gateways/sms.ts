import type { Handed } from './mail.ts';
import { waitAsked } from './retry-after.ts';

export type ShortMessage = Readonly<{ id: string; to: string; text: string }>;

/** Messages to telephones. Never throws for what a provider says. */
export type Sms = Readonly<{ send: (message: ShortMessage) => Promise<Handed> }>;

export type SmsSettings = Readonly<{
  url: string;
  /** The whole header Authorization; null: none. */
  authorization: string | null;
  /** The body with {to}, {text} and {id}; JSON when it begins with a brace, else fields of a form. */
  body: string;
  /** What an accepted message's answer says; null: its status is enough. Many providers refuse with 200 and a code. */
  accepted: RegExp | null;
}>;

/** So much of an answer is read, in bytes. */
const mostRead = 16_384;

/** Any provider that takes one POST for a message: address, authorisation and body are settings. */
export function smsByHttp({ url, authorization, body, accepted }: SmsSettings): Sms {
  const isJson = body.trimStart().startsWith('{');
  return {
    async send({ id, to, text }) {
      const places: Record<string, string> = { id, to, text };
      const written = body.replace(/\{(id|to|text)\}/g, (_, name: string) =>
        isJson ? JSON.stringify(places[name] ?? '').slice(1, -1) : encodeURIComponent(places[name] ?? ''),
      );
      try {
        const answer = await fetch(url, {
          method: 'POST',
          body: written,
          signal: AbortSignal.timeout(20_000),
          redirect: 'error',
          headers: {
            'content-type': isJson ? 'application/json' : 'application/x-www-form-urlencoded',
            'idempotency-key': id,
            ...(authorization === null ? {} : { authorization }),
          },
        });
        const { status, headers } = answer;
        if (answer.ok) {
          const isTaken = accepted === null || accepted.test(await beginningOf(answer));
          await answer.body?.cancel().catch(() => {});
          return isTaken ? { ok: true } : { ok: false, isFinal: false, why: 'the answer says no' };
        }
        await answer.body?.cancel();
        return { ok: false, isFinal: isFinal(status), ...waitAsked(headers), why: `HTTP ${status}` };
      } catch (thrown) {
        return { ok: false, isFinal: false, why: thrown instanceof Error ? thrown.name : 'fetch' };
      }
    },
  };
}

/** For trying out: says on standard output that a message would go; the number is not said in full. */
export function smsOnConsole(say: (line: string) => void): Sms {
  return {
    async send({ to, text }) {
      say(`[SMS → •••${to.slice(-3)}] ${text}`);
      return { ok: true };
    },
  };
}

/** What a provider will say again to the same message; too many requests and faults of its own pass. */
function isFinal(status: number): boolean {
  return status === 400 || status === 404 || status === 410 || status === 422;
}

async function beginningOf({ body }: Response): Promise<string> {
  if (body === null) return '';
  const parts: Uint8Array[] = [];
  let bytes = 0;
  const reader = body.getReader();
  while (bytes < mostRead) {
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(value);
    bytes += value.length;
  }
  reader.releaseLock();
  return Buffer.concat(parts).toString('utf8');
}
