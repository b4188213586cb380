import { type Actor, anonymous, clockActor } from '#app/ground/actor.ts';
import type { Language } from '#app/ground/language.ts';
import { refuse } from '#app/ground/refusal.ts';
import type { House, Tx } from '#app/house.ts';
import { countSend } from '#app/rooms/opinions/acts/tally.ts';
import { record } from '#app/rooms/record/acts.ts';
import type { FollowInput, PushInput } from '../inputs.ts';
import { type Channel, isMobile, phoneAddress } from '../message.ts';
import { countConfirmations, lockOpenOf } from '../store.ts';
import {
  insertSubscription,
  lockSubscription,
  readByConfirmHash,
  readByStopKey,
  readFollowable,
  readOpenSubscription,
  readSender,
  readUnconfirmed,
  type SubscriptionRow,
  updateSubscription,
} from '../store-subscriptions.ts';
import { moveMessage, moveSubscription } from './move.ts';
import { keyHash, oweMessage } from './owe.ts';

/** Confirmations that one address gets in an hour, whoever fills in the form. */
const confirmationsPerHour = 3;
const confirmWithin = 48 * 3_600_000;

/**
 * Somebody wants to hear of a code. Writes the wish and sends a confirmation to the address; nothing else goes there
 * before it is confirmed. The same wish again sends another confirmation, whose link takes the place of the first; one that is confirmed stays as it is, and
 * the answer does not tell. Missing `message.code`; conflict `message.no-way`; busy `message.many`.
 */
export async function followCode(
  house: House,
  input: FollowInput & { language: Language; client: string },
): Promise<void> {
  await countSend(house, input.client);
  const { channel, address } = wayOf(house, input);
  await house.transact(async (tx) => {
    const found = await readFollowable(tx, input.code);
    if (found === undefined) throw refuse('missing', 'message.code', { code: input.code });
    const since = new Date(house.now().getTime() - 3_600_000);
    if ((await countConfirmations(tx, address, since)) >= confirmationsPerHour) {
      throw refuse('busy', 'message.many', { limit: confirmationsPerHour });
    }
    const earlier = await readOpenSubscription(tx, { code: input.code, channel, address });
    if (earlier?.state === 'active') return;
    const key = house.newSecret(24);
    const hash = { confirm_hash: keyHash(key) };
    const row =
      earlier === undefined
        ? await beginSubscription(house, tx, {
            organisation_id: found.organisation_id,
            ...{
              code: input.code,
              channel,
              address,
              language: input.language,
              state: 'unconfirmed',
              ...hash,
            },
          })
        : await updateSubscription(tx, earlier.id, {
            ...hash,
            language: input.language,
            made_at: house.now(),
          });
    if (row === undefined) return;
    await oweMessage(house, tx, {
      organisationId: row.organisation_id,
      template: 'confirm',
      language: input.language,
      ...{ channel, address, code: input.code },
      path: `/theo-doi/xac-nhan/${key}`,
      filling: {},
      key: `confirm:${hash.confirm_hash}`,
      subscriptionId: row.id,
      isAwaited: true,
    });
  });
}

/**
 * A browser wants to be told: the permission that its reader gave there is the confirmation. Only known push services
 * are written to, since the address comes from outside.
 */
export async function followByPush(
  house: House,
  input: PushInput & { language: Language; client: string },
): Promise<void> {
  await countSend(house, input.client);
  const { code, endpoint, p256dh, auth, language } = input;
  if (house.push === null || !house.push.isService(endpoint)) {
    throw refuse('conflict', 'message.no-way', { channel: 'push' });
  }
  await house.transact(async (tx) => {
    const found = await readFollowable(tx, code);
    if (found === undefined) throw refuse('missing', 'message.code', { code });
    await beginSubscription(house, tx, {
      organisation_id: found.organisation_id,
      ...{ code, channel: 'push', address: endpoint, language, state: 'active' },
      keys: JSON.stringify({ p256dh, auth }),
      confirmed_at: house.now(),
    });
  });
}

/** A sender gave an address, and consent, for hearing of the own opinion: that needs no confirmation. */
export async function followOwn(
  house: House,
  tx: Tx,
  opinionId: string,
  language: Language = 'vi',
): Promise<SubscriptionRow | undefined> {
  const sender = await readSender(tx, opinionId);
  if (sender === undefined) return undefined;
  const way = ownWay(sender);
  if (way === null) return undefined;
  return await beginSubscription(house, tx, {
    organisation_id: sender.organisation_id,
    code: sender.code,
    ...way,
    language,
    is_sender: true,
    state: 'active',
    confirmed_at: house.now(),
  });
}

