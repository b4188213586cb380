import { sql } from 'kysely';
import type { Database } from '#app/database/database.ts';
import type { Day } from '#app/ground/time.ts';
import type { DialogueTurns, ToldAnswer } from './formalism.ts';
import type { DuePetition } from './formalism-series.ts';
import type { Raised } from './formalism-years.ts';

type Period = Readonly<{ organisationId: string; from: Day; to: Day }>;

/** So many are compared with one another, the newest ones; a page that says more must say so. */
export const mostCompared = 2000;

const vietnam = 'Asia/Ho_Chi_Minh';

/** The newest signed answers up to a day, in the order of signing; what was said to each sub-question is part of them. */
export async function readTold(
  db: Database,
  of: Readonly<{ organisationId: string; to: Day }>,
): Promise<ToldAnswer[]> {
  const { rows } = await sql<ToldAnswer>`
    select answer.id, answer.petition_id as "petitionId", petition.code, petition.title, unit.name as unit,
      (answer.signed_at at time zone ${vietnam})::date as "signedOn",
      to_char(answer.signed_at at time zone ${vietnam}, 'HH24:MI') as "signedAt",
      answer.due_on as "dueOn", answer.reuses_id as "reusesId",
      concat_ws(E'.\n', nullif(answer.text, ''), (select string_agg(question ->> 'answer', E'.\n')
        from jsonb_array_elements(answer.questions) question)) as text,
      exists (select from jsonb_array_elements(answer.questions) question
        where question ->> 'next_step' is not null) as "hasNextStep",
      (select coalesce(verdict.reason, '') from verdict
        where verdict.answer_id = answer.id and verdict.kind = 'not_solved'
          and verdict.replaced_at is null limit 1) as "notSolved"
    from answer join petition on petition.id = answer.petition_id
      left join unit on unit.id = petition.lead_unit_id
    where petition.organisation_id = ${of.organisationId} and answer.state = 'signed'
      and (answer.signed_at at time zone ${vietnam})::date <= ${of.to}
    order by answer.signed_at desc, answer.id desc limit ${mostCompared}`.execute(db);
  return rows.reverse();
}

/** Petitions with a unit whose first day lay in the period, with every time that more time was asked for. */
export async function readDuePetitions(db: Database, period: Period): Promise<DuePetition[]> {
  const { rows } = await sql<DuePetition>`
    select petition.code, petition.title, unit.id as "unitId", unit.name as unit,
      coalesce((select jsonb_agg(jsonb_build_object(
          'on', (extension.asked_at at time zone ${vietnam})::date, 'dueOn', extension.from_due_on)
          order by extension.asked_at)
        from extension where extension.petition_id = petition.id), '[]'::jsonb) as asks
    from petition join unit on unit.id = petition.lead_unit_id
    where petition.organisation_id = ${period.organisationId}
      and petition.state not in ('withdrawn', 'joined')
      and coalesce(petition.original_due_on, petition.due_on) between ${period.from} and ${period.to}
    order by petition.code`.execute(db);
  return rows;
}

/** The newest petitions that were raised since a year began, with what the public reads of them. */
export async function readRaised(
  db: Database,
  of: Readonly<{ organisationId: string; since: number }>,
): Promise<Raised[]> {
  const { rows } = await sql<Raised>`
    select petition.id, coalesce(petition.repeat_of_id, petition.id) as "rootId", petition.code, petition.title,
      petition.text, petition.residential_unit as area, unit.name as unit,
      extract(year from petition.received_at at time zone ${vietnam})::int as year
    from petition left join unit on unit.id = petition.lead_unit_id
    where petition.organisation_id = ${of.organisationId}
      and petition.state not in ('withdrawn', 'joined')
      and petition.received_at >= make_timestamptz(${of.since}, 1, 1, 0, 0, 0, ${vietnam})
    order by petition.received_at desc, petition.id limit ${mostCompared}`.execute(db);
  return rows;
}

/** How many answers were signed in the period: the whole of which each sign counts a part. */
export async function countSigned(db: Database, period: Period): Promise<number> {
  const { rows } = await sql<{ n: string }>`
    select count(*) as n from answer join petition on petition.id = answer.petition_id
    where petition.organisation_id = ${period.organisationId} and answer.state = 'signed'
      and (answer.signed_at at time zone ${vietnam})::date between ${period.from} and ${period.to}`.execute(
    db,
  );
  return Number(rows[0]?.n ?? 0);
}

/**
 * Sessions that were opened and ended in the period, with the turns of people and whole minutes; fewest turns first.
 * Who was called and not there has not spoken.
 */
export async function readTurnsOfDialogues(db: Database, period: Period): Promise<DialogueTurns[]> {
  const { rows } = await sql<DialogueTurns>`
    select dialogue.code, dialogue.title, (session.opened_at at time zone ${vietnam})::date as "on",
      count(turn.id)::int as turns,
      coalesce(round(sum(extract(epoch from turn.ended_at - turn.started_at) - turn.paused_seconds) / 60), 0)::int as spoken,
      round(extract(epoch from session.ended_at - session.opened_at) / 60)::int as lasted
    from dialogue join dialogue_session session on session.dialogue_id = dialogue.id and not session.is_rehearsal
      left join speech_turn turn on turn.session_id = session.id and turn.state in ('ended', 'stopped')
        and turn.stop_reason is distinct from 'absent'
    where dialogue.organisation_id = ${period.organisationId}
      and (session.opened_at at time zone ${vietnam})::date between ${period.from} and ${period.to}
      and session.ended_at is not null
    group by dialogue.id, session.id
    order by turns, session.opened_at desc`.execute(db);
  return rows;
}
