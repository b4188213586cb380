import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { anonymous } from '#app/ground/actor.ts';
import { type House, joinListeners } from '#app/house.ts';
import { acceptOpinion } from '#app/rooms/opinions/acts/decide.ts';
import { divertOpinion } from '#app/rooms/opinions/acts/divert.ts';
import { mergeOpinion } from '#app/rooms/opinions/acts/merge.ts';
import { objectMerge } from '#app/rooms/opinions/acts/object.ts';
import { enterOpinion, sendOpinion } from '#app/rooms/opinions/acts/send.ts';
import { readByCode } from '#app/rooms/opinions/store.ts';
import { assignPetition } from '#app/rooms/petitions/acts/assign.ts';
import { transferPetition } from '#app/rooms/petitions/acts/transfer.ts';
import { listeners as petitionsHear } from '#app/rooms/petitions/listens.ts';
import { readByCode as readPetition } from '#app/rooms/petitions/store.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { holesIn } from '#tests/message-holes.ts';
import { anOpinion, type OpinionGround, opinionGround } from '#tests/opinions.ts';
import { outside } from '#tests/post.ts';
import { listeners as messagesHear } from '../listens.ts';
import { deliverDue } from './deliver.ts';
import { confirmFollow, followByPush, followCode, forgetUnconfirmed, stopFollow } from './follow.ts';
import { handleMessage, markPrinted, saveTemplate } from './office.ts';

let house: House;
let ground: OpinionGround;
let world: ReturnType<typeof outside>;
let now: Date;
const morning = '2026-11-24T02:00:00Z';
const night = '2026-11-24T16:00:00Z';
const mail = 'hong@example.vn';

beforeEach(async () => {
  now = new Date(morning);
  world = outside();
  house = testHouse(await testDatabase(), {
    now: () => now,
    listeners: joinListeners([petitionsHear, messagesHear]),
    mail: world.mail,
    sms: world.sms,
    push: world.push,
  });
  ground = await opinionGround(house);
});
afterEach(async () => {
  expect(await holesIn(house.db)).toEqual([]);
});

describe('the sender of an opinion', () => {
  test('gets a receipt, then hears who answers by when', async () => {
    const { code } = await send({ contactEmail: mail });
    now = new Date(now.getTime() + 60_000);
    await accept(code);
    now = new Date(now.getTime() + 60_000);
    await assign(code);
    expect(await deliverDue(house)).toBe(3);
    expect(world.letters.map((letter) => letter.subject)).toEqual([
      `Đã nhận ý kiến ${code}`,
      `Đã tiếp nhận ${code}`,
      `${code} đã được giao việc`,
    ]);
    expect(world.letters[2]?.text).toMatch(/giao cho Phòng Kinh tế\.\nHạn trả lời: 15\/12\/2026\./);
    expect(world.letters[2]?.text).toContain(`/tra-cuu/${code}`);
    expect(await deliverDue(house)).toBe(0);
  });

  test('with a telephone hears by text message, and not at night', async () => {
    const { code } = await send({ contactPhone: '0912345678' });
    expect(await deliverDue(house)).toBe(1);
    expect(world.short).toMatchObject([{ to: '+84912345678' }]);
    now = new Date(night);
    await accept(code);
    await assign(code);
    expect(await deliverDue(house)).toBe(0);
    now = new Date('2026-11-25T00:00:00Z');
    expect(await deliverDue(house)).toBe(1);
    expect(world.short[1]?.text).toContain('đã giao Phòng Kinh tế');
  });

  test('with neither, entered from paper, gets a letter that a clerk prints once', async () => {
    await enterOpinion(house, ground.clerk, {
      ...{ ...anOpinion, contactPhone: null, contactEmail: null, organisationId: ground.ward },
      ...{ channel: 'paper' as const, collectedBy: null, consentRecord: 'signed_paper' as const },
    });
    const [letter] = await all('to_print');
    expect(letter).toMatchObject({ address: 'Trần Thị Hồng, Tổ dân phố số 4', channel: 'letter' });
    expect(await markPrinted(house, ground.clerk, { ids: [letter?.id ?? ''] })).toBe(1);
    expect(await markPrinted(house, ground.secondClerk, { ids: [letter?.id ?? ''] })).toBe(0);
  });

  test('of what was merged reads the own code', async () => {
    const parent = await send({ contactEmail: 'mot@example.vn' });
    const child = await send({ contactEmail: 'hai@example.vn' });
    await accept(parent.code);
    const version = (await readByCode(house.db, child.code))?.version ?? 0;
    now = new Date(now.getTime() + 60_000);
    await mergeOpinion(house, ground.clerk, { code: child.code, intoCode: parent.code, version });
    now = new Date(now.getTime() + 60_000);
    await assign(parent.code);
    await deliverDue(house);
    const toChild = world.letters.filter((letter) => letter.to === 'hai@example.vn');
    expect(toChild.map((letter) => letter.subject)).toEqual([
      `Đã nhận ý kiến ${child.code}`,
      `${child.code} được gộp với ${parent.code}`,
      `${child.code} đã được giao việc`,
    ]);

    // Whoever says that it is another matter is not told that the group has been answered.
    const { code, number } = child;
    await objectMerge(house, anonymous, { code, number, objection: 'Ngõ khác, việc khác', client: null });
    await transferPetition(house, ground.clerk, {
      ...{ code: parent.code, leadUnitId: ground.units.culture, reason: 'Đúng đơn vị' },
    });
    await deliverDue(house);
    expect(world.letters.filter((letter) => letter.to === 'hai@example.vn')).toHaveLength(toChild.length);
    expect(world.letters.at(-1)).toMatchObject({ to: 'mot@example.vn' });
  });

  test('of a denunciation is written to no more, and no address stays', async () => {
    const { code } = await send({ contactEmail: mail });
    const version = (await readByCode(house.db, code))?.version ?? 0;
    const to = { kind: 'denunciation' as const, body: 'Ban Tiếp công dân', handover: '12' };
    await divertOpinion(house, ground.clerk, { code, version, ...to });
    expect(await deliverDue(house)).toBe(0);
    const rows = await house.db.selectFrom('message').select(['address', 'body', 'state']).execute();
    expect(rows).toEqual([{ address: null, body: '', state: 'stopped' }]);
    const kept = await house.db.selectFrom('subscription').select(['address', 'state']).execute();
    expect(kept).toEqual([{ address: null, state: 'stopped' }]);
  });
});

