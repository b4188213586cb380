import { type Insertable, type Selectable, sql, type Updateable } from 'kysely';
import type { Database } from '#app/database/database.ts';
import type {
  AttendanceRollTable,
  ConnectionPointTable,
  DialogueTable,
} from '#app/database/tables/dialogues.ts';
import type { DialogueState } from './dialogue.ts';

export type DialogueRow = Selectable<DialogueTable>;
export type DialogueParts = Awaited<ReturnType<typeof readParts>>;

export async function readByCode(db: Database, code: string): Promise<DialogueRow | undefined> {
  return await db.selectFrom('dialogue').selectAll().where('code', '=', code).executeTakeFirst();
}

export async function readById(db: Database, id: string): Promise<DialogueRow | undefined> {
  return await db.selectFrom('dialogue').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The row, held until the transaction ends. */
export async function lockById(db: Database, id: string): Promise<DialogueRow | undefined> {
  return await db.selectFrom('dialogue').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

/** The topics of a dialogue in their order. */
export async function readTopics(db: Database, dialogueId: string) {
  return await db
    .selectFrom('dialogue_topic')
    .selectAll()
    .where('dialogue_id', '=', dialogueId)
    .orderBy('position')
    .execute();
}

/** Everything that hangs on one dialogue: bases, persons, topics, run sheet, points, roll; each in its order. */
export async function readParts(db: Database, dialogueId: string) {
  const [bases, persons, topics, runSheet, points, roll] = await Promise.all([
    db
      .selectFrom('dialogue_basis')
      .innerJoin('legal_basis', 'legal_basis.id', 'dialogue_basis.legal_basis_id')
      .selectAll('legal_basis')
      .where('dialogue_id', '=', dialogueId)
      .orderBy('legal_basis.id')
      .execute(),
    db
      .selectFrom('dialogue_person')
      .selectAll()
      .where('dialogue_id', '=', dialogueId)
      .orderBy('position')
      .execute(),
    readTopics(db, dialogueId),
    db
      .selectFrom('run_sheet_item')
      .selectAll()
      .where('dialogue_id', '=', dialogueId)
      .orderBy('position')
      .execute(),
    db
      .selectFrom('connection_point')
      .selectAll()
      .where('dialogue_id', '=', dialogueId)
      .orderBy('position')
      .execute(),
    db
      .selectFrom('attendance_roll')
      .selectAll()
      .where('dialogue_id', '=', dialogueId)
      .orderBy('name')
      .execute(),
  ]);
  return { bases, persons, topics, runSheet, points, roll };
}

/** Dialogues of an organisation in these states; `order` by the day of the session. */
export async function listDialogues(
  db: Database,
  wanted: {
    organisationId: string;
    states?: readonly DialogueState[];
    calledOffFrom?: Date | null;
    order?: 'asc' | 'desc';
    limit?: number;
    offset?: number;
  },
): Promise<DialogueRow[]> {
  let query = db.selectFrom('dialogue').selectAll().where('organisation_id', '=', wanted.organisationId);
  if (wanted.states !== undefined) query = query.where(standing(wanted.states, wanted.calledOffFrom ?? null));
  return await query
    .orderBy('starts_at', wanted.order ?? 'asc')
    .orderBy('id')
    .limit(wanted.limit ?? 100)
    .offset(wanted.offset ?? 0)
    .execute();
}

export async function countDialogues(
  db: Database,
  wanted: { organisationId: string; states?: readonly DialogueState[]; calledOffFrom?: Date | null },
): Promise<number> {
  let query = db
    .selectFrom('dialogue')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('organisation_id', '=', wanted.organisationId);
  if (wanted.states !== undefined) query = query.where(standing(wanted.states, wanted.calledOffFrom ?? null));
  const row = await query.executeTakeFirstOrThrow();
  return Number(row.n);
}

/** In one of these states, or announced and called off for a day from then on. */
function standing(states: readonly DialogueState[], calledOffFrom: Date | null) {
  return sql<boolean>`(state = any(${[...states]})
    or (state = 'cancelled' and notice_published_at is not null and starts_at >= ${calledOffFrom}))`;
}

/** Persons of several dialogues at once, for lists. */
export async function readPersonsOf(db: Database, dialogueIds: readonly string[]) {
  if (dialogueIds.length === 0) return [];
  return await db
    .selectFrom('dialogue_person')
    .selectAll()
    .where('dialogue_id', 'in', dialogueIds)
    .orderBy('position')
    .execute();
}

export async function insertDialogue(db: Database, row: Insertable<DialogueTable>): Promise<DialogueRow> {
  return await db.insertInto('dialogue').values(row).returningAll().executeTakeFirstOrThrow();
}

export async function updateDialogue(
  db: Database,
  id: string,
  columns: Updateable<DialogueTable>,
): Promise<DialogueRow> {
  return await db
    .updateTable('dialogue')
    .set(columns)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

export async function insertRoll(db: Database, row: Insertable<AttendanceRollTable>): Promise<void> {
  await db.insertInto('attendance_roll').values(row).execute();
}

export async function updateRoll(
  db: Database,
  id: string,
  columns: Updateable<AttendanceRollTable>,
): Promise<{ dialogue_id: string } | undefined> {
  return await db
    .updateTable('attendance_roll')
    .set(columns)
    .where('id', '=', id)
    .returning('dialogue_id')
    .executeTakeFirst();
}

/** Whoever a printed invitation to this dialogue lets in: its holder, or who comes instead; nobody once withdrawn. */
export async function readInvitee(db: Database, dialogueId: string, token: string) {
  const row = await db
    .selectFrom('invitation')
    .select(['name', 'title', 'state', 'substitute_name', 'substitute_title'])
    .where('token', '=', token)
    .where('dialogue_id', '=', dialogueId)
    .where('state', '<>', 'withdrawn')
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const isOther = row.state === 'substituted' && row.substitute_name !== null;
  return isOther
    ? { name: row.substitute_name ?? row.name, title: row.substitute_title }
    : { name: row.name, title: row.title };
}

/** A delegate of this dialogue by the number of the roll. */
export async function readInvited(db: Database, dialogueId: string, rollId: string) {
  return await db
    .selectFrom('attendance_roll')
    .select(['id', 'name', 'title', 'checked_in_at'])
    .where('id', '=', rollId)
    .where('dialogue_id', '=', dialogueId)
    .executeTakeFirst();
}

export async function updateMainPoint(
  db: Database,
  dialogueId: string,
  columns: Updateable<ConnectionPointTable>,
): Promise<void> {
  await db
    .updateTable('connection_point')
    .set(columns)
    .where('dialogue_id', '=', dialogueId)
    .where('is_main', '=', true)
    .execute();
}

export async function updatePoint(
  db: Database,
  id: string,
  columns: Updateable<ConnectionPointTable>,
): Promise<void> {
  await db.updateTable('connection_point').set(columns).where('id', '=', id).execute();
}

export async function listByState(db: Database, state: DialogueState): Promise<DialogueRow[]> {
  return await db.selectFrom('dialogue').selectAll().where('state', '=', state).orderBy('id').execute();
}
