import { beforeEach, expect, test } from 'vitest';
import { anonymous } from '#app/ground/actor.ts';
import { type House, joinListeners } from '#app/house.ts';
import { deliverDue } from '#app/rooms/messages/acts/deliver.ts';
import { listeners as messagesHear } from '#app/rooms/messages/listens.ts';
import { listeners as petitionsHear } from '#app/rooms/petitions/listens.ts';
import { readByCode as readPetition } from '#app/rooms/petitions/store.ts';
import { readStory } from '#app/rooms/record/store.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { anOpinion, type OpinionGround, opinionGround } from '#tests/opinions.ts';
import { outside } from '#tests/post.ts';
import { readByCode } from '../store.ts';
import { acceptOpinion } from './decide.ts';
import { mergeGroup, mergeOpinion, unmergeOpinion } from './merge.ts';
import { objectMerge } from './object.ts';
import { sendOpinion } from './send.ts';

let house: House;
let ground: OpinionGround;
let world: ReturnType<typeof outside>;
let now: Date;
beforeEach(async () => {
  now = new Date('2026-11-24T02:00:00Z');
  world = outside();
  house = testHouse(await testDatabase(), {
    now: () => now,
    listeners: joinListeners([petitionsHear, messagesHear]),
    ...{ mail: world.mail, sms: world.sms, push: world.push },
  });
  ground = await opinionGround(house);
});

async function send(name: string) {
  return await sendOpinion(house, anonymous, {
    ...{ ...anOpinion, text: `Cống vỡ trước nhà ${name}`, contactEmail: `${name}@example.vn` },
    ...{ contactPhone: null, organisationId: ground.ward, channel: 'web', photos: [], client: null },
  });
}
const row = async (code: string) => {
  const found = await readByCode(house.db, code);
  if (found === undefined) throw new Error(`no ${code}`);
  return found;
};
const seen = async (code: string) => ({ code, version: (await row(code)).version });
const merge = async (code: string, intoCode: string) =>
  await mergeOpinion(house, ground.clerk, { ...(await seen(code)), intoCode });
const accept = async (code: string) =>
  await acceptOpinion(house, ground.clerk, {
    ...{ ...(await seen(code)), publicText: 'Cống vỡ', seenText: 'Cống vỡ' },
    ...{ fieldCode: 'TRAF', publicPhotoIds: [] },
  });
/** Under which code each one stands; null alone. */
const places = async (...codes: string[]) =>
  await Promise.all(
    codes.map(async (code) => {
      const into = (await row(code)).merged_into_id;
      if (into === null) return null;
      return (
        await house.db.selectFrom('opinion').select('code').where('id', '=', into).executeTakeFirstOrThrow()
      ).code;
    }),
  );
const subjects = async (name: string) => {
  now = new Date(now.getTime() + 60_000);
  await deliverDue(house);
  return world.letters.filter((letter) => letter.to === `${name}@example.vn`).map(({ subject }) => subject);
};

test('a topic with members is merged into another: each comes along by an event of its own, and reads of it once', async () => {
  const [top, topic, member] = [await send('mot'), await send('hai'), await send('ba')];
  await subjects('ba');
  await merge(member.code, topic.code);
  await subjects('ba');
  await merge(topic.code, top.code);
  expect(await places(topic.code, member.code)).toEqual([top.code, top.code]);
  expect(await subjects('ba')).toEqual([
    `Đã nhận ý kiến ${member.code}`,
    `${member.code} được gộp với ${topic.code}`,
    `${member.code} được gộp với ${top.code}`,
  ]);
  const story = await readStory(house.db, 'opinion', [(await row(member.code)).id]);
  expect(story.map((event) => event.verb)).toEqual([
    'opinion.send',
    'opinion.merge',
    'opinion.unmerge',
    'opinion.merge',
  ]);
  expect(story.at(-1)?.facts).toMatchObject({ intoCode: top.code, withCode: topic.code });

  // One of them alone is undone alone; its sender is told.
  await unmergeOpinion(house, ground.clerk, await seen(member.code));
  expect(await places(topic.code, member.code)).toEqual([top.code, null]);
  expect((await subjects('ba')).at(-1)).not.toContain('được gộp với');
});

test('undoing the merge of a topic brings back what came along, and nothing else', async () => {
  const [top, topic, member, other] = [
    await send('mot'),
    await send('hai'),
    await send('ba'),
    await send('bon'),
  ];
  await merge(member.code, topic.code);
  await merge(other.code, top.code);
  const group = {
    intoCode: top.code,
    members: [await seen(topic.code), await seen(top.code)],
  };
  expect((await mergeGroup(house, ground.clerk, group)).map((each) => each.code)).toEqual([topic.code]);
  await unmergeOpinion(house, ground.clerk, await seen(topic.code));
  expect(await places(topic.code, member.code, other.code)).toEqual([null, topic.code, top.code]);
  expect((await row(member.code)).state).toBe('merged');
});

test('petitions go along, and an objection stays open', async () => {
  const [top, topic, member] = [await send('mot'), await send('hai'), await send('ba')];
  for (const { code } of [top, topic, member]) await accept(code);
  await merge(member.code, topic.code);
  await objectMerge(house, anonymous, {
    ...{ code: member.code, number: member.number, objection: 'Ngõ khác', client: null },
  });
  await merge(topic.code, top.code);
  const intoOf = async (code: string) => {
    const petition = await readPetition(house.db, code);
    return [petition?.state, petition?.joined_into_id];
  };
  const speaker = (await readPetition(house.db, top.code))?.id;
  expect(await intoOf(topic.code)).toEqual(['joined', speaker]);
  expect(await intoOf(member.code)).toEqual(['joined', speaker]);
  expect((await row(member.code)).merge_objection).toBe('Ngõ khác');
  await unmergeOpinion(house, ground.clerk, await seen(topic.code));
  const back = (await readPetition(house.db, topic.code))?.id;
  expect(await intoOf(topic.code)).toEqual(['accepted', null]);
  expect(await intoOf(member.code)).toEqual(['joined', back]);
});

test('what is refused takes nothing along', async () => {
  const [top, topic, member] = [await send('mot'), await send('hai'), await send('ba')];
  await merge(member.code, topic.code);
  await expect(merge(topic.code, member.code)).rejects.toMatchObject({ code: 'opinion.parent-open' });
  await expect(
    mergeOpinion(house, ground.officer, { ...(await seen(topic.code)), intoCode: top.code }),
  ).rejects.toMatchObject({ kind: 'missing' });
  expect(await places(topic.code, member.code)).toEqual([null, topic.code]);
});
