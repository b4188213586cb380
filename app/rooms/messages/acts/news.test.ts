import { afterAll, beforeAll, expect, test } from 'vitest';
import { smsOnConsole } from '#app/gateways/sms.ts';
import { anonymous } from '#app/ground/actor.ts';
import { addDays, dayOf } from '#app/ground/time.ts';
import { type House, joinListeners } from '#app/house.ts';
import { remindPromises } from '#app/rooms/commitments/acts/time.ts';
import { acceptOpinion } from '#app/rooms/opinions/acts/decide.ts';
import { sendOpinion } from '#app/rooms/opinions/acts/send.ts';
import { readByCode } from '#app/rooms/opinions/store.ts';
import { assignPetition } from '#app/rooms/petitions/acts/assign.ts';
import { inheritFromClosed } from '#app/rooms/petitions/acts/inherit.ts';
import { linkRepeat } from '#app/rooms/petitions/acts/repeat.ts';
import { concludedDialogue, hearing } from '#tests/commitments.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { holesIn } from '#tests/message-holes.ts';
import { anOpinion, type OpinionGround, opinionGround } from '#tests/opinions.ts';
import { answerOne, openOne } from '#tests/petition-deeds.ts';
import { listeners as messagesHear } from '../listens.ts';
import type { TemplateName } from '../template.ts';

let house: House;
let ground: OpinionGround;
let now = new Date('2026-11-24T02:00:00Z');
beforeAll(async () => {
  house = testHouse(await testDatabase(), {
    now: () => now,
    listeners: joinListeners([hearing, messagesHear]),
    sms: smsOnConsole(() => {}),
    mail: { send: async () => ({ ok: true }), close: () => {} },
  });
  ground = await opinionGround(house);
  await house.db
    .updateTable('person')
    .set({ email: 'khoi@example.vn' })
    .where('id', '=', ground.officer.personId)
    .execute();
});
afterAll(async () => {
  expect(await holesIn(house.db)).toEqual([]);
});

/** An opinion that came by a telephone, has been taken up and given to a unit. */
async function given(): Promise<string> {
  const where = { organisationId: ground.ward, channel: 'web', photos: [], client: null } as const;
  const person = { contactPhone: '0912345678', contactEmail: null };
  const { code } = await sendOpinion(house, anonymous, { ...anOpinion, ...person, ...where });
  const words = { publicText: 'Nắp cống vỡ.', seenText: 'Nắp cống vỡ.', fieldCode: 'TRAF' };
  const version = (await readByCode(house.db, code))?.version ?? 0;
  await acceptOpinion(house, ground.clerk, { code, version, ...words, publicPhotoIds: [] });
  await assignPetition(house, ground.clerk, {
    ...{ code, leadUnitId: ground.units.economy, cooperatingUnitIds: [], dueOn: null, product: null },
  });
  return code;
}

const told = async (template: TemplateName) =>
  await house.db
    .selectFrom('message')
    .select(['about_code as code', 'channel', 'address', 'body'])
    .where('template', '=', template)
    .execute();

test('who left only a telephone hears that the matter was raised before, and where', async () => {
  const earlier = await answerOne({ house, ground }, await openOne({ house, ground }));
  now = new Date(now.getTime() + 60_000);
  const code = await given();
  await linkRepeat(house, ground.clerk, { code, earlierCode: earlier.code });
  const [message, ...more] = await told('repeat');
  expect(more).toEqual([]);
  expect(message).toMatchObject({ code, channel: 'sms', address: '+84912345678' });
  expect(message?.body).toContain(earlier.code);
});

test('a promise that comes due is told to the officers of its unit by mail', async () => {
  await concludedDialogue(house, ground, 'DT-2026-00021');
  now = new Date('2026-12-29T02:00:00Z');
  expect(await remindPromises(house)).toBeGreaterThan(0);
  const messages = await told('promise_reminder');
  expect(messages.length).toBeGreaterThan(0);
  expect(messages.every((message) => message.address === 'khoi@example.vn')).toBe(true);
  expect(messages[0]?.body).toContain('Phòng Kinh tế');
  expect(await remindPromises(house)).toBe(0);
});

test('who answers now is told when a unit has ended; nobody twice', async () => {
  const code = await given();
  await house.db
    .updateTable('unit')
    .set({ valid_to: dayOf(now), successor_id: ground.units.culture })
    .where('id', '=', ground.units.economy)
    .execute();
  now = new Date(`${addDays(dayOf(now), 1)}T02:00:00Z`);
  await inheritFromClosed(house);
  await inheritFromClosed(house);
  const messages = (await told('inherited')).filter((message) => message.code === code);
  expect(messages).toHaveLength(1);
  expect(messages[0]).toMatchObject({ channel: 'sms' });
  expect(messages[0]?.body).toContain('Phòng Văn hóa - Xã hội');
  expect(await told('inheritance')).toEqual([]);
});

test('officers of the unit that takes over hear of it once, however much of it comes', async () => {
  await house.db
    .updateTable('unit')
    .set({ valid_to: null, successor_id: null })
    .where('id', '=', ground.units.economy)
    .execute();
  await given();
  await given();
  await house.db
    .updateTable('unit')
    .set({ valid_to: dayOf(now) })
    .where('id', '=', ground.units.economy)
    .execute();
  await house.db
    .updateTable('unit')
    .set({ successor_id: ground.units.culture })
    .where('id', '=', ground.units.economy)
    .execute();
  await house.db
    .updateTable('role_holding')
    .set({ unit_id: ground.units.culture })
    .where('person_id', '=', ground.officer.personId)
    .execute();
  now = new Date(`${addDays(dayOf(now), 1)}T02:00:00Z`);
  expect(await inheritFromClosed(house)).toBeGreaterThan(1);
  const letters = await told('inheritance');
  expect(letters.map((letter) => letter.address)).toEqual(['khoi@example.vn']);
  expect(letters[0]?.body).toContain('Phòng Văn hóa - Xã hội');
});
