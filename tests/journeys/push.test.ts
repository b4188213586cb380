import type { Worker } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pushByWeb } from '#app/gateways/push.ts';
import { anonymous } from '#app/ground/actor.ts';
import { type House, joinListeners } from '#app/house.ts';
import { followByPush } from '#app/rooms/messages/acts/follow.ts';
import { saveSetting } from '#app/rooms/messages/acts/office.ts';
import { listeners as messagesHear } from '#app/rooms/messages/listens.ts';
import { acceptOpinion } from '#app/rooms/opinions/acts/decide.ts';
import { sendOpinion } from '#app/rooms/opinions/acts/send.ts';
import { readByCode } from '#app/rooms/opinions/store.ts';
import { listeners as petitionsHear } from '#app/rooms/petitions/listens.ts';
import { type Browser, findViolations, openBrowser, openPage, type Page } from '#tests/browser.ts';
import { anOpinion } from '#tests/opinions.ts';
import { type PushService, startPushService } from '#tests/push-server.ts';
import { type Server, startServer } from '#tests/server.ts';
import { setUpWard } from '#tests/ward.ts';

const many = 24;
const contact = 'mailto:truc@honghaphuong.example.vn';
let ward: Awaited<ReturnType<typeof setUpWard>>;
let service: PushService;
let server: Server;
let browser: Browser;