describe('the postman', () => {
  test('keeps on for a day without a server, then delivers once', async () => {
    await send({ contactEmail: mail });
    for (let hour = 0; hour < 24; hour += 1) {
      world.answers.push({ ok: false, isFinal: false, why: 'ECONNREFUSED' });
      await deliverDue(house);
      world.answers.length = 0;
      now = new Date(now.getTime() + 3_600_000);
      if (hour < 23) world.answers.push({ ok: false, isFinal: false, why: 'ECONNREFUSED' });
    }
    now = new Date(now.getTime() + 24 * 3_600_000);
    await deliverDue(house);
    expect(world.letters).toHaveLength(1);
    expect((await all('sent'))[0]?.tries).toBeGreaterThan(3);
  });

  test('gives up where the recipient does not exist; a clerk sees it and sends it again', async () => {
    await send({ contactEmail: mail });
    world.answers.push({ ok: false, isFinal: true, why: '550 no such user' });
    await deliverDue(house);
    const [dead] = await all('dead');
    expect(dead).toMatchObject({ trouble: '550 no such user', tries: 1 });
    if (dead === undefined) return;
    const deed = { id: dead.id, version: dead.version, verb: 'retry' as const };
    await handleMessage(house, ground.clerk, deed);
    await expect(handleMessage(house, ground.secondClerk, deed)).rejects.toMatchObject({
      code: 'message.changed',
    });
    expect(await deliverDue(house)).toBe(1);
  });

  test('many at once hand over each message once', async () => {
    for (let count = 0; count < 25; count += 1) await send({ contactEmail: `nguoi${count}@example.vn` });
    await Promise.all([deliverDue(house), deliverDue(house), deliverDue(house)]);
    expect(world.letters).toHaveLength(25);
    expect(new Set(world.letters.map((letter) => letter.id)).size).toBe(25);
  });

  test('that died with letters in hand gives them back after two minutes', async () => {
    await send({ contactEmail: mail });
    await house.db
      .updateTable('message')
      .set({ held_until: new Date(now.getTime() + 120_000) })
      .execute();
    expect(await deliverDue(house)).toBe(0);
    now = new Date(now.getTime() + 121_000);
    expect(await deliverDue(house)).toBe(1);
  });
});

