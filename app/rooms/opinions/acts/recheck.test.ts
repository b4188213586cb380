import { createHash } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { type Actor, anonymous } from '#app/ground/actor.ts';
import type { House } from '#app/house.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { anOpinion, type OpinionGround, opinionGround } from '#tests/opinions.ts';
import { makePerson } from '#tests/people.ts';
import { tickOpinions } from '../clock.ts';
import { presentOpenRechecks, presentRechecks, presentRechecksWaiting } from '../present-recheck.ts';
import { drawCodes } from '../selection.ts';
import { rejectOpinion } from './decide.ts';
import { recheckRefusal } from './recheck.ts';
import { sendOpinion } from './send.ts';

let house: House;
let ground: OpinionGround;
let front: Actor;
const told: string[] = [];
const on = (day: string): House => ({ ...house, now: () => new Date(`${day}T03:00:00Z`) });

beforeAll(async () => {
  const db = await testDatabase();
  house = testHouse(db, {
    listeners: { 'recheck.draw': [async (_house, _tx, event) => void told.push(event.organisationId)] },
  });
  ground = await opinionGround(house);
  front = await makePerson(house, {
    name: 'Đỗ Thị Mai',
    roles: [{ role: 'front', organisationId: ground.ward }],
  });
  for (const [key, amount, unit] of [
    ['opinion.recheck_percent', 5, 'percent'],
    ['opinion.recheck_days', 30, 'calendar'],
    ['import.keep_days', 14, 'calendar'],
  ] as const) {
    await db
      .insertInto('rule')
      .values({
        ...{ id: house.newId(), profile_id: 'p', organisation_id: null, key, amount, unit },
        ...{ basis: 'Thông lệ', article: null, status: 'to_check', valid_from: '2019-01-01' },
      })
      .execute();
  }
});

async function refuseOne(day: string, given: { dialogueCode: string | null; text: string }): Promise<string> {
  const rest = { organisationId: ground.ward, channel: 'web', photos: [], client: null } as const;
  const { code } = await sendOpinion(on(day), anonymous, { ...anOpinion, ...rest, ...given });
  await rejectOpinion(on(day), ground.clerk, { code, version: 1, reason: 'insult', note: null });
  return code;
}

const draws = async () => await presentOpenRechecks(house, { organisationId: ground.ward, dialogueId: null });
const seen = async (language: 'vi' | 'en' = 'vi') =>
  await presentRechecks(on('2026-12-01'), front, { organisationId: ground.ward, dialogueId: null, language });

test('refusals with and without a dialogue are drawn together when the oldest has waited its days, once', async () => {
  const codes = [
    await refuseOne('2026-09-01', { dialogueCode: ground.dialogueCode, text: 'Chửi bới một.' }),
    await refuseOne('2026-09-20', { dialogueCode: null, text: 'Chửi bới hai.' }),
  ].sort();
  await tickOpinions(on('2026-09-30'));
  expect(await draws()).toEqual([]);
  // Two processes at the same moment, and one more after a stop: one draw.
  await Promise.all([tickOpinions(on('2026-10-01')), tickOpinions(on('2026-10-01'))]);
  await tickOpinions(on('2026-10-02'));
  const [draw, ...others] = await draws();
  expect([others, told]).toEqual([[], [ground.ward]]);
  expect(draw).toMatchObject({ candidates: codes, by: null, right: 0, wrong: 0 });
  const hash = (text: string) => createHash('sha256').update(text).digest('hex');
  const again = drawCodes(draw?.candidates ?? [], { seed: draw?.seed ?? '', wanted: 1, hash });
  expect(draw?.drawn).toEqual(again);
  expect(draw?.seed).toMatch(/^2026-10-01 \+ .{8,}$/);
});

test('what was in a draw is in no later one, and what is refused afterwards waits its own days', async () => {
  await tickOpinions(on('2026-12-31'));
  expect(await draws()).toHaveLength(1);
  const later = await refuseOne('2026-10-10', { dialogueCode: null, text: 'Chửi bới ba.' });
  await tickOpinions(on('2026-11-08'));
  expect(await draws()).toHaveLength(1);
  await tickOpinions(on('2026-11-09'));
  expect((await draws()).map((draw) => draw.candidates)).toEqual([[later], expect.any(Array)]);
});

test('the second reader sees the name of the reason, and whoever refused it is not asked', async () => {
  const { checks, refused, days } = await seen();
  expect([refused, days, checks.length]).toEqual([0, 30, 2]);
  expect(checks.map((check) => check.reason)).toEqual(['Lời lẽ xúc phạm', 'Lời lẽ xúc phạm']);
  expect((await seen('en')).checks[0]?.reason).toMatch(/^[A-Z]/);
  expect(await presentRechecksWaiting(house, front)).toBe(2);
  expect(await presentRechecksWaiting(house, ground.clerk)).toBe(0);
  const [first] = checks;
  await recheckRefusal(house, front, { code: first?.code ?? '', verdict: 'right', note: null });
  expect(await presentRechecksWaiting(house, front)).toBe(1);
  expect((await draws()).reduce((sum, draw) => sum + draw.right, 0)).toBe(1);
  const again = recheckRefusal(house, front, { code: first?.code ?? '', verdict: 'wrong', note: 'Sai' });
  await expect(again).rejects.toMatchObject({ code: 'recheck.done' });
  const stranger = recheckRefusal(house, anonymous, {
    code: first?.code ?? '',
    verdict: 'right',
    note: null,
  });
  await expect(stranger).rejects.toMatchObject({ code: 'recheck.missing' });
});
