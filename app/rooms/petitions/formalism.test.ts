import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { addDays } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { callNext, enterRequest } from '#app/rooms/live/acts/speak.ts';
import { endSession } from '#app/rooms/live/acts/steer.ts';
import { endTurn, stopTurn } from '#app/rooms/live/acts/turn.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { openDialogue, speechInput } from '#tests/live.ts';
import { assignOne, draftOf, number, openOne, signOf } from '#tests/petition-deeds.ts';
import { type PetitionGround, petitionGround } from '#tests/petitions.ts';
import { askExtension } from './acts/extend.ts';
import { linkRepeat } from './acts/repeat.ts';
import { giveVerdict } from './acts/settle.ts';
import { signAnswer } from './acts/sign.ts';
import { draftAnswer } from './acts/write.ts';
import { presentFormalism } from './present-formalism.ts';
import type { PetitionRow } from './store.ts';

let house: House;
let ground: PetitionGround;
let now = new Date('2024-03-04T02:00:00Z');

beforeAll(async () => {
  house = testHouse(await testDatabase(), { now: () => now });
  ground = await petitionGround(house);
});

test('each sign finds its record and nothing else; the whole is printed beside the part', async () => {
  const first = await answered('Phòng giải thích rằng chợ thuộc diện chờ rà soát, bà con thông cảm thêm.');
  at('2025-03-03T02:00:00Z');
  const second = await again(first, 'Rà soát vẫn đang tiếp tục theo các bước chung của phường ta.');
  at('2026-03-02T02:00:00Z');
  const third = await again(
    second,
    'Phòng giải thích rằng chợ thuộc diện chờ rà soát, bà con thông cảm thêm.',
  );
  const late = await openOne({ house, ground });
  await assignOne({ house, ground }, late);
  await draftAnswer(house, ground.officer, draftOf(late));
  at(`${late.due_on}T12:30:00Z`);
  await signAnswer(house, ground.head, signOf(late));
  await giveVerdict(house, {
    code: late.code,
    number,
    kind: 'not_solved',
    reason: 'Vẫn gãy',
    sendKey: 'khong-xong',
    address: 'a',
  });
  const view = await presentFormalism(house, ground.head);
  expect(view?.answers).toBe(2);
  const found = Object.fromEntries((view?.signs ?? []).map((sign) => [sign.sign, sign.hits]));
  expect(found.copied).toMatchObject([{ code: third.code, seen: first.code, percent: 100 }]);
  expect(found.undecided).toMatchObject([{ code: third.code }]);
  expect(found.last_evening).toMatchObject([{ code: late.code, seen: '19:30' }]);
  expect(found.in_time_not_accepted).toMatchObject([{ code: late.code, seen: 'Vẫn gãy' }]);
  expect(found.years_running).toMatchObject([{ code: third.code, seen: '2024, 2025, 2026' }]);
  expect([found.extended_again, found.series]).toEqual([[], []]);
  expect(await presentFormalism(house, ground.officer)).toBeNull();
});

test('a dialogue in which hardly anybody spoke is shown with its turns and minutes, beside those held', async () => {
  at('2026-05-04T02:00:00Z');
  const quiet = await openDialogue(house, ground, 'DT-2026-0041');
  await callInVain(quiet);
  await speak(quiet, ['Bà Trần Thị Hồng']);
  at('2026-05-05T02:00:00Z');
  const lively = await openDialogue(house, ground, 'DT-2026-0042');
  await speak(lively, ['Bà Trần Thị Hồng', 'Ông Lê Văn Sáu']);
  const view = await presentFormalism(house, ground.head);
  expect(view?.fewTurns).toMatchObject({
    below: 2,
    held: 2,
    hits: [{ code: 'DT-2026-0041', on: '2026-05-04', turns: 1, spoken: 3, lasted: 5 }],
  });
});

test('a department that asks for more time on the last days, petition after petition, is shown with its share', async () => {
  const asked: PetitionRow[] = [];
  for (const n of [1, 2, 3, 4]) {
    at(`2026-06-0${n}T02:00:00Z`);
    asked.push(
      await assignOne({ house, ground }, await openOne({ house, ground }, { text: `Việc số ${n}` })),
    );
  }
  for (const row of asked.slice(0, 3)) {
    at(`${addDays(row.due_on ?? '', -1)}T03:00:00Z`);
    const toDueOn = addDays(row.due_on ?? '', 7);
    await askExtension(house, ground.officer, { code: row.code, toDueOn, reason: 'Chờ kinh phí' });
  }
  at('2026-07-06T02:00:00Z');
  const signs = new Map((await presentFormalism(house, ground.head))?.signs.map((sign) => [sign.sign, sign]));
  const series = signs.get('series');
  const due = await house.db
    .selectFrom('petition')
    .select('code')
    .where('original_due_on', '>=', '2025-07-07')
    .execute();
  expect(series?.units).toEqual([{ unit: 'Phòng Kinh tế', count: 3, of: due.length }]);
  expect(series?.hits.map((hit) => [hit.code, hit.seen])).toEqual(
    asked.slice(0, 3).map((row) => [row.code, '1']),
  );
  expect(series?.rules.map((rule) => [rule.key, rule.amount])).toEqual([
    ['petition.series_times', 3],
    ['petition.series_days', 3],
  ]);
});

test('a sign whose number nobody has written is not looked for', async () => {
  await house.db
    .deleteFrom('rule')
    .where('key', 'in', ['answer.copy_words', 'petition.series_days'])
    .execute();
  const signs = (await presentFormalism(house, ground.head))?.signs.map((sign) => sign.sign);
  expect(signs).toEqual([
    'last_evening',
    'undecided',
    'in_time_not_accepted',
    'extended_again',
    'years_running',
  ]);
});

/** Who is called and not there has not spoken. */
async function callInVain({ code }: Readonly<{ code: string }>): Promise<void> {
  await enterRequest(house, ground.clerk, { ...speechInput('Ông Đã Về'), code });
  const turn = await callNext(house, ground.head, { code, sendKey: randomUUID() });
  const about = { code, sendKey: randomUUID(), turnId: turn.id ?? '' };
  await stopTurn(house, ground.head, { ...about, reason: 'absent' });
}

/** Each speaks for three minutes; the session ends two minutes after the last of them. */
async function speak(dialogue: Readonly<{ code: string }>, names: readonly string[]): Promise<void> {
  const { code } = dialogue;
  for (const name of names) {
    await enterRequest(house, ground.clerk, { ...speechInput(name), code });
    const turn = await callNext(house, ground.head, { code, sendKey: randomUUID() });
    now = new Date(now.getTime() + 180_000);
    await endTurn(house, ground.head, { code, sendKey: randomUUID(), turnId: turn.id ?? '' });
  }
  now = new Date(now.getTime() + 120_000);
  await endSession(house, ground.head, { code, sendKey: randomUUID() });
}

async function answered(text: string, petition?: PetitionRow): Promise<PetitionRow> {
  const row = petition ?? (await openOne({ house, ground }, { text: 'Chợ dột, bao giờ sửa?' }));
  await assignOne({ house, ground }, row);
  await draftAnswer(house, ground.officer, draftOf(row, { answer: text }));
  return await signAnswer(house, ground.head, signOf(row));
}

async function again(earlier: PetitionRow, text: string): Promise<PetitionRow> {
  const row = await openOne({ house, ground }, { text: 'Chợ vẫn dột, bao giờ sửa?' });
  await linkRepeat(house, ground.clerk, { code: row.code, earlierCode: earlier.code });
  return await answered(text, row);
}

function at(instant: string): void {
  now = new Date(instant);
}
