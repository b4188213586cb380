import { afterEach, expect, test } from 'vitest';
import { mailBySmtp } from '#app/gateways/mail-smtp.ts';
import { anonymous } from '#app/ground/actor.ts';
import { joinListeners } from '#app/house.ts';
import { acceptOpinion } from '#app/rooms/opinions/acts/decide.ts';
import { sendOpinion } from '#app/rooms/opinions/acts/send.ts';
import { listeners as petitionsHear } from '#app/rooms/petitions/listens.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { type MailServer, startMailServer } from '#tests/mail-server.ts';
import { anOpinion, opinionGround } from '#tests/opinions.ts';
import { outside } from '#tests/post.ts';
import { listeners as messagesHear } from '../listens.ts';
import { deliverDue } from './deliver.ts';

const hour = 3_600_000;
const senders = 6;
let server: MailServer | undefined;

afterEach(async () => await server?.close());

test('a mail server that is down for a day gets every letter once when it is back, and nobody is given up', async () => {
  let now = new Date('2026-11-24T02:00:00Z');
  const first = await startMailServer();
  const { port } = new URL(first.url);
  await first.close();
  const mail = mailBySmtp({
    url: first.url,
    from: 'UBND phường <a@phuong.example.vn>',
    host: 'phuong.example.vn',
  });
  const listeners = joinListeners([petitionsHear, messagesHear]);
  const house = testHouse(await testDatabase(), { now: () => now, listeners, mail });
  const ground = await opinionGround(house);
  for (let count = 0; count < senders; count += 1) {
    await sendOpinion(house, anonymous, {
      ...{ ...anOpinion, contactPhone: null, contactEmail: `nguoi${count}@example.vn` },
      ...{ organisationId: ground.ward, channel: 'web', photos: [], client: null },
    });
  }
  for (const end = now.getTime() + 24 * hour; now.getTime() < end; now = new Date(now.getTime() + hour)) {
    expect(await deliverDue(house)).toBe(0);
  }
  const rows = async () =>
    await house.db.selectFrom('message').select(['state', 'tries', 'trouble']).execute();
  expect(new Set((await rows()).map((row) => row.state))).toEqual(new Set(['waiting']));
  server = await startMailServer(0, Number(port));
  now = new Date(now.getTime() + 24 * hour);
  expect(await deliverDue(house)).toBe(senders);
  expect(await deliverDue(house)).toBe(0);
  expect(server.received.map((letter) => letter.to).sort()).toEqual(
    Array.from({ length: senders }, (_, count) => `nguoi${count}@example.vn`),
  );
  expect(new Set(server.received.map((letter) => letter.messageId)).size).toBe(senders);
  expect((await rows()).every((row) => row.state === 'sent' && row.tries > 3 && row.trouble === null)).toBe(
    true,
  );
  mail.close();
});

test('after a day without a server news of one matter comes in the order in which it happened', async () => {
  let now = new Date('2026-11-24T02:00:00Z');
  const world = outside();
  const listeners = joinListeners([petitionsHear, messagesHear]);
  const house = testHouse(await testDatabase(), { now: () => now, listeners, mail: world.mail });
  const ground = await opinionGround(house);
  const { code } = await sendOpinion(house, anonymous, {
    ...{ ...anOpinion, contactPhone: null, contactEmail: 'hong@example.vn' },
    ...{ organisationId: ground.ward, channel: 'web', photos: [], client: null },
  });
  const away = { ok: false, isFinal: false, why: 'ECONNREFUSED' } as const;
  for (const end = now.getTime() + 24 * hour; now.getTime() < end; now = new Date(now.getTime() + hour)) {
    world.answers.splice(0, world.answers.length, ...Array.from({ length: 9 }, () => away));
    await deliverDue(house);
  }
  world.answers.length = 0;
  await acceptOpinion(house, ground.clerk, {
    ...{
      code,
      version: 1,
      publicText: 'Ngõ ngập.',
      seenText: 'Ngõ ngập.',
      fieldCode: 'TRAF',
      publicPhotoIds: [],
    },
  });
  await deliverDue(house);
  expect(world.letters.map((letter) => letter.subject)).toEqual([]);
  now = new Date(now.getTime() + 24 * hour);
  expect(await deliverDue(house)).toBe(2);
  expect(world.letters.map((letter) => letter.subject)).toEqual([
    `Đã nhận ý kiến ${code}`,
    `Đã tiếp nhận ${code}`,
  ]);
});

test('nobody is woken by a text message that failed in the evening: it is heard of in the morning', async () => {
  let now = new Date('2026-11-24T13:58:00Z');
  const world = outside();
  const listeners = joinListeners([petitionsHear, messagesHear]);
  const house = testHouse(await testDatabase(), { now: () => now, listeners, sms: world.sms });
  const ground = await opinionGround(house);
  await sendOpinion(house, anonymous, {
    ...{ ...anOpinion, contactPhone: '0912345678', contactEmail: null },
    ...{ organisationId: ground.ward, channel: 'web', photos: [], client: null },
  });
  world.answers.push({ ok: false, isFinal: false, why: 'HTTP 503' });
  await deliverDue(house);
  for (const minutes of [15, 60, 300]) {
    now = new Date(new Date('2026-11-24T14:00:00Z').getTime() + minutes * 60_000);
    expect(await deliverDue(house)).toBe(0);
  }
  expect(world.short).toEqual([]);
  now = new Date('2026-11-25T00:00:00Z');
  expect(await deliverDue(house)).toBe(1);
  expect((await house.db.selectFrom('message').select('tries').executeTakeFirstOrThrow()).tries).toBe(2);
});
