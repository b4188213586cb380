import type { Insertable, Selectable, Updateable } from 'kysely';
import type { Database } from '#app/database/database.ts';
import type { ConnectionPointTable } from '#app/database/tables/dialogues.ts';
import type {
  ChecklistItemTable,
  InvitationGroupTable,
  InvitationTable,
  TestCallTable,
} from '#app/database/tables/preparation.ts';
import type { Day } from '#app/ground/time.ts';

export type TaskRow = Selectable<ChecklistItemTable>;
export type InvitationRow = Selectable<InvitationTable>;
export type GroupRow = Selectable<InvitationGroupTable>;

export async function readTasks(db: Database, dialogueId: string): Promise<TaskRow[]> {
  return await db
    .selectFrom('checklist_item')
    .selectAll()
    .where('dialogue_id', '=', dialogueId)
    .orderBy('due_on')
    .orderBy('position')
    .execute();
}

/**
 * Writes a task; one of the usual list that is neither done nor set by hand takes its new day, and keeps everything
 * else.
 */
export async function writeTask(db: Database, row: Insertable<ChecklistItemTable>): Promise<void> {
  await db
    .insertInto('checklist_item')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['dialogue_id', 'key'])
        .doUpdateSet({ due_on: row.due_on, position: row.position })
        .where('checklist_item.done_at', 'is', null)
        .where('checklist_item.is_set', '=', false),
    )
    .execute();
}

export async function updateTask(
  db: Database,
  of: { id: string; dialogueId: string },
  columns: Updateable<ChecklistItemTable>,
): Promise<TaskRow | undefined> {
  return await db
    .updateTable('checklist_item')
    .set(columns)
    .where('id', '=', of.id)
    .where('dialogue_id', '=', of.dialogueId)
    .returningAll()
    .executeTakeFirst();
}

/** Ticks a task of the usual list that the deed itself has done. */
export async function tickByKey(
  db: Database,
  of: { dialogueId: string; key: string },
  done: { at: Date; by: string | null; name: string | null },
): Promise<void> {
  await db
    .updateTable('checklist_item')
    .set({ done_at: done.at, done_by: done.by, done_by_name: done.name })
    .where('dialogue_id', '=', of.dialogueId)
    .where('key', '=', of.key)
    .where('done_at', 'is', null)
    .execute();
}

export async function readGroups(db: Database, dialogueId: string): Promise<GroupRow[]> {
  return await db
    .selectFrom('invitation_group')
    .selectAll()
    .where('dialogue_id', '=', dialogueId)
    .orderBy('position')
    .execute();
}

/** The group of this name, with its quota and day as said last; what is not said stays as it was. */
export async function writeGroup(db: Database, row: Insertable<InvitationGroupTable>): Promise<GroupRow> {
  return await db
    .insertInto('invitation_group')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['dialogue_id', 'name']).doUpdateSet((eb) => ({
        quota: eb.fn.coalesce('excluded.quota', 'invitation_group.quota'),
        confirm_by: eb.fn.coalesce('excluded.confirm_by', 'invitation_group.confirm_by'),
      })),
    )
    .returningAll()
    .executeTakeFirstOrThrow();
}

export async function updateGroup(
  db: Database,
  id: string,
  columns: Updateable<InvitationGroupTable>,
): Promise<void> {
  await db.updateTable('invitation_group').set(columns).where('id', '=', id).execute();
}

export async function readInvitations(db: Database, dialogueId: string): Promise<InvitationRow[]> {
  return await db
    .selectFrom('invitation')
    .selectAll()
    .where('dialogue_id', '=', dialogueId)
    .orderBy('required_for', (order) => order.asc().nullsLast())
    .orderBy('name')
    .orderBy('id')
    .execute();
}

/** Dialogues with invitations that went out, are not answered, and whose day to answer is still to come. */
export async function readUnanswered(db: Database, today: Day): Promise<{ id: string }[]> {
  return await db
    .selectFrom('invitation')
    .innerJoin('invitation_group', 'invitation_group.id', 'invitation.group_id')
    .select('invitation.dialogue_id as id')
    .distinct()
    .where('invitation.state', '=', 'invited')
    .where('invitation.sent_at', 'is not', null)
    .where('invitation.reminded_at', 'is', null)
    .where('invitation_group.confirm_by', '>=', today)
    .execute();
}

export async function readInvitationByToken(db: Database, token: string): Promise<InvitationRow | undefined> {
  return await db.selectFrom('invitation').selectAll().where('token', '=', token).executeTakeFirst();
}

/** The invitation, held until the transaction ends. */
export async function lockInvitation(db: Database, id: string): Promise<InvitationRow | undefined> {
  return await db.selectFrom('invitation').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

export async function insertInvitations(
  db: Database,
  rows: readonly Insertable<InvitationTable>[],
): Promise<void> {
  if (rows.length === 0) return;
  await db
    .insertInto('invitation')
    .values([...rows])
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function updateInvitation(
  db: Database,
  id: string,
  columns: Updateable<InvitationTable>,
): Promise<void> {
  await db.updateTable('invitation').set(columns).where('id', '=', id).execute();
}

export async function readTestCalls(db: Database, pointIds: readonly string[]) {
  if (pointIds.length === 0) return [];
  return await db
    .selectFrom('test_call')
    .selectAll()
    .where('point_id', 'in', [...pointIds])
    .orderBy('at', 'desc')
    .execute();
}

export async function insertTestCall(db: Database, row: Insertable<TestCallTable>): Promise<void> {
  await db.insertInto('test_call').values(row).execute();
}

export async function updatePoint(
  db: Database,
  of: { id: string; dialogueId: string },
  columns: Updateable<ConnectionPointTable>,
): Promise<{ name: string } | undefined> {
  return await db
    .updateTable('connection_point')
    .set(columns)
    .where('id', '=', of.id)
    .where('dialogue_id', '=', of.dialogueId)
    .returning('name')
    .executeTakeFirst();
}

export async function insertPoints(
  db: Database,
  rows: readonly Insertable<ConnectionPointTable>[],
): Promise<void> {
  if (rows.length > 0)
    await db
      .insertInto('connection_point')
      .values([...rows])
      .execute();
}

export async function readReserve(db: Database, dialogueId: string) {
  return await db
    .selectFrom('reserve_question')
    .select(['id', 'text'])
    .where('dialogue_id', '=', dialogueId)
    .orderBy('position')
    .execute();
}

/** The reserve questions anew, and who speaks to each point of the run sheet. */
export async function writeRunSheet(
  db: Database,
  of: { dialogueId: string; newId: () => string },
  said: { reserve: readonly string[]; speakers: Readonly<Record<string, string | null>> },
): Promise<void> {
  await db.deleteFrom('reserve_question').where('dialogue_id', '=', of.dialogueId).execute();
  const rows = said.reserve.map((text, position) => ({
    id: of.newId(),
    dialogue_id: of.dialogueId,
    position,
    text,
  }));
  if (rows.length > 0) await db.insertInto('reserve_question').values(rows).execute();
  for (const [id, speaker] of Object.entries(said.speakers)) {
    await db
      .updateTable('run_sheet_item')
      .set({ speaker })
      .where('id', '=', id)
      .where('dialogue_id', '=', of.dialogueId)
      .execute();
  }
}
