import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { pushByWeb } from '#app/gateways/push.ts';
import { anonymous } from '#app/ground/actor.ts';
import { type House, joinListeners } from '#app/house.ts';
import { acceptOpinion } from '#app/rooms/opinions/acts/decide.ts';
import { enterOpinion, sendOpinion } from '#app/rooms/opinions/acts/send.ts';
import { readByCode } from '#app/rooms/opinions/store.ts';
import { assignPetition } from '#app/rooms/petitions/acts/assign.ts';
import { listeners as petitionsHear } from '#app/rooms/petitions/listens.ts';
import { readByCode as readPetition } from '#app/rooms/petitions/store.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { anOpinion, type OpinionGround, opinionGround } from '#tests/opinions.ts';
import { outside } from '#tests/post.ts';
import type { Browser } from '#tests/push-browser.ts';
import { type PushService, type Said, startPushService } from '#tests/push-server.ts';
import { listeners as messagesHear } from '../listens.ts';
import { deliverDue } from './deliver.ts';
import { followByPush } from './follow.ts';
import { pushKeys } from './push-keys.ts';

let house: House;
let ground: OpinionGround;
let world: ReturnType<typeof outside>;
let service: PushService;
let now: Date;

beforeEach(async () => {
  now = new Date('2026-11-24T02:00:00Z');
  world = outside();
  service = await startPushService();
  house = testHouse(await testDatabase(), {
    now: () => now,
    listeners: joinListeners([petitionsHear, messagesHear]),
    mail: world.mail,
    push: pushByWeb({ contact: 'mailto:truc@honghaphuong.example.vn', services: [service.origin] }),
  });
  ground = await opinionGround(house);
});
afterEach(async () => await service.close());

describe('a browser that follows a case', () => {
  test('reads Vietnamese, whole and composed; the service learns nothing but whom to tell until when', async () => {
    const { code, browser } = await followed('vi');
    await accept(code);
    await deliverDue(house);
    expect(service.faults).toEqual([]);
    const [pushed] = service.taken;
    const read = JSON.parse(pushed?.text ?? '');
    expect(read).toEqual({
      title: `Đã tiếp nhận ${code}`,
      text: `Đã tiếp nhận ${code}. Theo dõi: http://localhost:8080/tra-cuu/${code}`,
      url: `http://localhost:8080/tra-cuu/${code}`,
      tag: expect.stringMatching(/^[\w-]{36}$/),
    });
    expect(pushed?.text).toBe(pushed?.text.normalize('NFC'));
    expect(pushed).toMatchObject({ endpoint: browser.endpoint, ttl: 259_200, urgency: 'normal' });
    expect(pushed?.topic).toBe(read.tag.replaceAll('-', ''));
    expect(pushed?.claims).toMatchObject({ aud: service.origin, sub: 'mailto:truc@honghaphuong.example.vn' });
  });

  test('reads English where its page was English', async () => {
    const { code } = await followed('en');
    await accept(code);
    await assign(code);
    await deliverDue(house);
    expect(service.taken.map((each) => JSON.parse(each.text))).toMatchObject([
      { title: `${code} has been accepted`, url: `http://localhost:8080/en/tra-cuu/${code}` },
      { title: `${code} has been assigned`, text: expect.stringContaining('Phòng Kinh tế') },
    ]);
  });

  test('is told nothing of the person who sent it, nor a word of what was sent', async () => {
    const { code } = await followed('vi');
    await accept(code);
    await assign(code);
    await deliverDue(house);
    const all = service.taken.map((each) => each.text).join('\n');
    expect(service.taken).toHaveLength(2);
    const private_ = [anOpinion.contactName, anOpinion.residentialUnit, anOpinion.text, 'hong@example.vn'];
    expect(private_.filter((word) => word !== null && all.includes(word))).toEqual([]);
  });

  test('reads the beginning of words that are too long, and the link to all of it', async () => {
    const { code } = await followed('vi');
    await accept(code);
    // The first letter is decomposed, as some keyboards write it.
    await house.db
      .updateTable('message')
      .set({ body: `${'ế'.normalize('NFD')} ${'Đường ngập. '.repeat(900)}` })
      .where('channel', '=', 'push')
      .execute();
    await deliverDue(house);
    expect(service.faults).toEqual([]);
    const [pushed] = service.taken;
    expect(pushed?.bytes).toBeLessThanOrEqual(4096);
    expect(JSON.parse(pushed?.text ?? '')).toMatchObject({
      text: expect.stringMatching(/^ế Đường ngập\. .*…$/u),
      url: `http://localhost:8080/tra-cuu/${code}`,
    });
  });
});

