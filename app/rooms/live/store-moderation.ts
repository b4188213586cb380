import { type Insertable, type Selectable, sql } from 'kysely';
import type { Database, Tx } from '#app/database/database.ts';
import type { ModerationSettingTable, ModerationWordTable } from '#app/database/tables/live-desk.ts';
import type { ModerationSetting } from './moderation.ts';

export type WordRow = Selectable<ModerationWordTable>;

/** The limits that an office has written down, or undefined where it has not. */
export async function readSetting(
  db: Database,
  organisationId: string,
): Promise<ModerationSetting | undefined> {
  const row = await db
    .selectFrom('moderation_setting')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  return {
    leastLetters: row.least_letters,
    mostLetters: row.most_letters,
    holdsLinks: row.holds_links,
    mostPerDevice: row.most_per_device,
    mostPerDeviceMinute: row.most_per_device_minute,
    mostPerPointMinute: row.most_per_point_minute,
  };
}

export async function writeSetting(tx: Tx, row: Insertable<ModerationSettingTable>): Promise<void> {
  const { organisation_id: _, ...rest } = row;
  await tx
    .insertInto('moderation_setting')
    .values(row)
    .onConflict((conflict) => conflict.column('organisation_id').doUpdateSet(rest))
    .execute();
}

/** Every word of the office's list, those that hold first, in the order of the alphabet. */
export async function readWords(db: Database, organisationId: string): Promise<WordRow[]> {
  return await db
    .selectFrom('moderation_word')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .orderBy(sql`valid_to is not null`)
    .orderBy('folded')
    .execute();
}

/** The words that hold on a day. */
export async function readWordsOn(db: Database, organisationId: string, day: string): Promise<string[]> {
  const rows = await db
    .selectFrom('moderation_word')
    .select('word')
    .where('organisation_id', '=', organisationId)
    .where('valid_from', '<=', day)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', day)]))
    .execute();
  return rows.map((row) => row.word);
}

/** False where the list has the word already. */
export async function insertWord(tx: Tx, row: Insertable<ModerationWordTable>): Promise<boolean> {
  const written = await tx
    .insertInto('moderation_word')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute();
  return written.length > 0;
}

export async function endWord(
  tx: Tx,
  at: { id: string; organisationId: string; lastDay: string },
): Promise<boolean> {
  const ended = await tx
    .updateTable('moderation_word')
    .set({ valid_to: at.lastDay })
    .where('id', '=', at.id)
    .where('organisation_id', '=', at.organisationId)
    .where('valid_to', 'is', null)
    .returning('id')
    .execute();
  return ended.length > 0;
}

/** When this telephone asked in this session, newest first. */
export async function readAskTimes(db: Database, deviceId: string): Promise<Date[]> {
  const rows = await db
    .selectFrom('question')
    .select('asked_at')
    .where('device_id', '=', deviceId)
    .orderBy('asked_at', 'desc')
    .limit(1000)
    .execute();
  return rows.map((row) => row.asked_at);
}

/** The point in whose room this telephone sits, or null. */
export async function readPointOf(db: Database, deviceId: string): Promise<string | null> {
  const row = await db.selectFrom('device').select('point_id').where('id', '=', deviceId).executeTakeFirst();
  return row?.point_id ?? null;
}

/** How many questions came from a point since then, by whatever way. */
export async function countFromPoint(db: Database, pointId: string, since: Date): Promise<number> {
  const row = await db
    .selectFrom('question')
    .select((eb) => eb.fn.countAll<string>().as('n'))
    .where('point_id', '=', pointId)
    .where('asked_at', '>', since)
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

/**
 * Lets all who agree with `from` agree with `into` as well, each person once, and counts anew. Both rows are held in
 * one order, as agreements hold them.
 */
export async function mergeAgreements(tx: Tx, at: { from: string; into: string }): Promise<void> {
  await holdBoth(tx, at);
  await sql`
    insert into agreement (question_id, device_id, at, merged_from)
    select ${at.into}, device_id, at, ${at.from} from agreement where question_id = ${at.from}
    on conflict do nothing`.execute(tx);
  await sql`
    insert into point_agreement (question_id, point_id, people, at, merged_from, by_phones)
    select ${at.into}, point_id, people, at, ${at.from}, by_phones from point_agreement where question_id = ${at.from}
    on conflict do nothing`.execute(tx);
  await countAnew(tx, at.into);
}

/** Takes out again what came by the merge; what people did themselves stays. */
export async function unmergeAgreements(tx: Tx, at: { from: string; into: string }): Promise<void> {
  await holdBoth(tx, at);
  for (const table of ['agreement', 'point_agreement'] as const) {
    await tx
      .deleteFrom(table)
      .where('question_id', '=', at.into)
      .where('merged_from', '=', at.from)
      .execute();
  }
  await countAnew(tx, at.into);
}

async function holdBoth(tx: Tx, at: { from: string; into: string }): Promise<void> {
  await tx
    .selectFrom('question')
    .select('id')
    .where('id', 'in', [at.from, at.into])
    .orderBy('id')
    .forUpdate()
    .execute();
}

async function countAnew(tx: Tx, questionId: string): Promise<void> {
  await sql`
    update question set agreed = (select count(*)::int from agreement where question_id = ${questionId})
    where id = ${questionId}`.execute(tx);
}
