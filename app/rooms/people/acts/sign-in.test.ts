import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { AuthAnswer } from '#app/gateways/sign-in.ts';
import type { Actor } from '#app/ground/actor.ts';
import type { House } from '#app/house.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { giveAccount, makePerson } from '#tests/people.ts';
import { codeOf } from '#tests/steps/sign-in.ts';
import { idleHours } from '../person.ts';
import { endOwnSessions, resetTwoFactor } from './accounts.ts';
import { computeActor, readSignedIn } from './sessions.ts';

const organisationId = '0190a000-0000-7000-8000-000000000001';
const password = 'con đường làng có hàng tre';
let house: House;
let later = 0;
let count = 0;
let lan: Actor & { personId: string };
let email: string;

beforeAll(async () => {
  house = testHouse(await testDatabase(), { now: () => new Date(Date.now() + later) });
});

beforeEach(async () => {
  later = 0;
  count += 1;
  email = `lan${count}@phuong.example.vn`;
  lan = await makePerson(house, { name: 'Nguyễn Thị Lan', roles: [{ role: 'clerk', organisationId }] });
  await giveAccount(house, lan.personId, { email, password });
});

test('a right password opens a session with the roles of today', async () => {
  const answer = await signIn();
  expect(answer.ok).toBe(true);
  expect(await computeActor(house, cookiesOf(answer))).toEqual(lan);
});

test('without a cookie, or with a forged one, nobody has signed in', async () => {
  expect((await computeActor(house, new Headers())).kind).toBe('anonymous');
  const cookies = cookiesOf(await signIn()).get('cookie') ?? '';
  const forged = new Headers({ cookie: cookies.replace(/session_token=./, 'session_token=~') });
  expect((await computeActor(house, forged)).kind).toBe('anonymous');
});

test('a wrong password and an unknown address are answered alike', async () => {
  const wrong = await signIn({ password: 'khong phai mat khau' });
  const unknown = await signIn({ email: 'ai.do@phuong.example.vn' });
  expect([wrong.ok, wrong.code]).toEqual([unknown.ok, unknown.code]);
  expect(wrong.code).toBe('INVALID_EMAIL_OR_PASSWORD');
});

test('thirty wrong tries from one address never keep the owner out of another', async () => {
  let stopped = 0;
  for (let n = 0; n < 30; n += 1) {
    const answer = await signIn({ password: `đoán lần thứ ${n}`, address: `198.51.100.${count}` });
    if (answer.waitSeconds !== null) stopped += 1;
  }
  expect(stopped).toBeGreaterThan(20);
  expect((await signIn({ address: `198.51.100.${count}` })).code).toBe('SIGN_IN_WAIT');
  expect((await signIn({ address: `203.0.113.${count}` })).ok).toBe(true);
});

test('the wait grows with each wrong try and ends by itself', async () => {
  const waits: number[] = [];
  for (let n = 0; n < 7; n += 1) {
    await signIn({ password: 'sai mật khẩu rồi' });
    const wait = (await signIn({ password: 'sai mật khẩu rồi' })).waitSeconds;
    if (wait !== null) {
      waits.push(wait);
      later += wait * 1000 + 1000;
    }
  }
  expect(waits).toEqual([...waits].sort((a, b) => a - b));
  expect(waits.length).toBeGreaterThan(2);
  expect((await signIn()).ok).toBe(true);
});

test('tries at the same moment gain nothing', async () => {
  const answers = await Promise.all(
    Array.from({ length: 12 }, (_, n) => signIn({ password: `cùng lúc lần ${n}` })),
  );
  expect(answers.filter((answer) => answer.code === 'INVALID_EMAIL_OR_PASSWORD').length).toBeLessThanOrEqual(
    5,
  );
});

