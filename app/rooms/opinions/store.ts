import { type Insertable, type Selectable, sql, type Updateable } from 'kysely';
import type { Database } from '#app/database/database.ts';
import type { OpinionPhotoTable, OpinionTable } from '#app/database/tables/opinions.ts';

export type OpinionRow = Selectable<OpinionTable>;
export type PhotoRow = Selectable<OpinionPhotoTable>;

export async function readByCode(db: Database, code: string): Promise<OpinionRow | undefined> {
  return await db.selectFrom('opinion').selectAll().where('code', '=', code).executeTakeFirst();
}

export async function readById(db: Database, id: string): Promise<OpinionRow | undefined> {
  return await db.selectFrom('opinion').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The row, held until the transaction ends. */
export async function lockByCode(db: Database, code: string): Promise<OpinionRow | undefined> {
  return await db.selectFrom('opinion').selectAll().where('code', '=', code).forUpdate().executeTakeFirst();
}

/** Several rows, held, always in the same order so that two clerks never wait for each other. */
export async function lockAll(db: Database, codes: readonly string[]): Promise<OpinionRow[]> {
  return await db
    .selectFrom('opinion')
    .selectAll()
    .where('code', 'in', codes)
    .orderBy('id')
    .forUpdate()
    .execute();
}

export async function readBySendKey(db: Database, sendKey: string): Promise<OpinionRow | undefined> {
  return await db.selectFrom('opinion').selectAll().where('send_key', '=', sendKey).executeTakeFirst();
}

/** Which of these codes exist; to tell a typing error. */
export async function codesAmong(db: Database, codes: readonly string[]): Promise<string[]> {
  if (codes.length === 0) return [];
  const rows = await db.selectFrom('opinion').select('code').where('code', 'in', codes).execute();
  return rows.map((row) => row.code);
}

/** Lets one send of a form through at a time, so that the second finds the first. Until the transaction ends. */
export async function holdSendKey(db: Database, sendKey: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${sendKey}, 40))`.execute(db);
}

export async function insertOpinion(db: Database, row: Insertable<OpinionTable>): Promise<OpinionRow> {
  return await db.insertInto('opinion').values(row).returningAll().executeTakeFirstOrThrow();
}

export async function updateOpinion(
  db: Database,
  id: string,
  columns: Updateable<OpinionTable>,
): Promise<OpinionRow> {
  return await db
    .updateTable('opinion')
    .set(columns)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Opinions that were merged into this one, oldest first. */
export async function listMerged(db: Database, intoId: string): Promise<OpinionRow[]> {
  return await db
    .selectFrom('opinion')
    .selectAll()
    .where('merged_into_id', '=', intoId)
    .where('state', '=', 'merged')
    .orderBy('received_at')
    .orderBy('id')
    .execute();
}

/** Codes of what is merged into opinions with these codes. */
export async function codesMergedInto(db: Database, codes: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('opinion')
    .innerJoin('opinion as parent', 'parent.id', 'opinion.merged_into_id')
    .select('opinion.code')
    .where('parent.code', 'in', [...codes])
    .where('opinion.state', '=', 'merged')
    .execute();
  return rows.map((row) => row.code);
}

/** These codes, and those of all that stands in the same topics. */
export async function codesBeside(db: Database, codes: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('opinion')
    .innerJoin('opinion as beside', 'beside.merged_into_id', 'opinion.merged_into_id')
    .select('beside.code')
    .distinct()
    .where('opinion.code', 'in', [...codes])
    .execute();
  return [...codes, ...rows.map((row) => row.code)];
}

/** What is left of those that were handed over. */
export async function listStubs(db: Database, organisationId: string) {
  return await db
    .selectFrom('opinion')
    .select(['code', 'divert_kind', 'divert_body', 'divert_handover', 'decided_at as diverted_at'])
    .where('organisation_id', '=', organisationId)
    .where('state', '=', 'diverted')
    .execute();
}

/** The parts of a split opinion in their order. */
export async function listParts(db: Database, splitFromId: string): Promise<OpinionRow[]> {
  return await db
    .selectFrom('opinion')
    .selectAll()
    .where('split_from_id', '=', splitFromId)
    .orderBy('code')
    .execute();
}

export async function insertPhotos(
  db: Database,
  rows: readonly Insertable<OpinionPhotoTable>[],
): Promise<void> {
  if (rows.length > 0) await db.insertInto('opinion_photo').values(rows).execute();
}

export async function listPhotos(db: Database, opinionIds: readonly string[]): Promise<PhotoRow[]> {
  if (opinionIds.length === 0) return [];
  return await db
    .selectFrom('opinion_photo')
    .selectAll()
    .where('opinion_id', 'in', opinionIds)
    .orderBy('position')
    .execute();
}

export async function readPhoto(db: Database, id: string): Promise<PhotoRow | undefined> {
  return await db.selectFrom('opinion_photo').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function publishPhotos(db: Database, opinionId: string, ids: readonly string[]): Promise<void> {
  await db
    .updateTable('opinion_photo')
    .set({ is_public: false })
    .where('opinion_id', '=', opinionId)
    .execute();
  if (ids.length === 0) return;
  await db
    .updateTable('opinion_photo')
    .set({ is_public: true })
    .where('opinion_id', '=', opinionId)
    .where('id', 'in', ids)
    .execute();
}

export async function movePhoto(db: Database, id: string, opinionId: string): Promise<void> {
  await db.updateTable('opinion_photo').set({ opinion_id: opinionId }).where('id', '=', id).execute();
}

/** Forgets the photos; returns the names of files that no other photo shows. */
export async function deletePhotos(db: Database, opinionIds: readonly string[]): Promise<string[]> {
  const gone = await db
    .deleteFrom('opinion_photo')
    .where('opinion_id', 'in', opinionIds)
    .returning('file_name')
    .execute();
  const names = [...new Set(gone.map((row) => row.file_name))];
  if (names.length === 0) return [];
  const kept = await db
    .selectFrom('opinion_photo')
    .select('file_name')
    .where('file_name', 'in', names)
    .execute();
  return names.filter((name) => !kept.some((row) => row.file_name === name));
}

/** Forgets what was counted before an hour. */
export async function deleteTallies(db: Database, before: Date): Promise<void> {
  await db.deleteFrom('opinion_tally').where('hour', '<', before).execute();
}

/** Counts one more, or `by`; returns how many there are now in this hour. The row is held until the commit. */
export async function addToTally(db: Database, mark: string, hour: Date, by = 1): Promise<number> {
  const row = await db
    .insertInto('opinion_tally')
    .values({ mark, hour, count: by })
    .onConflict((conflict) =>
      conflict.columns(['mark', 'hour']).doUpdateSet({ count: sql`opinion_tally.count + ${by}` }),
    )
    .returning('count')
    .executeTakeFirstOrThrow();
  return row.count;
}
