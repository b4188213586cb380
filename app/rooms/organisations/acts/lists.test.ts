import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#app/ground/actor.ts';
import { addDays, dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { readStory } from '#app/rooms/record/store.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { makePerson } from '#tests/people.ts';
import { refusalOf, said } from '#tests/petition-deeds.ts';
import { type PetitionGround, petitionGround } from '#tests/petitions.ts';
import { type ListEntryInput, listEntryInput } from '../inputs-lists.ts';
import type { ListName } from '../list.ts';
import { presentList } from '../present-lists.ts';
import { endOwnEntry, leaveOutEntry, writeListEntry } from './lists.ts';

const today = '2026-03-02';
let house: House;
let ground: PetitionGround;
let now: Date;
let keeper: Actor;
let provincial: Actor;

beforeEach(async () => {
  at(today);
  house = testHouse(await testDatabase(), { now: () => now });
  ground = await petitionGround(house);
  await house.db
    .updateTable('organisation')
    .set({ parent_id: ground.province })
    .where('id', '=', ground.ward)
    .execute();
  const role = 'administrator' as const;
  keeper = await makePerson(house, { name: 'Quản trị', roles: [{ role, organisationId: ground.ward }] });
  provincial = await makePerson(house, {
    ...{ name: 'Quản trị tỉnh', roles: [{ role, organisationId: ground.province }] },
  });
});

describe('an own version', () => {
  test('holds from its day, leaves earlier days as they were, and stands in the story', async () => {
    await write({ code: 'weak', validFrom: addDays(today, 5), words: grade('Cần làm tốt hơn') });
    expect(await names()).toContain('Cần rút kinh nghiệm');
    expect((await row('weak'))?.coming).toMatchObject([{ from: '2026-03-07' }]);
    at('2026-03-07');
    expect(await names()).toContain('Cần làm tốt hơn');
    expect(await names()).not.toContain('Cần rút kinh nghiệm');
    expect((await row('weak'))?.level).toBe('own');
    const [told] = await readStory(house.db, 'rules', [ground.ward]);
    expect([told?.verb, told?.actor_name, told?.facts]).toEqual([
      'list.write',
      'Quản trị',
      { list: 'finding_severity', what: 'Cần làm tốt hơn', from: '2026-03-07' },
    ]);
    // Another house knows nothing of it.
    expect(await names(ground.province)).toContain('Cần rút kinh nghiệm');
  });

  test('is changed by ending it and beginning another; what ended stays in the history', async () => {
    await write({ code: null, words: grade('Rất tốt'), position: 1 });
    const code = (await view()).rows.find((each) => each.name === 'Rất tốt')?.code ?? '';
    at('2026-03-10');
    await write({ code, words: grade('Làm mẫu'), validFrom: '2026-03-12' });
    expect(await said(write({ code, words: grade('Khác'), validFrom: '2026-03-11' }))).toBe('list.later');
    at('2026-03-12');
    expect(await names()).toContain('Làm mẫu');
    expect((await view()).past).toMatchObject([
      { name: 'Rất tốt', from: today, to: '2026-03-11', level: 'own' },
    ]);
    await end(code);
    expect(await names()).not.toContain('Làm mẫu');
  });

  test('a slip of today goes for good, unless something was given it', async () => {
    await write({ code: null, words: grade('Sai chính tả') });
    const code = (await view()).rows.find((each) => each.name === 'Sai chính tả')?.code ?? '';
    await end(code);
    const left = house.db.selectFrom('list_entry').select('id').where('code', '=', code);
    expect(await left.execute()).toEqual([]);

    await write({ list: 'checklist', code: 'press', words: task('Họp báo') });
    const dialogueId = house.newId();
    await house.db
      .insertInto('dialogue')
      .values({
        ...{ id: dialogueId, organisation_id: ground.ward, code: 'DT-2026-00001', kind: 'regular' },
        ...{ form: 'both', audience: 'residents', title: 'Chợ', content: 'Chợ', changeable: '' },
        ...{
          state: 'preparing',
          starts_at: now,
          ends_at: new Date(now.getTime() + 1),
          place: 'Hội trường',
          created_at: now,
        },
      })
      .execute();
    await house.db
      .insertInto('checklist_item')
      .values({ id: house.newId(), dialogue_id: dialogueId, key: 'press', title: 'Họp báo', position: 1 })
      .execute();
    const endIt = () => endOwnEntry(house, keeper, { ...inList('checklist'), code: 'press' });
    expect(await said(endIt())).toBe('list.used-today');
    at(addDays(today, 1));
    await endIt();
    expect((await row('press', 'checklist'))?.level).toBe('shared');
  });

  test('begins today at the earliest, and is the administrator’s', async () => {
    expect(await said(write({ validFrom: '2026-03-01' }))).toBe('list.past');
    expect(await said(write({}, ground.clerk))).toBe('organisation.part');
    expect(await said(write({}, provincial))).toBe('organisation.part');
    expect(await said(write({ code: 'none' }))).toBe('list.missing');
    // With the list of tasks the office works itself.
    await write({ list: 'checklist', words: task('Mời ban nhạc'), code: null }, ground.clerk);
    expect(await names(ground.ward, 'checklist')).toContain('Mời ban nhạc');
  });
});

describe('doing without', () => {
  test('an entry that nothing binds is left out with a reason, and used again', async () => {
    const code = 'insult';
    const leave = { ...inList('reject_reason'), code, reason: 'Phường trả lời từng người' };
    await leaveOutEntry(house, keeper, leave);
    expect(await names(ground.ward, 'reject_reason')).not.toContain('Lời lẽ xúc phạm');
    expect(await row(code, 'reject_reason')).toMatchObject({
      ...{ isGap: true, name: 'Lời lẽ xúc phạm', source: 'Phường trả lời từng người', mayEnd: true },
    });
    await endOwnEntry(house, keeper, { ...inList('reject_reason'), code });
    expect(await names(ground.ward, 'reject_reason')).toContain('Lời lẽ xúc phạm');
  });

  test('what rests on a text cannot be left out nor reworded', async () => {
    const leave = { ...inList('reject_reason'), code: 'no_content', reason: 'Không cần' };
    const refusal = await refusalOf(leaveOutEntry(house, keeper, leave));
    expect([refusal.code, refusal.facts]).toEqual([
      'list.bound',
      { source: 'Thông tư 05/2021/TT-TTCP', level: 'shared' },
    ]);
    expect(await row('no_content', 'reject_reason')).toMatchObject({ bound: 'shared', mayChange: false });
  });

  test('the last entry stays', async () => {
    for (const code of ['sound', 'weak'])
      await leaveOutEntry(house, keeper, { ...inList('finding_severity'), code, reason: 'Không dùng' });
    const last = { ...inList('finding_severity'), code: 'wrong', reason: 'Không dùng' };
    expect(await said(leaveOutEntry(house, keeper, last))).toBe('list.last');
    expect(await names()).toEqual(['Sai phạm']);
  });
});

test('what a province sets or leaves out holds in its communes, which can change nothing of it', async () => {
  const ofProvince = { list: 'finding_severity', organisationId: ground.province } as const;
  await write({ code: 'weak', words: grade('Theo tỉnh') });
  await writeListEntry(house, provincial, {
    ...ofProvince,
    ...entry({ code: 'weak', words: grade('Của tỉnh') }),
  });
  await leaveOutEntry(house, provincial, { ...ofProvince, code: 'sound', reason: 'Tỉnh dùng hai mức' });
  expect(await names()).toEqual(['Của tỉnh', 'Sai phạm']);
  const refusal = await refusalOf(write({ code: 'weak', words: grade('Của phường') }));
  expect([refusal.code, refusal.facts.level]).toEqual(['list.bound', 'above']);
  expect(await said(write({ code: 'sound', words: grade('Tốt') }))).toBe('list.bound');
  await endOwnEntry(house, provincial, { ...ofProvince, code: 'weak' });
  expect(await names()).toEqual(['Theo tỉnh', 'Sai phạm']);
});

test('the form says field by field what lacks', () => {
  const parse = (list: ListName, said: object) => {
    const parsed = listEntryInput(list).safeParse(said);
    return parsed.success ? [] : parsed.error.issues.map((issue) => [issue.path.join('.'), issue.message]);
  };
  const given = { position: '3', source: 'Quy chế', validFrom: today };
  expect(parse('finding_severity', { ...given, words: { name_vi: 'Tốt', tone: 'good' } })).toEqual([]);
  expect(parse('finding_severity', { ...given, words: { name_vi: '', tone: 'pink' } })).toEqual([
    ['words.name_vi', 'required'],
    ['words.tone', 'required'],
  ]);
  const wanted = { title_vi: 'Họp', unit_kind: 'office', days: '−3', kinds: 'regular' };
  expect(parse('checklist', { ...given, words: wanted })).toEqual([]);
  expect(parse('checklist', { ...given, words: { ...wanted, days: 'ba', kinds: ['all'] } })).toEqual([
    ['words.days', 'number'],
    ['words.kinds', 'required'],
  ]);
});

function grade(name: string) {
  return { name_vi: name, name_en: '', tone: 'good' };
}

function task(title: string) {
  return {
    ...{ title_vi: title, title_en: '', unit_kind: 'office', days: '-4', limit: '' },
    ...{ kinds: [], forms: [], audiences: [] },
  };
}

function entry(change: Partial<ListEntryInput>): ListEntryInput {
  return {
    ...{ code: null, words: grade('Tốt'), position: 2, source: 'Quy chế 12' },
    ...{ isChecked: false, validFrom: dayOf(now), ...change },
  };
}

async function write(change: Partial<ListEntryInput> & { list?: ListName }, actor = keeper) {
  const { list = 'finding_severity', ...rest } = change;
  await writeListEntry(house, actor, { ...inList(list), ...entry(rest) });
}

async function end(code: string) {
  await endOwnEntry(house, keeper, { ...inList('finding_severity'), code });
}

function inList(list: ListName) {
  return { list, organisationId: ground.ward };
}

async function view(organisationId = ground.ward, list: ListName = 'finding_severity') {
  return await presentList(house, keeper, { list, organisationId, language: 'vi' });
}

async function row(code: string, list: ListName = 'finding_severity') {
  return (await view(ground.ward, list)).rows.find((each) => each.code === code);
}

/** What is offered today. */
async function names(organisationId = ground.ward, list: ListName = 'finding_severity') {
  const { rows } = await view(organisationId, list);
  return rows.filter((each) => !each.isGap && !each.isComing).map((each) => each.name);
}

function at(day: string): void {
  now = new Date(`${day}T02:00:00Z`);
}
