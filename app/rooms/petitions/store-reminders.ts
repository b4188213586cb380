import { type Insertable, type SqlBool, sql } from 'kysely';
import type { Database } from '#app/database/database.ts';
import type { ReminderStepTable, ReminderTable } from '#app/database/tables/petitions.ts';
import type { Day } from '#app/ground/time.ts';
import { waitingStates } from './petition.ts';

/** Every step of reminding that was ever set, the oldest first. */
export async function readReminderSteps(db: Database) {
  return await db.selectFrom('reminder_step').selectAll().orderBy('offset_days').execute();
}

export async function insertReminderStep(db: Database, row: Insertable<ReminderStepTable>): Promise<void> {
  await db.insertInto('reminder_step').values(row).execute();
}

/** Ends the organisation's own steps that still run, from the day before `day`. */
export async function endReminderSteps(db: Database, organisationId: string, lastDay: Day): Promise<void> {
  await db
    .updateTable('reminder_step')
    .set({ valid_to: lastDay })
    .where('organisation_id', '=', organisationId)
    .where('valid_to', 'is', null)
    .execute();
}

/** Unanswered petitions that some step of reminding may touch today and whose last reminder is not of today's step. */
export async function readRemindable(db: Database, of: { today: Day; earliest: number }) {
  return await db
    .selectFrom('petition')
    .select(['id', 'organisation_id', 'code', 'lead_unit_id', 'due_on'])
    .select((eb) =>
      eb
        .selectFrom('reminder')
        .select((max) => max.fn.max('offset_days').as('last'))
        .whereRef('reminder.subject_id', '=', 'petition.id')
        .whereRef('reminder.due_on', '=', 'petition.due_on')
        .as('last_offset'),
    )
    .where('state', 'in', waitingStates)
    .where('due_on', 'is not', null)
    .where(sql<SqlBool>`due_on <= ${of.today}::date - ${of.earliest}::int`)
    .orderBy('due_on')
    .execute();
}

/** Writes reminders; those that stand already are left out of the answer. */
export async function insertReminders(db: Database, rows: Insertable<ReminderTable>[]) {
  if (rows.length === 0) return [];
  return await db
    .insertInto('reminder')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['subject_id', 'due_on', 'offset_days']).doNothing())
    .returningAll()
    .execute();
}

/** What was reminded of, newest first: of one thing, or in these organisations and units. */
export async function readReminders(
  db: Database,
  of: { subjectId?: string; organisationIds?: readonly string[]; unitIds?: readonly string[]; limit: number },
) {
  let query = db
    .selectFrom('reminder')
    .leftJoin('unit', 'unit.id', 'reminder.unit_id')
    .leftJoin('commitment', 'commitment.id', 'reminder.subject_id')
    .selectAll('reminder')
    .select(['unit.name as unit_name', 'commitment.text as promise'])
    .orderBy('reminder.at', 'desc')
    .orderBy('reminder.code')
    .limit(of.limit);
  if (of.subjectId !== undefined) query = query.where('reminder.subject_id', '=', of.subjectId);
  if (of.organisationIds !== undefined) {
    query = query.where(
      sql<SqlBool>`(reminder.organisation_id = any(${of.organisationIds}::uuid[])
        or reminder.unit_id = any(${of.unitIds ?? []}::uuid[]))`,
    );
  }
  return await query.execute();
}

export async function markPrinted(
  db: Database,
  of: { ids: readonly string[]; at: Date; by: string | null },
): Promise<void> {
  if (of.ids.length === 0) return;
  await db
    .updateTable('reminder')
    .set({ printed_at: of.at, printed_by: of.by })
    .where('id', 'in', of.ids)
    .where('printed_at', 'is', null)
    .execute();
}
