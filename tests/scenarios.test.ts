import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, type Day, dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { presentConclusionOfDialogue } from '#app/rooms/commitments/present-conclusion.ts';
import { insertUnits } from '#app/rooms/organisations/store.ts';
import { assignPetition } from '#app/rooms/petitions/acts/assign.ts';
import { chaseAbove, remindDue } from '#app/rooms/petitions/acts/chase.ts';
import { escalatePetition } from '#app/rooms/petitions/acts/escalate.ts';
import { askExtension } from '#app/rooms/petitions/acts/extend.ts';
import { inheritFromClosed } from '#app/rooms/petitions/acts/inherit.ts';
import { openPetition } from '#app/rooms/petitions/acts/open.ts';
import { linkRepeat } from '#app/rooms/petitions/acts/repeat.ts';
import { transferPetition } from '#app/rooms/petitions/acts/transfer.ts';
import { continueWithout, withdrawPetition } from '#app/rooms/petitions/acts/withdraw.ts';
import { countPetitions, presentPetition } from '#app/rooms/petitions/present.ts';
import { presentDesk } from '#app/rooms/petitions/present-desk.ts';
import { readByCode, readPetitionsOfDialogue } from '#app/rooms/petitions/store.ts';
import { hearing } from '#tests/commitments.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { said } from '#tests/petition-deeds.ts';
import { conclude, holdSession } from '#tests/steps/ward-dialogue.ts';
import { at, peopleTown, type Town } from '#tests/town/people.ts';
import type { Turn } from '#tests/town/turns.ts';
import { accept, assign, reply, say } from '#tests/town/voice.ts';
import type { Voice } from '#tests/town/voices.ts';

// The scenarios of the domain model, each with the people of the town: a clerk Nguyễn Thị Bích, the chair Lê Thị Minh
// Châu, heads of departments, the Front's chair Ngô Văn Thuận, and citizens by name.
let house: House;
let town: Town;
let serial = 0;

beforeAll(async () => {
  house = testHouse(await testDatabase(), { listeners: hearing });
  town = await peopleTown(house);
});
afterAll(async () => await house?.db.destroy());

test('a conclusion of day eleven is published one day late, and says so', async () => {
  const dialogue = await holdSession(town, '2026-03-10', twoTurns);
  await conclude(town, dialogue, 11);
  const view = await presentConclusionOfDialogue(at(house, '2026-04-01', '08:00'), dialogue.code);
  expect(view?.publishBy?.day).toBe('2026-03-20');
  expect([view?.issued?.issuedOn, view?.daysLate]).toEqual(['2026-03-21', 1]);
});

test('ten turns of speech are twenty petitions, eighteen for the ward and two for the city', async () => {
  const dialogue = await holdSession(town, '2026-05-12', tenTurns);
  const petitions = await readPetitionsOfDialogue(house.db, dialogue.id);
  expect(petitions).toHaveLength(20);
  expect(petitions.filter((row) => row.state === 'escalated')).toHaveLength(2);
  expect(petitions.filter((row) => row.state === 'assigned')).toHaveLength(18);
  expect(new Set(petitions.map((row) => row.turn_id)).size).toBe(10);
  expect(petitions.every((row) => row.lead_unit_id !== null)).toBe(true);
});

test('Trần Văn Lộc raises again what two reminders to the chair had not moved: earlier answer, shorter clock', async () => {
  const first = await petition('2025-09-08', 'Chợ Khương Trung dột nát nhiều năm, mưa là ngập quầy hàng.');
  await given(first, '2025-09-09');
  const due = (await read(first)).due_on ?? '';
  for (const days of [1, 10]) await remindDue(at(house, addDays(due, days), '08:00'));
  await reply(at(house, addDays(due, 12), '10:00'), town, {
    code: first,
    by: 'economy',
    outcome: 'explained',
    document: '402/UBND-KTHTĐT',
    answer: 'Đã lợp tạm mái phía đông ngày 02/10, phần còn lại chờ thẩm định dự toán.',
  });
  const again = await petition(
    '2026-04-06',
    'Chợ Khương Trung vẫn dột, mưa là ngập quầy hàng như năm trước.',
  );
  await linkRepeat(at(house, '2026-04-07', '09:00'), town.people.clerk, { code: again, earlierCode: first });
  const view = await presentPetition(at(house, '2026-04-07', '10:00'), again, 'vi');
  expect(view?.dueOn).toBe('2026-04-22');
  expect(view?.asked).toMatchObject({ times: 2, since: '2025-09-08' });
  expect(view?.asked?.others).toMatchObject([{ code: first, unmet: 2 }]);
  const desk = await presentDesk(at(house, '2026-04-07', '10:00'), town.people.clerk, { code: again }, 'vi');
  expect(desk.earlier.map((answer) => answer.document)).toEqual(['402/UBND-KTHTĐT']);
});

