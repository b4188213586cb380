import { type Kysely, sql } from 'kysely';

/** A supervision looks at petitions, at promises or at conclusions; a finding and a request speak of one of them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
alter table supervision add column kind text not null default 'petition'
  check (kind in ('petition', 'commitment', 'conclusion'));
alter table supervision_finding
  alter column petition_id drop not null,
  add column commitment_id uuid references commitment (id),
  add column conclusion_id uuid references conclusion (id),
  add constraint supervision_finding_subject check (num_nonnulls(petition_id, commitment_id, conclusion_id) = 1);
alter table supervision_request
  add column commitment_id uuid references commitment (id),
  add column conclusion_id uuid references conclusion (id),
  add constraint supervision_request_subject check (num_nonnulls(petition_id, commitment_id, conclusion_id) <= 1);
create index supervision_finding_commitment on supervision_finding (commitment_id) where commitment_id is not null;
create index supervision_request_commitment on supervision_request (commitment_id) where commitment_id is not null;
`)
    .execute(db);
}
