import webPush from 'web-push';
import type { Handed } from './mail.ts';
import { waitAsked } from './retry-after.ts';

export type PushKeys = Readonly<{ publicKey: string; privateKey: string }>;
export type PushMessage = Readonly<{
  id: string;
  endpoint: string;
  keys: Readonly<{ p256dh: string; auth: string }>;
  title: string;
  text: string;
  url: string;
}>;

/** Messages to browsers (RFC 8030, 8291, 8292). Never throws for what a push service says. */
export type Push = Readonly<{
  newKeys: () => PushKeys;
  /** Is this an address of a push service that we write to? Addresses come from outside. */
  isService: (endpoint: string) => boolean;
  send: (message: PushMessage, from: PushKeys) => Promise<Handed>;
}>;

/** Push services of the browsers in use; nothing is sent to any other host that a form might name. */
const services = [
  /^fcm\.googleapis\.com$/,
  /^updates\.push\.services\.mozilla\.com$/,
  /(^|\.)push\.apple\.com$/,
  /\.notify\.windows\.com$/,
] as const;

/** Known services at https and its own port; `more` are origins that the operator trusts as well. */
export function isPushService(endpoint: string, more: readonly string[] = []): boolean {
  const url = URL.parse(endpoint);
  if (url === null || url.username !== '' || url.password !== '') return false;
  if (more.includes(url.origin)) return true;
  return url.protocol === 'https:' && url.port === '' && services.some((each) => each.test(url.hostname));
}

export type PushSettings = Readonly<{
  /** An https: or mailto: address under which a push service reaches the operator. */
  contact: string;
  /** Origins of push services besides the known ones. */
  services: readonly string[];
}>;

/** A browser that was switched off for so long hears nothing of it: the page says it anyway. */
const keptSeconds = 3 * 86_400;

export function pushByWeb({ contact, services: more }: PushSettings): Push {
  const isService = (endpoint: string) => isPushService(endpoint, more);
  return {
    newKeys: () => webPush.generateVAPIDKeys(),
    isService,
    async send(message, from) {
      // Looked at again: what was written down may be older than the list.
      if (!isService(message.endpoint))
        return { ok: false, isFinal: true, isGone: true, why: 'strange host' };
      const request = requestOf(message, { subject: contact, ...from });
      if (request === null) return { ok: false, isFinal: true, isGone: true, why: 'unusable keys' };
      try {
        const answer = await fetch(message.endpoint, {
          ...request,
          signal: AbortSignal.timeout(20_000),
          redirect: 'manual',
        });
        await answer.body?.cancel();
        return answer.ok ? { ok: true } : heard(answer);
      } catch (thrown) {
        return { ok: false, isFinal: false, why: thrown instanceof Error ? thrown.name : 'fetch' };
      }
    },
  };
}

/** Encrypts for the one browser; null where its keys are none. */
function requestOf(message: PushMessage, vapidDetails: PushKeys & { subject: string }) {
  const { id, endpoint, keys } = message;
  try {
    const { headers, body } = webPush.generateRequestDetails(
      { endpoint, keys: { ...keys } },
      payloadOf(message),
      {
        vapidDetails,
        TTL: keptSeconds,
        urgency: 'normal',
        // One that is sent again takes the place of the first that still waits.
        topic: id.replaceAll('-', ''),
      },
    );
    const sent = Object.entries(headers).map(([name, value]) => [name, String(value)] as const);
    return { method: 'POST', headers: Object.fromEntries(sent), body: new Uint8Array(body) };
  } catch {
    return null;
  }
}

/** RFC 8030 promises 4,096 bytes with what encryption adds; longer text is cut, for the link leads to all of it. */
const mostBytes = 3_000;

function payloadOf({ id, title, text, url }: PushMessage): string {
  const written = (shown: string) =>
    JSON.stringify({ title: title.normalize('NFC'), text: shown, url, tag: id });
  const letters = [...text.normalize('NFC')];
  const whole = written(letters.join(''));
  if (Buffer.byteLength(whole) <= mostBytes) return whole;
  while (Buffer.byteLength(written(`${letters.join('')}…`)) > mostBytes) letters.length -= 10;
  return written(`${letters.join('').trimEnd()}…`);
}

/** 404 and 410: the browser is gone. 400 and 413: the same again would be refused again. All else passes. */
function heard({ status, headers }: Response): Handed {
  const isGone = status === 404 || status === 410;
  const isFinal = isGone || status === 400 || status === 413;
  return { ok: false, isFinal, isGone, ...waitAsked(headers), why: `HTTP ${status}` };
}
