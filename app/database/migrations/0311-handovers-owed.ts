import { type Kysely, sql } from 'kysely';

/**
 * A sheet of handing over is owed as soon as its head leaves, before anybody has made it; it can be refused and taken
 * back. The last officer of a unit owes the sheet of that unit.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
alter table handover
  add column state text not null default 'waiting'
    check (state in ('owed', 'waiting', 'accepted', 'refused', 'taken_back', 'lapsed')),
  add column unit_id uuid references unit (id),
  add column owed_on date,
  add column made_by_name text,
  add column ended_at timestamptz,
  add column ended_by_name text,
  add column ended_reason text,
  alter column to_person_id drop not null,
  alter column to_name drop not null,
  alter column made_at drop not null;
update handover set state = 'accepted' where accepted_at is not null;
alter table handover
  alter column state drop default,
  add constraint handover_made check (state in ('owed', 'lapsed') or (to_person_id is not null and made_at is not null)),
  add constraint handover_ended check ((state in ('refused', 'taken_back')) = (ended_reason is not null));
drop index handover_open;
create unique index handover_open on handover
  (organisation_id, from_person_id, coalesce(unit_id, '00000000-0000-0000-0000-000000000000'::uuid))
  where state in ('owed', 'waiting');
`)
    .execute(db);
}
