import { createHash } from 'node:crypto';
import { ring } from '#app/database/bell.ts';
import type { Language } from '#app/ground/language.ts';
import type { House, Tx } from '#app/house.ts';
import { inSentence } from '#app/rooms/organisations/organisation.ts';
import { readOrganisation } from '#app/rooms/organisations/store.ts';
import { afterQuiet, type Channel, isMobile, isQuietChannel, maskAddress } from '../message.ts';
import { insertMessage, type MessageRow } from '../store.ts';
import { readTemplate } from '../store-office.ts';
import { readFollowers, readSenderByCode, type SubscriptionRow } from '../store-subscriptions.ts';
import { type Filling, fill, isCarried, type Template, type TemplateName } from '../template.ts';
import { shippedTemplate } from '../words.ts';
import { settingOf } from './setting.ts';

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
  let told = 0;
  for (const follower of await readFollowers(tx, news.code)) {
    const written = await tellFollower(house, tx, { ...news, follower });
    told += written === undefined ? 0 : 1;
  }
  return told;
}

async function tellFollower(
  house: House,
  tx: Tx,
  news: Parameters<typeof tellFollowers>[2] & { follower: SubscriptionRow },
): Promise<MessageRow | undefined> {
  const { follower, template, filling, isAwaited = false } = news;
  const channel = channelOf(house, follower);
  if (channel === null || !isCarried(template, channel)) return undefined;
  return await oweMessage(house, tx, {
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
  });
}

/** Writes a message in its words; undefined where the key was there. Rings the postmen when the deed commits. */
export async function oweMessage(house: House, tx: Tx, owed: Owed): Promise<MessageRow | undefined> {
  const { organisationId, language, channel, template: name } = owed;
  const [organisation, own, setting] = await Promise.all([
    readOrganisation(tx, organisationId),
    readTemplate(tx, { organisationId, name, language }),
    settingOf(tx, organisationId),
  ]);
  const template: Template = own ?? shippedTemplate(language, name);
  const link = `${house.publicUrl}${language === 'en' ? '/en' : ''}${owed.path}`;
  const place = organisation === undefined ? '' : inSentence(organisation.place_name);
  const office = `${language === 'en' ? 'People’s Committee of' : 'Ủy ban nhân dân'} ${place}`;
  const filling = { ...owed.filling, code: owed.code ?? '', office, link };
  const now = house.now();
  const dueAt = isQuietChannel(channel) && owed.isAwaited !== true ? afterQuiet(now, setting) : now;
  const written = await insertMessage(tx, {
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
    state: channel === 'letter' ? 'to_print' : 'waiting',
    due_at: dueAt,
    made_at: now,
  });
  if (written !== undefined && channel !== 'letter') await ring(tx, postTopic);
  return written;
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
