import { type Insertable, type Selectable, sql, type Updateable } from 'kysely';
import type { Database, Tx } from '#app/database/database.ts';
import type { QuestionTable } from '#app/database/tables/live.ts';

export type QuestionRow = Selectable<QuestionTable>;

export async function readQuestions(db: Database, sessionId: string): Promise<QuestionRow[]> {
  return await db
    .selectFrom('question')
    .selectAll()
    .where('session_id', '=', sessionId)
    .orderBy('number')
    .execute();
}

export async function insertQuestions(
  db: Database,
  rows: readonly Insertable<QuestionTable>[],
): Promise<void> {
  if (rows.length > 0) await db.insertInto('question').values(rows).execute();
}

export async function updateQuestion(
  db: Database,
  id: string,
  columns: Updateable<QuestionTable>,
): Promise<void> {
  await db.updateTable('question').set(columns).where('id', '=', id).execute();
}

export async function countAsked(db: Database, deviceId: string): Promise<number> {
  const row = await db
    .selectFrom('question')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('device_id', '=', deviceId)
    .executeTakeFirstOrThrow();
  return row.n;
}

/** Accepted opinions of the dialogue that are not merged into another: what people asked before the day. */
export async function readAskedBefore(db: Database, dialogueId: string) {
  return await db
    .selectFrom('opinion')
    .select(['id', 'public_text', 'contact_name', 'is_name_public'])
    .where('dialogue_id', '=', dialogueId)
    .where('state', '=', 'accepted')
    .where('public_text', 'is not', null)
    .orderBy('received_at')
    .orderBy('id')
    .execute();
}

/** Counts of the questions that may be agreed with, absolute. */
export async function readCounts(db: Database, sessionId: string) {
  return await db
    .selectFrom('question')
    .select(['number', 'agreed'])
    .where('session_id', '=', sessionId)
    .where('state', '=', 'open')
    .execute();
}

/** Numbers of the questions with which this telephone agrees. */
export async function readAgreed(db: Database, deviceId: string): Promise<number[]> {
  const rows = await db
    .selectFrom('agreement')
    .innerJoin('question', 'question.id', 'agreement.question_id')
    .select('question.number')
    .where('agreement.device_id', '=', deviceId)
    .execute();
  return rows.map((row) => row.number);
}

/** One will per telephone and question: agree or take back. */
export type Will = Readonly<{ questionId: string; deviceId: string; isAgreed: boolean }>;

/**
 * Writes a batch of wills, each pair at most once in it, and moves the counts by exactly the rows that changed.
 * Only open questions and telephones of the same session count. Returns the questions that can be agreed with.
 */
export async function writeWills(tx: Tx, wills: readonly Will[], at: Date): Promise<Map<string, number>> {
  const questionIds = [...new Set(wills.map((will) => will.questionId))].sort();
  // In one order, so that two processes cannot wait for each other.
  const open = await tx
    .selectFrom('question')
    .select(['id'])
    .where('id', 'in', questionIds)
    .where('state', '=', 'open')
    .orderBy('id')
    .forUpdate()
    .execute();
  const known = new Set(open.map((row) => row.id));
  const pairs = wills.filter((will) => known.has(will.questionId));
  const given = (isAgreed: boolean) => pairs.filter((will) => will.isAgreed === isAgreed);
  await moveCounts(tx, await insertPairs(tx, given(true), at), 1);
  await moveCounts(tx, await deletePairs(tx, given(false)), -1);
  if (known.size === 0) return new Map();
  const counts = await tx
    .selectFrom('question')
    .select(['id', 'agreed'])
    .where('id', 'in', [...known])
    .execute();
  return new Map(counts.map((row) => [row.id, row.agreed]));
}

async function insertPairs(tx: Tx, wills: readonly Will[], at: Date): Promise<string[]> {
  if (wills.length === 0) return [];
  const { rows } = await sql<{ question_id: string }>`
    insert into agreement (question_id, device_id, at)
    select question.id, device.id, ${at}
    from unnest(${wills.map((will) => will.questionId)}::uuid[], ${wills.map((will) => will.deviceId)}::uuid[])
      as will (question_id, device_id)
    join question on question.id = will.question_id
    join device on device.id = will.device_id and device.session_id = question.session_id
    on conflict do nothing
    returning question_id`.execute(tx);
  return rows.map((row) => row.question_id);
}

async function deletePairs(tx: Tx, wills: readonly Will[]): Promise<string[]> {
  if (wills.length === 0) return [];
  const { rows } = await sql<{ question_id: string }>`
    delete from agreement
    using unnest(${wills.map((will) => will.questionId)}::uuid[], ${wills.map((will) => will.deviceId)}::uuid[])
      as will (question_id, device_id)
    where agreement.question_id = will.question_id and agreement.device_id = will.device_id
    returning agreement.question_id`.execute(tx);
  return rows.map((row) => row.question_id);
}

async function moveCounts(tx: Tx, changed: readonly string[], step: 1 | -1): Promise<void> {
  if (changed.length === 0) return;
  await sql`
    update question set agreed = agreed + ${step} * moved.n
    from (select id, count(*)::int as n from unnest(${[...changed]}::uuid[]) as one (id) group by id) as moved
    where question.id = moved.id`.execute(tx);
}
