import { randomBytes } from 'node:crypto';

/** A UUID of version 7 (RFC 9562): 48 bits of milliseconds, then chance; it sorts by the time of its making. */
export function makeId(at: Date): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(at.getTime(), 0, 6);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** Unguessable text of so many random bytes, in base64url. */
export function makeSecret(bytes: number): string {
  return randomBytes(bytes).toString('base64url');
}
