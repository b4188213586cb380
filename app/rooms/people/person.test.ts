import { expect, test } from 'vitest';
import { deviceOf, isDuring, localReturn, plainEmail, stageOf } from './person.ts';

test.each([
  ['/lam-viec/kien-nghi/KN-2026-00001?a=1#x', '/lam-viec/kien-nghi/KN-2026-00001?a=1#x'],
  ['/lam-viec', '/lam-viec'],
  ['/en/lam-viec/y-kien', '/en/lam-viec/y-kien'],
  ['/lam-viec/../../evil', '/lam-viec'],
  ['//evil.example/lam-viec', '/lam-viec'],
  ['https://evil.example/lam-viec', '/lam-viec'],
  ['/\\evil.example', '/lam-viec'],
  ['/lam-viec/\nset-cookie: a', '/lam-viec'],
  ['/lam-viecX', '/lam-viec'],
  ['/kien-nghi', '/lam-viec'],
  ['/lam-viec/dang-nhap?tro-ve=/lam-viec', '/lam-viec'],
  ['', '/lam-viec'],
  [null, '/lam-viec'],
])('the way back %j leads to %j', (path, expected) => {
  expect(localReturn(path)).toBe(expected);
});

test('both ends of a period count', () => {
  const period = { from: '2026-03-01', to: '2026-03-31' };
  expect(['2026-02-28', '2026-03-01', '2026-03-31', '2026-04-01'].map((day) => stageOf(period, day))).toEqual(
    ['future', 'now', 'now', 'past'],
  );
  expect(isDuring({ from: '2026-03-01', to: null }, '2099-01-01')).toBe(true);
});

test('one address has one spelling', () => {
  expect(plainEmail('  Lan.Nguyen@Phuong.VN ')).toBe('lan.nguyen@phuong.vn');
});

test('a device is named by browser and system', () => {
  expect(
    deviceOf('Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/131.0 Mobile Safari/537.36'),
  ).toEqual({
    browser: 'Chrome',
    system: 'Android',
  });
  expect(deviceOf(null)).toEqual({ browser: '', system: '' });
});
