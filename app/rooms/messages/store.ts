import { type Insertable, type Selectable, sql, type Updateable } from 'kysely';
import { ringing } from '#app/database/bell.ts';
import type { Database, Tx } from '#app/database/database.ts';
import type { MessageTable } from '#app/database/tables/messages.ts';
import type { MessageState } from './message.ts';

export type MessageRow = Selectable<MessageTable>;

/** Writes messages, each once: those are left out whose key is there already. Rings the topic in the same statement. */
export async function insertMessages(
  tx: Tx,
  rows: readonly Insertable<MessageTable>[],
  topic: string,
): Promise<MessageRow[]> {
  if (rows.length === 0) return [];
  return await tx
    .insertInto('message')
    .values([...rows])
    .onConflict((conflict) => conflict.column('send_key').doNothing())
    .returningAll()
    .returning(ringing(topic).as('rung'))
    .execute();
}

/**
 * Takes up to `limit` messages that are due, oldest first, for this postman until `until`. While earlier news of one
 * matter has not gone to an address, later news of it waits: "answered" must not come before "accepted".
 */
export async function takeDue(
  tx: Tx,
  given: { now: Date; until: Date; limit: number },
): Promise<MessageRow[]> {
  const due = tx
    .selectFrom('message')
    .select('id')
    .where('state', '=', 'waiting')
    .where('due_at', '<=', given.now)
    .where((eb) => eb.or([eb('held_until', 'is', null), eb('held_until', '<', given.now)]))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('message as earlier')
            .select('earlier.id')
            .where('earlier.state', '=', 'waiting')
            .whereRef('earlier.address', '=', 'message.address')
            .whereRef('earlier.about_code', '=', 'message.about_code')
            .whereRef('earlier.id', '<', 'message.id'),
        ),
      ),
    )
    .orderBy('due_at')
    .orderBy('id')
    .limit(given.limit)
    .forUpdate()
    .skipLocked();
  const taken = await tx
    .updateTable('message')
    .set({ held_until: given.until })
    .where('id', 'in', due)
    .returningAll()
    .execute();
  return taken.sort(
    (one, other) => one.due_at.getTime() - other.due_at.getTime() || (one.id < other.id ? -1 : 1),
  );
}

/** Keeps what is in hand and not settled for longer. */
export async function holdOn(db: Database, given: { ids: readonly string[]; until: Date }): Promise<void> {
  await db
    .updateTable('message')
    .set({ held_until: given.until })
    .where('id', 'in', [...given.ids])
    .where('state', '=', 'waiting')
    .where('held_until', 'is not', null)
    .execute();
}

export async function lockMessage(tx: Tx, id: string): Promise<MessageRow | undefined> {
  return await tx.selectFrom('message').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

export async function updateMessage(
  tx: Tx,
  id: string,
  columns: Updateable<MessageTable>,
): Promise<MessageRow> {
  return await tx
    .updateTable('message')
    .set((eb) => ({ ...columns, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** What was given up and has an address, held, oldest first. */
export async function lockDead(tx: Tx, of: { organisationId: string; limit: number }): Promise<MessageRow[]> {
  return await tx
    .selectFrom('message')
    .selectAll()
    .where('organisation_id', '=', of.organisationId)
    .where('state', '=', 'dead')
    .where('address', 'is not', null)
    .orderBy('made_at')
    .orderBy('id')
    .limit(of.limit)
    .forUpdate()
    .skipLocked()
    .execute();
}

/** Messages about a code that have not gone out, held. */
export async function lockOpenAbout(tx: Tx, code: string): Promise<MessageRow[]> {
  return await tx
    .selectFrom('message')
    .selectAll()
    .where('about_code', '=', code)
    .where('state', 'in', ['waiting', 'to_print', 'dead'])
    .forUpdate()
    .execute();
}

/** Messages of a subscription that have not gone out, held. */
export async function lockOpenOf(tx: Tx, subscriptionId: string): Promise<MessageRow[]> {
  return await tx
    .selectFrom('message')
    .selectAll()
    .where('subscription_id', '=', subscriptionId)
    .where('state', 'in', ['waiting', 'to_print', 'dead'])
    .forUpdate()
    .execute();
}

/** Takes address and words away from whatever was told about a code: of a diverted or withdrawn opinion nothing stays. */
export async function wipeAbout(tx: Tx, code: string, at: Date): Promise<void> {
  await tx
    .updateTable('message')
    .set({ address: null, body: '', wiped_at: at })
    .where('about_code', '=', code)
    .execute();
}

/** The same for what was settled before a day, by organisation; gives how many. */
export async function wipeSettled(
  tx: Tx,
  given: { organisationId: string; before: Date; at: Date },
): Promise<number> {
  const done = await tx
    .updateTable('message')
    .set({ address: null, body: '', wiped_at: given.at })
    .where('organisation_id', '=', given.organisationId)
    .where('settled_at', '<', given.before)
    .where('wiped_at', 'is', null)
    .executeTakeFirst();
  return Number(done.numUpdatedRows);
}

export async function countByState(
  db: Database,
  organisationIds: readonly string[],
): Promise<Readonly<Partial<Record<MessageState, number>>>> {
  if (organisationIds.length === 0) return {};
  const rows = await db
    .selectFrom('message')
    .select(['state', sql<number>`count(*)::int`.as('count')])
    .where('organisation_id', 'in', organisationIds)
    .groupBy('state')
    .execute();
  return Object.fromEntries(rows.map((row) => [row.state, row.count]));
}

export async function listMessages(
  db: Database,
  of: { organisationIds: readonly string[]; state: MessageState; offset: number; limit: number },
): Promise<MessageRow[]> {
  if (of.organisationIds.length === 0) return [];
  return await db
    .selectFrom('message')
    .selectAll()
    .where('organisation_id', 'in', of.organisationIds)
    .where('state', '=', of.state)
    .orderBy('made_at', of.state === 'to_print' || of.state === 'waiting' ? 'asc' : 'desc')
    .orderBy('id')
    .offset(of.offset)
    .limit(of.limit)
    .execute();
}

/** How many confirmations went to this address since a moment: nobody may be flooded by another's form. */
export async function countConfirmations(db: Database, address: string, since: Date): Promise<number> {
  const row = await db
    .selectFrom('message')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('template', '=', 'confirm')
    .where('address', '=', address)
    .where('made_at', '>', since)
    .executeTakeFirstOrThrow();
  return row.count;
}
