import { createHmac } from 'node:crypto';
import type { House } from '#app/house.ts';
import { arrive, type Page } from '#tests/browser.ts';

/** Signs in through the page and lands on the desk, or on the page that asked. */
export async function signIn(page: Page, email: string, password: string): Promise<void> {
  if (!page.url().includes('/lam-viec/dang-nhap')) await page.goto('/lam-viec/dang-nhap');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Mật khẩu').fill(password);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await arrive(page, (url) => !url.pathname.endsWith('/dang-nhap'));
}

/** The cookie of a new session, for requests made by hand. Refuses with the provider's code. */
export async function signedInCookie(house: House, email: string, password: string): Promise<string> {
  const visitor = { headers: new Headers(), address: '192.0.2.250' };
  const answer = await house.signIn.ask('/sign-in/email', visitor, { email, password });
  if (!answer.ok) throw new Error(`sign-in failed: ${answer.code}`);
  return answer.setCookies.map((cookie) => cookie.split(';')[0]).join('; ');
}

/** The six digits that a phone shows now for a key (RFC 6238: SHA-1, 30 seconds). */
export function codeOf(key: string, at = Date.now()): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...key.replaceAll(' ', '')]
    .map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0'))
    .join('');
  const secret = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const offset = mac.readUInt8(19) & 15;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}
