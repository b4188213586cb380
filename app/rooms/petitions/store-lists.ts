import { type SqlBool, sql } from 'kysely';
import type { Database } from '#app/database/database.ts';
import { fold } from '#app/ground/fold.ts';
import type { Day } from '#app/ground/time.ts';
import { answeredStates, type PetitionState, waitingStates } from './petition.ts';

export type ListFilter = Readonly<{
  organisationId: string;
  /** Several in place of the one. */
  organisationIds?: readonly string[];
  today: Day;
  fieldCode?: string | null;
  unitId?: string | null;
  states?: readonly PetitionState[] | null;
  isLate?: boolean;
  text?: string | null;
  dialogueCode?: string | null;
  /** Every way in which senders wrote the place that is wanted. */
  places?: readonly string[] | null;
}>;
export type SummaryRow = Awaited<ReturnType<typeof listPetitions>>[number];

/** Newest first. `after` is where the page before ended; `offset` counts pages of a list with numbers. */
export async function listPetitions(
  db: Database,
  filter: ListFilter & {
    limit: number;
    offset?: number;
    after?: { receivedAt: Date; id: string } | null;
  },
) {
  let query = filtered(summaries(db), filter)
    .orderBy('petition.received_at', 'desc')
    .orderBy('petition.id', 'desc')
    .limit(filter.limit)
    .offset(filter.offset ?? 0);
  if (filter.after) {
    const { receivedAt, id } = filter.after;
    query = query.where(sql<SqlBool>`(petition.received_at, petition.id) < (${receivedAt}, ${id})`);
  }
  return await query.execute();
}

/** How many the filter leaves, and how many of those are past their day. */
export async function countListed(
  db: Database,
  filter: ListFilter,
): Promise<Readonly<{ total: number; late: number }>> {
  const counts = await filtered(summaries(db), filter)
    .clearSelect()
    .select((eb) => [
      eb.fn.countAll<string>().as('total'),
      eb.fn
        .countAll<string>()
        .filterWhere('petition.state', 'in', waitingStates)
        .filterWhere('petition.due_on', '<', filter.today)
        .as('late'),
    ])
    .executeTakeFirstOrThrow();
  return { total: Number(counts.total), late: Number(counts.late) };
}

/** What a list, an inbox and an upper room show of a petition, read by code or by dialogue. */
export async function readSummaries(
  db: Database,
  of: { codes?: readonly string[]; dialogueId?: string; ids?: readonly string[] },
) {
  let query = summaries(db).orderBy('petition.code');
  if (of.codes !== undefined) query = query.where('petition.code', 'in', [...of.codes, '']);
  if (of.ids !== undefined) query = query.where(sql<SqlBool>`petition.id = any(${of.ids}::uuid[])`);
  if (of.dialogueId !== undefined) query = query.where('petition.dialogue_id', '=', of.dialogueId);
  return await query.execute();
}

/** Codes that exist among these, for the sentence about a mistyped one. */
export async function readExistingCodes(db: Database, codes: readonly string[]): Promise<string[]> {
  if (codes.length === 0) return [];
  const rows = await db
    .selectFrom('petition')
    .select('code')
    .where('code', 'in', codes)
    .where('state', '<>', 'diverted')
    .execute();
  return rows.map((row) => row.code);
}

/** Lead units that have petitions, for the filter of the list. */
export async function readLeadUnits(db: Database, organisationId: string) {
  return await db
    .selectFrom('unit')
    .select(['unit.id', 'unit.name'])
    .where('unit.organisation_id', '=', organisationId)
    .where((eb) =>
      eb.exists(
        eb.selectFrom('petition').select('petition.id').whereRef('petition.lead_unit_id', '=', 'unit.id'),
      ),
    )
    .orderBy('unit.position')
    .execute();
}

/**
 * How many were answered in the period and how many of them in time: by the date first set and by the date after
 * extensions. What is still waiting and late today stands beside it. Days are inclusive.
 */
export async function countPetitions(
  db: Database,
  organisationId: string,
  period: { from: Day; to: Day; today: Day },
) {
  const { rows } = await sql<
    Record<'answered' | 'on_time' | 'on_time_original' | 'waiting' | 'late', string>
  >`
    with first_answer as (
      select petition.id, petition.state,
        min((answer.signed_at at time zone 'Asia/Ho_Chi_Minh')::date) as signed_on,
        (array_agg(answer.due_on order by answer.number))[1] as due_on,
        coalesce(
          (select min(extension.from_due_on) from extension
            where extension.petition_id = petition.id and extension.is_approved),
          (array_agg(answer.due_on order by answer.number))[1]
        ) as original_due_on
      from petition join answer on answer.petition_id = petition.id and answer.state = 'signed'
      where petition.organisation_id = ${organisationId}
      group by petition.id
    )
    select
      (select count(*) from first_answer where signed_on between ${period.from} and ${period.to}) as answered,
      (select count(*) from first_answer where signed_on between ${period.from} and ${period.to}
        and (due_on is null or signed_on <= due_on)) as on_time,
      (select count(*) from first_answer where signed_on between ${period.from} and ${period.to}
        and (original_due_on is null or signed_on <= original_due_on)) as on_time_original,
      (select count(*) from petition where organisation_id = ${organisationId}
        and state = any(${[...waitingStates]}::text[])) as waiting,
      (select count(*) from petition where organisation_id = ${organisationId}
        and state = any(${[...waitingStates]}::text[]) and due_on < ${period.today}) as late`.execute(db);
  const row = rows[0];
  return {
    answered: Number(row?.answered ?? 0),
    onTime: Number(row?.on_time ?? 0),
    onTimeOriginal: Number(row?.on_time_original ?? 0),
    waiting: Number(row?.waiting ?? 0),
    late: Number(row?.late ?? 0),
  };
}

