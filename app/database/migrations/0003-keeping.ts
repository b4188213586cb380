import { type Kysely, sql } from 'kysely';

/** What must be answered (petitions) and what was promised (conclusions, commitments). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
-- petitions ----------------------------------------------------------------------------------------------------
create table petition (
  id uuid primary key,
  organisation_id uuid not null references organisation (id),
  code text not null unique,
  origin text not null,
  key_hash text,
  opinion_id uuid unique references opinion (id),
  dialogue_id uuid references dialogue (id),
  turn_id uuid references speech_turn (id),
  content_id uuid unique references content (id),
  title text not null,
  text text not null,
  folded text not null,
  field_code text references field (code),
  residential_unit text,
  state text not null,
  lead_unit_id uuid references unit (id),
  product text,
  received_at timestamptz not null,
  accepted_at timestamptz,
  assigned_at timestamptz,
  original_due_on date,
  due_on date,
  due_rule_id uuid references rule (id),
  answered_at timestamptz,
  outcome text,
  is_answered_on_site boolean not null default false,
  settled_at timestamptz,
  settled_by text,
  closed_at timestamptz,
  reopened integer not null default 0,
  repeat_of_id uuid references petition (id),
  withdrawn_note text,
  version integer not null default 1
);
create index petition_organisation on petition (organisation_id, state, due_on);
create index petition_lead on petition (lead_unit_id, state, due_on);
create index petition_dialogue on petition (dialogue_id);
create index petition_folded on petition using gin (folded gin_trgm_ops);
create table petition_cooperation (
  petition_id uuid not null references petition (id),
  unit_id uuid not null references unit (id),
  asked_at timestamptz not null,
  due_on date,
  replied_at timestamptz,
  reply text,
  primary key (petition_id, unit_id)
);
create table sub_question (
  id uuid primary key,
  petition_id uuid not null references petition (id),
  position integer not null,
  text text not null,
  treatment text,
  answer text,
  basis text,
  next_step text,
  next_step_on date
);
create index sub_question_petition on sub_question (petition_id, position);
create table answer (
  id uuid primary key,
  petition_id uuid not null references petition (id),
  number integer not null,
  text text not null,
  outcome text not null,
  document_number text,
  document_on date,
  state text not null,
  drafted_by uuid references person (id),
  drafted_by_name text,
  drafted_at timestamptz not null,
  signed_by uuid references person (id),
  signed_by_name text,
  signed_at timestamptz,
  unique (petition_id, number)
);
create table extension (
  id uuid primary key,
  petition_id uuid not null references petition (id),
  from_due_on date not null,
  to_due_on date not null,
  reason text not null,
  asked_by uuid references person (id),
  asked_at timestamptz not null,
  decided_by uuid references person (id),
  decided_at timestamptz,
  is_approved boolean
);
create index extension_petition on extension (petition_id);
create table escalation (
  id uuid primary key,
  petition_id uuid not null references petition (id),
  to_organisation_id uuid references organisation (id),
  to_body text not null,
  why_beyond text not null,
  legal_basis text,
  document_number text,
  sent_by uuid references person (id),
  sent_at timestamptz not null,
  chase_on date,
  answered_at timestamptz,
  answered_by uuid references person (id),
  answer text
);
create index escalation_petition on escalation (petition_id);
create index escalation_to on escalation (to_organisation_id, answered_at);
create table progress_note (
  id uuid primary key,
  petition_id uuid not null references petition (id),
  at timestamptz not null,
  person_id uuid references person (id),
  unit_id uuid references unit (id),
  headline text not null,
  text text,
  is_public boolean not null default true
);
create index progress_note_petition on progress_note (petition_id, at);
create table verdict (
  id uuid primary key,
  petition_id uuid not null references petition (id),
  answer_id uuid references answer (id),
  kind text not null,
  reason text,
  at timestamptz not null,
  send_key text unique,
  unique (petition_id, answer_id)
);

-- commitments --------------------------------------------------------------------------------------------------
create table conclusion (
  id uuid primary key,
  dialogue_id uuid not null references dialogue (id),
  organisation_id uuid not null references organisation (id),
  state text not null,
  number text,
  issued_on date,
  issued_at timestamptz,
  issued_by uuid references person (id),
  issued_by_name text,
  assessment text,
  monitor_unit_id uuid references unit (id),
  supersedes_id uuid references conclusion (id),
  drafted_by uuid references person (id),
  drafted_at timestamptz not null,
  version integer not null default 1
);
create index conclusion_dialogue on conclusion (dialogue_id);
create table conclusion_item (
  id uuid primary key,
  conclusion_id uuid not null references conclusion (id),
  position integer not null,
  kind text not null,
  content text not null,
  lead_unit_id uuid references unit (id),
  cooperating_unit_ids uuid[] not null default '{}',
  due_on date,
  product text,
  turn_id uuid references speech_turn (id),
  petition_id uuid references petition (id),
  promise_id uuid references promise (id)
);
create index conclusion_item_conclusion on conclusion_item (conclusion_id, position);
create table commitment (
  id uuid primary key,
  code text not null unique,
  organisation_id uuid not null references organisation (id),
  dialogue_id uuid references dialogue (id),
  conclusion_item_id uuid references conclusion_item (id),
  petition_id uuid references petition (id),
  promise_id uuid references promise (id),
  text text not null,
  folded text not null,
  unit_id uuid references unit (id),
  responsible_name text,
  state text not null,
  original_due_on date,
  due_on date,
  published_at timestamptz,
  reported_at timestamptz,
  reported_by uuid references person (id),
  verified_at timestamptz,
  verified_by uuid references person (id),
  closed_at timestamptz,
  not_fulfilled_reason text,
  not_fulfilled_by text,
  carried_to_id uuid references dialogue (id),
  superseded_by_id uuid references commitment (id),
  version integer not null default 1
);
create index commitment_organisation on commitment (organisation_id, state, due_on);
create index commitment_unit on commitment (unit_id, state, due_on);
create index commitment_dialogue on commitment (dialogue_id);
create table evidence (
  id uuid primary key,
  commitment_id uuid not null references commitment (id),
  kind text not null,
  text text,
  document_number text,
  file_name text,
  person_id uuid references person (id),
  unit_id uuid references unit (id),
  at timestamptz not null
);
create index evidence_commitment on evidence (commitment_id, at);
create table verification (
  id uuid primary key,
  commitment_id uuid not null references commitment (id),
  is_accepted boolean not null,
  note text not null,
  file_name text,
  person_id uuid references person (id),
  unit_id uuid references unit (id),
  at timestamptz not null
);
create index verification_commitment on verification (commitment_id, at);
`)
    .execute(db);
}
