import { sql } from 'kysely';
import type { Database, Tx } from '#app/database/database.ts';
import { type ReactionKind, reactionKey } from './reaction.ts';

/** A sign of one telephone about the turn that is on in its session. */
export type Reaction = Readonly<{ deviceId: string; kind: ReactionKind }>;

/** Writes signs, one of a kind per telephone and turn. Returns the telephones in whose session somebody speaks. */
export async function writeReactions(tx: Tx, batch: readonly Reaction[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ device_id: string }>`
    with given as (
      select distinct speech_turn.id as turn_id, device.id as device_id, one.kind
      from unnest(${batch.map((one) => one.deviceId)}::uuid[], ${batch.map((one) => one.kind)}::text[])
        as one (device_id, kind)
      join device on device.id = one.device_id
      join speech_turn on speech_turn.session_id = device.session_id
        and speech_turn.state in ('speaking', 'paused')
    ), kept as (
      insert into reaction (turn_id, device_id, kind)
      select turn_id, device_id, kind from given order by turn_id, device_id, kind
      on conflict do nothing
    )
    select distinct device_id from given`.execute(tx);
  return new Set(rows.map((row) => row.device_id));
}

/** Signs about a turn by the names that `reactionKey` gives. */
export async function readReactions(db: Database, turnId: string): Promise<Record<string, number>> {
  const rows = await db
    .selectFrom('reaction')
    .select((eb) => ['kind', eb.fn.countAll<number>().as('n')])
    .where('turn_id', '=', turnId)
    .groupBy('kind')
    .execute();
  return Object.fromEntries(rows.map((row) => [reactionKey(row.kind), row.n]));
}
