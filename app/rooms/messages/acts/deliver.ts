import type { Handed } from '#app/gateways/mail.ts';
import { clockActor } from '#app/ground/actor.ts';
import type { House, Tx } from '#app/house.ts';
import { untilThere } from '#app/rooms/live/acts/until-there.ts';
import { isQuietChannel, mayRing, nextTry } from '../message.ts';
import { holdOn, lockMessage, type MessageRow, takeDue, updateMessage } from '../store.ts';
import { lockSubscription, readSubscription } from '../store-subscriptions.ts';
import { signOff } from '../words.ts';
import { stopSubscription } from './follow.ts';
import { moveMessage } from './move.ts';
import { pushKeys } from './push-keys.ts';
import { settingOf } from './setting.ts';

const batch = 10;
/** What a postman that died held is free again after so long; one that lives says so in time. */
const holdFor = 30_000;
const sayEvery = 10_000;

/**
 * Hands over what is due, batch by batch, until nothing is left or `isStopping` says so; gives how many were handed
 * over. Several postmen may work at once. What was handed over is written down before the next batch is taken.
 */
export async function deliverDue(house: House, isStopping: () => boolean = () => false): Promise<number> {
  for (let sent = 0; ; ) {
    if (isStopping()) return sent;
    const now = house.now();
    const until = heldFrom(now);
    const taken = await house.transact((tx) => takeDue(tx, { now, until, limit: batch }));
    if (taken.length === 0) return sent;
    sent += await whileHeld(house, taken, () => deliverBatch(house, taken));
  }
}

async function deliverBatch(house: House, taken: readonly MessageRow[]): Promise<number> {
  const addresses = [...new Set(taken.map((message) => message.address))];
  const handed = await Promise.all(
    addresses.map((address) =>
      deliverInOrder(
        house,
        taken.filter((each) => each.address === address),
      ),
    ),
  );
  return handed.reduce((sum, count) => sum + count, 0);
}

/** A slow server may take longer than the hold: as long as this postman lives, no other takes what it has in hand. */
async function whileHeld<T>(house: House, taken: readonly MessageRow[], work: () => Promise<T>): Promise<T> {
  const ids = taken.map((message) => message.id);
  const beat = setInterval(() => {
    holdOn(house.db, { ids, until: heldFrom(house.now()) }).catch((err: unknown) =>
      house.log.warn({ err }, 'the post could not say that it is still at work'),
    );
  }, sayEvery);
  try {
    return await work();
  } finally {
    clearInterval(beat);
  }
}

function heldFrom(now: Date): Date {
  return new Date(now.getTime() + holdFor);
}

/** Messages to one address, one after the other: news must not overtake each other. */
async function deliverInOrder(house: House, messages: readonly MessageRow[]): Promise<number> {
  let sent = 0;
  for (const message of messages) sent += (await deliver(house, message)) ? 1 : 0;
  return sent;
}

async function deliver(house: House, message: MessageRow): Promise<boolean> {
  if (await isPutOff(house, message)) return false;
  const handed = await handOver(house, message);
  // Taken and not written down is what can come twice: a database that restarts is waited for.
  await untilThere(() => settle(house, message, handed));
  return handed.ok;
}

/** A try may fall into the night: what rings is put off until the morning, and that is no try. */
async function isPutOff(house: House, message: MessageRow): Promise<boolean> {
  if (!isQuietChannel(message.channel)) return false;
  const now = house.now();
  const then = mayRing(message, now, await settingOf(house.db, message.organisation_id));
  if (then <= now) return false;
  await house.transact(async (tx) => {
    const row = await lockMessage(tx, message.id);
    if (row?.state === 'waiting') await updateMessage(tx, row.id, { due_at: then, held_until: null });
  });
  return true;
}

/** Writes down what came of it; done twice it changes nothing, for the second time finds it settled or put off. */
async function settle(house: House, message: MessageRow, handed: Handed): Promise<void> {
  await house.transact(async (tx) => {
    const row = await lockMessage(tx, message.id);
    // It was stopped meanwhile: what is out is out, and the row says what its owner wished.
    if (row?.state !== 'waiting' || row.tries !== message.tries) return;
    const tries = row.tries + 1;
    const how = { message: row, actor: clockActor, parts: ['postman' as const] };
    if (handed.ok) {
      const set = { tries, trouble: null, settled_at: house.now() };
      await moveMessage(house, tx, { ...how, verb: 'send', set });
      return;
    }
    const next = handed.isFinal ? null : nextTry(tries, house.now(), handed.waitSeconds);
    if (next !== null) {
      await updateMessage(tx, row.id, { tries, due_at: next, held_until: null, trouble: handed.why });
      return;
    }
    const facts = { 'was-last-try': true as const };
    await moveMessage(house, tx, { ...how, verb: 'give_up', facts, set: { tries, trouble: handed.why } });
    if (row.channel === 'push' && handed.isGone === true) await forgetBrowser(house, tx, row);
  });
}

/** The browser is gone, or its reader has taken the permission back. */
async function forgetBrowser(house: House, tx: Tx, { subscription_id: id }: MessageRow): Promise<void> {
  const subscription = id === null ? undefined : await lockSubscription(tx, id);
  if (subscription === undefined || subscription.state === 'stopped') return;
  await stopSubscription(house, tx, { subscription, actor: clockActor, as: 'clock' });
}

/** Outside of any transaction: a server may take a minute to answer. */
async function handOver(house: House, message: MessageRow): Promise<Handed> {
  const { id, channel, address: to } = message;
  const closed: Handed = { ok: false, isFinal: false, why: 'no gateway' };
  if (to === null) return { ok: false, isFinal: true, why: 'no address' };
  const subscription =
    message.subscription_id === null ? undefined : await readSubscription(house.db, message.subscription_id);
  if (channel === 'mail') {
    const stopUrl = subscription === undefined ? null : stopAddress(house, message, subscription.stop_key);
    const text =
      stopUrl === null ? message.body : `${message.body}\n\n${signOff(message.language, stopUrl)}\n`;
    return (await house.mail?.send({ id, to, subject: message.subject, text, stopUrl })) ?? closed;
  }
  if (channel === 'sms') return (await house.sms?.send({ id, to, text: message.body })) ?? closed;
  const keys = subscription?.keys;
  if (channel !== 'push' || !keys) return { ok: false, isFinal: true, why: 'no address' };
  const url = `${house.publicUrl}${message.language === 'en' ? '/en' : ''}${message.path ?? ''}`;
  const push = { id, endpoint: to, keys, title: message.subject, text: message.body, url };
  return (await house.push?.send(push, await pushKeys(house))) ?? closed;
}

function stopAddress(house: House, message: MessageRow, key: string): string {
  return `${house.publicUrl}${message.language === 'en' ? '/en' : ''}/theo-doi/dung/${key}`;
}
