import { sql } from 'kysely';
import type { Database } from '#app/database/database.ts';

/** Any number that no other part of the house locks; held while a seal is made. */
const sealLock = 7_270_001;

/** Waits for whoever is sealing now; the lock goes with the transaction. */
export async function lockSeals(db: Database): Promise<void> {
  await sql`select pg_advisory_xact_lock(${sealLock})`.execute(db);
}

/**
 * The last place before the first event that is younger than `before` (null where there is none), and the number
 * of the next transaction: when all before it have ended, no place up to this one can still appear.
 */
export async function readHorizon(
  db: Database,
  before: Date,
): Promise<Readonly<{ place: number | null; nextTransaction: number }>> {
  const { rows } = await sql<{ place: number | null; next: number }>`
    select coalesce(
        (select min(place) - 1 from event where at >= ${before}),
        (select max(place) from event)
      ) as place,
      pg_snapshot_xmax(pg_current_snapshot())::text::bigint as next`.execute(db);
  const row = rows[0];
  return { place: row?.place ?? null, nextTransaction: row?.next ?? 0 };
}

/** The number of the oldest transaction that is still writing. */
export async function oldestTransaction(db: Database): Promise<number> {
  const { rows } = await sql<{ oldest: number }>`
    select pg_snapshot_xmin(pg_current_snapshot())::text::bigint as oldest`.execute(db);
  return rows[0]?.oldest ?? 0;
}

/** Events after one place, up to another and both in order; at most `limit`. */
export async function readRange(
  db: Database,
  range: Readonly<{ after: number; upTo: number; limit: number }>,
) {
  return await db
    .selectFrom('event')
    .selectAll()
    .where('place', '>', range.after)
    .where('place', '<=', range.upTo)
    .orderBy('place')
    .limit(range.limit)
    .execute();
}

/** Was every one of these things diverted or masked, or wiped with what was, by an event that stands in the record? */
export async function areWipedByLaw(db: Database, subjectIds: readonly string[]): Promise<boolean> {
  const ids = [...new Set(subjectIds)];
  const rows = await db
    .selectFrom('event')
    .select('subject_id')
    .distinct()
    .where('subject_id', 'in', ids)
    .where(sql<string>`split_part(verb, '.', 2)`, 'in', ['divert', 'wipe', 'redact'])
    .execute();
  return rows.length === ids.length;
}

export async function lastSeal(db: Database) {
  return (await db.selectFrom('seal').selectAll().orderBy('n', 'desc').limit(1).executeTakeFirst()) ?? null;
}

/** Seals from number `n` on, in order. */
export async function readSeals(db: Database, from: number, limit: number) {
  return await db.selectFrom('seal').selectAll().where('n', '>=', from).orderBy('n').limit(limit).execute();
}

type NewSeal = Readonly<{
  n: number;
  first_place: number;
  last_place: number;
  events: number;
  hash: string;
  sealed_at: Date;
}>;

export async function addSeal(db: Database, seal: NewSeal): Promise<void> {
  await db.insertInto('seal').values(seal).execute();
}

/** The seals under which these places lie, in order; a place that is not sealed yet lies under none. */
export async function readSealsOver(db: Database, places: readonly number[]) {
  if (places.length === 0) return [];
  return await db
    .selectFrom('seal')
    .selectAll()
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom(sql<{ place: number }>`unnest(${[...places]}::bigint[])`.as<'given'>(sql`given(place)`))
          .select('given.place')
          .whereRef('given.place', '>=', 'seal.first_place')
          .whereRef('given.place', '<=', 'seal.last_place'),
      ),
    )
    .orderBy('n')
    .execute();
}