describe('a push service', () => {
  test.each([
    ['that is full', { status: 429, retryAfter: '3600' }, 3600],
    ['that rests for a moment', { status: 503, retryAfter: '5' }, 60],
    ['that is broken', { status: 500 }, 60],
    ['that sends us elsewhere', { status: 307 }, 60],
  ] satisfies [string, Said, number][])(
    '%s is asked again later, and not before',
    async (_, said, seconds) => {
      const { code } = await followed('vi');
      await accept(code);
      service.says.push(said);
      expect(await deliverDue(house)).toBe(0);
      now = new Date(now.getTime() + (seconds - 1) * 1000);
      expect(await deliverDue(house)).toBe(0);
      now = new Date(now.getTime() + 1000);
      expect(await deliverDue(house)).toBe(1);
      expect(service.taken).toHaveLength(1);
      expect(await rows('push')).toMatchObject([{ state: 'sent', tries: 2, trouble: null }]);
    },
  );

  test('that is broken for good is given up after all tries, which a clerk sees; the browser stays', async () => {
    const { code } = await followed('vi');
    await accept(code);
    for (let tries = 0; tries < 11; tries += 1) {
      service.says.push({ status: 502 });
      await deliverDue(house);
      now = new Date(now.getTime() + 25 * 3_600_000);
    }
    expect(await rows('push')).toMatchObject([{ state: 'dead', tries: 11, trouble: 'HTTP 502' }]);
    expect(await browsersKept()).toEqual(['active']);
  });

  test('that finds it too large ends the message, not the browser', async () => {
    const { code } = await followed('vi');
    await accept(code);
    service.says.push({ status: 413 });
    await deliverDue(house);
    expect(await rows('push')).toMatchObject([{ state: 'dead', trouble: 'HTTP 413' }]);
    await assign(code);
    expect(await deliverDue(house)).toBe(1);
    expect(await browsersKept()).toEqual(['active']);
  });

  test.each([404, 410])(
    'that says %s: the browser is forgotten; its sender still hears by mail',
    async (status) => {
      const { code } = await followed('vi', 'hong@example.vn');
      await deliverDue(house);
      service.says.push({ status });
      await accept(code);
      expect(await deliverDue(house)).toBe(1);
      expect(world.letters.at(-1)).toMatchObject({ to: 'hong@example.vn', subject: `Đã tiếp nhận ${code}` });
      expect(await rows('push')).toMatchObject([{ state: 'stopped', address: null }]);
      expect(await browsersKept()).toEqual(['stopped']);
      await assign(code);
      await deliverDue(house);
      expect(service.taken).toEqual([]);
    },
  );

  test('that says 410 leaves the letter of a sender on paper in the list to be printed', async () => {
    const written = await enterOpinion(house, ground.clerk, {
      ...{ ...anOpinion, contactPhone: null, contactEmail: null, organisationId: ground.ward },
      ...{ channel: 'paper' as const, collectedBy: null, consentRecord: 'signed_paper' as const },
    });
    await follow(written.code, { language: 'vi', browser: service.subscribe() });
    await accept(written.code);
    await deliverDue(house);
    await assign(written.code);
    service.says.push({ status: 410 });
    await deliverDue(house);
    const letters = (await rows('letter')).map(({ subject, state }) => [subject, state]);
    expect(letters).toContainEqual([`${written.code} đã được giao việc`, 'to_print']);
    expect((await rows('push')).map((row) => row.state).toSorted()).toEqual(['sent', 'stopped']);
  });

  test('whose answer is lost gets the message again under the same topic; a browser reads it once', async () => {
    const { code, browser } = await followed('vi');
    await accept(code);
    service.says.push('hang up');
    expect(await deliverDue(house)).toBe(0);
    now = new Date(now.getTime() + 60_000);
    expect(await deliverDue(house)).toBe(1);
    expect(service.taken).toHaveLength(2);
    expect(service.waitingFor(browser.endpoint)).toHaveLength(1);
    expect(new Set(service.taken.map((each) => JSON.parse(each.text).tag)).size).toBe(1);
  });

  test('lets no other sender through than the one its browser named', async () => {
    const { code } = await followed('vi', null, service.subscribe('B'.repeat(87)));
    await accept(code);
    await deliverDue(house);
    expect(service.faults).toEqual(['another sender than the browser lets through']);
    expect(await rows('push')).toMatchObject([{ state: 'waiting', trouble: 'HTTP 403' }]);
  });
});

