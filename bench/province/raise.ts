import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from '#app/database/database.ts';
import { settlePeople } from './people.ts';

export type Province = Readonly<{ provinceId: string; communeIds: readonly string[]; petitions: number }>;

const communes = 168;
const unitsEach = 5;

/** Words of which invented petitions are made; folded text is what a search reads. */
const matters = [
  ['Đèn đường ngõ hỏng', 'den duong ngo hong'],
  ['Nắp cống trước trường bị vỡ', 'nap cong truoc truong bi vo'],
  ['Rác ùn ở đầu chợ', 'rac un o dau cho'],
  ['Hồ sơ cấp giấy chứng nhận chậm', 'ho so cap giay chung nhan cham'],
  ['Vỉa hè bị lấn chiếm', 'via he bi lan chiem'],
  ['Nước máy đục vào buổi sáng', 'nuoc may duc vao buoi sang'],
  ['Mương hở chưa có nắp', 'muong ho chua co nap'],
  ['Lớp mầm non thấm dột', 'lop mam non tham dot'],
  ['Loa truyền thanh rè', 'loa truyen thanh re'],
  ['Đường tổ dân phố lún nứt', 'duong to dan pho lun nut'],
] as const;

/**
 * A province with 168 communes of five departments each, and so many petitions of ten years until `now`: two of a
 * hundred wait for an answer, some of them late, some escalated; most others are closed, with their answers, ratings
 * and stories. One in twenty became a promise. Staff and followers have mail. Rows only, made by the database itself.
 */
export async function raiseProvince(
  db: Database,
  wanted: { petitions: number; now: Date },
): Promise<Province> {
  const provinceId = randomUUID();
  const communeIds = Array.from({ length: communes }, () => randomUUID());
  await places(db, provinceId, communeIds);
  await rules(db);
  await petitions(db, wanted);
  await parts(db, wanted.now, provinceId);
  await settlePeople(db);
  await sql`analyze`.execute(db);
  return { provinceId, communeIds, petitions: wanted.petitions };
}

async function places(db: Database, provinceId: string, communeIds: readonly string[]): Promise<void> {
  await sql`
    insert into admin_unit (code, level, province_code, kind, name, full_name, folded, valid_from, source)
    select case when n = 0 then '01' else lpad(n::text, 5, '0') end,
      case when n = 0 then 'province' else 'commune' end, '01', 'x', 'Đơn vị ' || n, 'Đơn vị ' || n,
      'don vi ' || n, '2016-01-01', 'bench'
    from generate_series(0, ${communes}::int) n`.execute(db);
  await sql`
    insert into rule_profile (id, name_vi, name_en, level, parent_id) values ('bench', 'Đo', 'Bench', null, null)
    on conflict do nothing`.execute(db);
  await sql`
    insert into organisation (id, admin_code, level, name, parent_id, rule_profile_id, founded_at)
    values (${provinceId}, '01', 'province', 'Tỉnh', null, 'bench', now())`.execute(db);
  await sql`
    insert into organisation (id, admin_code, level, name, parent_id, rule_profile_id, founded_at)
    select id, lpad(n::text, 5, '0'), 'commune', 'Phường ' || n, ${provinceId}, 'bench', now()
    from unnest(${communeIds}::uuid[]) with ordinality as given (id, n)`.execute(db);
  await sql`
    insert into unit (id, organisation_id, kind, name, short_name, position, valid_from)
    select gen_random_uuid(), id, case when n = 1 then 'office' else 'economy' end, 'Phòng ' || n, 'P' || n, n, '2016-01-01'
    from organisation cross join generate_series(1, ${unitsEach}::int) n`.execute(db);
}

async function rules(db: Database): Promise<void> {
  await sql`
    insert into rule (id, profile_id, key, amount, unit, basis, status, valid_from)
    select gen_random_uuid(), 'bench', key, amount, unit, 'Đo', 'to_check', '2010-01-01'
    from (values ('petition.answer_days', 15, 'working'), ('petition.repeat_review_days', 15, 'calendar'),
      ('petition.silence_days', 15, 'calendar'), ('petition.extension_times', 1, 'times'),
      ('petition.extension_days', 15, 'working'), ('petition.escalation_chase_days', 15, 'calendar'),
      ('petition.escalation_silent_days', 30, 'calendar'), ('petition.cooperate_days', 5, 'working'),
      ('petition.transfer_days', 1, 'working'), ('petition.above_days', 10, 'working')
    ) given (key, amount, unit)`.execute(db);
}

