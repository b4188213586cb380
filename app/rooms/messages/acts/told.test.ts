import { afterEach, beforeEach, expect, test } from 'vitest';
import { anonymous } from '#app/ground/actor.ts';
import { type House, joinListeners } from '#app/house.ts';
import { acceptOpinion } from '#app/rooms/opinions/acts/decide.ts';
import { sendOpinion } from '#app/rooms/opinions/acts/send.ts';
import { assignPetition } from '#app/rooms/petitions/acts/assign.ts';
import { escalatePetition } from '#app/rooms/petitions/acts/escalate.ts';
import { joinByOffice, unjoinByOffice } from '#app/rooms/petitions/acts/join.ts';
import { listeners as petitionsHear } from '#app/rooms/petitions/listens.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { holesIn } from '#tests/message-holes.ts';
import { anOpinion, type OpinionGround, opinionGround } from '#tests/opinions.ts';
import { outside } from '#tests/post.ts';
import { listeners as messagesHear } from '../listens.ts';
import { deliverDue } from './deliver.ts';

let house: House;
let ground: OpinionGround;
let world: ReturnType<typeof outside>;
let now: Date;
beforeEach(async () => {
  now = new Date('2026-11-24T02:00:00Z');
  world = outside();
  const listeners = joinListeners([petitionsHear, messagesHear]);
  house = testHouse(await testDatabase(), { ...world, now: () => now, listeners });
  ground = await opinionGround(house);
});
afterEach(async () => {
  expect(await holesIn(house.db)).toEqual([]);
});

async function accepted(contactEmail: string, language: 'vi' | 'en' = 'vi') {
  const { code } = await sendOpinion(house, anonymous, {
    ...{ ...anOpinion, contactPhone: null, contactEmail },
    ...{ organisationId: ground.ward, channel: 'web', photos: [], client: null, language },
  });
  const text = 'Nắp cống bị vỡ.';
  const shown = { publicText: text, seenText: text, fieldCode: 'TRAF', publicPhotoIds: [] };
  await acceptOpinion(house, ground.clerk, { code, version: 1, ...shown });
  await deliver();
  return code;
}

/** A minute later, so that letters come in the order of what happened. */
async function deliver(): Promise<void> {
  await deliverDue(house);
  now = new Date(now.getTime() + 60_000);
}

const subjects = (to: string) =>
  world.letters.filter((letter) => letter.to === to).map((letter) => letter.subject);

test('who wrote from the English page is told in English', async () => {
  const code = await accepted('mary@example.com', 'en');
  expect(subjects('mary@example.com')[0]).toMatch(new RegExp(`${code}`));
  expect(subjects('mary@example.com').join()).not.toMatch(/Đã|ý kiến/);
});

test('a sender whose petition the office joins to another hears of it and what becomes of both, and of the parting', async () => {
  const [into, joined] = [await accepted('mot@example.vn'), await accepted('hai@example.vn')];
  await joinByOffice(house, ground.clerk, { code: joined, intoCode: into });
  await deliver();
  await assignPetition(house, ground.clerk, {
    ...{ code: into, leadUnitId: ground.units.economy, cooperatingUnitIds: [], dueOn: null, product: null },
  });
  await deliver();
  await unjoinByOffice(house, ground.clerk, { code: joined });
  await deliver();
  expect(subjects('hai@example.vn').slice(2)).toEqual([
    `${joined} được gộp với ${into}`,
    `${joined} đã được giao việc`,
    `${joined} được xem xét riêng`,
  ]);
});

test('what is sent up is told to the office above, with why', async () => {
  await house.db
    .updateTable('person')
    .set({ email: 'thanhpho@example.vn' })
    .where('id', '=', ground.superior.personId ?? '')
    .execute();
  const code = await accepted('ba@example.vn');
  await assignPetition(house, ground.clerk, {
    ...{ code, leadUnitId: ground.units.economy, cooperatingUnitIds: [], dueOn: null, product: null },
  });
  await escalatePetition(house, ground.clerk, {
    ...{ code, toParent: true, toBody: null, whyBeyond: 'Đường của thành phố' },
    ...{ legalBasis: null, documentNumber: null, chaseOn: null },
  });
  await deliver();
  const letter = world.letters.find((each) => each.to === 'thanhpho@example.vn');
  expect(letter?.subject).toContain(code);
  expect(letter?.text).toContain('Đường của thành phố');
});