describe('an address that a stranger names', () => {
  test.each([
    'https://127.0.0.1/x',
    'https://[::1]/x',
    'https://10.0.0.8/x',
    'https://192.168.1.1/x',
    'https://169.254.169.254/latest/meta-data',
    'https://localhost/x',
    'http://fcm.googleapis.com/fcm/send/x',
    'https://fcm.googleapis.com:8443/fcm/send/x',
    'https://fcm.googleapis.com@127.0.0.1/x',
    'https://user:word@fcm.googleapis.com/x',
    'https://fcm.googleapis.com.example.com/x',
    'https://notify.windows.com.example.com/x',
  ])('%s is not written down', async (endpoint) => {
    const { code } = await send();
    const browser = { ...service.subscribe(), endpoint };
    await expect(follow(code, { language: 'vi', browser })).rejects.toMatchObject({ code: 'message.no-way' });
    expect(await browsersKept()).toEqual([]);
  });

  test('is not written to where it was written down before the list was shorter', async () => {
    const { code } = await followed('vi');
    house = { ...house, push: pushByWeb({ contact: 'mailto:truc@example.vn', services: [] }) };
    await accept(code);
    expect(await deliverDue(house)).toBe(0);
    expect(service.taken).toEqual([]);
    expect(await browsersKept()).toEqual(['stopped']);
  });

  test('with keys that are none ends quietly, and holds up nobody else', async () => {
    const { code } = await followed('vi');
    const broken = { ...service.subscribe(), p256dh: 'p'.repeat(87), auth: 'a'.repeat(22) };
    await follow(code, { language: 'vi', browser: broken });
    await accept(code);
    expect(await deliverDue(house)).toBe(1);
    expect((await browsersKept()).toSorted()).toEqual(['active', 'stopped']);
  });
});

/** An opinion, and a browser that follows it. */
async function followed(
  language: 'vi' | 'en',
  contactEmail: string | null = null,
  browser: Browser = service.subscribe(),
) {
  await pushKeys(house);
  const { code } = await send(contactEmail);
  await follow(code, { language, browser });
  return { code, browser };
}

async function follow(code: string, how: { language: 'vi' | 'en'; browser: Browser }): Promise<void> {
  const { endpoint, p256dh, auth } = how.browser;
  await followByPush(house, {
    ...{ code, endpoint, p256dh, auth },
    language: how.language,
    client: '192.0.2.1',
  });
}

async function send(contactEmail: string | null = null) {
  return await sendOpinion(house, anonymous, {
    ...{ ...anOpinion, contactPhone: null, contactEmail },
    ...{ organisationId: ground.ward, channel: 'web', photos: [], client: null },
  });
}

async function accept(code: string): Promise<void> {
  const version = (await readByCode(house.db, code))?.version ?? 0;
  const words = { publicText: 'Nắp cống bị vỡ.', seenText: 'Nắp cống bị vỡ.' };
  const shown = { ...words, fieldCode: 'TRAF', publicPhotoIds: [] };
  await acceptOpinion(house, ground.clerk, { code, version, ...shown });
}

async function assign(code: string): Promise<void> {
  now = new Date(now.getTime() + 60_000);
  const version = (await readPetition(house.db, code))?.version ?? 0;
  const given = { leadUnitId: ground.units.economy, cooperatingUnitIds: [], dueOn: null, product: null };
  await assignPetition(house, ground.clerk, { code, version, ...given });
}

async function rows(channel: 'push' | 'letter') {
  return await house.db.selectFrom('message').selectAll().where('channel', '=', channel).execute();
}

async function browsersKept(): Promise<string[]> {
  const kept = await house.db
    .selectFrom('subscription')
    .select('state')
    .where('channel', '=', 'push')
    .execute();
  return kept.map((each) => each.state);
}
