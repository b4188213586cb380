import { afterEach, expect, test } from 'vitest';
import { mailBySmtp } from '#app/gateways/mail-smtp.ts';
import { anonymous } from '#app/ground/actor.ts';
import { joinListeners } from '#app/house.ts';
import { sendOpinion } from '#app/rooms/opinions/acts/send.ts';
import { listeners as petitionsHear } from '#app/rooms/petitions/listens.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { type MailServer, startMailServer } from '#tests/mail-server.ts';
import { anOpinion, opinionGround } from '#tests/opinions.ts';
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
