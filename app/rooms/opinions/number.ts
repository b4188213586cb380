import { createHash, timingSafeEqual } from 'node:crypto';
import { networkOf } from '#app/ground/network.ts';

/**
 * The confirmation number of six digits: what proves that one is the sender. It follows from the send key, so that
 * the same form sent twice shows the same receipt, and is itself kept nowhere.
 */
export function numberFrom(sendKey: string): string {
  return String(
    createHash('sha256').update(`number:${sendKey}`).digest().readUInt32BE() % 1_000_000,
  ).padStart(6, '0');
}

/** What is kept of a send key: enough to recognise it, not enough to compute the number from it. */
export function sendKeyHash(sendKey: string): string {
  return sha256(`send:${sendKey}`);
}

/**
 * The `key_hash` of a code and its number, `<code>:<SHA-256>`. Parts of a split opinion carry the key of the letter
 * they came from, so that one slip opens all of them.
 */
export function keyHashOf(code: string, number: string): string {
  return `${code}:${sha256(`${code}:${number}`)}`;
}

/** Does the number open this key? Blanks in the number are forgiven. */
export function keyFits(keyHash: string | null, number: string): boolean {
  const [code] = (keyHash ?? '').split(':');
  if (keyHash === null || code === undefined || code === '') return false;
  const given = Buffer.from(keyHashOf(code, number.replace(/\D/g, '')));
  const kept = Buffer.from(keyHash);
  return given.length === kept.length && timingSafeEqual(given, kept);
}

/** Who sends too much is told apart by hour and network, without the address being kept. */
export function clientMark(address: string, hour: string, salt: string): string {
  return sha256(`${salt}:${hour}:${networkOf(address)}`).slice(0, 32);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