beforeAll(async () => {
  ward = await setUpWard();
  service = await startPushService(300);
  [server, browser] = await Promise.all([start(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await service?.close();
  await ward?.house.db.destroy();
});

test('a page that asks: whoever says no is told that mail is left; nothing was asked before the button', async () => {
  const code = await sendQuietly();
  const page = await openPage(browser, server.url, { width: 360 });
  await page.goto(`/theo-doi/${code}`);
  const offer = page.getByRole('button', { name: 'Báo ngay trên máy này' });
  await offer.waitFor();
  expect(await page.evaluate(() => Notification.permission)).not.toBe('granted');
  expect(await findViolations(page)).toEqual([]);
  await offer.click();
  await page.getByRole('status').getByText('Trình duyệt không cho báo tin').waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await page.context().close();
});

test('what is pushed is shown in its words, and touching it opens the case', async () => {
  const code = await sendQuietly();
  const page = await openPage(browser, server.url);
  await page.context().grantPermissions(['notifications'], { origin: server.url });
  await page.goto(`/theo-doi/${code}`);
  const worker = await workerOf(page);
  await keepWhatIsShown(worker);
  const url = `${server.url}/tra-cuu/${code}`;
  const told = { title: `Đã tiếp nhận ${code}`, text: 'Ống nước đã được vá.', tag: 'mot', url };
  const push = await pushing(page);
  await push(JSON.stringify(told));
  await expect
    .poll(() => worker.evaluate(() => shown))
    .toEqual([{ title: told.title, options: { body: told.text, tag: 'mot', data: url } }]);
  expect(await touch(worker)).toEqual({ opened: url, isClosed: true });
  await page.goto(url);
  await page.getByText(code).first().waitFor();
  await page.context().close();
});

test('browsers that follow hear through the server; killed in the middle, it loses none and shows none twice', async () => {
  const house = houseOfServer();
  const allDay = { quietFrom: '00:00', quietTo: '00:00', digestAt: '07:30', keepDays: 90 };
  await saveSetting(house, ward.clerk, { ...allDay, organisationId: ward.ward.id });
  const followers: { code: string; endpoint: string }[] = [];
  for (let count = 0; count < many; count += 1) {
    const code = await sendQuietly();
    const { endpoint, p256dh, auth } = service.subscribe(await keyOnPage(code));
    followers.push({ code, endpoint });
    const given = { endpoint, p256dh, auth };
    if (count > 0) {
      await followByPush(house, { ...given, code, language: 'vi', client: `198.18.0.${count}` });
      continue;
    }
    const body = new URLSearchParams({ ...given, consent: 'on' });
    const headers = { origin: server.url };
    const answer = await fetch(`${server.url}/theo-doi/${code}/may`, { method: 'POST', body, headers });
    expect(answer.status).toBe(204);
  }
  await server.kill();
  for (const { code } of followers) await accept(house, code);
  service.tires.after = 3;
  server = await start();
  await expect.poll(() => service.taken.length).toBeGreaterThan(2);
  await server.kill();
  expect(service.taken.length).toBeLessThan(many);
  service.tires.after = Number.POSITIVE_INFINITY;
  // What a dead postman held comes free after half a minute; nobody waits for it here.
  await ward.house.db.updateTable('message').set({ held_until: null }).execute();
  server = await start();
  for (const { code, endpoint } of followers) {
    await expect.poll(() => service.waitingFor(endpoint).length).toBe(1);
    const url = `${server.url}/tra-cuu/${code}`;
    expect(JSON.parse(service.waitingFor(endpoint)[0]?.text ?? '')).toMatchObject({
      ...{ title: `Đã tiếp nhận ${code}`, url },
    });
  }
  expect(service.faults).toEqual([]);
});

async function start(): Promise<Server> {
  return await startServer({
    databaseUrl: ward.databaseUrl,
    ...(server === undefined ? {} : { port: Number(new URL(server.url).port) }),
    env: { PUSH_CONTACT: contact, PUSH_SERVICES: service.origin },
  });
}

/** The house of the server as this process has it: its deeds are told to the same followers. */
function houseOfServer(): House {
  return {
    ...ward.house,
    publicUrl: server.url,
    listeners: joinListeners([petitionsHear, messagesHear]),
    push: pushByWeb({ contact, services: [service.origin] }),
  };
}

async function sendQuietly(): Promise<string> {
  const rest = { organisationId: ward.ward.id, channel: 'web', photos: [], client: null } as const;
  return (await sendOpinion(ward.house, anonymous, { ...anOpinion, contactPhone: null, ...rest })).code;
}

async function accept(house: House, code: string): Promise<void> {
  const version = (await readByCode(house.db, code))?.version ?? 0;
  const words = { publicText: 'Nắp cống bị vỡ.', seenText: 'Nắp cống bị vỡ.' };
  await acceptOpinion(house, ward.clerk, { code, version, ...words, fieldCode: 'TRAF', publicPhotoIds: [] });
}

async function keyOnPage(code: string): Promise<string> {
  const text = await (await fetch(`${server.url}/theo-doi/${code}`)).text();
  return /data-push="([\w-]+)"/.exec(text)?.[1] ?? '';
}

/** Presses the button; no push service can be reached from here, but the worker is there from then on. */
async function workerOf(page: Page): Promise<Worker> {
  const begun = page.context().waitForEvent('serviceworker');
  await page.getByRole('button', { name: 'Báo ngay trên máy này' }).click();
  return await begun;
}

/** Hands words to the worker as the browser does when a push service brings them. */
async function pushing(page: Page): Promise<(data: string) => Promise<void>> {
  const devtools = await page.context().newCDPSession(page);
  const registered = new Promise<string>((resolve) => {
    devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations: [first] }) => {
      if (first !== undefined) resolve(first.registrationId);
    });
  });
  await devtools.send('ServiceWorker.enable');
  const registrationId = await registered;
  return async (data) => {
    await devtools.send('ServiceWorker.deliverPushMessage', { origin: server.url, registrationId, data });
  };
}

/** The browser of the tests has no place where it shows notifications: what the worker asks it to show is kept. */
async function keepWhatIsShown(worker: Worker): Promise<void> {
  await worker.evaluate(() => {
    globalThis.shown = [];
    registration.showNotification = async (title, options) => {
      shown.push({ title, options });
    };
  });
}

/** Touches what is shown; only a real finger may open a window, so the address that the worker asks for is given. */
async function touch(worker: Worker): Promise<{ opened: string; isClosed: boolean }> {
  return await worker.evaluate(async () => {
    const asked = { isClosed: false };
    const close = () => {
      asked.isClosed = true;
    };
    const opened = new Promise<string>((resolve) => {
      Object.assign(clients, { openWindow: async (url: string) => resolve(url) });
    });
    const notification = { data: shown[0]?.options?.data, close };
    dispatchEvent(Object.assign(new Event('notificationclick'), { notification, waitUntil: () => {} }));
    return { opened: await opened, isClosed: asked.isClosed };
  });
}

declare global {
  var shown: { title: string; options: NotificationOptions | undefined }[];
}
