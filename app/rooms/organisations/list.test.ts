import { expect, test } from 'vitest';
import { bindingOn, entriesOn, type ListVersion, versionOn, wordOf } from './list.ts';

const base: ListVersion = {
  ...{ id: 'a', code: 'a', position: 1, level: 'shared', binds: false, is_gap: false, source: 'Quy ước' },
  ...{ valid_from: '2019-01-01', valid_to: null },
};
const own = { ...base, id: 'own', level: 'own', binds: true, valid_from: '2026-03-01' } as const;
const above = { ...base, id: 'above', level: 'above', binds: true, valid_from: '2026-03-01' } as const;
const law = { ...base, binds: true } as const;
const gap = { ...own, id: 'gap', is_gap: true } as const;

test.each<[string, readonly ListVersion[], string, string[]]>([
  ['what came with the program', [base], '2026-04-01', ['a']],
  ['the own version stands before it', [base, own], '2026-04-01', ['own']],
  ['not before its first day', [base, own], '2026-02-28', ['a']],
  ['nor after its last', [base, { ...own, valid_to: '2026-03-31' }], '2026-04-01', ['a']],
  ['what the province sets stands before both', [base, own, above], '2026-04-01', ['above']],
  ['what rests on a text stands before all', [law, own, above], '2026-04-01', ['a']],
  ['a gap offers nothing', [base, gap], '2026-04-01', []],
  ['but only while it holds', [base, { ...gap, valid_to: '2026-03-31' }], '2026-04-01', ['a']],
  ['no gap in what rests on a text', [law, gap], '2026-04-01', ['a']],
  ['the province leaves out for its communes', [base, own, { ...above, is_gap: true }], '2026-04-01', []],
  ['an entry of its own has nothing above', [{ ...own, code: 'b' }, base], '2026-04-01', ['a', 'own']],
])('%s', (_name, versions, day, offered) => {
  expect(entriesOn(versions, day).map((each) => each.id)).toEqual(offered);
});

test('order is by position, then by code', () => {
  const entry = (code: string, position: number) => ({ ...base, id: code, code, position });
  const offered = entriesOn([entry('c', 2), entry('a', 3), entry('b', 2)], '2026-04-01');
  expect(offered.map((each) => each.id)).toEqual(['b', 'c', 'a']);
});

test('what binds is told with its source; a commune’s own word binds nobody here', () => {
  expect(bindingOn([base, own], '2026-04-01')).toBeNull();
  expect(bindingOn([law, above], '2026-04-01')?.id).toBe('a');
  expect(versionOn([gap, base], '2026-04-01')?.is_gap).toBe(true);
});

test('English that was left empty is the Vietnamese', () => {
  const words = { name_vi: 'Chưa rõ', name_en: '' };
  expect([wordOf(words, 'name', 'en'), wordOf({ ...words, name_en: 'Unclear' }, 'name', 'en')]).toEqual([
    'Chưa rõ',
    'Unclear',
  ]);
});
