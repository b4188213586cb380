import type { Insertable, Selectable, Updateable } from 'kysely';
import type { Database } from '#app/database/database.ts';
import type { AnnualPlanTable, PlanItemTable, VoterRequestTable } from '#app/database/tables/plans.ts';
import type { PlanReminderTable } from '#app/database/tables/preparation.ts';
import type { DialogueRow } from './store.ts';

export type PlanRow = Selectable<AnnualPlanTable>;
export type PlanItemRow = Selectable<PlanItemTable>;
export type VoterRequestRow = Selectable<VoterRequestTable>;

export async function readPlan(
  db: Database,
  of: { organisationId: string; year: number },
): Promise<PlanRow | undefined> {
  return await db
    .selectFrom('annual_plan')
    .selectAll()
    .where('organisation_id', '=', of.organisationId)
    .where('year', '=', of.year)
    .executeTakeFirst();
}

/** The plan, held until the transaction ends. */
export async function lockPlan(
  db: Database,
  of: { organisationId: string; year: number },
): Promise<PlanRow | undefined> {
  return await db
    .selectFrom('annual_plan')
    .selectAll()
    .where('organisation_id', '=', of.organisationId)
    .where('year', '=', of.year)
    .forUpdate()
    .executeTakeFirst();
}

/** Writes a plan unless another was faster. */
export async function insertPlan(db: Database, row: Insertable<AnnualPlanTable>): Promise<void> {
  await db
    .insertInto('annual_plan')
    .values(row)
    .onConflict((conflict) => conflict.columns(['organisation_id', 'year']).doNothing())
    .execute();
}

export async function updatePlan(
  db: Database,
  id: string,
  columns: Updateable<AnnualPlanTable>,
): Promise<void> {
  await db.updateTable('annual_plan').set(columns).where('id', '=', id).execute();
}

export async function readPlanItems(db: Database, planId: string): Promise<PlanItemRow[]> {
  return await db
    .selectFrom('plan_item')
    .selectAll()
    .where('plan_id', '=', planId)
    .orderBy('month')
    .orderBy('id')
    .execute();
}

/** A line with the plan that it stands in, held until the transaction ends. */
export async function lockPlanItem(db: Database, id: string) {
  return await db
    .selectFrom('plan_item')
    .innerJoin('annual_plan', 'annual_plan.id', 'plan_item.plan_id')
    .selectAll('plan_item')
    .select(['annual_plan.organisation_id', 'annual_plan.year', 'annual_plan.state as plan_state'])
    .where('plan_item.id', '=', id)
    .forUpdate('plan_item')
    .executeTakeFirst();
}

export async function insertPlanItems(
  db: Database,
  rows: readonly Insertable<PlanItemTable>[],
): Promise<void> {
  if (rows.length > 0)
    await db
      .insertInto('plan_item')
      .values([...rows])
      .execute();
}

export async function updatePlanItem(
  db: Database,
  id: string,
  columns: Updateable<PlanItemTable>,
): Promise<void> {
  await db.updateTable('plan_item').set(columns).where('id', '=', id).execute();
}

export async function deletePlanItem(db: Database, id: string): Promise<void> {
  await db.deleteFrom('plan_item').where('id', '=', id).execute();
}

/** Dialogues of an organisation whose day lies in the year, as people in Vietnam count it; by their day. */
export async function listOfYear(
  db: Database,
  of: { organisationId: string; year: number },
): Promise<DialogueRow[]> {
  return await db
    .selectFrom('dialogue')
    .selectAll()
    .where('organisation_id', '=', of.organisationId)
    .where('starts_at', '>=', new Date(`${of.year}-01-01T00:00:00+07:00`))
    .where('starts_at', '<', new Date(`${of.year + 1}-01-01T00:00:00+07:00`))
    .orderBy('starts_at')
    .execute();
}

export async function listRequests(db: Database, organisationId: string) {
  return await db
    .selectFrom('voter_request')
    .leftJoin('plan_item', 'plan_item.id', 'voter_request.plan_item_id')
    .leftJoin('annual_plan', 'annual_plan.id', 'plan_item.plan_id')
    .selectAll('voter_request')
    .select(['annual_plan.year as plan_year', 'plan_item.month as plan_month'])
    .where('voter_request.organisation_id', '=', organisationId)
    .orderBy('voter_request.received_on', 'desc')
    .orderBy('voter_request.id', 'desc')
    .limit(200)
    .execute();
}

/** Decided requests of which a telephone or an e-mail is still there. */
export async function listRequestsWithContact(db: Database) {
  return await db
    .selectFrom('voter_request')
    .select(['id', 'organisation_id', 'decided_at'])
    .where('decided_at', 'is not', null)
    .where((eb) => eb.or([eb('asked_phone', 'is not', null), eb('asked_email', 'is not', null)]))
    .orderBy('id')
    .execute();
}

/** The request, held until the transaction ends. */
export async function lockRequest(db: Database, id: string): Promise<VoterRequestRow | undefined> {
  return await db.selectFrom('voter_request').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

export async function insertRequest(db: Database, row: Insertable<VoterRequestTable>): Promise<void> {
  await db.insertInto('voter_request').values(row).execute();
}

export async function updateRequest(
  db: Database,
  id: string,
  columns: Updateable<VoterRequestTable>,
): Promise<void> {
  await db.updateTable('voter_request').set(columns).where('id', '=', id).execute();
}

/** Public dialogues that a notice has told of: announced, put off or called off; the newest news first. */
export async function listNotices(
  db: Database,
  organisationId: string,
  limit: number,
): Promise<DialogueRow[]> {
  return await db
    .selectFrom('dialogue')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('notice_published_at', 'is not', null)
    .orderBy('notice_published_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute();
}

/** False where this audience was told of this year already. */
export async function insertPlanReminder(db: Database, row: Insertable<PlanReminderTable>): Promise<boolean> {
  const written = await db
    .insertInto('plan_reminder')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning('year')
    .executeTakeFirst();
  return written !== undefined;
}
