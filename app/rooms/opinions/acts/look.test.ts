import { beforeEach, expect, test } from 'vitest';
import { type Actor, anonymous } from '#app/ground/actor.ts';
import type { House } from '#app/house.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { refusalOf } from '#tests/live.ts';
import { anOpinion, type OpinionGround, opinionGround } from '#tests/opinions.ts';
import { presentOpinionThread } from '../present.ts';
import { presentTriage } from '../present-triage.ts';
import { readByCode } from '../store.ts';
import { acceptOpinion } from './decide.ts';
import { divertOpinion } from './divert.ts';
import { sendOpinion } from './send.ts';

let house: House;
let ground: OpinionGround;
let code: string;
beforeEach(async () => {
  house = testHouse(await testDatabase());
  ground = await opinionGround(house);
  const where = { organisationId: ground.ward, channel: 'web', photos: [], client: null } as const;
  code = (await sendOpinion(house, anonymous, { ...anOpinion, ...where })).code;
});

async function accept(actor: Actor, said: { publicText: string; seenText?: string; hide?: string[] }) {
  const { version = 0 } = (await readByCode(house.db, code)) ?? {};
  return await acceptOpinion(house, actor, { code, version, fieldCode: null, publicPhotoIds: [], ...said });
}

async function twoMustLook(): Promise<void> {
  const rule = { id: house.newId(), profile_id: 'p', organisation_id: null, key: 'opinion.looks' } as const;
  const value = { amount: 2, unit: 'times', basis: 'Quy chế', status: 'to_check' } as const;
  const since = { article: null, valid_from: '2019-01-01' };
  await house.db
    .insertInto('rule')
    .values({ ...rule, ...value, ...since })
    .execute();
}

test('one clerk signs only the very words that were shown; what is hidden further is shown again first', async () => {
  const publicText = 'Nắp cống vỡ, tôi là Trần Thị Hồng.';
  const blind = await refusalOf(accept(ground.clerk, { publicText }));
  expect([blind?.code, blind?.facts.text]).toEqual(['opinion.look', publicText]);
  const more = await refusalOf(
    accept(ground.clerk, { publicText, seenText: publicText, hide: ['Trần Thị Hồng'] }),
  );
  expect(more?.facts.text).toBe('Nắp cống vỡ, tôi là […].');
  expect((await presentOpinionThread(house, code))?.text).toBeNull();
  await accept(ground.clerk, {
    publicText: 'Nắp cống vỡ, tôi là […].',
    seenText: 'Nắp cống vỡ, tôi là […].',
  });
  expect((await presentOpinionThread(house, code))?.text).toBe('Nắp cống vỡ, tôi là […].');
});

test('where two must look, the first leaves it waiting, cannot sign alone, and another signs', async () => {
  await twoMustLook();
  const seen = { publicText: 'Nắp cống vỡ.', seenText: 'Nắp cống vỡ.' };
  for (const _ of [1, 2]) expect((await accept(ground.clerk, seen)).state).toBe('received');
  expect((await presentOpinionThread(house, code))?.text).toBeNull();
  expect((await presentTriage(house, ground.clerk, code)).look).toMatchObject({ isOwn: true });
  expect(await presentTriage(house, ground.secondClerk, code)).toMatchObject({
    publicText: 'Nắp cống vỡ.',
    look: { by: ground.clerk.name, isOwn: false },
  });
  expect((await accept(ground.secondClerk, seen)).state).toBe('accepted');
  const signed = await house.db.selectFrom('opinion_look').select('looked_by').orderBy('version').execute();
  expect(signed.map((look) => look.looked_by)).toEqual([
    ground.clerk.personId,
    ground.clerk.personId,
    ground.secondClerk.personId,
  ]);
});

test('where the other clerk has left, the one who stays signs alone after looking', async () => {
  await twoMustLook();
  await house.db
    .updateTable('role_holding')
    .set({ valid_to: '2020-01-01', valid_from: '2019-01-01' })
    .where('person_id', '=', ground.secondClerk.personId)
    .execute();
  const seen = { publicText: 'Nắp cống vỡ.', seenText: 'Nắp cống vỡ.' };
  expect((await accept(ground.clerk, seen)).state).toBe('accepted');
});

test('a denunciation that a first look overlooked leaves none of its words behind', async () => {
  await twoMustLook();
  await accept(ground.clerk, { publicText: 'Ông cán bộ nhận tiền.' });
  const { version = 0 } = (await readByCode(house.db, code)) ?? {};
  const away = { kind: 'denunciation', body: 'Thanh tra', handover: '1/BG' } as const;
  await divertOpinion(house, ground.secondClerk, { code, version, ...away });
  const rows = await house.db.selectFrom('opinion_look').selectAll().execute();
  const events = await house.db.selectFrom('event').selectAll().where('verb', '=', 'opinion.look').execute();
  expect(JSON.stringify([rows, events, await readByCode(house.db, code)])).not.toContain('nhận tiền');
});
