import { type Insertable, type Selectable, sql, type Updateable } from 'kysely';
import type { Database, Tx } from '#app/database/database.ts';
import type { QuestionTable } from '#app/database/tables/live.ts';
import type { SelectionWay } from '#app/rooms/opinions/selection.ts';

/** With the way in which it was chosen for the floor before the day; null where it was not. */
export type QuestionRow = Selectable<QuestionTable> & Readonly<{ chosen_way: SelectionWay | null }>;

export async function readQuestions(db: Database, sessionId: string): Promise<QuestionRow[]> {
  return await db
    .selectFrom('question')
    .innerJoin('dialogue_session', 'dialogue_session.id', 'question.session_id')
    .leftJoin('selection', (join) =>
      join
        .onRef('selection.opinion_id', '=', 'question.opinion_id')
        .onRef('selection.dialogue_id', '=', 'dialogue_session.dialogue_id')
        .on('selection.removed_at', 'is', null),
    )
    .selectAll('question')
    .select('selection.way as chosen_way')
    .where('question.session_id', '=', sessionId)
    .orderBy('question.number')
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

/** Opinions that are chosen for the floor and were accepted after the session was opened: it has no question of them. */
export async function readChosenBeside(db: Database, session: Readonly<{ id: string; dialogue_id: string }>) {
  return await db
    .selectFrom('opinion')
    .innerJoin('selection', 'selection.opinion_id', 'opinion.id')
    .select(['opinion.id', 'opinion.public_text', 'opinion.contact_name', 'opinion.is_name_public'])
    .where('selection.dialogue_id', '=', session.dialogue_id)
    .where('selection.removed_at', 'is', null)
    .where('opinion.state', '=', 'accepted')
    .where('opinion.public_text', 'is not', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('question')
            .select('question.id')
            .where('question.session_id', '=', session.id)
            .whereRef('question.opinion_id', '=', 'opinion.id'),
        ),
      ),
    )
    .orderBy('selection.chosen_at')
    .orderBy('opinion.id')
    .execute();
}

/** The newest line's number and the counts of the questions that may be agreed with, absolute: what a tick asks for. */
export async function readPulse(
  db: Database,
  sessionId: string,
): Promise<Readonly<{ seq: number; questions: Readonly<Record<string, number>> }>> {
  const { rows } = await sql<{ seq: number; questions: Record<string, number> | null }>`
    select seq, (
      select json_object_agg(number, agreed) from question where session_id = ${sessionId} and state = 'open'
    ) as questions
    from dialogue_session where id = ${sessionId}`.execute(db);
  return { seq: rows[0]?.seq ?? 0, questions: rows[0]?.questions ?? {} };
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

/** Those of the questions that can be agreed with, held in one order, so that two processes cannot wait for each other. */
export async function lockOpenQuestions(tx: Tx, questionIds: readonly string[]) {
  if (questionIds.length === 0) return [];
  return await tx
    .selectFrom('question')
    .innerJoin('dialogue_session', 'dialogue_session.id', 'question.session_id')
    .innerJoin('dialogue', 'dialogue.id', 'dialogue_session.dialogue_id')
    .select(['question.id', 'question.session_id', 'question.agreed', 'dialogue.code', 'needs_seat'])
    .where('question.id', 'in', questionIds)
    .where('question.state', '=', 'open')
    .where('dialogue_session.state', '<>', 'ended')
    .orderBy('question.id')
    .forUpdate('question')
    .execute();
}

/** One will per telephone and question: agree or take back. */
export type DeviceWill = Readonly<{ questionId: string; deviceId: string; isAgreed: boolean }>;

/**
 * Writes a batch of wills of questions that are held, each pair at most once in it, and moves the counts by exactly the
 * rows that changed. Returns by how much.
 */
export async function writeWills(
  tx: Tx,
  wills: readonly DeviceWill[],
  at: Date,
): Promise<Map<string, number>> {
  const given = (isAgreed: boolean) => wills.filter((will) => will.isAgreed === isAgreed);
  const moved = new Map<string, number>();
  for (const id of await insertPairs(tx, given(true), at)) moved.set(id, (moved.get(id) ?? 0) + 1);
  for (const id of await deletePairs(tx, given(false))) moved.set(id, (moved.get(id) ?? 0) - 1);
  await moveCounts(tx, moved);
  return moved;
}

async function insertPairs(tx: Tx, wills: readonly DeviceWill[], at: Date): Promise<string[]> {
  if (wills.length === 0) return [];
  const { rows } = await sql<{ question_id: string }>`
    insert into agreement (question_id, device_id, at)
    select question_id, device_id, ${at}
    from unnest(${wills.map((will) => will.questionId)}::uuid[], ${wills.map((will) => will.deviceId)}::uuid[])
      as will (question_id, device_id)
    on conflict do nothing
    returning question_id`.execute(tx);
  return rows.map((row) => row.question_id);
}

async function deletePairs(tx: Tx, wills: readonly DeviceWill[]): Promise<string[]> {
  if (wills.length === 0) return [];
  const { rows } = await sql<{ question_id: string }>`
    delete from agreement
    using unnest(${wills.map((will) => will.questionId)}::uuid[], ${wills.map((will) => will.deviceId)}::uuid[])
      as will (question_id, device_id)
    where agreement.question_id = will.question_id and agreement.device_id = will.device_id
    returning agreement.question_id`.execute(tx);
  return rows.map((row) => row.question_id);
}

async function moveCounts(tx: Tx, moved: ReadonlyMap<string, number>): Promise<void> {
  if (moved.size === 0) return;
  await sql`
    update question set agreed = agreed + moved.step
    from unnest(${[...moved.keys()]}::uuid[], ${[...moved.values()]}::int[]) as moved (id, step)
    where question.id = moved.id`.execute(tx);
}
