import { beforeAll, expect, test } from 'vitest';
import { anonymous } from '#app/ground/actor.ts';
import type { House } from '#app/house.ts';
import { readByCode as readDialogue } from '#app/rooms/dialogues/store.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { anOpinion, type OpinionGround, opinionGround } from '#tests/opinions.ts';
import { said } from '#tests/petition-deeds.ts';
import type { SendInput } from '../inputs.ts';
import { presentOpenSelection, presentSelection } from '../present-selection.ts';
import { selectionWords } from '../words.ts';
import { acceptOpinion } from './decide.ts';
import { mergeOpinion } from './merge.ts';
import { drawOpinions, selectOpinion } from './select.ts';
import { sendOpinion } from './send.ts';

let house: House;
let ground: OpinionGround;
let dialogueId: string;
let now = new Date('2026-11-20T02:00:00Z');

beforeAll(async () => {
  house = testHouse(await testDatabase(), { now: () => now });
  ground = await opinionGround(house);
  dialogueId = (await readDialogue(house.db, ground.dialogueCode))?.id ?? '';
});

test('a way that does not hold is refused; what holds is kept with its number and read by everybody, also when it changes', async () => {
  const many = await accepted({ contactPhone: '0912345678' });
  const second = await accepted({ contactPhone: '0987654321' });
  const unknown = await accepted({ contactName: null, contactPhone: null, fieldCode: 'LAND' });
  await join(many);
  expect(await said(choose(second, 'agreement'))).toBe('selection.alone');
  expect(await said(choose(unknown, 'first_time'))).toBe('selection.unknown-sender');
  await choose(many, 'agreement');
  expect(await said(choose(second, 'field_balance'))).toBe('selection.field-full');
  await choose(unknown, 'field_balance');
  await choose(second, 'first_time');
  // One more speaks with it afterwards: the choice stays as it was made.
  await join(many);
  const { standing } = await presentOpenSelection(house, { id: dialogueId }, 'vi');
  expect(standing.map(({ code, way, people, fieldChosen }) => [code, way, people, fieldChosen])).toEqual([
    [many, 'agreement', 2, 0],
    [unknown, 'field_balance', 1, 0],
    [second, 'first_time', 1, 1],
  ]);
  const { wayWith } = selectionWords('vi');
  expect(standing.map(wayWith)).toEqual([
    '2 người cùng ý',
    'Cân đối lĩnh vực: lĩnh vực này chưa có câu nào được chọn',
    'Người gửi lần đầu',
  ]);
});

test('the desk offers the ways that hold, and what is drawn keeps its facts too', async () => {
  const plain = await accepted({ contactName: null, contactPhone: null });
  const view = await presentSelection(house, ground.clerk, { code: ground.dialogueCode, language: 'vi' });
  expect(view.candidates.find((each) => each.code === plain)?.ways).toEqual(['other']);
  now = new Date(now.getTime() + 60_000);
  expect(await drawOpinions(house, ground.clerk, { dialogueId, seed: '48215', wanted: 1 })).toEqual([plain]);
  const { standing } = await presentOpenSelection(house, { id: dialogueId }, 'vi');
  expect(standing.at(-1)).toMatchObject({ code: plain, way: 'draw', people: 1, fieldChosen: 2 });
});

async function choose(code: string, way: 'agreement' | 'field_balance' | 'first_time') {
  now = new Date(now.getTime() + 60_000);
  return await selectOpinion(house, ground.clerk, { dialogueId, code, way, reason: null });
}

async function send(more: Partial<SendInput>): Promise<string> {
  const where = { organisationId: ground.ward, dialogueCode: ground.dialogueCode } as const;
  const how = { channel: 'web', photos: [], client: null } as const;
  return (await sendOpinion(house, anonymous, { ...anOpinion, ...where, ...how, ...more })).code;
}

async function accepted(more: Partial<SendInput>): Promise<string> {
  const code = await send(more);
  const text = 'Nắp cống vỡ.';
  const shown = { publicText: text, seenText: text, publicPhotoIds: [] };
  const fieldCode = more.fieldCode ?? 'TRAF';
  await acceptOpinion(house, ground.clerk, { code, version: 1, ...shown, fieldCode });
  return code;
}

/** One more is merged into it. */
async function join(intoCode: string): Promise<void> {
  const code = await send({ contactPhone: '0909090909' });
  await mergeOpinion(house, ground.clerk, { code, version: 1, intoCode });
}
