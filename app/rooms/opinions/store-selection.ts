import { type Insertable, sql } from 'kysely';
import type { Database } from '#app/database/database.ts';
import type { SelectionDrawTable, SelectionTable } from '#app/database/tables/selection.ts';

/** An accepted opinion of a dialogue as it stands for selection. */
export type CandidateRow = Readonly<{
  id: string;
  code: string;
  public_text: string | null;
  field_code: string | null;
  channel: string;
  residential_unit: string | null;
  /** Those who sent or signed this one and those merged into it: decision 0102. */
  people: number;
  /** False where the same telephone, mail address, or name in the same group wrote before; null where none was given. */
  is_first_time: boolean | null;
}>;

export async function readCandidates(db: Database, dialogueId: string): Promise<readonly CandidateRow[]> {
  const { rows } = await sql<CandidateRow>`
    select opinion.id, opinion.code, opinion.public_text, opinion.field_code, opinion.channel,
      opinion.residential_unit,
      opinion_voices(opinion.id) as people,
      case when coalesce(opinion.contact_phone, opinion.contact_email) is null
        and (opinion.contact_name is null or opinion.residential_unit is null) then null
      else not exists (
        select from opinion as earlier
        where earlier.organisation_id = opinion.organisation_id
          and earlier.dialogue_id is distinct from opinion.dialogue_id and earlier.received_at < opinion.received_at
          and (earlier.contact_phone = opinion.contact_phone
            or lower(earlier.contact_email) = lower(opinion.contact_email)
            or (lower(earlier.contact_name) = lower(opinion.contact_name)
              and earlier.residential_unit = opinion.residential_unit))
      ) end as is_first_time
    from opinion
    where opinion.dialogue_id = ${dialogueId} and opinion.state = 'accepted'
    order by people desc, opinion.code`.execute(db);
  return rows;
}

/** What was ever selected for a dialogue, with the code of its opinion; what was taken back too. */
export async function readSelections(db: Database, dialogueId: string) {
  return await db
    .selectFrom('selection')
    .innerJoin('opinion', 'opinion.id', 'selection.opinion_id')
    .selectAll('selection')
    .select(['opinion.code', 'opinion.public_text', 'opinion.field_code', 'opinion.state as opinion_state'])
    .where('selection.dialogue_id', '=', dialogueId)
    .orderBy('selection.chosen_at')
    .orderBy('selection.id')
    .execute();
}

export async function readDraws(db: Database, dialogueId: string) {
  return await db
    .selectFrom('selection_draw')
    .selectAll()
    .where('dialogue_id', '=', dialogueId)
    .orderBy('drawn_at')
    .execute();
}

export async function insertDraw(db: Database, row: Insertable<SelectionDrawTable>): Promise<void> {
  await db.insertInto('selection_draw').values(row).execute();
}

export async function insertSelection(db: Database, row: Insertable<SelectionTable>): Promise<void> {
  await db.insertInto('selection').values(row).execute();
}

/** Takes a standing selection back; false where none stands. */
export async function removeSelection(
  db: Database,
  of: { dialogueId: string; opinionId: string },
  said: { at: Date; by: string | null; reason: string },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('selection')
    .set({ removed_at: said.at, removed_by_name: said.by, removed_reason: said.reason })
    .where('dialogue_id', '=', of.dialogueId)
    .where('opinion_id', '=', of.opinionId)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return Number(numUpdatedRows) > 0;
}
