import { type Insertable, type Selectable, type SqlBool, sql, type Updateable } from 'kysely';
import type { Database } from '#app/database/database.ts';
import type { CommitmentTable, EvidenceTable, VerificationTable } from '#app/database/tables/commitments.ts';
import type { CommitmentState, PromiseGroup } from './commitment.ts';

export type CommitmentRow = Selectable<CommitmentTable>;
export type EvidenceRow = Selectable<EvidenceTable>;
export type VerificationRow = Selectable<VerificationTable>;

const finished: readonly CommitmentState[] = [
  'closed',
  'verified',
  'not_fulfilled',
  'superseded',
  'carried_over',
];

export async function insertCommitment(
  db: Database,
  row: Insertable<CommitmentTable>,
): Promise<CommitmentRow> {
  return await db.insertInto('commitment').values(row).returningAll().executeTakeFirstOrThrow();
}

export async function updateCommitment(
  db: Database,
  id: string,
  columns: Updateable<CommitmentTable>,
): Promise<CommitmentRow> {
  return await db
    .updateTable('commitment')
    .set(columns)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

export async function lockCommitment(db: Database, code: string): Promise<CommitmentRow | undefined> {
  return await db
    .selectFrom('commitment')
    .selectAll()
    .where('code', '=', code)
    .forUpdate()
    .executeTakeFirst();
}

export async function readCommitment(db: Database, code: string): Promise<CommitmentRow | undefined> {
  return await db.selectFrom('commitment').selectAll().where('code', '=', code).executeTakeFirst();
}

/** Commitments that grew from these petitions. */
export async function readOfPetitions(
  db: Database,
  petitionIds: readonly string[],
): Promise<CommitmentRow[]> {
  if (petitionIds.length === 0) return [];
  return await db
    .selectFrom('commitment')
    .selectAll()
    .where('petition_id', 'in', petitionIds)
    .orderBy('code')
    .execute();
}

/** The same of one petition, held until the transaction ends. */
export async function lockOfPetition(db: Database, petitionId: string): Promise<CommitmentRow[]> {
  return await db
    .selectFrom('commitment')
    .selectAll()
    .where('petition_id', '=', petitionId)
    .orderBy('code')
    .forUpdate()
    .execute();
}

export type BoardFilter = Readonly<{
  organisationId: string;
  today: string;
  group?: PromiseGroup | undefined;
  unitId?: string | undefined;
  dialogueId?: string | undefined;
  folded?: string | undefined;
  /** Only those with one of these units, for an officer's own list. */
  unitIds?: readonly string[] | undefined;
  states?: readonly CommitmentState[] | undefined;
}>;

/** One page of the board: late first, then by due day. */
export async function listCommitments(
  db: Database,
  filter: BoardFilter,
  page: { limit: number; offset: number },
): Promise<CommitmentRow[]> {
  return await filtered(db, filter)
    .selectAll()
    .orderBy('due_on', (order) => order.asc().nullsLast())
    .orderBy('code')
    .limit(page.limit)
    .offset(page.offset)
    .execute();
}

/** The same in the order of the codes, from behind one of them. */
export async function listCommitmentsAfter(
  db: Database,
  filter: BoardFilter,
  page: { after: string | null; limit: number },
): Promise<CommitmentRow[]> {
  const query = filtered(db, filter).selectAll().orderBy('code').limit(page.limit);
  return await (page.after === null ? query : query.where('code', '>', page.after)).execute();
}

/** How many stand in each of the board's groups, under the filter without its group. */
export async function countByGroup(db: Database, filter: BoardFilter): Promise<Record<PromiseGroup, number>> {
  const rows = await filtered(db, { ...filter, group: undefined })
    .select((eb) => [groupIn(filter.today).as('grp'), eb.fn.countAll<number>().as('n')])
    .groupBy('grp')
    .execute();
  const counts = { kept: 0, working: 0, late: 0, broken: 0 };
  for (const row of rows) counts[row.grp] = Number(row.n);
  return counts;
}

/** How many children of a dialogue are neither finished nor carried over. */
export async function countOpenOfDialogue(db: Database, dialogueId: string): Promise<number> {
  const row = await db
    .selectFrom('commitment')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('dialogue_id', '=', dialogueId)
    .where('state', 'not in', finished)
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

/** Open promises whose unit has ended. */
export async function readOfClosedUnits(db: Database, today: string): Promise<{ code: string }[]> {
  return await db
    .selectFrom('commitment')
    .innerJoin('unit', 'unit.id', 'commitment.unit_id')
    .select('commitment.code')
    .where('commitment.state', 'not in', ['closed', 'verified', 'superseded'])
    .where('unit.valid_to', '<', today)
    .execute();
}

/** Open promises with which a unit helps that has ended. */
export async function readHelpedByClosed(db: Database, today: string): Promise<{ code: string }[]> {
  return await db
    .selectFrom('commitment')
    .select('code')
    .where('state', 'not in', ['closed', 'verified', 'superseded'])
    .where(
      sql<SqlBool>`exists (select from unit where unit.id = any(commitment.cooperating_unit_ids)
        and unit.valid_to < ${today}::date)`,
    )
    .execute();
}

/** Promises that are neither kept nor reported, with the last reminder for their day. */
export async function readUnkept(db: Database) {
  return await db
    .selectFrom('commitment')
    .select(['id', 'organisation_id', 'code', 'unit_id', 'due_on'])
    .select((eb) =>
      eb
        .selectFrom('reminder')
        .select((max) => max.fn.max('offset_days').as('last'))
        .whereRef('reminder.subject_id', '=', 'commitment.id')
        .whereRef('reminder.due_on', '=', 'commitment.due_on')
        .as('last_offset'),
    )
    .where('state', 'in', ['assigned', 'on_track', 'at_risk', 'carried_over'])
    .where('due_on', 'is not', null)
    .execute();
}

/** How many promises of each unit stand in each of the board's groups. */
export async function countByUnit(db: Database, of: { organisationId: string; today: string }) {
  return await filtered(db, of)
    .leftJoin('unit', 'unit.id', 'commitment.unit_id')
    .select(['unit.name as unit', 'unit.id as unit_id'])
    .select((eb) => [
      eb.fn.countAll<number>().as('total'),
      eb.fn.countAll<number>().filterWhere(groupIn(of.today), '=', 'kept').as('kept'),
      eb.fn.countAll<number>().filterWhere(groupIn(of.today), '=', 'broken').as('broken'),
      eb.fn.countAll<number>().filterWhere(groupIn(of.today), '=', 'late').as('late'),
    ])
    .groupBy(['unit.id', 'unit.name', 'unit.position'])
    .orderBy('unit.position')
    .execute();
}

export async function insertEvidence(db: Database, row: Insertable<EvidenceTable>): Promise<void> {
  await db.insertInto('evidence').values(row).execute();
}

export async function insertVerification(db: Database, row: Insertable<VerificationTable>): Promise<void> {
  await db.insertInto('verification').values(row).execute();
}

/** The promise of a verification that was sent with this key already. */
export async function readVerificationBySendKey(
  db: Database,
  sendKey: string,
): Promise<CommitmentRow | undefined> {
  return await db
    .selectFrom('commitment')
    .innerJoin('verification', 'verification.commitment_id', 'commitment.id')
    .selectAll('commitment')
    .where('verification.send_key', '=', sendKey)
    .executeTakeFirst();
}

export async function readEvidence(db: Database, commitmentId: string): Promise<EvidenceRow[]> {
  return await db
    .selectFrom('evidence')
    .selectAll()
    .where('commitment_id', '=', commitmentId)
    .orderBy('at')
    .execute();
}

export async function readVerifications(db: Database, commitmentId: string): Promise<VerificationRow[]> {
  return await db
    .selectFrom('verification')
    .selectAll()
    .where('commitment_id', '=', commitmentId)
    .orderBy('at')
    .execute();
}

/** The unit has until its report: the same day as `daysLeft` counts to. */
export function pastDue(today: string) {
  return sql<SqlBool>`commitment.due_on < case when commitment.state = 'reported_done'
    and commitment.reported_at is not null
    then (commitment.reported_at at time zone 'Asia/Ho_Chi_Minh')::date else ${today}::date end`;
}

/** `groupOf` in the words of the database: each promise stands in one group, for every list and every count. */
function groupIn(today: string) {
  return sql<PromiseGroup>`case
    when commitment.state in ('verified', 'closed') then 'kept'
    when commitment.state = 'not_fulfilled' then 'broken'
    when ${pastDue(today)} then 'late'
    else 'working' end`;
}

/** The promises that a filter leaves; what another promise has taken the place of is not among them. */
export function filtered(db: Database, filter: BoardFilter) {
  let query = db
    .selectFrom('commitment')
    .where('commitment.organisation_id', '=', filter.organisationId)
    .where('state', '!=', 'superseded');
  if (filter.unitId !== undefined) query = query.where('unit_id', '=', filter.unitId);
  if (filter.unitIds !== undefined) {
    query =
      filter.unitIds.length === 0
        ? query.where('id', 'is', null)
        : query.where('unit_id', 'in', filter.unitIds);
  }
  if (filter.states !== undefined) query = query.where('state', 'in', filter.states);
  if (filter.dialogueId !== undefined) query = query.where('dialogue_id', '=', filter.dialogueId);
  if (filter.folded !== undefined && filter.folded !== '')
    query = query.where('folded', 'like', `%${filter.folded}%`);
  if (filter.group !== undefined) query = query.where(groupIn(filter.today), '=', filter.group);
  return query;
}
