import { createDecipheriv, createECDH, type ECDH, hkdfSync, randomBytes } from 'node:crypto';

/** A browser's subscription as its page gives it on, and the key that never leaves the browser. */
export type Browser = Readonly<{ endpoint: string; p256dh: string; auth: string; key: ECDH }>;

export function makeBrowser(endpoint: string): Browser {
  const key = createECDH('prime256v1');
  const p256dh = key.generateKeys('base64url');
  return { endpoint, p256dh, auth: randomBytes(16).toString('base64url'), key };
}

/** Reads a message as a browser does: RFC 8291 (3.4) for the key, RFC 8188 (2) for the one record. Throws. */
export function decrypt(body: Buffer, browser: Pick<Browser, 'p256dh' | 'auth' | 'key'>): string {
  const salt = body.subarray(0, 16);
  const recordSize = body.readUInt32BE(16);
  const idLength = body.readUInt8(20);
  const sender = body.subarray(21, 21 + idLength);
  const record = body.subarray(21 + idLength);
  if (idLength !== 65 || sender[0] !== 4)
    throw new Error('the key of the sender is no uncompressed P-256 point');
  if (record.length > recordSize) throw new Error('more than one record');
  const reader = Buffer.from(browser.p256dh, 'base64url');
  const shared = browser.key.computeSecret(sender);
  const about = Buffer.concat([Buffer.from('WebPush: info\0'), reader, sender]);
  const secret = derive(shared, { salt: Buffer.from(browser.auth, 'base64url'), about, length: 32 });
  const named = (what: string) => Buffer.from(`Content-Encoding: ${what}\0`);
  const key = derive(secret, { salt, about: named('aes128gcm'), length: 16 });
  const nonce = derive(secret, { salt, about: named('nonce'), length: 12 });
  const cipher = createDecipheriv('aes-128-gcm', key, nonce).setAuthTag(record.subarray(-16));
  const padded = Buffer.concat([cipher.update(record.subarray(0, -16)), cipher.final()]);
  return new TextDecoder('utf-8', { fatal: true }).decode(unpad(padded));
}

/** The last record ends with the octet 2 and as many zeros as its writer likes. */
function unpad(padded: Buffer): Buffer {
  const end = padded.findLastIndex((octet) => octet !== 0);
  if (padded[end] !== 2) throw new Error('the record is not marked as the last');
  return padded.subarray(0, end);
}

function derive(from: Buffer, how: { salt: Buffer; about: Buffer; length: number }): Buffer {
  return Buffer.from(hkdfSync('sha256', from, how.salt, how.about, how.length));
}
