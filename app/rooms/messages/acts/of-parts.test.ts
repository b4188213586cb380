import { beforeAll, expect, test } from 'vitest';
import { smsOnConsole } from '#app/gateways/sms.ts';
import { anonymous } from '#app/ground/actor.ts';
import { type House, joinListeners } from '#app/house.ts';
import { acceptOpinion } from '#app/rooms/opinions/acts/decide.ts';
import { sendOpinion } from '#app/rooms/opinions/acts/send.ts';
import { splitOpinion } from '#app/rooms/opinions/acts/split.ts';
import { hearing } from '#tests/commitments.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { anOpinion, type OpinionGround, opinionGround } from '#tests/opinions.ts';
import { listeners as messagesHear } from '../listens.ts';

let house: House;
let ground: OpinionGround;
beforeAll(async () => {
  house = testHouse(await testDatabase(), {
    listeners: joinListeners([hearing, messagesHear]),
    sms: smsOnConsole(() => {}),
    mail: { send: async () => ({ ok: true }), close: () => {} },
  });
  ground = await opinionGround(house);
});

async function send(person: { contactPhone: string | null; contactEmail: string | null }): Promise<string> {
  const where = { organisationId: ground.ward, channel: 'web', photos: [], client: null } as const;
  return (await sendOpinion(house, anonymous, { ...anOpinion, ...person, ...where })).code;
}

const toldTo = async (address: string) =>
  await house.db
    .selectFrom('message')
    .select(['template', 'about_code as code', 'body'])
    .where('address', '=', address)
    .where('template', '<>', 'received')
    .orderBy('made_at')
    .execute();

test('whose letter was taken apart hears of it, and then of each part', async () => {
  const code = await send({ contactPhone: null, contactEmail: 'hong@example.vn' });
  const asked = [
    { text: 'Cống tắc', fieldCode: null },
    { text: 'Đèn tắt', fieldCode: null },
  ];
  const [part] = await splitOpinion(house, ground.clerk, { code, version: 1, parts: asked, photoParts: {} });
  if (part === undefined) throw new Error('no part');
  const [split] = await toldTo('hong@example.vn');
  expect(split).toMatchObject({ template: 'split', code });
  expect(split?.body).toContain('2 việc');

  const words = { publicText: 'Cống tắc', seenText: 'Cống tắc', fieldCode: 'TRAF', publicPhotoIds: [] };
  await acceptOpinion(house, ground.clerk, { code: part.code, version: part.version, ...words });
  const told = await toldTo('hong@example.vn');
  expect(told.map((each) => each.template)).toEqual(['split', 'accepted']);
  expect(told[1]?.body).toContain(part.code);
});

test('who left a fixed line gets no text message', async () => {
  await send({ contactPhone: '02438253536', contactEmail: null });
  const sent = await house.db
    .selectFrom('message')
    .select('channel')
    .where('address', '=', '+842438253536')
    .execute();
  expect(sent).toEqual([]);
});
