import { createHash } from 'node:crypto';
import type { Language } from '#app/ground/language.ts';
import type { House, Tx } from '#app/house.ts';
import { inSentence } from '#app/rooms/organisations/organisation.ts';
import { afterQuiet, type Channel, isMobile, isQuietChannel, maskAddress, usualSetting } from '../message.ts';
import { insertMessages, type MessageRow } from '../store.ts';
import { readOffice } from '../store-office.ts';
import { readFollowers, readSenderByCode, type SubscriptionRow } from '../store-subscriptions.ts';
import { type Filling, fill, isCarried, type Template, type TemplateName } from '../template.ts';
import { shippedTemplate } from '../words.ts';

/** Rung when a message is written; postmen listen. */
export const postTopic = 'post';

export type Owed = Readonly<{
  organisationId: string;
  template: TemplateName;
  language: Language;
  channel: Channel;
  address: string | null;
  /** Path without language, such as /tra-cuu/KN-2026-04817. */
  path: string;
  code: string | null;
  filling: Filling;
  /** The same key again is the same message. */
  key: string;
  subscriptionId?: string;
  personId?: string;
  /** True: the person is awake, since it answers what they just did. */
  isAwaited?: boolean;
}>;

/**
 * Tells everybody who follows a code of what has happened to it: one message for each event and follower. Followers
 * of what was merged into it read their own code.
 */
export async function tellFollowers(
  house: House,
  tx: Tx,
  news: Readonly<{
    eventId: string;
    code: string;
    template: TemplateName;
    filling: Filling;
    /** What is said in the language of each. */
    inWords?: (language: Language) => Filling;
    isAwaited?: boolean;
  }>,
): Promise<number> {
  const owed: Owed[] = [];
  for (const follower of await readFollowers(tx, news.code)) {
    const one = await owedTo(house, tx, { ...news, follower });
    if (one !== null) owed.push(one);
  }
  return (await oweMessages(house, tx, owed)).length;
}

async function owedTo(
  house: House,
  tx: Tx,
  news: Parameters<typeof tellFollowers>[2] & { follower: SubscriptionRow },
): Promise<Owed | null> {
  const { follower, template, filling, isAwaited = false } = news;
  const channel = channelOf(house, follower);
  if (channel === null || !isCarried(template, channel)) return null;
  return {
    organisationId: follower.organisation_id,
    template,
    language: follower.language,
    channel,
    address: channel === 'letter' ? await addressOfLetter(tx, follower) : follower.address,
    path: `/tra-cuu/${follower.code}`,
    code: follower.code,
    filling: { ...filling, ...news.inWords?.(follower.language) },
    key: `${news.eventId}:${follower.id}`,
    subscriptionId: follower.id,
    isAwaited,
  };
}

/** Writes a message in its words; undefined where the key was there. Rings the postmen when the deed commits. */
export async function oweMessage(house: House, tx: Tx, owed: Owed): Promise<MessageRow | undefined> {
  return (await oweMessages(house, tx, [owed])).at(0);
}

/** The same for many: what an office has written is read once for each text and language, and they are written together. */
export async function oweMessages(house: House, tx: Tx, all: readonly Owed[]): Promise<MessageRow[]> {
  const texts = new Map<string, Texts>();
  const rows = [];
  for (const owed of all) {
    const key = `${owed.organisationId} ${owed.template} ${owed.language}`;
    const text = texts.get(key) ?? (await readTexts(tx, owed));
    texts.set(key, text);
    rows.push(messageOf(house, owed, text));
  }
  const written: MessageRow[] = [];
  for (let at = 0; at < rows.length; at += atOnce) {
    written.push(...(await insertMessages(tx, rows.slice(at, at + atOnce), postTopic)));
  }
  return written;
}

/** A statement takes 65,535 values, of which a message has about twenty. */
const atOnce = 1000;

type Texts = Awaited<ReturnType<typeof readTexts>>;

async function readTexts(tx: Tx, { organisationId, template: name, language }: Owed) {
  const own = await readOffice(tx, { organisationId, name, language });
  const { subject, body, short, quiet_from: quietFrom, quiet_to: quietTo } = own ?? {};
  const isOwn = subject != null && body != null && short != null;
  const template: Template = isOwn ? { subject, body, short } : shippedTemplate(language, name);
  const place = own?.place_name == null ? '' : inSentence(own.place_name);
  return {
    template,
    quiet: quietFrom != null && quietTo != null ? { quietFrom, quietTo } : usualSetting,
    office: `${language === 'en' ? 'People’s Committee of' : 'Ủy ban nhân dân'} ${place}`,
  };
}

function messageOf(house: House, owed: Owed, { template, quiet, office }: Texts) {
  const { organisationId, language, channel, template: name } = owed;
  const link = `${house.publicUrl}${language === 'en' ? '/en' : ''}${owed.path}`;
  const filling = { ...owed.filling, code: owed.code ?? '', office, link };
  const now = house.now();
  return {
    id: house.newId(),
    organisation_id: organisationId,
    template: name,
    language,
    channel,
    address: owed.address,
    subject: fill(template.subject, filling),
    body: fill(channel === 'sms' || channel === 'push' ? template.short : template.body, filling),
    path: owed.path,
    about_code: owed.code,
    subscription_id: owed.subscriptionId ?? null,
    person_id: owed.personId ?? null,
    send_key: owed.key,
    state: channel === 'letter' ? ('to_print' as const) : ('waiting' as const),
    due_at: isQuietChannel(channel) && owed.isAwaited !== true ? afterQuiet(now, quiet) : now,
    made_at: now,
  };
}

/** A letter needs a name and a place; the telephone too, where the clerk would rather call. */
async function addressOfLetter(tx: Tx, follower: SubscriptionRow): Promise<string | null> {
  if (follower.channel === 'letter') return follower.address;
  const sender = await readSenderByCode(tx, follower.code);
  const parts = [sender?.contact_name, sender?.residential_unit, follower.address];
  return parts.filter((part) => typeof part === 'string').join(', ');
}

/** The way that is open today: where no gateway serves the address, a letter takes its place. */
export function channelOf(
  house: House,
  follower: Readonly<{ channel: Channel; address: string | null; is_sender: boolean }>,
): Channel | null {
  const { channel, address } = follower;
  const instead = follower.is_sender ? 'letter' : null;
  if (channel === 'mail') return house.mail === null ? instead : 'mail';
  if (channel === 'push') return house.push === null ? null : 'push';
  if (channel === 'sms') return house.sms !== null && isMobile(address ?? '') ? 'sms' : instead;
  return 'letter';
}

/** For lists and logs. */
export function shownAddress(row: Readonly<{ address: string | null }>): string | null {
  return row.address === null ? null : maskAddress(row.address);
}

/** What is kept of the key in a confirmation: who reads the table cannot confirm for others. */
export function keyHash(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}