async function petitions(db: Database, wanted: { petitions: number; now: Date }): Promise<void> {
  const titles = matters.map(([title]) => title);
  const folded = matters.map(([, text]) => text);
  await sql`
    insert into petition (id, organisation_id, code, origin, title, text, folded, field_code, residential_unit, state,
      lead_unit_id, received_at, accepted_at, assigned_at, original_due_on, due_on, answered_at, outcome, settled_at,
      settled_by, closed_at)
    with commune as (
      select id, row_number() over (order by admin_code) - 1 as place from organisation where level = 'commune'
    ), lead as (
      select unit.id, unit.organisation_id, unit.position from unit
    ), given as (
      select n, ${wanted.now}::timestamptz - make_interval(secs => (n::float8 / ${wanted.petitions}) * 315360000) as at,
        ((n::bigint * 7919) % 1000)::int as chance, n % ${communes} as place, (n * 31) % ${matters.length} as matter,
        1 + (n * 13) % ${unitsEach} as department
      from generate_series(1, ${wanted.petitions}::int) n
    ), told as (
      select given.*, commune.id as organisation_id, case
        when at > ${wanted.now}::timestamptz - interval '12 days' then (array['accepted', 'assigned', 'in_progress'])[1 + n % 3]
        when chance < 10 then 'in_progress' when chance < 14 then 'escalated' when chance < 20 then 'answered'
        when chance < 24 then 'withdrawn' when chance < 40 then 'committed' else 'closed' end as state
      from given join commune using (place)
    )
    select gen_random_uuid(), told.organisation_id, 'KN-' || extract(year from at) || '-' || lpad(n::text, 6, '0'),
      'opinion', (${titles}::text[])[matter + 1] || ' ' || n, (${titles}::text[])[matter + 1] || ', tổ dân phố ' || n % 40,
      (${folded}::text[])[matter + 1] || ' ' || n || ' to dan pho ' || n % 40, null, 'Tổ dân phố ' || n % 40, state,
      lead.id, at, at + interval '1 day', at + interval '2 days', (at + interval '22 days')::date,
      (at + interval '22 days')::date,
      case when state in ('answered', 'closed', 'committed') then at + interval '18 days' end,
      case when state in ('answered', 'closed') then 'explained' when state = 'committed' then 'in_progress_roadmap' end,
      case when state = 'closed' then at + interval '34 days' end, case when state = 'closed' then 'silence' end,
      case when state in ('closed', 'withdrawn') then at + interval '34 days' end
    from told join lead on lead.organisation_id = told.organisation_id and lead.position = told.department`.execute(
    db,
  );
}

async function parts(db: Database, now: Date, provinceId: string): Promise<void> {
  await sql`
    insert into sub_question (id, petition_id, position, text)
    select gen_random_uuid(), id, 1, text from petition`.execute(db);
  await sql`
    insert into answer (id, petition_id, number, text, outcome, state, due_on, drafted_at, signed_at, signed_by_name, document_number)
    select gen_random_uuid(), id, 1, 'Đã kiểm tra và xử lý xong, có biên bản kèm theo.', outcome, 'signed', due_on,
      answered_at, answered_at, 'Chủ tịch', '12/UBND' from petition where answered_at is not null`.execute(
    db,
  );
  await sql`
    insert into escalation (id, petition_id, from_organisation_id, to_organisation_id, to_body, why_beyond, sent_at, chase_on)
    select gen_random_uuid(), id, organisation_id, ${provinceId}, 'Tỉnh', 'Vượt thẩm quyền', assigned_at,
      (assigned_at + interval '15 days')::date from petition where state = 'escalated'`.execute(db);
  await sql`
    insert into commitment (id, code, organisation_id, petition_id, text, folded, unit_id, state, original_due_on, due_on)
    select gen_random_uuid(), replace(code, 'KN', 'LH'), organisation_id, id, title, folded, lead_unit_id,
      case when state = 'closed' then 'verified' else (array['assigned', 'on_track', 'reported_done'])[1 + n % 3] end,
      due_on + 60, due_on + 60
    from (select petition.*, row_number() over (order by id) as n from petition) as petition
    where state = 'committed' or n % 20 = 0`.execute(db);
  await sql`
    insert into event (id, at, organisation_id, verb, subject_kind, subject_id, to_state, actor_kind, facts)
    select gen_random_uuid(), at, organisation_id, verb, 'petition', petition.id, to_state, 'staff', '{}'
    from petition cross join lateral (values (accepted_at, 'petition.accept', 'accepted'),
      (assigned_at, 'petition.assign', 'assigned'), (answered_at, 'petition.answer', 'answered')) as told (at, verb, to_state)
    where at is not null and at <= ${now}
    order by at`.execute(db);
}
