import type { Database, Tx } from '#app/database/database.ts';

/** Tickets that may rate: printed seat tokens' where only these count, else telephones' own. */
export async function countRaters(
  db: Database,
  given: { sessionId: string; endedAt: Date; needsSeat: boolean },
): Promise<number> {
  const row = await db
    .selectFrom('device')
    .leftJoin('seat_token', 'seat_token.device_id', 'device.id')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('device.session_id', '=', given.sessionId)
    .where('device.joined_at', '<=', given.endedAt)
    .where('seat_token.token_hash', given.needsSeat ? 'is not' : 'is', null)
    .executeTakeFirstOrThrow();
  return row.n;
}

export async function readScores(db: Database, sessionId: string) {
  return await db
    .selectFrom('session_rating')
    .select((eb) => ['score', eb.fn.countAll<number>().as('n')])
    .where('session_id', '=', sessionId)
    .groupBy('score')
    .execute();
}

export async function readScoreOf(db: Database, deviceId: string): Promise<number | null> {
  const row = await db
    .selectFrom('session_rating')
    .select('score')
    .where('device_id', '=', deviceId)
    .executeTakeFirst();
  return row?.score ?? null;
}

/** The last rating of a ticket counts. */
export async function writeRating(
  tx: Tx,
  row: { session_id: string; device_id: string; score: number; at: Date },
): Promise<void> {
  await tx
    .insertInto('session_rating')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['session_id', 'device_id']).doUpdateSet({ score: row.score, at: row.at }),
    )
    .execute();
}
