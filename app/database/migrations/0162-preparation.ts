import { type Kysely, sql } from 'kysely';

/** What is done before a dialogue: the list of tasks, who is invited and who comes instead, points and their tests. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
create table checklist_item (
  id uuid primary key,
  dialogue_id uuid not null references dialogue (id),
  key text,
  title text not null,
  unit_id uuid references unit (id),
  due_on date,
  position integer not null,
  note text,
  done_at timestamptz,
  done_by uuid references person (id),
  done_by_name text,
  unique (dialogue_id, key)
);
create table invitation_group (
  id uuid primary key,
  dialogue_id uuid not null references dialogue (id),
  name text not null,
  quota integer,
  confirm_by date,
  position integer not null,
  unique (dialogue_id, name)
);
create table invitation (
  id uuid primary key,
  dialogue_id uuid not null references dialogue (id),
  group_id uuid not null references invitation_group (id),
  token text not null unique,
  state text not null,
  name text not null,
  title text,
  unit_id uuid references unit (id),
  required_for text,
  point_id uuid references connection_point (id) on delete set null,
  substitute_name text,
  substitute_title text,
  reason text,
  answered_at timestamptz,
  approved_by uuid references person (id),
  approved_at timestamptz,
  created_at timestamptz not null,
  version integer not null default 1
);
create index invitation_dialogue on invitation (dialogue_id, group_id);
create unique index invitation_required on invitation (dialogue_id, unit_id) where required_for is not null;
create table test_call (
  id uuid primary key,
  point_id uuid not null references connection_point (id) on delete cascade,
  at timestamptz not null,
  is_good boolean not null,
  note text,
  by_name text
);
create index test_call_point on test_call (point_id, at);
create table reserve_question (
  id uuid primary key,
  dialogue_id uuid not null references dialogue (id),
  position integer not null,
  text text not null
);
create index reserve_question_dialogue on reserve_question (dialogue_id, position);
alter table connection_point add column equipment text;
alter table run_sheet_item add column speaker text;
alter table dialogue add column fallback text;
`)
    .execute(db);
}
