import { createECDH } from 'node:crypto';
import { expect, test } from 'vitest';
import { decrypt } from './push-browser.ts';

/** The example of RFC 8291, 5: what our reader makes of it was written by others. */
const body =
  'DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN';
const p256dh = 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4';
const auth = 'BTBZMqHH6r4Tts7J_aSIgg';
const key = createECDH('prime256v1');
key.setPrivateKey('q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94', 'base64url');

test('the example of RFC 8291 is read', () => {
  expect(decrypt(Buffer.from(body, 'base64url'), { p256dh, auth, key })).toBe(
    'When I grow up, I want to be a watermelon',
  );
});

test('a changed octet is not', () => {
  const changed = Buffer.from(body, 'base64url');
  changed.writeUInt8(changed.readUInt8(100) ^ 1, 100);
  expect(() => decrypt(changed, { p256dh, auth, key })).toThrow();
});