describe('a follower', () => {
  test('hears nothing before the link is opened, in the language of the page; stops with one click', async () => {
    const { code } = await send({ contactEmail: null, contactPhone: null });
    await follow(code, 'en');
    await accept(code);
    await deliverDue(house);
    expect(world.letters.map((letter) => letter.subject)).toEqual([`Confirm messages about ${code}`]);
    const key = /xac-nhan\/([\w-]+)/.exec(world.letters[0]?.text ?? '')?.[1] ?? '';
    await confirmFollow(house, key);
    await assign(code);
    await deliverDue(house);
    expect(world.letters[1]?.subject).toBe(`${code} has been assigned`);
    const stop = /dung\/([\w-]+)$/.exec(world.letters[1]?.stopUrl ?? '')?.[1] ?? '';
    await stopFollow(house, stop);
    await stopFollow(house, stop);
    expect(await house.db.selectFrom('subscription').select(['state', 'address']).execute()).toEqual([
      { state: 'stopped', address: null },
    ]);
    await expect(confirmFollow(house, key)).rejects.toMatchObject({ kind: 'missing' });
  });

  test('cannot be flooded by a stranger, and an unconfirmed wish is forgotten', async () => {
    const { code } = await send({ contactEmail: null, contactPhone: null });
    for (let count = 0; count < 3; count += 1) await follow(code, 'vi');
    await expect(follow(code, 'vi')).rejects.toMatchObject({ kind: 'busy', code: 'message.many' });
    now = new Date(now.getTime() + 49 * 3_600_000);
    expect(await forgetUnconfirmed(house)).toBe(1);
    expect(await deliverDue(house)).toBe(0);
  });

  test('by browser hears at once by day; a browser that is gone is forgotten; nothing goes to a strange host', async () => {
    const { code } = await send();
    const keys = { p256dh: 'p'.repeat(87), auth: 'a'.repeat(22) };
    const from = { ...keys, code, language: 'vi' as const, client: '192.0.2.1' };
    const endpoint = 'https://fcm.googleapis.com/fcm/send/abc';
    for (const strange of ['https://example.com/x', 'https://fcm.googleapis.com.example.com/x']) {
      await expect(followByPush(house, { ...from, endpoint: strange })).rejects.toMatchObject({
        code: 'message.no-way',
      });
    }
    await followByPush(house, { ...from, endpoint });
    await followByPush(house, { ...from, endpoint });
    await accept(code);
    await deliverDue(house);
    expect(world.pushed).toMatchObject([{ endpoint, keys, title: `Đã tiếp nhận ${code}` }]);
    world.answers.push({ ok: false, isFinal: true, isGone: true, why: 'HTTP 410' });
    await assign(code);
    await deliverDue(house);
    const rows = await house.db.selectFrom('subscription').select(['state', 'address', 'keys']).execute();
    expect(rows).toEqual([{ state: 'stopped', address: null, keys: null }]);
  });

  test('of a code that does not exist, or where no way is open, is told so', async () => {
    await expect(follow('KN-2026-99999', 'vi')).rejects.toMatchObject({ code: 'message.code' });
    const { code } = await send();
    house = { ...house, mail: null };
    await expect(follow(code, 'vi')).rejects.toMatchObject({ code: 'message.no-way' });
  });
});

test('the words of the office replace the shipped ones from then on', async () => {
  const text = { subject: 'Phường đã nhận {code}', body: 'Xem {link}', short: '{link}' };
  const asked = { organisationId: ground.ward, name: 'received' as const, language: 'vi' as const, ...text };
  await saveTemplate(house, ground.clerk, asked);
  await expect(saveTemplate(house, ground.officer, asked)).rejects.toMatchObject({ kind: 'forbidden' });
  const { code } = await send({ contactEmail: mail });
  await deliverDue(house);
  expect(world.letters[0]?.subject).toBe(`Phường đã nhận ${code}`);
});

async function send(change: Partial<typeof anOpinion> = {}) {
  return await sendOpinion(house, anonymous, {
    ...{ ...anOpinion, contactPhone: null, ...change },
    ...{ organisationId: ground.ward, channel: 'web', photos: [], client: null },
  });
}

async function accept(code: string): Promise<void> {
  const version = (await readByCode(house.db, code))?.version ?? 0;
  const shown = {
    publicText: 'Nắp cống bị vỡ.',
    seenText: 'Nắp cống bị vỡ.',
    fieldCode: 'TRAF',
    publicPhotoIds: [],
  };
  await acceptOpinion(house, ground.clerk, { code, version, ...shown });
}

async function assign(code: string): Promise<void> {
  const version = (await readPetition(house.db, code))?.version ?? 0;
  const given = { leadUnitId: ground.units.economy, cooperatingUnitIds: [], dueOn: null, product: null };
  await assignPetition(house, ground.clerk, { code, version, ...given });
}

async function follow(code: string, language: 'vi' | 'en'): Promise<void> {
  await followCode(house, { code, address: 'theo.doi@example.vn', language, client: '192.0.2.1' });
}

async function all(state: 'to_print' | 'sent' | 'dead') {
  return await house.db.selectFrom('message').selectAll().where('state', '=', state).execute();
}
