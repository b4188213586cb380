import { sql } from 'kysely';
import type { Database } from '#app/database/database.ts';
import type { Day } from '#app/ground/time.ts';
import { type CommitmentState, promiseFacts } from '#app/rooms/commitments/commitment.ts';
import type { Audience, DialogueState } from '#app/rooms/dialogues/dialogue.ts';
import type { OpenMatter } from './proposal.ts';

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

/**
 * What speaks for a dialogue by field of the first level: petitions that wait for an answer or were only promised, how many of
 * them are past their day, and how often since `since` somebody raised again what was answered before, closed ones too.
 */
export async function readOpenMatters(
  db: Database,
  of: { organisationIds: readonly string[]; today: Day; since: Day; openStates: readonly string[] },
): Promise<readonly OpenMatter[]> {
  const { rows } = await sql<Readonly<Record<keyof OpenMatter, string>>>`
    with matter as (
      select split_part(field_code, '.', 1) as field, due_on, state = any(${of.openStates}::text[]) as is_open,
        (repeat_of_id is not null and received_at >= ${of.since}::date)
          or (reopened > 0 and assigned_at >= ${of.since}::date) as is_repeated
      from petition
      where organisation_id = any(${of.organisationIds}::uuid[]) and field_code is not null
        and state not in ('withdrawn', 'joined', 'diverted')
    )
    select field, count(*) filter (where is_open) as open,
      count(*) filter (where is_open and due_on < ${of.today}::date) as late,
      count(*) filter (where is_repeated) as repeated
    from matter group by 1 order by 1`.execute(db);
  return rows.map(({ field, open, late, repeated }) => ({
    field,
    ...{ open: Number(open), late: Number(late), repeated: Number(repeated) },
  }));
}

/** Published promises that nobody has seen to be kept, by the field of the matter that they were made for. */
export async function readUnkept(db: Database, organisationIds: readonly string[]) {
  const { rows } = await sql<{
    field: string;
    state: CommitmentState;
    due_on: Day | null;
    reported_at: Date | null;
  }>`
    select split_part(coalesce(petition.field_code, matter.field_code, content.field_code), '.', 1) as field,
      commitment.state, commitment.due_on, commitment.reported_at
    from commitment
    left join petition on petition.id = commitment.petition_id
    left join conclusion_item on conclusion_item.id = commitment.conclusion_item_id
    left join petition as matter on matter.id = conclusion_item.petition_id
    left join promise on promise.id = commitment.promise_id
    left join content on content.id = promise.content_id
    where commitment.organisation_id = any(${organisationIds}::uuid[]) and commitment.published_at is not null
      and commitment.state not in ('verified', 'closed', 'superseded')
      and coalesce(petition.field_code, matter.field_code, content.field_code) is not null`.execute(db);
  return rows.map(({ field, ...row }) => ({ field, ...promiseFacts(row) }));
}
