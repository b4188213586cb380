import { sql } from 'kysely';
import type { Database } from '#app/database/database.ts';
import type { Day } from '#app/ground/time.ts';
import { type DialogueTurns, eveningFrom, type FormalismHit } from './formalism.ts';

type Period = Readonly<{ organisationId: string; from: Day; to: Day }>;

/** Every hit of every sign among the answers that were signed in the period; days are those of Vietnam, inclusive. */
export async function readFormalism(
  db: Database,
  period: Period & { verbs: readonly Readonly<{ phrase: string; until: Day | null }>[] },
): Promise<FormalismHit[]> {
  const { rows } = await sql<FormalismHit>`
    with signed as (
      select answer.*, petition.code, petition.title, unit.name as unit, petition.received_at,
        coalesce(petition.repeat_of_id, petition.id) as root,
        answer.signed_at at time zone 'Asia/Ho_Chi_Minh' as local,
        lower(regexp_replace(answer.text || ' ' || coalesce((select string_agg(question ->> 'answer', ' ')
          from jsonb_array_elements(answer.questions) question), ''), '\\s+', ' ', 'g')) as said
      from answer join petition on petition.id = answer.petition_id
        left join unit on unit.id = petition.lead_unit_id
      where petition.organisation_id = ${period.organisationId} and answer.state = 'signed'
    ), told as (
      select * from signed where local::date between ${period.from} and ${period.to}
    )
    select 'copied' as sign, told.code, told.title, told.unit, told.local::date as "on", min(other.code) as seen
      from told join signed other on other.said = told.said and other.petition_id <> told.petition_id
        and length(told.said) > 40 and (other.signed_at, other.id) < (told.signed_at, told.id)
      group by told.id, told.code, told.title, told.unit, told.local
    union all
    select 'last_evening', code, title, unit, local::date, to_char(local, 'HH24:MI')
      from told where local::date = due_on and extract(hour from local) >= ${eveningFrom}::int
    union all
    select 'extended_again', told.code, told.title, told.unit, told.local::date, count(extension.id)::text
      from told join extension on extension.petition_id = told.petition_id
      group by told.id, told.code, told.title, told.unit, told.local having count(extension.id) > 1
    union all
    select 'undecided', code, title, unit, local::date, left(text, 80)
      from told where not exists (select
        from unnest(${period.verbs.map((verb) => verb.phrase)}::text[], ${period.verbs.map((verb) => verb.until)}::date[])
          as verb (phrase, until)
        where (verb.until is null or verb.until >= local::date) and position(verb.phrase in told.said) > 0)
        and not exists (select from jsonb_array_elements(told.questions) question
          where question ->> 'next_step' is not null)
    union all
    select 'in_time_not_accepted', told.code, told.title, told.unit, told.local::date, coalesce(left(verdict.reason, 80), '')
      from told join verdict on verdict.answer_id = told.id and verdict.kind = 'not_solved'
      where told.due_on is null or told.local::date <= told.due_on
    union all
    select 'three_years', max(petition.code), max(petition.title), max(unit.name), null,
        string_agg(distinct extract(year from petition.received_at at time zone 'Asia/Ho_Chi_Minh')::text, ', ')
      from petition left join unit on unit.id = petition.lead_unit_id
      where petition.organisation_id = ${period.organisationId}
        and coalesce(petition.repeat_of_id, petition.id) in (select root from told)
      group by coalesce(petition.repeat_of_id, petition.id)
      having count(distinct extract(year from petition.received_at at time zone 'Asia/Ho_Chi_Minh')) >= 3
    order by 1, 5 desc nulls last, 2`.execute(db);
  return rows;
}

/** How many answers were signed in the period: the whole of which each sign counts a part. */
export async function countSigned(db: Database, period: Period): Promise<number> {
  const { rows } = await sql<{ n: string }>`
    select count(*) as n from answer join petition on petition.id = answer.petition_id
    where petition.organisation_id = ${period.organisationId} and answer.state = 'signed'
      and (answer.signed_at at time zone 'Asia/Ho_Chi_Minh')::date between ${period.from} and ${period.to}`.execute(
    db,
  );
  return Number(rows[0]?.n ?? 0);
}

/** Sessions that were opened and ended in the period, with the turns of people and whole minutes; fewest turns first. */
export async function readTurnsOfDialogues(db: Database, period: Period): Promise<DialogueTurns[]> {
  const { rows } = await sql<DialogueTurns>`
    select dialogue.code, dialogue.title, (session.opened_at at time zone 'Asia/Ho_Chi_Minh')::date as "on",
      count(turn.id)::int as turns,
      coalesce(round(sum(extract(epoch from turn.ended_at - turn.started_at) - turn.paused_seconds) / 60), 0)::int as spoken,
      round(extract(epoch from session.ended_at - session.opened_at) / 60)::int as lasted
    from dialogue join dialogue_session session on session.dialogue_id = dialogue.id and not session.is_rehearsal
      left join speech_turn turn on turn.session_id = session.id and turn.state in ('ended', 'stopped')
    where dialogue.organisation_id = ${period.organisationId}
      and (session.opened_at at time zone 'Asia/Ho_Chi_Minh')::date between ${period.from} and ${period.to}
      and session.ended_at is not null
    group by dialogue.id, session.id
    order by turns, session.opened_at desc`.execute(db);
  return rows;
}
