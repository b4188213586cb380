import type { Database } from '#app/database/database.ts';
import type { House } from '#app/house.ts';
import { makePerson } from './people.ts';

const rules = [
  ['petition.answer_days', 15, 'working'],
  ['petition.repeat_review_days', 15, 'calendar'],
  ['petition.cooperate_days', 5, 'working'],
  ['petition.transfer_days', 1, 'working'],
  ['petition.extension_times', 1, 'times'],
  ['petition.extension_days', 15, 'working'],
  ['petition.silence_days', 15, 'calendar'],
  ['petition.escalation_chase_days', 15, 'calendar'],
  ['petition.escalation_silent_days', 30, 'calendar'],
  ['petition.furthest_days', 1826, 'calendar'],
  ['conclusion.publish_days', 10, 'calendar'],
  ['answer.words_each', 5, 'words'],
  ['answer.words_whole', 12, 'words'],
  ['answer.copy_percent', 85, 'percent'],
  ['answer.copy_words', 12, 'words'],
  ['answer.evening_hour', 17, 'hour'],
  ['petition.series_days', 3, 'calendar'],
  ['petition.series_times', 3, 'times'],
  ['petition.years_running', 3, 'years'],
  ['dialogue.few_turns', 2, 'turns'],
  ['front.explain_days', 5, 'working'],
  ['front.answer_days', 20, 'working'],
  ['front.answer_complex_days', 30, 'working'],
] as const;

/** A ward with its province, three units and the people who work on petitions; rows only. */
export async function petitionGround(house: House) {
  const { db } = house;
  await insertAdminUnits(db);
  await db
    .insertInto('rule_profile')
    .values({ id: 'p', name_vi: 'Thử', name_en: 'Trial', level: null, parent_id: null })
    .execute();
  const province = await insertOrganisation(house, {
    code: '01',
    level: 'province',
    name: 'UBND thành phố',
    parentId: null,
  });
  const ward = await insertOrganisation(house, {
    code: '00001',
    level: 'commune',
    name: 'UBND phường',
    parentId: province,
  });
  await db
    .insertInto('rule')
    .values(
      rules.map(([key, amount, unit]) => ({
        id: house.newId(),
        profile_id: 'p',
        organisation_id: ward,
        key,
        amount,
        unit,
        basis: 'Thông lệ',
        article: null,
        status: 'to_check' as const,
        valid_from: '2019-01-01',
      })),
    )
    .execute();
  const office = await insertUnit(house, {
    organisationId: ward,
    kind: 'office',
    name: 'Văn phòng',
    position: 1,
  });
  const economy = await insertUnit(house, {
    organisationId: ward,
    kind: 'economy',
    name: 'Phòng Kinh tế',
    position: 2,
  });
  const culture = await insertUnit(house, {
    organisationId: ward,
    kind: 'culture_social',
    name: 'Phòng Văn hóa - Xã hội',
    position: 3,
  });
  const at = { organisationId: ward };
  return {
    province,
    ward,
    units: { office, economy, culture },
    clerk: await makePerson(house, { name: 'Lê Thị Thư', roles: [{ role: 'clerk', ...at }] }),
    secondClerk: await makePerson(house, { name: 'Bùi Văn Lưu', roles: [{ role: 'clerk', ...at }] }),
    head: await makePerson(house, { name: 'Trần Văn Chủ', roles: [{ role: 'head', ...at }] }),
    officer: await makePerson(house, {
      name: 'Vũ Đình Khôi',
      roles: [{ role: 'officer', ...at, unitId: economy }],
    }),
    secondOfficer: await makePerson(house, {
      name: 'Đỗ Thị Mai',
      roles: [{ role: 'officer', ...at, unitId: economy }],
    }),
    helper: await makePerson(house, {
      name: 'Hồ Thị Lan',
      roles: [{ role: 'officer', ...at, unitId: culture }],
    }),
    front: await makePerson(house, { name: 'Ngô Văn Mặt', roles: [{ role: 'front', ...at }] }),
    superior: await makePerson(house, {
      name: 'Phạm Thị Tỉnh',
      roles: [{ role: 'clerk', organisationId: province }],
    }),
    stranger: await makePerson(house, { name: 'Người Ngoài', organisationId: ward }),
  };
}
export type PetitionGround = Awaited<ReturnType<typeof petitionGround>>;

/** A department of the province with its officer, and the days in which it answers the level below. */
export async function insertAboveUnit(house: House, ground: PetitionGround, name: string) {
  const at = { organisationId: ground.province };
  const unit = await insertUnit(house, { ...at, kind: 'department', name, position: 9 });
  await house.db
    .insertInto('rule')
    .values({
      ...{ id: house.newId(), profile_id: 'p', organisation_id: ground.province, key: 'petition.above_days' },
      ...{ amount: 10, unit: 'working', basis: 'Thông lệ', article: null, status: 'to_check' as const },
      valid_from: '2019-01-01',
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const roles = [{ role: 'officer' as const, ...at, unitId: unit }];
  return { unit, officer: await makePerson(house, { name: `Cán bộ ${name}`, roles }) };
}

/** One more commune beside the ward, without units and people; returns its id. */
export async function insertCommune(house: House, of: { code: string; name: string }): Promise<string> {
  await house.db
    .insertInto('admin_unit')
    .values({
      ...{ code: of.code, level: 'commune', province_code: '01', kind: 'xã', name: of.name },
      ...{ full_name: of.name, folded: of.name, valid_from: '2025-07-01', source: 'thử' },
    })
    .execute();
  return await insertOrganisation(house, { ...of, level: 'commune', parentId: null });
}

async function insertAdminUnits(db: Database): Promise<void> {
  await db
    .insertInto('admin_unit')
    .values(
      (['province', 'commune'] as const).map((level) => ({
        code: level === 'province' ? '01' : '00001',
        level,
        province_code: '01',
        kind: level,
        name: level,
        full_name: level,
        folded: level,
        valid_from: '2025-07-01',
        source: 'thử',
      })),
    )
    .onConflict((conflict) => conflict.column('code').doNothing())
    .execute();
}

async function insertOrganisation(
  house: House,
  of: { code: string; level: 'province' | 'commune'; name: string; parentId: string | null },
): Promise<string> {
  const id = house.newId();
  await house.db
    .insertInto('organisation')
    .values({
      id,
      admin_code: of.code,
      level: of.level,
      name: of.name,
      parent_id: of.parentId,
      rule_profile_id: 'p',
      founded_at: house.now(),
    })
    .execute();
  return id;
}

async function insertUnit(
  house: House,
  of: { organisationId: string; kind: string; name: string; position: number },
): Promise<string> {
  const id = house.newId();
  await house.db
    .insertInto('unit')
    .values({
      id,
      organisation_id: of.organisationId,
      kind: of.kind,
      name: of.name,
      short_name: of.name,
      position: of.position,
      valid_from: '2025-07-01',
    })
    .execute();
  return id;
}
