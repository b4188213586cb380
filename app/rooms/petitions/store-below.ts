import { sql } from 'kysely';
import type { Database } from '#app/database/database.ts';
import { awaitingAboveStates } from './petition.ts';

/** Every escalation of the organisations under these that nobody has answered, the longest waiting first. */
export async function readOpenBelow(db: Database, superiorIds: readonly string[]) {
  if (superiorIds.length === 0) return [];
  return await db
    .selectFrom('escalation')
    .innerJoin('petition', 'petition.id', 'escalation.petition_id')
    .innerJoin('organisation', 'organisation.id', 'petition.organisation_id')
    .leftJoin('field', 'field.code', 'petition.field_code')
    .select(['petition.code', 'petition.title', 'petition.due_on', 'petition.state'])
    .select(['organisation.id as organisation_id', 'organisation.name as organisation_name'])
    .select(['escalation.to_body', 'escalation.to_organisation_id', 'escalation.sent_at'])
    .select(['escalation.chase_on', 'escalation.chased', 'escalation.silent_told_at', 'escalation.after_id'])
    .select(['field.name_vi as field_vi', 'field.name_en as field_en'])
    .where('organisation.parent_id', 'in', superiorIds)
    .where('escalation.answered_at', 'is', null)
    .where('petition.state', 'in', awaitingAboveStates)
    .orderBy('escalation.sent_at')
    .limit(2000)
    .execute();
}

/** How many organisations stand under these. */
export async function countBelow(db: Database, superiorIds: readonly string[]): Promise<number> {
  const { rows } = await sql<{ n: string }>`
    select count(*) as n from organisation where parent_id = any(${superiorIds}::uuid[])`.execute(db);
  return Number(rows[0]?.n ?? 0);
}
