import type { PushKeys } from '#app/gateways/push.ts';
import { refuse } from '#app/ground/refusal.ts';
import type { House } from '#app/house.ts';
import { insertPushIdentity, readPushIdentity } from '../store-push.ts';

/** The keys by which push services know this installation; made at the first use and kept for ever. */
export async function pushKeys(house: House): Promise<PushKeys> {
  const known = await readPushIdentity(house.db);
  if (known !== undefined) return known;
  if (house.push === null) throw refuse('conflict', 'message.no-way', { channel: 'push' });
  const fresh = house.push.newKeys();
  await house.transact((tx) => insertPushIdentity(tx, fresh));
  return (await readPushIdentity(house.db)) ?? fresh;
}