test('nobody can open an account by themselves', async () => {
  const body = JSON.stringify({ name: 'Ai đó', email: 'ai@example.vn', password });
  const request = new Request('http://localhost:8080/api/auth/sign-up/email', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  expect((await house.signIn.handle(request)).ok).toBe(false);
});

test('ending other sessions ends them at once and keeps this one', async () => {
  const [one, two] = [cookiesOf(await signIn()), cookiesOf(await signIn())];
  const here = await readSignedIn(house, one);
  expect(await endOwnSessions(house, lan, { except: here?.sessionId ?? '' })).toBe(1);
  expect((await computeActor(house, one)).kind).toBe('staff');
  expect((await computeActor(house, two)).kind).toBe('anonymous');
});

test('a session at rest is over', async () => {
  const cookies = cookiesOf(await signIn());
  later = (idleHours + 1) * 3_600_000;
  expect((await computeActor(house, cookies)).kind).toBe('anonymous');
});

test('with a second factor the password alone opens nothing', async () => {
  const { secret, cookies } = await enableTwoFactor();
  expect((await computeActor(house, cookies)).kind).toBe('staff');
  const half = await signIn();
  expect(half.body.twoFactorRedirect).toBe(true);
  expect((await computeActor(house, cookiesOf(half))).kind).toBe('anonymous');
  const wrong = await house.signIn.ask('/two-factor/verify-totp', visitor(half), { code: '000000' });
  expect(wrong.code).toBe('INVALID_CODE');
  const whole = await house.signIn.ask('/two-factor/verify-totp', visitor(half), { code: codeOf(secret) });
  expect((await computeActor(house, cookiesOf(whole))).personId).toBe(lan.personId);
});

test('a backup code works once', async () => {
  const { backupCodes } = await enableTwoFactor();
  const body = { code: backupCodes[0] };
  const first = await house.signIn.ask('/two-factor/verify-backup-code', visitor(await signIn()), body);
  expect(first.ok).toBe(true);
  const second = await house.signIn.ask('/two-factor/verify-backup-code', visitor(await signIn()), body);
  expect(second.ok).toBe(false);
});

test('an administrator of the organisation takes a lost second factor away; others may not', async () => {
  const { cookies } = await enableTwoFactor();
  const chief = await makePerson(house, {
    name: 'Chị Hòa',
    roles: [{ role: 'administrator', organisationId }],
  });
  const stranger = await makePerson(house, {
    name: 'Anh Xa',
    roles: [{ role: 'administrator', organisationId: house.newId() }],
  });
  await expect(resetTwoFactor(house, stranger, lan)).rejects.toMatchObject({ code: 'people.administrator' });
  await resetTwoFactor(house, chief, lan);
  expect((await computeActor(house, cookies)).kind).toBe('anonymous');
  expect((await computeActor(house, cookiesOf(await signIn()))).kind).toBe('staff');
});

async function signIn(by: { email?: string; password?: string; address?: string } = {}) {
  const address = by.address ?? `192.0.2.${count}`;
  return await house.signIn.ask(
    '/sign-in/email',
    { headers: new Headers(), address },
    { email: by.email ?? email, password: by.password ?? password },
  );
}

async function enableTwoFactor() {
  const signedIn = await signIn();
  const enabled = await house.signIn.ask('/two-factor/enable', visitor(signedIn), { password });
  const uri = new URL(String(enabled.body.totpURI));
  const secret = uri.searchParams.get('secret') ?? '';
  const verified = await house.signIn.ask('/two-factor/verify-totp', visitor(signedIn), {
    code: codeOf(secret),
  });
  expect(verified.ok).toBe(true);
  const codes = enabled.body.backupCodes;
  return { secret, backupCodes: Array.isArray(codes) ? codes : [], cookies: cookiesOf(verified) };
}

function visitor(answer: AuthAnswer) {
  return { headers: cookiesOf(answer), address: `192.0.2.${count}` };
}

function cookiesOf(answer: AuthAnswer): Headers {
  const pairs = answer.setCookies
    .filter((line) => !/max-age=0/i.test(line))
    .map((line) => line.split(';')[0]);
  return new Headers({ cookie: pairs.join('; ') });
}
