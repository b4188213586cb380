import { sql } from 'kysely';
import type { Database } from '#app/database/database.ts';

/**
 * The rule with this key that holds for the organisation on that day: its own before its profile's before the
 * profile's parent's; the newest of those that are valid.
 */
export async function readRuleFor(db: Database, of: { organisationId: string; key: string; on: string }) {
  const { rows } = await sql<{
    id: string;
    amount: number;
    unit: string;
    basis: string;
    article: string | null;
    status: string;
  }>`
    with recursive chain (profile_id, depth) as (
      select rule_profile_id, 0 from organisation where id = ${of.organisationId}
      union all
      select rule_profile.parent_id, chain.depth + 1 from chain
      join rule_profile on rule_profile.id = chain.profile_id where rule_profile.parent_id is not null
    )
    select rule.id, rule.amount, rule.unit, rule.basis, rule.article, rule.status
    from chain join rule on rule.profile_id = chain.profile_id
    where rule.key = ${of.key} and (rule.organisation_id is null or rule.organisation_id = ${of.organisationId})
      and rule.valid_from <= ${of.on} and (rule.valid_to is null or rule.valid_to >= ${of.on})
    order by (rule.organisation_id is null), chain.depth, rule.valid_from desc
    limit 1`.execute(db);
  return rows[0];
}

export async function readCalendarDays(db: Database) {
  return await db.selectFrom('holiday').select(['day', 'kind']).execute();
}

export async function readUnit(db: Database, unitId: string) {
  return await db.selectFrom('unit').selectAll().where('id', '=', unitId).executeTakeFirst();
}

export async function readOfficeUnit(db: Database, organisationId: string) {
  return await db
    .selectFrom('unit')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('valid_to', 'is', null)
    .where('kind', '=', 'office')
    .orderBy('position')
    .executeTakeFirst();
}

export async function readRoutedUnit(db: Database, organisationId: string, fieldCode: string) {
  return await db
    .selectFrom('field')
    .innerJoin('field_route', (join) =>
      join.on((eb) =>
        eb.or([
          eb('field_route.field_code', '=', eb.ref('field.code')),
          eb('field_route.field_code', '=', eb.ref('field.parent_code')),
        ]),
      ),
    )
    .innerJoin('organisation', 'organisation.level', 'field_route.level')
    .innerJoin('unit', (join) =>
      join
        .onRef('unit.organisation_id', '=', 'organisation.id')
        .onRef('unit.kind', '=', 'field_route.unit_kind'),
    )
    .selectAll('unit')
    .where('field.code', '=', fieldCode)
    .where('organisation.id', '=', organisationId)
    .where('unit.valid_to', 'is', null)
    .orderBy('field_route.position')
    .orderBy('unit.position')
    .executeTakeFirst();
}

export async function readParent(db: Database, organisationId: string) {
  return await db
    .selectFrom('organisation as home')
    .innerJoin('organisation as parent', 'parent.id', 'home.parent_id')
    .select(['parent.id', 'parent.name'])
    .where('home.id', '=', organisationId)
    .executeTakeFirst();
}
