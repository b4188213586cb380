import { sql } from 'kysely';
import type { Database } from '#app/database/database.ts';

/** Makes two starting processes load one after the other; held until the transaction ends. */
export async function lockLoading(db: Database): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('diemcau.reference'))`.execute(db);
}

export async function readStamps(db: Database): Promise<Map<string, string>> {
  const rows = await db.selectFrom('reference_load').select(['name', 'content_hash']).execute();
  return new Map(rows.map((row) => [row.name, row.content_hash]));
}

export async function writeStamp(db: Database, name: string, hash: string, at: Date): Promise<void> {
  await db
    .insertInto('reference_load')
    .values({ name, content_hash: hash, loaded_at: at })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ content_hash: hash, loaded_at: at }))
    .execute();
}

type Rows = readonly object[];

/** Provinces and communes; a changed name or kind replaces the earlier one under the same code. */
export async function loadAdminUnits(db: Database, rows: Rows): Promise<void> {
  await sql`
    insert into admin_unit
    select * from jsonb_populate_recordset(null::admin_unit, ${JSON.stringify(rows)}::jsonb)
    on conflict (code) do update set
      level = excluded.level, province_code = excluded.province_code, kind = excluded.kind, name = excluded.name,
      full_name = excluded.full_name, folded = excluded.folded, lat = excluded.lat, lon = excluded.lon,
      area_km2 = excluded.area_km2, valid_from = excluded.valid_from, source = excluded.source
  `.execute(db);
}

export async function loadFormerUnits(db: Database, rows: Rows): Promise<void> {
  await db.deleteFrom('former_unit').execute();
  await sql`
    insert into former_unit
    select * from jsonb_populate_recordset(null::former_unit, ${JSON.stringify(rows)}::jsonb)
  `.execute(db);
}

export async function loadFields(db: Database, fields: Rows, routes: Rows): Promise<void> {
  await sql`
    insert into field select * from jsonb_populate_recordset(null::field, ${JSON.stringify(fields)}::jsonb)
    on conflict (code) do update set
      parent_code = excluded.parent_code, name_vi = excluded.name_vi, name_en = excluded.name_en,
      position = excluded.position, asks_denunciation = excluded.asks_denunciation
  `.execute(db);
  await db.deleteFrom('field_route').execute();
  await sql`
    insert into field_route
    select * from jsonb_populate_recordset(null::field_route, ${JSON.stringify(routes)}::jsonb)
  `.execute(db);
}

/** Texts that came with the program; what an administrator has corrected or checked stays. */
export async function loadLegalBases(db: Database, rows: Rows): Promise<void> {
  await sql`
    insert into legal_basis
    select * from jsonb_populate_recordset(null::legal_basis, ${JSON.stringify(rows)}::jsonb)
    on conflict (id) do update set
      number = excluded.number, title = excluded.title, issuer = excluded.issuer, issued_on = excluded.issued_on,
      valid_from = excluded.valid_from, track = excluded.track, status = excluded.status, source = excluded.source
    where legal_basis.changed_by is null
  `.execute(db);
}

/** Days that came with the program; what an administrator has set stays. */
export async function loadHolidays(db: Database, rows: Rows): Promise<void> {
  await db.deleteFrom('holiday').where('added_by', 'is', null).execute();
  await sql`
    insert into holiday select * from jsonb_populate_recordset(null::holiday, ${JSON.stringify(rows)}::jsonb)
    on conflict (day) do nothing
  `.execute(db);
}

/** Rules that came with the program; an organisation's own stay. */
export async function loadRules(db: Database, profiles: Rows, rules: Rows): Promise<void> {
  await sql`
    insert into rule_profile
    select * from jsonb_populate_recordset(null::rule_profile, ${JSON.stringify(profiles)}::jsonb)
    on conflict (id) do update set
      name_vi = excluded.name_vi, name_en = excluded.name_en, level = excluded.level, parent_id = excluded.parent_id
  `.execute(db);
  // A rule keeps its id and an abandoned one its row: dates that were counted by it must still name it.
  await sql`
    with given as (
      select * from jsonb_populate_recordset(null::rule, ${JSON.stringify(rules)}::jsonb)
    ), kept as (
      update rule set amount = given.amount, unit = given.unit, basis = given.basis, article = given.article,
        status = given.status, valid_to = null
      from given
      where rule.organisation_id is null and rule.profile_id = given.profile_id and rule.key = given.key
        and rule.valid_from = given.valid_from
      returning rule.profile_id, rule.key, rule.valid_from
    ), ended as (
      update rule set valid_to = greatest(rule.valid_from, current_date - 1)
      where organisation_id is null and valid_to is null and not exists (
        select from given
        where rule.profile_id = given.profile_id and rule.key = given.key and rule.valid_from = given.valid_from)
    )
    insert into rule select * from given where not exists (
      select from kept
      where kept.profile_id = given.profile_id and kept.key = given.key and kept.valid_from = given.valid_from)
  `.execute(db);
}
