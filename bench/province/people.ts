import { sql } from 'kysely';
import type { Database } from '#app/database/database.ts';

/**
 * Who is told: in every commune a head and two clerks, and an officer for each department but the office, all with mail;
 * and for one petition in ten that waits somebody who follows it. Rows only.
 */
export async function settlePeople(db: Database): Promise<void> {
  await sql`
    create temporary table seat as
    select gen_random_uuid() as person_id, organisation.id as organisation_id, null::uuid as unit_id, role,
      row_number() over () as n
    from organisation cross join (values ('head'), ('clerk'), ('clerk')) as held (role)
    union all
    select gen_random_uuid(), organisation_id, id, 'officer', 100000 + row_number() over ()
    from unit where kind <> 'office'`.execute(db);
  await sql`
    insert into person (id, name, email, created_at, organisation_id)
    select person_id, 'Cán bộ ' || n, 'canbo' || n || '@example.test', now(), organisation_id from seat`.execute(
    db,
  );
  await sql`
    insert into role_holding (id, person_id, organisation_id, unit_id, role, valid_from, granted_at)
    select gen_random_uuid(), person_id, organisation_id, unit_id, role, '2016-01-01', now() from seat`.execute(
    db,
  );
  await sql`
    insert into subscription (id, organisation_id, code, channel, address, language, state, stop_key, made_at)
    select gen_random_uuid(), organisation_id, code, 'mail', 'dan' || n || '@example.test', 'vi', 'active',
      gen_random_uuid()::text, now()
    from (select petition.*, row_number() over (order by id) as n from petition
      where state in ('assigned', 'in_progress', 'escalated', 'answered')) as petition
    where n % 10 = 0`.execute(db);
  await sql`drop table seat`.execute(db);
  await sql`analyze`.execute(db);
}
