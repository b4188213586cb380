import { type Kysely, sql } from 'kysely';

/** Which questions are taken to the floor, by whom and why; draws with their seed; drafts asked for before the day. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
create table selection_draw (
  id uuid primary key,
  dialogue_id uuid not null references dialogue (id),
  seed text not null,
  wanted integer not null,
  candidates text[] not null,
  drawn text[] not null,
  drawn_at timestamptz not null,
  drawn_by uuid references person (id),
  drawn_by_name text
);
create index selection_draw_dialogue on selection_draw (dialogue_id, drawn_at);
create table selection (
  id uuid primary key,
  dialogue_id uuid not null references dialogue (id),
  opinion_id uuid not null references opinion (id),
  way text not null,
  reason text,
  draw_id uuid references selection_draw (id),
  chosen_at timestamptz not null,
  chosen_by uuid references person (id),
  chosen_by_name text,
  removed_at timestamptz,
  removed_by_name text,
  removed_reason text
);
create unique index selection_standing on selection (dialogue_id, opinion_id) where removed_at is null;
create table draft_request (
  dialogue_id uuid not null references dialogue (id),
  unit_id uuid not null references unit (id),
  due_on date not null,
  note text,
  asked_at timestamptz not null,
  asked_by_name text,
  primary key (dialogue_id, unit_id)
);
create table population_group (
  id uuid primary key,
  organisation_id uuid not null references organisation (id),
  kind text not null,
  name text not null,
  people integer not null check (people >= 0),
  source text not null,
  as_of date not null,
  unique (organisation_id, kind, name)
);
create table population_tally (
  group_id uuid not null references population_group (id) on delete cascade,
  dialogue_id uuid not null references dialogue (id),
  voices integer not null check (voices >= 0),
  primary key (group_id, dialogue_id)
);
`)
    .execute(db);
}