test('Vũ Đình Khôi asks for more time one day after the due date, and is refused with the day', async () => {
  const code = await petition('2026-06-01', 'Đèn ngõ 85 tắt, đề nghị sửa.');
  await given(code, '2026-06-02');
  const due = (await read(code)).due_on ?? '';
  const input = { code, toDueOn: addDays(due, 7), reason: 'Chờ vật tư' };
  expect(await said(askExtension(at(house, addDays(due, 1), '08:00'), town.people.economy, input))).toBe(
    'petition.before-due',
  );
  expect((await read(code)).due_on).toBe(due);
});

test('the city is silent for thirty days; Hoàng Thị Lan still sees who owes her an answer', async () => {
  const code = await petition('2026-03-02', 'Đường 70 do thành phố quản lý hư nặng.');
  await given(code, '2026-03-03');
  await escalatePetition(at(house, '2026-03-04', '09:00'), town.people.economy, {
    code,
    whyBeyond: 'Đường do thành phố quản lý',
    legalBasis: null,
    toParent: true,
    toBody: null,
    documentNumber: '77/UBND',
    chaseOn: null,
  });
  for (let day = '2026-03-05'; day <= '2026-04-03'; day = addDays(day, 1)) {
    await chaseAbove(at(house, day, '07:00'));
  }
  const view = await presentPetition(at(house, '2026-04-03', '08:00'), code, 'vi');
  expect(view?.responsible).toMatchObject({ name: 'Vũ Đình Khôi' });
  expect(view?.escalation).toMatchObject({ waited: 30, isSilent: true, chased: 2 });
  expect(view?.steps.some((step) => step.title.includes('im lặng 30 ngày'))).toBe(true);
  expect(view?.steps.at(-1)).toMatchObject({ kind: 'next' });
});

test('Đặng Thị Hòa withdraws after a threat; only the chair and the Front read it, and the Front lets it go on', async () => {
  const code = await petition('2026-07-06', 'Xưởng nhuộm xả nước thải ra sông Lừ ban đêm.');
  const number = await numberOf(code);
  await given(code, '2026-07-07');
  await withdrawPetition(at(house, '2026-07-08', '20:00'), {
    code,
    number,
    reason: 'Tôi không muốn theo nữa',
    pressure: 'Chủ xưởng nhắn tin dọa đập cửa',
    address: 'a',
  });
  const seen = async (who: 'clerk' | 'head' | 'front') =>
    (await presentDesk(at(house, '2026-07-09', '08:00'), town.people[who], { code }, 'vi')).withdrawn
      .pressure;
  expect([await seen('clerk'), await seen('head'), await seen('front')]).toEqual([
    null,
    'Chủ xưởng nhắn tin dọa đập cửa',
    'Chủ xưởng nhắn tin dọa đập cửa',
  ]);
  const on = await continueWithout(at(house, '2026-07-09', '09:00'), town.people.front, {
    code,
    reason: 'Nước thải ảnh hưởng cả khu dân cư',
    leadUnitId: null,
  });
  expect([on.state, on.key_hash, on.lead_unit_id]).toEqual(['assigned', null, town.unit('economy')]);
});

test('a record of a district department from before July 2025 counts in the report of 2026, under its heir', async () => {
  const old = house.newId();
  await insertUnits(house.db, [
    {
      id: old,
      organisation_id: town.wardId,
      kind: 'economy',
      name: 'Phòng Quản lý đô thị quận Thanh Xuân',
      short_name: 'QLĐT quận',
      position: 90,
      valid_from: '2021-01-01',
      valid_to: '2025-06-30',
      successor_id: town.unit('economy'),
    },
  ]);
  const before = at(house, '2025-06-10', '09:00');
  const [closed, open] = [
    await opened(before, 'Vỉa hè phố Khương Hạ'),
    await opened(before, 'Cống phố Vũ Tông Phan'),
  ];
  await house.db
    .updateTable('petition')
    .set({ lead_unit_id: old, state: 'assigned', assigned_at: before.now() })
    .where('code', 'in', [closed, open])
    .execute();
  await house.db.updateTable('petition').set({ state: 'closed' }).where('code', '=', closed).execute();
  const year = { from: '2026-01-01', to: '2026-12-31', today: '2026-12-31' };
  const counted = await countPetitions(house.db, town.wardId, year);
  expect(await inheritFromClosed(at(house, '2026-01-05', '06:00'))).toBe(1);
  await reply(at(house, '2026-01-12', '09:00'), town, {
    code: open,
    by: 'economy',
    outcome: 'explained',
    document: '9/UBND-KTHTĐT',
    answer: 'Đã nạo vét 120 mét cống ngày 08/01, phần còn lại nằm trong kế hoạch quý II.',
  });
  const after = await countPetitions(house.db, town.wardId, year);
  expect([after.answered - counted.answered, after.waiting - counted.waiting]).toEqual([1, -1]);
  const view = await presentPetition(at(house, '2026-02-01', '08:00'), open, 'vi');
  expect(view?.unit).toBe('Phòng Kinh tế, Hạ tầng và Đô thị');
  expect(view?.steps.map((step) => step.text).join(' ')).toContain('Phòng Quản lý đô thị quận Thanh Xuân');
  expect((await presentPetition(house, closed, 'vi'))?.unit).toBe('Phòng Quản lý đô thị quận Thanh Xuân');
});

