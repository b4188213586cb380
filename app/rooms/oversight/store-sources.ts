import { type RawBuilder, sql } from 'kysely';
import type { Day } from '#app/ground/time.ts';
import {
  type CommitmentState,
  commitmentStates,
  isBroken,
  isFinished,
  isKept,
} from '#app/rooms/commitments/commitment.ts';
import { answeredStates, type PetitionState, waitingStates } from '#app/rooms/petitions/petition.ts';
import type { FrameKind, SupervisionGroup } from './supervision.ts';

/** What a supervision reads, whichever kind it is. Days are 'YYYY-MM-DD'; `groups` names all that it stands in. */
export type SourceRow = Readonly<{
  id: string;
  code: string;
  title: string;
  state: PetitionState | CommitmentState | 'issued';
  organisation_id: string;
  /** The day that the period of a frame counts: received; promised in public; issued. */
  begun_on: Day;
  due_on: Day | null;
  /** Answered, or verified. */
  done_on: Day | null;
  is_reopened: boolean;
  unit_ids: string[];
  field_code: string | null;
  /** What was withdrawn, joined, diverted or superseded is in no frame; it is read where it was drawn before. */
  is_framed: boolean;
  groups: SupervisionGroup[];
}>;

/** All threads of a kind as one table. Late is counted for `today`. */
export function sourceOf(kind: FrameKind, today: Day): RawBuilder<SourceRow> {
  return { petition, commitment, conclusion }[kind](today);
}

const dayIn = (moment: string) => sql.raw(`(${moment} at time zone 'Asia/Ho_Chi_Minh')::date`);

/** A denunciation never became a petition and is not among them. */
function petition(today: Day): RawBuilder<SourceRow> {
  const answered = dayIn('petition.answered_at');
  return sql<SourceRow>`(select petition.id, petition.code, petition.title, petition.state, petition.organisation_id,
    ${dayIn('petition.received_at')} as begun_on, petition.due_on, ${answered} as done_on,
    petition.reopened > 0 as is_reopened, array_remove(array[petition.lead_unit_id], null) as unit_ids,
    petition.field_code, petition.state not in ('withdrawn', 'joined', 'diverted') as is_framed,
    array_remove(array['all',
      case when petition.state = any(${[...answeredStates, 'closed']}::text[]) then 'answered' end,
      case when petition.state = any(${[...waitingStates]}::text[]) then 'waiting' end,
      case when petition.reopened > 0 then 'reopened' end,
      case when coalesce(${answered}, ${today}::date) > petition.due_on then 'late' end], null) as groups
    from petition)`;
}

const kept = commitmentStates.filter(isKept);
const broken = commitmentStates.filter(isBroken);
const finished = commitmentStates.filter(isFinished);

/** The group of the board in which a promise stands (`groupOf`), in the words of the database. */
function groupIn(today: Day) {
  const until = sql`case when commitment.state = 'reported_done'
    then coalesce(${dayIn('commitment.reported_at')}, ${today}::date) else ${today}::date end`;
  return sql`case
    when commitment.state = any(${kept}::text[]) then 'kept'
    when commitment.state = any(${broken}::text[]) then 'broken'
    when commitment.state <> all(${finished}::text[]) and commitment.due_on < ${until} then 'late'
    else 'working' end`;
}

function commitment(today: Day): RawBuilder<SourceRow> {
  return sql<SourceRow>`(select commitment.id, commitment.code, commitment.text as title, commitment.state,
    commitment.organisation_id, ${dayIn('commitment.published_at')} as begun_on, commitment.due_on,
    ${dayIn('commitment.verified_at')} as done_on, false as is_reopened,
    array_remove(array[commitment.unit_id], null) as unit_ids, petition.field_code,
    commitment.state <> 'superseded' as is_framed, array['all', ${groupIn(today)}] as groups
    from commitment left join petition on petition.id = commitment.petition_id)`;
}

/** The conclusion of a dialogue as it counts now, by the code of the dialogue; its group is that of its worst promise. */
function conclusion(today: Day): RawBuilder<SourceRow> {
  return sql<SourceRow>`(select conclusion.id, dialogue.code, dialogue.title, conclusion.state,
    conclusion.organisation_id, conclusion.issued_on as begun_on, null::date as due_on, null::date as done_on,
    false as is_reopened,
    array(select distinct lead_unit_id from conclusion_item
      where conclusion_id = conclusion.id and lead_unit_id is not null) as unit_ids,
    null::text as field_code, true as is_framed,
    array_remove(array['all', (select (array['broken', 'late', 'working', 'kept'])[min(promise.worst)] from (
      select array_position(array['broken', 'late', 'working', 'kept'], ${groupIn(today)}) as worst
      from commitment join conclusion_item item on item.id = commitment.conclusion_item_id
      where item.conclusion_id = conclusion.id and commitment.state <> 'superseded') as promise)], null) as groups
    from conclusion join dialogue on dialogue.id = conclusion.dialogue_id
    where conclusion.state = 'issued')`;
}
