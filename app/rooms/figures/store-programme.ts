import { sql } from 'kysely';
import type { Database } from '#app/database/database.ts';
import type { Day } from '#app/ground/time.ts';
import { promiseFacts } from '#app/rooms/commitments/commitment.ts';
import type { Audience, DialogueState } from '#app/rooms/dialogues/dialogue.ts';

type Led = Readonly<{
  person_id: string;
  dialogue_id: string;
  audience: Audience;
  state: DialogueState;
  day: Day;
  notice_on: Day | null;
  concluded_on: Day | null;
  required_lead_days: number | null;
  basis_ids: readonly string[];
}>;

/** Dialogues of a year with the head who presides; days are those of Vietnam. Cancelled ones are left out. */
export async function readLed(
  db: Database,
  of: { organisationId: string; year: number },
): Promise<readonly Led[]> {
  const { rows } = await sql<Led>`
    select dialogue_person.person_id, dialogue.id as dialogue_id, dialogue.audience, dialogue.state,
      to_char(dialogue.starts_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') as day,
      to_char(dialogue.notice_published_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') as notice_on,
      to_char(dialogue.concluded_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') as concluded_on,
      dialogue.required_lead_days,
      array(select legal_basis_id from dialogue_basis where dialogue_id = dialogue.id) as basis_ids
    from dialogue
    join dialogue_person on dialogue_person.dialogue_id = dialogue.id
      and dialogue_person.part = 'presiding' and dialogue_person.person_id is not null
    where dialogue.organisation_id = ${of.organisationId} and dialogue.state <> 'cancelled'
      and extract(year from dialogue.starts_at at time zone 'Asia/Ho_Chi_Minh') = ${of.year}
    order by dialogue.starts_at`.execute(db);
  return rows;
}

/** Promises given in these dialogues. */
export async function readPromisesOf(db: Database, dialogueIds: readonly string[]) {
  if (dialogueIds.length === 0) return [];
  const rows = await db
    .selectFrom('commitment')
    .select(['dialogue_id', 'state', 'due_on', 'reported_at'])
    .where('dialogue_id', 'in', [...dialogueIds])
    .execute();
  return rows.map((row) => ({ dialogueId: row.dialogue_id, ...promiseFacts(row) }));
}

/** Lines of the plan of a year for each head. */
export async function countPlannedByHead(
  db: Database,
  of: { organisationId: string; year: number },
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('plan_item')
    .innerJoin('annual_plan', 'annual_plan.id', 'plan_item.plan_id')
    .select(['plan_item.head_person_id'])
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('annual_plan.organisation_id', '=', of.organisationId)
    .where('annual_plan.year', '=', of.year)
    .where('plan_item.head_person_id', 'is not', null)
    .groupBy('plan_item.head_person_id')
    .execute();
  return new Map(rows.map((row) => [row.head_person_id ?? '', Number(row.count)]));
}

export type OpenMatter = Readonly<{ field: string; open: number; late: number; repeated: number }>;

/**
 * What is still open by field of the first level: petitions that wait for an answer or were only promised, how many of
 * them are past their day, and how many raise again what was answered before.
 */
export async function readOpenMatters(
  db: Database,
  of: { organisationId: string; today: Day; openStates: readonly string[] },
): Promise<readonly OpenMatter[]> {
  const { rows } = await sql<{ field: string; open: string; late: string; repeated: string }>`
    select split_part(field_code, '.', 1) as field,
      count(*) as open,
      count(*) filter (where due_on < ${of.today}::date) as late,
      count(*) filter (where repeat_of_id is not null or reopened > 0) as repeated
    from petition
    where organisation_id = ${of.organisationId} and field_code is not null
      and state = any(${of.openStates}::text[])
    group by 1
    order by count(*) filter (where repeat_of_id is not null or reopened > 0) desc, count(*) desc, 1`.execute(
    db,
  );
  return rows.map((row) => ({
    field: row.field,
    open: Number(row.open),
    late: Number(row.late),
    repeated: Number(row.repeated),
  }));
}
