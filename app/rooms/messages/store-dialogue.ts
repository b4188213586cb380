import { sql } from 'kysely';
import type { Database } from '#app/database/database.ts';
import type { MessageState } from './message.ts';
import type { SubscriptionRow } from './store-subscriptions.ts';

/** Who follows an opinion, a petition or a promise of this dialogue: one subscription for each address, the oldest. */
export async function readFollowersOfDialogue(db: Database, dialogueId: string): Promise<SubscriptionRow[]> {
  const codes = sql<string>`(
    select code from opinion where dialogue_id = ${dialogueId} and state not in ('diverted', 'withdrawn')
    union select code from petition where dialogue_id = ${dialogueId} and state not in ('diverted', 'withdrawn')
    union select code from commitment where dialogue_id = ${dialogueId})`;
  return await db
    .selectFrom('subscription')
    .distinctOn(['channel', 'address'])
    .selectAll()
    .where('state', '=', 'active')
    .where('code', 'in', codes)
    .orderBy('channel')
    .orderBy('address')
    .orderBy('made_at')
    .execute();
}

/** The last message that led to each of these paths: by which way, how it stands and since when. */
export async function readLastByPath(
  db: Database,
  paths: readonly string[],
): Promise<{ path: string | null; channel: string; state: MessageState; at: Date }[]> {
  if (paths.length === 0) return [];
  return await db
    .selectFrom('message')
    .distinctOn('path')
    .select(['path', 'channel', 'state'])
    .select((eb) => eb.fn.coalesce('settled_at', 'made_at').as('at'))
    .where('path', 'in', [...paths])
    .orderBy('path')
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
}
