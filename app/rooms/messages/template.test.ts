import { describe, expect, test } from 'vitest';
import { channels } from './message.ts';
import { fill, isCarried, smsPieces, strangePlaces, templateNames } from './template.ts';
import { shippedTemplate } from './words.ts';

describe.each(['vi', 'en'] as const)('the shipped texts in %s', (language) => {
  test.each(templateNames)('%s knows its places, fits a telephone and leads somewhere', (name) => {
    const template = shippedTemplate(language, name);
    expect(strangePlaces(template)).toEqual([]);
    if (isCarried(name, 'sms')) {
      expect(template.short).toContain('{link}');
      expect(smsPieces(fill(template.short, { code: 'KN-2026-04817' }))).toBeLessThanOrEqual(2);
    }
    expect(template.body).toContain('{office}');
  });
});

test('every text that concerns a citizen goes out in some way, and staff get mail only', () => {
  for (const name of templateNames) expect(channels.some((way) => isCarried(name, way))).toBe(true);
  expect(channels.filter((way) => isCarried('digest', way))).toEqual(['mail']);
  expect(isCarried('accepted', 'sms')).toBe(false);
});

test('what is not known leaves no hole', () => {
  expect(fill('Mã: {code}.\nHạn: {due}.\nXem: {link}', { code: 'KN-1', link: 'x' })).toBe(
    'Mã: KN-1.\nXem: x',
  );
  expect(fill('Mã {code}, hạn {due}', { code: 'KN-1' })).toBe('Mã KN-1, hạn ');
});

test('what is filled in is never read as a place again', () => {
  expect(fill('{unit} trả lời {code}', { unit: '{code}', code: 'KN-1' })).toBe('{code} trả lời KN-1');
});

test('a name that is no place is told to who wrote it', () => {
  expect(strangePlaces({ subject: '{ma}', body: '{code} {Unit}', short: '{}' })).toEqual(['ma', 'Unit', '']);
});
