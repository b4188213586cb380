import { type Kysely, sql } from 'kysely';

/**
 * The Council and the people's inspection are two bodies with a role each. A holding of the old role goes to the body
 * for which its person has supervised, else to the one that their title names; where neither tells, both are held
 * until an administrator ends one: who supervises must not lose it overnight.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
create temporary table supervised on commit drop as
with done as (
  select planned_by as person_id, organisation_id, body from supervision
  union select drawn_by, organisation_id, body
    from supervision_draw join supervision on supervision.id = supervision_id
  union select found_by, organisation_id, body
    from supervision_finding join supervision on supervision.id = supervision_id
  union select sent_by, organisation_id, body
    from supervision_request join supervision on supervision.id = supervision_id
)
select person_id, organisation_id, min(body) as body, count(*) as bodies from done
where body in ('council', 'people_inspection') group by person_id, organisation_id;

update role_holding set role = supervised.body from supervised
where role = 'supervisor' and supervised.bodies = 1
  and supervised.person_id = role_holding.person_id
  and supervised.organisation_id = role_holding.organisation_id;

update role_holding set role = case when title like '%hanh tra %' then 'people_inspection' else 'council' end
from person
where role = 'supervisor' and person.id = person_id
  and (title like '%hanh tra %') <> (title like '%ội đồng nhân dân%' or title like '%HĐND%');

insert into role_holding (id, person_id, organisation_id, unit_id, role, valid_from, valid_to, granted_by, granted_at)
select gen_random_uuid(), person_id, organisation_id, unit_id, 'people_inspection', valid_from, valid_to, granted_by,
  granted_at
from role_holding where role = 'supervisor';
update role_holding set role = 'council' where role = 'supervisor';
`)
    .execute(db);
}
