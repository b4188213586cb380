import { expect, test } from 'vitest';
import { anonymous } from '#app/ground/actor.ts';
import { readByCode as readDialogue } from '#app/rooms/dialogues/store.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { anOpinion, opinionGround } from '#tests/opinions.ts';
import type { SendInput } from '../inputs.ts';
import { readCandidates } from '../store-selection.ts';
import { acceptOpinion } from './decide.ts';
import { sendOpinion } from './send.ts';

test('who speaks for the first time is known by telephone, by mail, or by name and group; nobody is guessed', async () => {
  let now = new Date('2026-11-01T02:00:00Z');
  const house = testHouse(await testDatabase(), { now: () => now });
  const ground = await opinionGround(house);
  const send = async (said: Partial<SendInput>) => {
    const nobody = { contactName: null, contactPhone: null, contactEmail: null, residentialUnit: 'Tổ 4' };
    const where = { organisationId: ground.ward, channel: 'web', photos: [], client: null } as const;
    const { code } = await sendOpinion(house, anonymous, { ...anOpinion, ...nobody, ...where, ...said });
    if (said.dialogueCode == null) return code;
    const text = 'Nắp cống vỡ.';
    const shown = { publicText: text, seenText: text, fieldCode: 'TRAF', publicPhotoIds: [] };
    await acceptOpinion(house, ground.clerk, { code, version: 1, ...shown });
    return code;
  };
  const hong = { contactName: 'Trần Thị Hồng' };
  await send({ contactPhone: '0912345678' });
  await send({ contactEmail: 'Hong@thu.vn' });
  await send(hong);
  now = new Date('2026-11-20T02:00:00Z');
  const { dialogueCode } = ground;
  const expected = new Map<string, boolean | null>([
    [await send({ dialogueCode, contactPhone: '0912345678' }), false],
    [await send({ dialogueCode, contactEmail: 'hong@thu.vn' }), false],
    [await send({ dialogueCode, contactName: 'trần thị hồng' }), false],
    [await send({ dialogueCode, ...hong, residentialUnit: 'Tổ 5' }), true],
    [await send({ dialogueCode, contactPhone: '0987654321' }), true],
    [await send({ dialogueCode }), null],
    [await send({ dialogueCode, ...hong, residentialUnit: null }), null],
  ]);
  const id = (await readDialogue(house.db, dialogueCode))?.id ?? '';
  const found = (await readCandidates(house.db, id)).map((row) => [row.code, row.is_first_time] as const);
  expect(new Map(found)).toEqual(expected);
});
