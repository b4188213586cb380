import { sql } from 'kysely';
import type { Database } from '#app/database/database.ts';
import { owedAboveStates } from './petition.ts';

/** Every escalation of the organisations under these that nobody has answered, the longest waiting first. */
export async function readOpenBelow(db: Database, superiorIds: readonly string[]) {
  if (superiorIds.length === 0) return [];
  return await db
    .selectFrom('escalation')
    .innerJoin('petition', 'petition.id', 'escalation.petition_id')
    .innerJoin('organisation', 'organisation.id', 'petition.organisation_id')
    .leftJoin('unit as above_unit', 'above_unit.id', 'escalation.above_unit_id')
    .leftJoin('person as above_handler', 'above_handler.id', 'escalation.above_handler_id')
    .leftJoin('field', 'field.code', 'petition.field_code')
    .select(['petition.code', 'petition.title', 'petition.due_on', 'petition.state'])
    .select(['organisation.id as organisation_id', 'organisation.name as organisation_name'])
    .select(['escalation.to_body', 'escalation.to_organisation_id', 'escalation.sent_at'])
    .select(['escalation.chase_on', 'escalation.chased', 'escalation.silent_told_at', 'escalation.after_id'])
    .select([
      'escalation.above_due_on',
      'above_unit.name as above_unit',
      'above_handler.name as above_handler',
    ])
    .select(['field.name_vi as field_vi', 'field.name_en as field_en'])
    .where('organisation.parent_id', 'in', superiorIds)
    .where('escalation.answered_at', 'is', null)
    .where('petition.state', 'in', owedAboveStates)
    .orderBy('escalation.sent_at')
    .limit(2000)
    .execute();
}

/** Does any organisation under these wait for an answer from above, whoever is to give it? */
export async function isAwaitedBelow(db: Database, superiorIds: readonly string[]): Promise<boolean> {
  if (superiorIds.length === 0) return false;
  const found = await db
    .selectFrom('escalation')
    .innerJoin('petition', 'petition.id', 'escalation.petition_id')
    .innerJoin('organisation', 'organisation.id', 'petition.organisation_id')
    .select('escalation.id')
    .where('organisation.parent_id', 'in', superiorIds)
    .where('escalation.answered_at', 'is', null)
    .where('petition.state', 'in', owedAboveStates)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

/** How many organisations stand under these. */
export async function countBelow(db: Database, superiorIds: readonly string[]): Promise<number> {
  const { rows } = await sql<{ n: string }>`
    select count(*) as n from organisation where parent_id = any(${superiorIds}::uuid[])`.execute(db);
  return Number(rows[0]?.n ?? 0);
}
