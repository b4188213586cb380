import webPush from 'web-push';
import type { Handed } from './mail.ts';

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
  send: (message: PushMessage, from: PushKeys) => Promise<Handed>;
}>;

/** Push services of the browsers in use; nothing is sent to any other host that a form might name. */
const services = [
  /^fcm\.googleapis\.com$/,
  /^updates\.push\.services\.mozilla\.com$/,
  /(^|\.)push\.apple\.com$/,
  /\.notify\.windows\.com$/,
] as const;

/** Is this an address of a known push service? */
export function isPushService(endpoint: string): boolean {
  const { protocol, hostname } = new URL(endpoint);
  return protocol === 'https:' && services.some((service) => service.test(hostname));
}

/** `contact`: an https: or mailto: address under which a push service reaches the operator. */
export function pushByWeb(contact: string): Push {
  return {
    newKeys: () => webPush.generateVAPIDKeys(),
    async send({ id, endpoint, keys, title, text, url }, from) {
      try {
        const payload = JSON.stringify({ title, text, url, tag: id });
        await webPush.sendNotification({ endpoint, keys: { ...keys } }, payload, {
          vapidDetails: { subject: contact, ...from },
          TTL: 3 * 86_400,
          timeout: 20_000,
          topic: id.replaceAll('-', ''),
        });
        return { ok: true };
      } catch (thrown) {
        const status = thrown instanceof webPush.WebPushError ? thrown.statusCode : 0;
        const why = status === 0 ? 'no answer' : `HTTP ${status}`;
        return { ok: false, isFinal: [400, 404, 410, 413].includes(status), why };
      }
    },
  };
}
