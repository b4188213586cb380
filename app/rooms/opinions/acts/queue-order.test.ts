import { beforeEach, expect, test } from 'vitest';
import { anonymous } from '#app/ground/actor.ts';
import type { House } from '#app/house.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { anOpinion, type OpinionGround, opinionGround } from '#tests/opinions.ts';
import { askedIn } from '../console/queue-asked.ts';
import { presentNeighbours } from '../present-triage.ts';
import { readByCode } from '../store.ts';
import { acceptOpinion } from './decide.ts';
import { sendOpinion } from './send.ts';

let house: House;
let ground: OpinionGround;
let minute = 0;
beforeEach(async () => {
  const start = Date.parse('2026-11-26T03:00:00Z');
  house = testHouse(await testDatabase(), { now: () => new Date(start + minute * 60_000) });
  ground = await opinionGround(house);
});

async function send(channel: 'web' | 'api'): Promise<string> {
  minute += 1;
  const where = { organisationId: ground.ward, channel, photos: [], client: null } as const;
  return (await sendOpinion(house, anonymous, { ...anOpinion, ...where })).code;
}

const around = (code: string, query = '') =>
  presentNeighbours(house, ground.clerk, { code, wish: askedIn(new URLSearchParams(query)) });

test('the queue is walked in its order and round at the end, within what the clerk had narrowed', async () => {
  const [a, b, c, d] = [await send('web'), await send('api'), await send('web'), await send('api')];
  expect(await around(a)).toEqual({ before: d, next: b });
  expect(await around(b)).toEqual({ before: a, next: c });
  expect(await around(d)).toEqual({ before: c, next: a });
  expect(await around(a, 'cach=api')).toEqual({ before: d, next: b });
  expect(await around(b, 'cach=api')).toEqual({ before: d, next: d });
});

test('what a clerk has looked at waits for somebody else: the keys lead on, not back and forth', async () => {
  const rule = { id: house.newId(), profile_id: 'p', organisation_id: null, key: 'opinion.looks' } as const;
  const value = { amount: 2, unit: 'times', basis: 'Quy chế', status: 'to_check' } as const;
  await house.db
    .insertInto('rule')
    .values({ ...rule, ...value, article: null, valid_from: '2019-01-01' })
    .execute();
  const codes = [await send('web'), await send('web'), await send('web')];
  const walked: (string | null)[] = [];
  for (let code = codes[0] ?? null; code !== null && walked.length < 5; ) {
    walked.push(code);
    const { next } = await around(code);
    const { version = 0 } = (await readByCode(house.db, code)) ?? {};
    const words = { publicText: 'Nắp cống vỡ.', seenText: 'Nắp cống vỡ.' };
    const kept = { code, version, fieldCode: null, publicPhotoIds: [], ...words };
    expect((await acceptOpinion(house, ground.clerk, kept)).state).toBe('received');
    code = next;
  }
  expect(walked).toEqual(codes);
});
