import { beforeAll, expect, test } from 'vitest';
import type { House } from '#app/house.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { joinDevice, liveGround } from '#tests/live.ts';
import { fromPoint, type SessionWithPoints, sessionWithPoints, stageOf } from '#tests/points.ts';
import { openAgreements } from './agree.ts';
import { askQuestion } from './ask.ts';
import { joinAtPoint } from './join.ts';
import { agreeAtPoint } from './points/speak.ts';
import { changeSettings } from './steer.ts';

let house: House;
let at: SessionWithPoints;

beforeAll(async () => {
  house = testHouse(await testDatabase());
  at = await sessionWithPoints(house, await liveGround(house, 'DT-2026-00390'), 'DT-2026-00391');
});

test('telephones of a point are one voice of it, until the last of them takes it back', async () => {
  const { code } = at;
  await changeSettings(house, at.chair, {
    ...fromPoint(code),
    isModerated: false,
    turnMinutes: 3,
    areQuestionsOpen: true,
  });
  const asker = await joinDevice(house, code);
  const { id } = await askQuestion(house, asker, {
    ...fromPoint(code),
    text: 'Bao giờ sửa cống ngõ 12?',
    name: null,
  });
  const agreements = openAgreements(house);
  const will = async (ticket: string, isAgreed: boolean) =>
    await agreements.send({ code, questionId: id ?? '', ticket, isAgreed });
  const counted = async () => {
    const [question] = (await stageOf(house, code)).questions;
    return [question?.agreed, question?.agreedPoints];
  };
  const join = async (place: number) => (await joinAtPoint(house, { code, ticket: null, place })).ticket;
  const [one, two, other, nowhere] = [await join(1), await join(1), await join(2), await join(99)];
  for (const ticket of [one, two, other, nowhere]) await will(ticket, true);
  expect(await counted()).toEqual([4, 2]);
  await will(one, false);
  expect(await counted()).toEqual([3, 2]);
  await will(two, false);
  expect(await counted()).toEqual([2, 1]);
  const second = (await stageOf(house, code)).questions[0]?.number ?? 0;
  await agreeAtPoint(house, at.points[1].actor, { ...fromPoint(code), question: second, people: 20 });
  await will(other, false);
  expect(await counted()).toEqual([1, 1]);
});