describe('a due date that spans days off', () => {
  test.each([
    // Fifteen working days without 14 to 22 February 2026.
    ['2026-02-09', '2026-03-09'],
    // Without 24 November 2026, which counts as off until somebody has confirmed that it is worked.
    ['2026-11-20', '2026-12-14'],
    // With Saturday 22 August worked, Monday 31 August and the national days off.
    ['2026-08-14', '2026-09-08'],
  ])('accepted on %s it is due on %s', async (from, due) => {
    const code = await opened(at(house, from, '09:00'), 'Hỏi về giấy chứng nhận');
    expect((await read(code)).due_on).toBe(due);
  });

  test('and handing it on inside the Tết days moves nothing', async () => {
    const code = await opened(at(house, '2026-02-09', '09:00'), 'Rác ngõ 12');
    await given(code, '2026-02-10');
    await transferPetition(at(house, '2026-02-23', '08:00'), town.people.clerk, {
      code,
      leadUnitId: town.unit('culture_social'),
      reason: 'Thuộc phòng Văn hóa',
    });
    expect((await read(code)).due_on).toBe('2026-03-09');
  });
});

const numbers = new Map<string, string>();

/** Sent by a named citizen on the web, accepted the next morning; gives its code. */
async function petition(day: Day, text: string): Promise<string> {
  const voice: Voice = {
    real: 1,
    dialogue: 'none',
    channel: 'web',
    group: 'Tổ dân phố 3',
    field: 'TRAF.1',
    title: text.split(/[.,]/)[0] ?? text,
    text,
  };
  const sent = await say(at(house, day, '20:00'), town, { voice, dialogueCode: null });
  numbers.set(sent.code, sent.number);
  await accept(at(house, addDays(day, 1), '08:00'), town, { code: sent.code, voice });
  return sent.code;
}

async function numberOf(code: string): Promise<string> {
  return numbers.get(code) ?? '';
}

async function given(code: string, day: Day): Promise<void> {
  const hour = at(house, day, '09:00');
  if ((await read(code)).state === 'accepted') return await assign(hour, town, { code, unit: 'economy' });
  await assignPetition(hour, town.people.clerk, {
    code,
    leadUnitId: town.unit('economy'),
    cooperatingUnitIds: [],
    dueOn: null,
    product: null,
  });
}

async function opened(then: House, text: string): Promise<string> {
  serial += 1;
  const row = await house.transact((tx) =>
    openPetition(then, tx, {
      actor: town.people.clerk,
      organisationId: town.wardId,
      origin: 'opinion',
      code: `KN-${dayOf(then.now()).slice(0, 4)}-9${String(serial).padStart(4, '0')}`,
      text,
    }),
  );
  return row.code;
}

async function read(code: string) {
  const row = await readByCode(house.db, code);
  if (row === undefined) throw new Error(`${code} is gone`);
  return row;
}

const beyond = { field: 'TRAF.1', treatment: 'beyond' as const, real: 10 };
const ours = {
  field: 'TRAF.2',
  treatment: 'assigned' as const,
  real: 13,
  unit: 'economy' as const,
  days: 20,
};

const twoTurns: readonly Turn[] = ['Ông Nguyễn Văn Tín', 'Bà Lê Thị Nga'].map((name) => ({
  name,
  place: 'Tổ dân phố 9',
  topic: 'Chiếu sáng',
  matters: [{ ...ours, text: `Thay đèn ngõ, lời của ${name}` }],
}));

const speakers = ['Tín', 'Nga', 'Hạnh', 'Quang', 'Mận', 'Thịnh', 'Lụa', 'Cường', 'Oanh', 'Phúc'];

/** Ten speakers with two matters each; the last two end with one that is the city's. */
const tenTurns: readonly Turn[] = speakers.map((name, index) => ({
  name: `Bà con ${name}`,
  place: `Tổ dân phố ${index + 1}`,
  topic: 'An ninh, trật tự đô thị, vệ sinh môi trường',
  matters: [
    { ...ours, text: `Nội dung thứ nhất của ${name}` },
    index < 8
      ? { ...ours, text: `Nội dung thứ hai của ${name}` }
      : { ...beyond, text: `Tuyến đường thành phố, lời của ${name}` },
  ],
}));
