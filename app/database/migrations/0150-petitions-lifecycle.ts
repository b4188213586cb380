import { type Kysely, sql } from 'kysely';

/**
 * What a whole life of a petition has to remember: into which it was merged and from where, of which it is a repeat,
 * whether somebody was pressed to take it back, how often a body above and a helping unit were asked again, which
 * answer an answer reviews. Reminders are rows with steps that are data.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
alter table petition add column joined_into_id uuid references petition (id);
alter table petition add column joined_from text;
update petition set joined_into_id = repeat_of_id, repeat_of_id = null, joined_from = 'accepted'
  where state = 'joined';
alter table petition add column withdrawn_pressure text;
alter table petition add column continued_at timestamptz;
create index petition_joined on petition (joined_into_id) where joined_into_id is not null;
create index petition_repeat on petition (repeat_of_id) where repeat_of_id is not null;

alter table escalation add column from_organisation_id uuid references organisation (id);
alter table escalation add column after_id uuid references escalation (id);
alter table escalation add column chased integer not null default 0;
alter table escalation add column silent_told_at timestamptz;
update escalation set from_organisation_id =
  (select organisation_id from petition where petition.id = escalation.petition_id);
alter table escalation alter column from_organisation_id set not null;
create index escalation_open on escalation (chase_on) where answered_at is null;

alter table petition_cooperation add column chased_at timestamptz;
create index petition_cooperation_open on petition_cooperation (due_on) where replied_at is null;

alter table answer add column reviews_id uuid references answer (id);

create table reminder_step (
  id uuid primary key,
  organisation_id uuid references organisation (id),
  offset_days integer not null,
  audience text not null,
  source text not null,
  valid_from date not null,
  valid_to date
);
insert into reminder_step (id, offset_days, audience, source, valid_from) values
  (gen_random_uuid(), -3, 'unit', 'Thông lệ, chưa có quy định chung; địa phương tự chọn', '2019-01-01'),
  (gen_random_uuid(), 1, 'head', 'Thông lệ, chưa có quy định chung; địa phương tự chọn', '2019-01-01'),
  (gen_random_uuid(), 10, 'head', 'Thông lệ, chưa có quy định chung; địa phương tự chọn', '2019-01-01');
create table reminder (
  id uuid primary key,
  organisation_id uuid not null references organisation (id),
  subject_kind text not null,
  subject_id uuid not null,
  code text not null,
  unit_id uuid references unit (id),
  offset_days integer not null,
  audience text not null,
  due_on date not null,
  at timestamptz not null,
  printed_at timestamptz,
  printed_by text,
  unique (subject_id, due_on, offset_days)
);
create index reminder_organisation on reminder (organisation_id, at desc);
create index reminder_unit on reminder (unit_id, at desc);
insert into reminder (id, organisation_id, subject_kind, subject_id, code, unit_id, offset_days, audience, due_on, at)
  select gen_random_uuid(), petition.organisation_id, 'petition', petition.id, petition.code, petition.lead_unit_id,
    (event.facts ->> 'mark')::int, event.facts ->> 'to', (event.facts ->> 'dueOn')::date, min(event.at)
  from event join petition on petition.id = event.subject_id
  where event.subject_kind = 'petition' and event.verb = 'petition.chase' and event.facts ? 'mark'
  group by petition.id, event.facts ->> 'mark', event.facts ->> 'to', event.facts ->> 'dueOn';
`)
    .execute(db);
}
