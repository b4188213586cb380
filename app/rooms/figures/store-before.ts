import { sql } from 'kysely';
import type { Database } from '#app/database/database.ts';
import type { Day } from '#app/ground/time.ts';
import type { CommitmentState } from '#app/rooms/commitments/commitment.ts';
import type { AnswerState } from '#app/rooms/petitions/answer.ts';
import type { PetitionState } from '#app/rooms/petitions/petition.ts';
import type { FunnelOpinion } from './funnel.ts';

/** Every opinion of a dialogue with what has come of it; contents stay where they are. */
export async function readFunnelOpinions(
  db: Database,
  dialogueId: string,
): Promise<readonly FunnelOpinion[]> {
  const { rows } = await sql<FunnelOpinion>`
    select opinion.state, opinion.is_late as "isLate",
      exists (select from selection where selection.opinion_id = opinion.id
        and selection.dialogue_id = opinion.dialogue_id and selection.removed_at is null) as "isChosen",
      exists (select from question join dialogue_session as held on held.id = question.session_id
        where question.opinion_id = opinion.id and held.dialogue_id = opinion.dialogue_id and not held.is_rehearsal
          and (exists (select from content where content.question_id = question.id)
            or exists (select from speech_request as asked join speech_turn as turn on turn.request_id = asked.id
              where asked.question_id = question.id and turn.state <> 'diverted'))) as "isPut",
      (select petition.state from petition where petition.opinion_id = opinion.id limit 1) as petition
    from opinion where opinion.dialogue_id = ${dialogueId}`.execute(db);
  return rows;
}

export type MatterRow = Readonly<{
  field: string | null;
  people: number;
  opinions: number;
  repeats: number;
  code: string | null;
  text: string | null;
}>;

/** Fields by how many people spoke of them, each once (decision 0102): merged voices count, and the one that most agree with speaks for it. */
export async function readMatters(db: Database, dialogueId: string): Promise<readonly MatterRow[]> {
  const { rows } = await sql<MatterRow>`
    with accepted as (
      select opinion.id, opinion.code, opinion.public_text, split_part(opinion.field_code, '.', 1) as field,
        opinion_voices(opinion.id) as people,
        exists (select from petition where petition.opinion_id = opinion.id
          and (petition.repeat_of_id is not null or petition.reopened > 0)) as is_repeat
      from opinion where opinion.dialogue_id = ${dialogueId} and opinion.state = 'accepted'
    ), spoken as (
      select field, (count(distinct opinion_sender(each)) + sum(each.people - 1))::int as people
      from accepted join opinion as each
        on each.id = accepted.id or (each.merged_into_id = accepted.id and each.state = 'merged')
      group by field
    )
    select accepted.field, min(spoken.people) as people, count(*)::int as opinions,
      count(*) filter (where is_repeat)::int as repeats,
      (array_agg(code order by accepted.people desc, code))[1] as code,
      (array_agg(public_text order by accepted.people desc, code))[1] as text
    from accepted join spoken on spoken.field is not distinct from accepted.field
    group by accepted.field order by people desc, field`.execute(db);
  return rows;
}

export type DraftRow = Readonly<{
  code: string;
  title: string;
  unit_id: string | null;
  state: PetitionState;
  /** Of the newest answer, a signed one before what was drafted beside it; null where nobody has begun. */
  draft: AnswerState | null;
  /** Its words were approved for the meeting. */
  is_approved: boolean;
  /** The unit that shall draft what nobody has yet, where the office chose one. */
  chosen_unit_id: string | null;
  /** Why nothing is drafted for the meeting, who said so and when. */
  left_out_reason: string | null;
  chosen_by: string | null;
  chosen_at: Date | null;
  questions: number;
  /** How many people raised it: who signed the one that stands for the group, and all that were merged into it. */
  people: number;
  /** Units asked to help, and how many of them have sent their part. */
  helpers: number;
  helped: number;
  /** Sub-questions that lack a treatment or an answer. */
  open_questions: number;
}>;

