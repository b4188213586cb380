import { type Insertable, type Selectable, sql, type Updateable } from 'kysely';
import type { Database, Tx } from '#app/database/database.ts';
import type { SubscriptionTable } from '#app/database/tables/messages.ts';
import type { Channel } from './message.ts';

export type SubscriptionRow = Selectable<SubscriptionTable>;

/** Writes a subscription, or gives undefined where this address follows this code already. */
export async function insertSubscription(
  tx: Tx,
  row: Insertable<SubscriptionTable>,
): Promise<SubscriptionRow | undefined> {
  return await tx
    .insertInto('subscription')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst();
}

export async function readOpenSubscription(
  db: Database,
  of: { code: string; channel: Channel; address: string },
): Promise<SubscriptionRow | undefined> {
  return await db
    .selectFrom('subscription')
    .selectAll()
    .where('code', '=', of.code)
    .where('channel', '=', of.channel)
    .where('address', '=', of.address)
    .where('state', '<>', 'stopped')
    .executeTakeFirst();
}

export async function readByConfirmHash(db: Database, hash: string): Promise<SubscriptionRow | undefined> {
  return await db.selectFrom('subscription').selectAll().where('confirm_hash', '=', hash).executeTakeFirst();
}

export async function readByStopKey(db: Database, key: string): Promise<SubscriptionRow | undefined> {
  return await db.selectFrom('subscription').selectAll().where('stop_key', '=', key).executeTakeFirst();
}

export async function lockSubscription(tx: Tx, id: string): Promise<SubscriptionRow | undefined> {
  return await tx.selectFrom('subscription').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

export async function readSubscription(db: Database, id: string): Promise<SubscriptionRow | undefined> {
  return await db.selectFrom('subscription').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function updateSubscription(
  tx: Tx,
  id: string,
  columns: Updateable<SubscriptionTable>,
): Promise<SubscriptionRow> {
  return await tx
    .updateTable('subscription')
    .set(columns)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

/**
 * Who follows a code: its own followers, and those of opinions that were merged into it; not of one whose author objected
 * to that, because what is said to the group does not answer him. Of a part also those of the letter it was taken from.
 */
export async function readFollowers(db: Database, code: string): Promise<SubscriptionRow[]> {
  const spoken = sql`(select ${code}::text as code
    union select child.code from opinion child join opinion parent on parent.id = child.merged_into_id
    where parent.code = ${code} and child.merge_objected_at is null
    union select child.code from petition child join petition parent on parent.id = child.joined_into_id
    where parent.code = ${code})`;
  const { rows } = await sql<{ code: string; followed: string }>`
    select code, code as followed from ${spoken} spoken
    union select part.code, letter.code from opinion part join opinion letter on letter.id = part.split_from_id
    where part.code in (select code from ${spoken} spoken)`.execute(db);
  const followers = await db
    .selectFrom('subscription')
    .selectAll()
    .where('state', '=', 'active')
    .where(
      'code',
      'in',
      rows.map((row) => row.followed),
    )
    .orderBy('id')
    .execute();
  // Of a part its follower hears under the code of the part, which the letter's page leads to.
  return followers.map((row) => ({
    ...row,
    code: rows.find((each) => each.followed === row.code)?.code ?? row.code,
  }));
}

/** All that follow this very code and have not stopped. */
export async function readOpenOf(db: Database, code: string): Promise<SubscriptionRow[]> {
  return await db
    .selectFrom('subscription')
    .selectAll()
    .where('code', '=', code)
    .where('state', '<>', 'stopped')
    .execute();
}

/** Subscriptions that nobody has confirmed since before a moment. */
export async function readUnconfirmed(db: Database, before: Date): Promise<SubscriptionRow[]> {
  return await db
    .selectFrom('subscription')
    .selectAll()
    .where('state', '=', 'unconfirmed')
    .where('made_at', '<', before)
    .limit(500)
    .execute();
}

/** The organisation behind a code that leads somewhere in public; undefined for a stub or no code at all. */
export async function readFollowable(
  db: Database,
  code: string,
): Promise<{ organisation_id: string } | undefined> {
  const { rows } = await sql<{ organisation_id: string }>`
    select organisation_id from petition where code = ${code} and state <> 'diverted'
    union all select organisation_id from commitment where code = ${code}
    union all select organisation_id from opinion where code = ${code} and state not in ('diverted', 'withdrawn')
    limit 1`.execute(db);
  return rows[0];
}

/** How the sender of an opinion can be reached, and who took it in. */
export async function readSender(db: Database, opinionId: string) {
  return await db
    .selectFrom('opinion')
    .select([
      'id',
      'code',
      'organisation_id',
      'channel',
      'contact_name',
      'contact_phone',
      'contact_email',
      'residential_unit',
      'received_by',
      'ack_due_on',
      'reason_code',
      'state',
    ])
    .where('id', '=', opinionId)
    .executeTakeFirst();
}

/** Name and place of the sender of an opinion, for a letter. */
export async function readSenderByCode(db: Database, code: string) {
  return await db
    .selectFrom('opinion')
    .select(['contact_name', 'residential_unit'])
    .where('code', '=', code)
    .executeTakeFirst();
}
