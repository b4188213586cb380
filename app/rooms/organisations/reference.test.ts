import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '#app/database/database.ts';
import { anonymous } from '#app/ground/actor.ts';
import { dueDay, isKnown } from '#app/ground/working-days.ts';
import type { House } from '#app/house.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { foundOrganisation } from './acts/found.ts';
import { loadReferenceData } from './acts/load.ts';
import { readFields, readUnitsForField } from './store-fields.ts';
import { readFormerOf, readTodayOf, searchAdminUnits, searchFormerUnits } from './store-places.ts';
import { calendarOf, leadDays, readRules, ruleLimit, ruleValue } from './store-rules.ts';

let db: Database;
let house: House;
beforeAll(async () => {
  db = await testDatabase();
  house = testHouse(db, { now: () => new Date('2026-11-23T02:00:00Z') });
  await loadReferenceData(house);
});
afterAll(async () => await db.destroy());

const countOf = async (table: 'admin_unit' | 'former_unit' | 'field' | 'holiday' | 'rule' | 'legal_basis') =>
  (
    await db
      .selectFrom(table)
      .select((each) => each.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
  ).n;

describe('reference data', () => {
  it('holds 34 provinces, 3,321 communes and 10,602 rows of former communes', async () => {
    const levels = await db
      .selectFrom('admin_unit')
      .select((each) => ['level', each.fn.countAll<number>().as('n')])
      .groupBy('level')
      .execute();
    expect(new Map(levels.map((row) => [row.level, row.n]))).toEqual(
      new Map([
        ['province', 34],
        ['commune', 3321],
      ]),
    );
    expect(await countOf('former_unit')).toBe(10_602);
    const old = await db
      .selectFrom('former_unit')
      .select((each) => each.fn.count<number>('old_province').distinct().as('provinces'))
      .executeTakeFirstOrThrow();
    expect(old.provinces).toBe(63);
  });

  it('writes nothing the second time, and twice at once is once', async () => {
    expect(await loadReferenceData(house)).toEqual([]);
    const fresh = testHouse(await testDatabase());
    const both = await Promise.all([loadReferenceData(fresh), loadReferenceData(fresh)]);
    expect(both.map((names) => names.length).sort()).toEqual([0, 6]);
    await fresh.db.destroy();
  });

  it('writes a changed set again and leaves what people have set', async () => {
    const before = await countOf('holiday');
    await db
      .updateTable('holiday')
      .set({ name: 'Ngày của chúng tôi', added_by: null })
      .where('day', '=', '2026-09-02')
      .execute();
    await db.updateTable('reference_load').set({ content_hash: 'x' }).where('name', '=', 'holiday').execute();
    expect(await loadReferenceData(house)).toEqual(['holiday']);
    expect(await countOf('holiday')).toBe(before);
  });

  it('knows the fields of both levels', async () => {
    const fields = await readFields(db);
    expect(fields.filter((field) => field.parent_code === null)).toHaveLength(18);
    expect(fields.filter((field) => field.asks_denunciation).map((field) => field.code)).toEqual([
      'CADR.4',
      'PARTY.2',
    ]);
  });
});

describe('places', () => {
  it.each([
    ['hong ha', 'Phường Hồng Hà'],
    ['Phường Hồng Hà', 'Phường Hồng Hà'],
    ['hồng hà hà nội', 'Phường Hồng Hà'],
    ['HÒA BÌNH', 'Phường Hoà Bình'],
    ['ba đình', 'Phường Ba Đình'],
    ['dak lak', 'Tỉnh Đắk Lắk'],
    ['Bạch Long Vĩ', 'Đặc khu Bạch Long Vĩ'],
  ])('finds %j', async (text, name) => {
    const found = await searchAdminUnits(db, text);
    expect(found.map((place) => place.full_name)).toContain(name);
  });

  it('finds both placements of the tone', async () => {
    const codes = async (text: string) =>
      (await searchAdminUnits(db, text, { limit: 200 })).map((row) => row.code);
    expect(await codes('Thuỷ')).toEqual(await codes('Thủy'));
    expect((await codes('Hoà')).length).toBeGreaterThan(10);
    expect(await codes('%')).toEqual(await codes(''));
  });

  it('leads from a former commune to that of today and back', async () => {
    const [phucXa] = await searchFormerUnits(db, 'phuc xa ba dinh');
    expect(phucXa).toMatchObject({
      old_name: 'Phường Phúc Xá',
      new_code: '00097',
      new_name: 'Phường Hồng Hà',
    });
    const back = await readFormerOf(db, '00097');
    expect(back.map((row) => row.old_code)).toContain('00001');
    expect((await readTodayOf(db, '00007')).map((row) => row.new_code).sort()).toEqual(['00008', '00025']);
    expect((await searchFormerUnits(db, 'quan hoan kiem')).length).toBeGreaterThan(10);
    const together = await searchFormerUnits(db, 'Phúc Xá');
    expect(together.map((row) => row.old_name)).toEqual(['Phường Phúc Xá']);
    expect((await searchFormerUnits(db, 'vinh phuc'))[0]?.old_name).toBe('Phường Vĩnh Phúc');
    expect(await searchFormerUnits(db, ' ')).toEqual([]);
  });
});

describe('rules of a ward', () => {
  let ward: string;
  beforeAll(async () => {
    const founded = await foundOrganisation(house, anonymous, {
      adminCode: '00097',
      ruleProfileId: 'commune',
    });
    ward = founded.id;
  });

  it.each([
    ['2024-02-01', '2024-02-29'],
    ['2025-01-20', '2025-02-17'],
    ['2026-02-02', '2026-03-02'],
    ['2027-01-25', '2027-02-22'],
    ['2024-04-22', '2024-05-15'],
    ['2026-08-17', '2026-09-09'],
    ['2026-11-23', '2026-12-15'],
  ])('an answer asked for on %s is due on %s', async (from, due) => {
    const limit = await ruleLimit(db, { organisationId: ward, key: 'petition.answer_days', onDay: from });
    expect(limit).toMatchObject({ amount: 15, unit: 'working' });
    expect(dueDay(from, limit, await calendarOf(db))).toBe(due);
  });

  it('says where the calendar is not confirmed', async () => {
    const calendar = await calendarOf(db);
    expect(calendar.knownTo).toBe('2026-11-23');
    expect(isKnown('2026-01-01', '2026-03-02', calendar)).toBe(true);
    expect(isKnown('2026-11-23', '2026-12-15', calendar)).toBe(false);
  });

  it('asks for the strictest notice', async () => {
    const asked = { organisationId: ward, onDay: '2026-11-23' };
    expect(await leadDays(db, asked)).toMatchObject({ days: 7, rule: { basis: 'luat-72-2025' } });
    expect(await leadDays(db, { ...asked, isForYouth: true })).toMatchObject({ days: 30 });
    const bases = ['luat-72-2025', 'nd-13-2021'];
    expect(await leadDays(db, { ...asked, legalBasisIds: bases })).toMatchObject({ days: 30 });
  });

  it('has no rule where none is written', async () => {
    await expect(
      ruleValue(db, { organisationId: ward, key: 'notice.lead_days', onDay: '2020-01-01' }),
    ).rejects.toMatchObject({ kind: 'missing', code: 'organisation.no-rule' });
  });

  it('rests every rule on a known text or on plain words', async () => {
    const ids = (await db.selectFrom('legal_basis').select('id').execute()).map((row) => row.id);
    const bases = (await readRules(db, { organisationId: ward, parentId: null })).map((rule) => rule.basis);
    expect(bases.filter((basis) => !ids.includes(basis) && !basis.includes(' '))).toEqual([]);
  });

  it('routes every field to a department that works', async () => {
    for (const field of await readFields(db)) {
      const asked = { organisationId: ward, fieldCode: field.code, onDay: '2026-11-23' };
      expect(await readUnitsForField(db, asked), field.code).not.toEqual([]);
    }
  });
});