/** The petitions that came of a dialogue's opinions, with how far their answer is. */
export async function readDrafts(db: Database, dialogueId: string): Promise<readonly DraftRow[]> {
  const { rows } = await sql<DraftRow>`
    select petition.code, petition.title, petition.lead_unit_id as unit_id, petition.state,
      opinion_voices(opinion.id) as people,
      (select count(*)::int from petition_cooperation as help where help.petition_id = petition.id) as helpers,
      (select count(*)::int from petition_cooperation as help
         where help.petition_id = petition.id and help.replied_at is not null) as helped,
      case when petition.answered_at is not null then 'signed'
        else (select answer.state from answer where answer.petition_id = petition.id
          order by answer.number desc limit 1) end as draft,
      coalesce((select answer.approved_at is not null from answer where answer.petition_id = petition.id
         order by answer.number desc limit 1), false) as is_approved,
      choice.unit_id as chosen_unit_id, choice.left_out_reason, choice.chosen_by_name as chosen_by, choice.chosen_at,
      (select count(*)::int from sub_question where sub_question.petition_id = petition.id) as questions,
      (select count(*)::int from sub_question where sub_question.petition_id = petition.id
         and (sub_question.treatment is null or sub_question.answer is null)) as open_questions
    from petition join opinion on opinion.id = petition.opinion_id
      left join draft_choice as choice on choice.petition_id = petition.id
    where opinion.dialogue_id = ${dialogueId} and petition.state not in ('withdrawn', 'joined', 'diverted')
    order by petition.code`.execute(db);
  return rows;
}

/** How far the draft of a matter is, as the pages before a meeting say it. */
export type DraftStage = AnswerState | 'approved';

/** Signed, or answered in the hall: said for good. Approved: its words may be said in the meeting. */
export function stageOf(row: Pick<DraftRow, 'state' | 'draft' | 'is_approved'>): DraftStage | null {
  if (row.state === 'answered_on_site') return 'signed';
  return row.draft === 'review' && row.is_approved ? 'approved' : row.draft;
}

export type PromiseRow = Readonly<{
  reported_at: Date | null;
  code: string;
  text: string;
  unit: string | null;
  responsible: string | null;
  state: CommitmentState;
  due_on: Day | null;
}>;

/** Promises of an organisation, or of one dialogue; those whose day came first stand first. */
export async function readPromises(
  db: Database,
  of: { organisationId: string; dialogueId?: string },
): Promise<readonly PromiseRow[]> {
  let query = db
    .selectFrom('commitment')
    .leftJoin('unit', 'unit.id', 'commitment.unit_id')
    .select([
      'commitment.code',
      'commitment.text',
      'unit.name as unit',
      'commitment.responsible_name as responsible',
      'commitment.state',
      'commitment.due_on',
      'commitment.reported_at',
    ])
    .where('commitment.organisation_id', '=', of.organisationId)
    .where('commitment.published_at', 'is not', null);
  if (of.dialogueId !== undefined) query = query.where('commitment.dialogue_id', '=', of.dialogueId);
  return await query.orderBy('commitment.due_on').orderBy('commitment.code').execute();
}

/** The dialogue of this organisation that was held last before a moment. */
export async function readLastHeld(db: Database, of: { organisationId: string; before: Date }) {
  return await db
    .selectFrom('dialogue')
    .select(['id', 'code', 'title', 'held_at', 'starts_at'])
    .where('organisation_id', '=', of.organisationId)
    .where('held_at', 'is not', null)
    .where('starts_at', '<', of.before)
    .orderBy('starts_at', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export type LookBackRow = Readonly<{
  code: string;
  title: string;
  unit: string | null;
  state: PetitionState;
  outcome: string | null;
  due_on: Day | null;
  answered_on: Day | null;
}>;

/** Every petition of a dialogue with its unit, day and result. */
export async function readPetitionsOf(db: Database, dialogueId: string): Promise<readonly LookBackRow[]> {
  const { rows } = await sql<LookBackRow>`
    select petition.code, petition.title, unit.name as unit, petition.state, petition.outcome, petition.due_on,
      to_char(petition.answered_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') as answered_on
    from petition left join unit on unit.id = petition.lead_unit_id
    where petition.dialogue_id = ${dialogueId} and petition.state not in ('joined', 'diverted')
    order by petition.code`.execute(db);
  return rows;
}

/** The field of each petition that came of a dialogue's opinions. */
export async function readPetitionFields(
  db: Database,
  dialogueId: string,
): Promise<ReadonlyMap<string, string | null>> {
  const rows = await db
    .selectFrom('petition')
    .innerJoin('opinion', 'opinion.id', 'petition.opinion_id')
    .select(['petition.code', 'petition.field_code'])
    .where('opinion.dialogue_id', '=', dialogueId)
    .execute();
  return new Map(rows.map((row) => [row.code, row.field_code]));
}

/** Places that senders wrote, with how many wrote or signed from there; refused and diverted opinions came from somewhere too. */
export async function readPlacesOf(db: Database, dialogueId: string) {
  const rows = await db
    .selectFrom('opinion')
    .select('residential_unit as place')
    .select((eb) => eb.fn.sum<number>('people').as('voices'))
    .where('dialogue_id', '=', dialogueId)
    .where('residential_unit', 'is not', null)
    .where('state', 'not in', ['split', 'withdrawn'])
    .groupBy('residential_unit')
    .execute();
  return rows.map((row) => ({ place: row.place ?? '', voices: Number(row.voices) }));
}
