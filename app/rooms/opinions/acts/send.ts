import type { Actor } from '#app/ground/actor.ts';
import type { Language } from '#app/ground/language.ts';
import { orThrow, refuse } from '#app/ground/refusal.ts';
import type { House } from '#app/house.ts';
import type { EnterInput, SendInput } from '../inputs.ts';
import { mayEnter } from '../may.ts';
import { sendKeyHash } from '../number.ts';
import { photoLimit } from '../opinion.ts';
import { cleanPhoto, type PhotoUpload } from '../photo.ts';
import { readBySendKey } from '../store.ts';
import { type Receipt, receiptAgain, receiveOpinion } from './receive.ts';
import { countSend } from './tally.ts';

export type Sending = SendInput &
  Readonly<{
    organisationId: string;
    channel: 'web' | 'api';
    photos: readonly PhotoUpload[];
    language?: Language;
    /** Address of the client for the rate limit; it is not kept. Null where nothing is to be counted. */
    client: string | null;
  }>;

/**
 * A citizen sends an opinion; nobody has to sign in. The same send key gives the same receipt.
 * Refuses photos that are none (`opinion.photo-not`, `opinion.photo-big`, `opinion.photo-many`), an unknown field or
 * dialogue, and more than 120 sends an hour from one address (`opinion.many-sends`).
 */
export async function sendOpinion(house: House, actor: Actor, input: Sending): Promise<Receipt> {
  const sendKey = input.sendKey ?? house.newSecret(24);
  const earlier = await readBySendKey(house.db, sendKeyHash(sendKey));
  if (earlier !== undefined) return receiptAgain(earlier, { text: input.text, sendKey });
  if (input.client !== null) await countSend(house, input.client);
  const photos = await keepPhotos(house, input.photos);
  const arrival = { ...input, photos, consentRecord: 'ticked', collectedBy: null } as const;
  return await house.transact(async (tx) => await receiveOpinion(house, tx, { actor, sendKey, arrival }));
}

export type Entering = EnterInput & Readonly<{ organisationId: string }>;

/**
 * Staff write down what somebody said on paper, by phone or face to face. Forbidden `opinion.part` to others. What was
 * said by telephone has no paper behind it: invalid `opinion.read-back` until it has been read to the caller.
 */
export async function enterOpinion(house: House, actor: Actor, input: Entering): Promise<Receipt> {
  if (!mayEnter(actor, input.organisationId)) throw refuse('forbidden', 'opinion.part');
  if (input.channel === 'phone' && input.readBack !== true) throw refuse('invalid', 'opinion.read-back');
  const sendKey = input.sendKey ?? house.newSecret(24);
  const arrival = { ...input, photos: [] };
  return await house.transact(async (tx) => await receiveOpinion(house, tx, { actor, sendKey, arrival }));
}

/** One after the other: five large photos at once would need a gigabyte. */
async function keepPhotos(house: House, uploads: readonly PhotoUpload[]) {
  if (uploads.length > photoLimit) throw refuse('invalid', 'opinion.photo-many', { limit: photoLimit });
  const photos = [];
  for (const upload of uploads) photos.push(orThrow(await cleanPhoto(upload)));
  const kept = [];
  for (const photo of photos) kept.push({ ...photo, fileName: await house.files.put(photo.bytes) });
  return kept;
}
