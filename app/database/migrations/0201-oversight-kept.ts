import { type Kysely, sql } from 'kysely';

/** By which supervision a thing was read, evidence of a finding, and every reply to a request that was asked again. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
alter table reading add column via text;
create index reading_via on reading (via) where via is not null;
alter table supervision_finding add column evidence text;
create table supervision_reply (
  id uuid primary key,
  request_id uuid not null references supervision_request (id),
  outcome text,
  answer text not null,
  answered_at timestamptz not null,
  answered_by uuid references person (id),
  answered_by_name text
);
create index supervision_reply_request on supervision_reply (request_id, answered_at);
insert into supervision_reply (id, request_id, outcome, answer, answered_at, answered_by, answered_by_name)
select gen_random_uuid(), id, outcome, answer, answered_at, answered_by, answered_by_name
from supervision_request where answer is not null and answered_at is not null;
`)
    .execute(db);
}