/** Petitions of the dialogue for which somebody still owes something. */
export async function listOpenOfDialogue(db: Database, dialogueId: string) {
  return await summaries(db)
    .where('petition.dialogue_id', '=', dialogueId)
    .where('petition.state', 'in', [...waitingStates, ...answeredStates])
    .orderBy('petition.due_on')
    .execute();
}

/** Every petition of the organisation for which somebody owes an answer, by due date. */
export async function listWaiting(db: Database, organisationId: string) {
  return await summaries(db)
    .where('petition.organisation_id', '=', organisationId)
    .where('petition.state', 'in', [...waitingStates])
    .orderBy('petition.due_on')
    .orderBy('petition.code')
    .execute();
}

/** What was opened again or raised again, and is not over: the next dialogue begins with it. */
export async function listRaisedAgain(db: Database, organisationId: string) {
  return await summaries(db)
    .where('petition.organisation_id', '=', organisationId)
    .where('petition.state', 'in', [...waitingStates, 'committed'])
    .where((eb) => eb.or([eb('petition.reopened', '>', 0), eb('petition.repeat_of_id', 'is not', null)]))
    .orderBy('petition.received_at')
    .execute();
}

/** Signed answers of the organisation, how many of them were rated, and how. Each answer is rated once at most. */
export async function countVerdicts(db: Database, organisationId: string) {
  const { rows } = await sql<Record<'answers' | 'rated' | 'satisfied' | 'partly' | 'not_solved', string>>`
    select count(answer.id) as answers, count(verdict.id) as rated,
      count(*) filter (where verdict.kind = 'satisfied') as satisfied,
      count(*) filter (where verdict.kind = 'partly') as partly,
      count(*) filter (where verdict.kind = 'not_solved') as not_solved
    from answer join petition on petition.id = answer.petition_id
      left join verdict on verdict.answer_id = answer.id and verdict.replaced_at is null
    where petition.organisation_id = ${organisationId} and answer.state = 'signed'`.execute(db);
  const of = (name: 'answers' | 'rated' | 'satisfied' | 'partly' | 'not_solved') =>
    Number(rows[0]?.[name] ?? 0);
  return {
    answers: of('answers'),
    rated: of('rated'),
    satisfied: of('satisfied'),
    partly: of('partly'),
    notSolved: of('not_solved'),
  };
}

/**
 * One row for lists: the petition with the names of its unit, field and dialogue and its last signed answer. Of what
 * was diverted there is a stub and no row (domain 5.4).
 */
export function summaries(db: Database) {
  return db
    .selectFrom('petition')
    .where('petition.state', '<>', 'diverted')
    .leftJoin('unit', 'unit.id', 'petition.lead_unit_id')
    .leftJoin('field', 'field.code', 'petition.field_code')
    .leftJoin('dialogue', 'dialogue.id', 'petition.dialogue_id')
    .selectAll('petition')
    .select((eb) => [
      'unit.name as unit_name',
      'field.name_vi as field_vi',
      'field.name_en as field_en',
      'dialogue.code as dialogue_code',
      'dialogue.title as dialogue_title',
      eb
        .selectFrom('answer')
        .select('answer.signed_at')
        .whereRef('answer.petition_id', '=', 'petition.id')
        .where('answer.state', '=', 'signed')
        .orderBy('answer.number')
        .limit(1)
        .as('first_signed_at'),
      eb
        .selectFrom('answer')
        .select('answer.due_on')
        .whereRef('answer.petition_id', '=', 'petition.id')
        .where('answer.state', '=', 'signed')
        .orderBy('answer.number')
        .limit(1)
        .as('first_due_on'),
    ]);
}

export function filtered(query: ReturnType<typeof summaries>, filter: ListFilter) {
  const homes = filter.organisationIds ?? [filter.organisationId];
  let found = query.where('petition.organisation_id', 'in', homes);
  if (filter.places) found = found.where('petition.residential_unit', 'in', [...filter.places]);
  if (filter.fieldCode) {
    const code = filter.fieldCode;
    found = found.where((eb) =>
      eb.or([eb('petition.field_code', '=', code), eb('field.parent_code', '=', code)]),
    );
  }
  if (filter.unitId) found = found.where('petition.lead_unit_id', '=', filter.unitId);
  if (filter.states) found = found.where('petition.state', 'in', filter.states);
  if (filter.isLate) {
    found = found.where('petition.state', 'in', waitingStates).where('petition.due_on', '<', filter.today);
  }
  if (filter.dialogueCode) found = found.where('dialogue.code', '=', filter.dialogueCode);
  for (const word of wordsOf(filter.text)) found = found.where('petition.folded', 'like', `%${word}%`);
  return found;
}

/** Words of a search without marks; folding leaves no character that `like` would read as a wildcard. */
function wordsOf(text: string | null | undefined): string[] {
  return text
    ? fold(text)
        .split(' ')
        .filter((word) => word !== '')
        .slice(0, 12)
    : [];
}
