import { addDays, dayOf, instantAt, timeOf } from '#app/ground/time.ts';

/** `letter`: for people whom no gateway reaches; it waits in a list to be printed or read over the telephone. */
export const channels = ['mail', 'sms', 'push', 'letter'] as const;
export type Channel = (typeof channels)[number];

/** `dead`: given up after the last try; a clerk sees it and may send it again. `stopped`: nobody wants it any more. */
export const messageStates = ['waiting', 'sent', 'dead', 'stopped', 'to_print', 'printed'] as const;
export type MessageState = (typeof messageStates)[number];

export const subscriptionStates = ['unconfirmed', 'active', 'stopped'] as const;
export type SubscriptionState = (typeof subscriptionStates)[number];

/** Hours in which telephones stay silent, when the morning's digest goes out, how long addresses are kept. */
export type MessageSetting = Readonly<{
  quietFrom: string;
  quietTo: string;
  digestAt: string;
  keepDays: number;
}>;

/** What holds until the office writes something else. A custom, no rule of law. */
export const usualSetting: MessageSetting = {
  quietFrom: '21:00',
  quietTo: '07:00',
  digestAt: '07:30',
  keepDays: 90,
};

/** Minutes to wait after each failed try; about three and a half days in all, so a server may be away for a day. */
const waits = [1, 5, 15, 60, 180, 360, 720, 1440, 1440, 1440] as const;

/** Tries after which a message is given up. */
export const mostTries = waits.length + 1;

/** When a message that has failed so many times is tried again, not before `askedSeconds` are over; null: never. */
export function nextTry(tries: number, now: Date, askedSeconds = 0): Date | null {
  const minutes = waits[tries - 1];
  if (minutes === undefined) return null;
  return new Date(now.getTime() + Math.max(minutes * 60, askedSeconds) * 1000);
}

/** Channels that ring: they wait for the morning. Mail does not. */
export function isQuietChannel(channel: Channel): boolean {
  return channel === 'sms' || channel === 'push';
}

/** The first moment from `now` on at which a telephone may ring. Hours may span midnight; equal hours mean none. */
export function afterQuiet(now: Date, setting: Pick<MessageSetting, 'quietFrom' | 'quietTo'>): Date {
  const { quietFrom: from, quietTo: to } = setting;
  const [day, time] = [dayOf(now), timeOf(now)];
  if (from === to) return now;
  if (from < to) return time >= from && time < to ? instantAt(day, to) : now;
  if (time >= from) return instantAt(addDays(day, 1), to);
  return time < to ? instantAt(day, to) : now;
}

/** Who has just pressed a button is awake so long. */
const awakeMinutes = 10;

/**
 * When a message that is due may ring after all; `now` where it may at once. A failed try, or an office that sends again,
 * may have brought it into the night; what is still fresh was made by somebody who is awake.
 */
export function mayRing(
  message: Readonly<{ channel: Channel; made_at: Date }>,
  now: Date,
  setting: Pick<MessageSetting, 'quietFrom' | 'quietTo'>,
): Date {
  const isFresh = now.getTime() - message.made_at.getTime() < awakeMinutes * 60_000;
  return isFresh || !isQuietChannel(message.channel) ? now : afterQuiet(now, setting);
}

/** An address as a list may show it: `a•••@gmail.com`, `•••••• 123`. */
export function maskAddress(address: string): string {
  const at = address.lastIndexOf('@');
  if (at > 0) return `${address.slice(0, 1)}•••${address.slice(at)}`;
  const digits = address.replace(/\D/g, '');
  return digits.length >= 8 ? `•••••• ${digits.slice(-3)}` : '•••';
}

/** A Vietnamese telephone number as gateways want it: `+84…`; null where it is none. */
export function phoneAddress(typed: string): string | null {
  const digits = typed.replace(/[\s.()-]/g, '').replace(/^\+?84/, '0');
  return /^0\d{9,10}$/.test(digits) ? `+84${digits.slice(1)}` : null;
}

/** Fixed lines do not take SMS: mobile numbers of Vietnam begin with 03, 05, 07, 08 or 09 and have ten digits. */
export function isMobile(address: string): boolean {
  return /^\+84[35789]\d{8}$/.test(address);
}