/** Missing `message.key` where the key fits nothing that still waits. */
export async function confirmFollow(house: House, key: string): Promise<SubscriptionRow> {
  return await house.transact(async (tx) => {
    const found = await readByConfirmHash(tx, keyHash(key));
    const row = found && (await lockSubscription(tx, found.id));
    if (row === undefined || row.state === 'stopped') throw refuse('missing', 'message.key');
    if (row.state === 'active') return row;
    return await moveSubscription(house, tx, {
      subscription: row,
      verb: 'confirm',
      actor: anonymous,
      parts: ['reader'],
      facts: { 'key-fits': true },
      set: { confirmed_at: house.now() },
    });
  });
}

/** Ends a subscription and takes back what has not gone out; the second time changes nothing. */
export async function stopFollow(house: House, stopKey: string): Promise<SubscriptionRow> {
  return await house.transact(async (tx) => {
    const found = await readByStopKey(tx, stopKey);
    const row = found && (await lockSubscription(tx, found.id));
    if (row === undefined) throw refuse('missing', 'message.key');
    if (row.state === 'stopped') return row;
    return await stopSubscription(house, tx, { subscription: row, actor: anonymous, as: 'reader' });
  });
}

/** Wishes that nobody has confirmed in 48 hours are forgotten. */
export async function forgetUnconfirmed(house: House): Promise<number> {
  const before = new Date(house.now().getTime() - confirmWithin);
  const rows = await readUnconfirmed(house.db, before);
  for (const { id } of rows) {
    await house.transact(async (tx) => {
      const row = await lockSubscription(tx, id);
      if (row?.state !== 'unconfirmed') return;
      await stopSubscription(house, tx, { subscription: row, actor: clockActor, as: 'clock' });
    });
  }
  return rows.length;
}

/** The stopping itself: the address is forgotten, messages that wait are stopped. The row is held. */
export async function stopSubscription(
  house: House,
  tx: Tx,
  how: { subscription: SubscriptionRow; actor: Actor; as: 'reader' | 'room' | 'clock' },
): Promise<SubscriptionRow> {
  const { subscription, actor, as } = how;
  for (const message of await lockOpenOf(tx, subscription.id)) {
    const parts = [as === 'clock' ? 'room' : as] as const;
    await moveMessage(house, tx, {
      message,
      verb: 'stop',
      actor,
      parts,
      set: { address: null, settled_at: house.now() },
    });
  }
  return await moveSubscription(house, tx, {
    subscription,
    verb: 'stop',
    actor,
    parts: [as],
    set: { stopped_at: house.now(), address: null, keys: null },
  });
}

type Beginning = Omit<Parameters<typeof insertSubscription>[1], 'id' | 'stop_key' | 'made_at'>;

async function beginSubscription(house: House, tx: Tx, row: Beginning): Promise<SubscriptionRow | undefined> {
  const written = await insertSubscription(tx, {
    ...row,
    id: house.newId(),
    stop_key: house.newSecret(16),
    made_at: house.now(),
  });
  if (written === undefined) return undefined;
  await record(house, tx, {
    verb: 'subscription.begin',
    organisationId: written.organisation_id,
    subjectKind: 'subscription',
    subjectId: written.id,
    actor: anonymous,
    to: written.state,
    facts: { code: written.code, channel: written.channel },
  });
  return written;
}

function wayOf(house: House, input: FollowInput): { channel: Channel; address: string } {
  const phone = phoneAddress(input.address);
  const channel = phone === null ? 'mail' : 'sms';
  if ((channel === 'mail' ? house.mail : house.sms) === null)
    throw refuse('conflict', 'message.no-way', { channel });
  return { channel, address: phone ?? input.address };
}

/** Mail before telephone; where staff took it in on paper and neither is known, a letter. */
function ownWay(sender: NonNullable<Awaited<ReturnType<typeof readSender>>>) {
  const phone = sender.contact_phone === null ? null : phoneAddress(sender.contact_phone);
  if (sender.contact_email !== null) return { channel: 'mail' as const, address: sender.contact_email };
  // A fixed line takes no text message: somebody calls, or a letter goes.
  if (phone !== null && isMobile(phone)) return { channel: 'sms' as const, address: phone };
  if (sender.received_by === null || sender.contact_name === null) return null;
  const address = [sender.contact_name, sender.residential_unit].filter((part) => part !== null).join(', ');
  return { channel: 'letter' as const, address };
}
