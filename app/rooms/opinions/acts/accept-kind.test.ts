import { beforeAll, expect, test } from 'vitest';
import { anonymous } from '#app/ground/actor.ts';
import type { House } from '#app/house.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { refusalOf } from '#tests/live.ts';
import { anOpinion, type OpinionGround, opinionGround } from '#tests/opinions.ts';
import { presentQueue, presentTriage } from '../present-triage.ts';
import { readByCode } from '../store.ts';
import { acceptOpinion } from './decide.ts';
import { divertOpinion } from './divert.ts';
import { sendOpinion } from './send.ts';

let house: House;
let ground: OpinionGround;
beforeAll(async () => {
  house = testHouse(await testDatabase());
  ground = await opinionGround(house);
});

async function received(text: string): Promise<string> {
  const where = { organisationId: ground.ward, channel: 'web', photos: [], client: null } as const;
  return (await sendOpinion(house, anonymous, { ...anOpinion, ...where, text, residentialUnit: text })).code;
}

const accept = async (code: string, triageYes?: string[]) =>
  await acceptOpinion(house, ground.clerk, {
    code,
    version: (await readByCode(house.db, code))?.version ?? 0,
    publicText: 'Đống rác ở đầu ngõ.',
    seenText: 'Đống rác ở đầu ngõ.',
    fieldCode: null,
    publicPhotoIds: [],
    ...(triageYes && { triageYes }),
  });

test('the answers stay with what was taken up; nobody is made to answer', async () => {
  const asked = await received('Rác đầu ngõ 5');
  await accept(asked, ['happening']);
  expect(await presentTriage(house, ground.clerk, asked)).toMatchObject({
    kind: 'feedback',
    triageYes: ['happening'],
  });
  const bare = await received('Rác đầu ngõ 6');
  await accept(bare);
  expect(await readByCode(house.db, bare)).toMatchObject({ kind: 'petition', triage_yes: null });
});

test('what the answers call a denunciation cannot be taken up, and once it is pointed elsewhere no answer is left', async () => {
  const code = await received('Ông cán bộ địa chính nhận tiền');
  const refused = await refusalOf(accept(code, ['happening', 'names-violation']));
  expect([refused?.code, refused?.facts]).toEqual(['opinion.kind', { kind: 'denunciation' }]);
  const row = await readByCode(house.db, code);
  expect([row?.state, row?.kind]).toEqual(['received', null]);
  await divertOpinion(house, ground.clerk, {
    code,
    version: row?.version ?? 0,
    kind: 'denunciation',
    body: 'Thanh tra thành phố',
    handover: '12/BG',
  });
  expect(await readByCode(house.db, code)).toMatchObject({ state: 'diverted', kind: null, triage_yes: null });
});

test('what came after the closing day is a list of its own', async () => {
  const late = await received('Ngõ 7 ngập');
  await house.db.updateTable('opinion').set({ is_late: true }).where('code', '=', late).execute();
  const filter = {
    organisationId: ground.ward,
    states: null,
    ...{ area: null, field: null, since: null },
    channel: null,
    dialogueCode: null,
    text: null,
    page: 1,
  };
  const queue = await presentQueue(house, ground.clerk, { ...filter, isLate: true });
  expect([queue.afterClosing, queue.rows.map((row) => row.code)]).toEqual([1, [late]]);
});
