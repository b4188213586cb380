import { describe, expect, test } from 'vitest';
import type { Actor } from '#app/ground/actor.ts';
import {
  type ConclusionItemFacts,
  daysLeft,
  groupOf,
  type HoleRules,
  holesOf,
  isLate,
} from './commitment.ts';
import { boardQuery, itemInput, reportInput, verifyInput } from './inputs.ts';
import { commitmentParts, isOwnDeed } from './may.ts';

const item = (change: Partial<ConclusionItemFacts>): ConclusionItemFacts => ({
  position: 1,
  kind: 'assigned',
  content: 'Sửa cầu dân sinh',
  leadUnitId: 'unit',
  dueOn: '2026-12-20',
  product: 'Biên bản nghiệm thu',
  hasSource: true,
  ...change,
});
const strict: HoleRules = {
  hasMonitor: true,
  monitorBlocks: true,
  productBlocks: true,
  sourceBlocks: true,
};

test.each([
  ['a whole item', item({}), []],
  ['nobody who does it', item({ leadUnitId: null }), ['lead_unit']],
  ['no day', item({ dueOn: null }), ['due_date']],
  ['blank words', item({ content: '  ' }), ['content']],
  ['neither unit nor day', item({ leadUnitId: null, dueOn: null }), ['lead_unit', 'due_date']],
  ['explained on the spot', item({ kind: 'explained', leadUnitId: null, dueOn: null }), []],
  ['beyond authority, owned by nobody', item({ kind: 'beyond', leadUnitId: null }), ['lead_unit']],
  ['nothing that comes out of it', item({ product: ' ' }), ['product']],
  ['nothing from which it comes', item({ hasSource: false }), ['source']],
  ['explained, from nowhere', item({ kind: 'explained', hasSource: false }), ['source']],
  ['sent upward, where no product is owed', item({ kind: 'beyond', product: null }), []],
])('%s has these holes', (_, given, lacks) => {
  expect(holesOf([given], strict).map((hole) => hole.lacks)).toEqual(lacks);
});

test.each([
  [
    true,
    true,
    [
      [0, 'monitor', true],
      [1, 'product', true],
    ],
  ],
  [
    false,
    true,
    [
      [0, 'monitor', false],
      [1, 'product', true],
    ],
  ],
  [
    true,
    false,
    [
      [0, 'monitor', true],
      [1, 'product', false],
    ],
  ],
])('whether monitor (%s) and product (%s) block is data', (monitorBlocks, productBlocks, expected) => {
  const holes = holesOf([item({ product: null })], {
    ...{ ...strict, hasMonitor: false, monitorBlocks, productBlocks },
  });
  expect(holes.map((hole) => [hole.position, hole.lacks, hole.blocks])).toEqual(expected);
});

test.each([true, false])('whether the source blocks (%s) is data', (sourceBlocks) => {
  const holes = holesOf([item({ hasSource: false })], { ...strict, sourceBlocks });
  expect(holes).toEqual([{ position: 1, lacks: 'source', blocks: sourceBlocks }]);
});

test('a conclusion that only explains needs nobody who follows it', () => {
  expect(holesOf([item({ kind: 'explained' })], { ...strict, hasMonitor: false })).toEqual([]);
});

describe('late', () => {
  const on = (state: 'on_track' | 'reported_done' | 'verified' | 'not_fulfilled', today: string) => {
    const commitment = { state, dueOn: '2026-12-20' };
    return [isLate(commitment, today), groupOf(commitment, today)];
  };
  test.each([
    ['on_track', '2026-12-20', false, 'working'],
    ['on_track', '2026-12-21', true, 'late'],
    ['reported_done', '2026-12-21', true, 'late'],
    ['verified', '2027-03-01', false, 'kept'],
    ['not_fulfilled', '2027-03-01', false, 'broken'],
  ] as const)('%s on %s', (state, today, late, group) => {
    expect(on(state, today)).toEqual([late, group]);
  });
  test.each([
    ['2026-12-20', 0, 'working'],
    ['2026-12-18', 2, 'working'],
    ['2026-12-22', -2, 'late'],
  ] as const)(
    'reported on %s it stays what it was on that day, however long nobody comes to look',
    (reportedOn, left, group) => {
      const promise = { state: 'reported_done', dueOn: '2026-12-20', reportedOn } as const;
      expect([daysLeft(promise, '2027-03-01'), groupOf(promise, '2027-03-01')]).toEqual([left, group]);
      // Sent back to work, its own day counts again.
      expect(isLate({ ...promise, state: 'on_track' }, '2027-03-01')).toBe(true);
    },
  );
  test('a promise without a day is never late', () => {
    expect(isLate({ state: 'assigned', dueOn: null }, '2030-01-01')).toBe(false);
  });
});

describe('whose deed it is', () => {
  const roles = (...held: Actor['roles']): Actor => ({
    kind: 'staff',
    personId: 'p1',
    name: 'Vũ Đình Khôi',
    roles: held,
    deviceId: null,
  });
  const officer = { role: 'officer', organisationId: 'o', unitId: 'economy' } as const;
  const front = { role: 'front', organisationId: 'o', unitId: null } as const;
  const executors = { unitId: 'economy', personIds: ['p9'] };

  test('an officer who is also of the Front has both parts, and still it is the own deed', () => {
    const both = roles(officer, front);
    expect(commitmentParts(both, 'o', executors)).toEqual(['executor', 'verifier']);
    expect(isOwnDeed(both, 'o', executors)).toBe(true);
  });
  test('a clerk who gave the evidence is an executor; another is not', () => {
    const clerk = roles({ role: 'clerk', organisationId: 'o', unitId: null });
    expect(isOwnDeed(clerk, 'o', { unitId: 'economy', personIds: ['p1'] })).toBe(true);
    expect(isOwnDeed(clerk, 'o', executors)).toBe(false);
  });
  test('the work of a unit without officers is the own deed of every clerk, not of the Front', () => {
    const clerks = { unitId: 'office', personIds: ['p9'], hasOfficers: false };
    const whose = (['clerk', 'front'] as const).map((role) =>
      isOwnDeed(roles({ role, organisationId: 'o', unitId: null }), 'o', clerks),
    );
    expect(whose).toEqual([true, false]);
  });
  test('roles in another organisation give no part', () => {
    expect(commitmentParts(roles(officer, front), 'other', executors)).toEqual([]);
  });
});

describe('bad input', () => {
  const whole = { kind: 'assigned', content: 'x', leadUnitId: '', dueOn: null, product: '' };
  test.each([
    ['a day that does not exist', { dueOn: { day: '31', month: '2', year: '2027' } }, 'dueOn'],
    ['words that are too long', { content: 'a'.repeat(4001) }, 'content'],
    ['a kind that nobody knows', { kind: 'maybe' }, 'kind'],
    ['a unit that is no id', { leadUnitId: 'economy' }, 'leadUnitId'],
  ])('%s is refused at its field', (_, change, field) => {
    const parsed = itemInput.safeParse({ ...whole, ...change });
    expect(parsed.success ? [] : parsed.error.issues.map((issue) => issue.path[0])).toEqual([field]);
  });
  test('three empty boxes are no day, and a day in boxes is that day', () => {
    const boxes = (day: string, month: string, year: string) =>
      itemInput.parse({ ...whole, dueOn: { day, month, year } }).dueOn;
    expect([boxes('', '', ''), boxes('5', '1', '2027')]).toEqual([null, '2027-01-05']);
  });
  test('a verification needs words, and blanks of a report are nothing', () => {
    expect(verifyInput.safeParse({ version: '1', isAccepted: 'yes', note: ' ok ' }).success).toBe(false);
    expect(reportInput.parse({ version: '2', text: ' ', documentNumber: '' })).toEqual({
      version: 2,
      text: null,
      documentNumber: null,
    });
  });
  test('filters that make no sense are no filters', () => {
    expect(boardQuery.parse({ group: 'x', unit: 'y', page: '-1', q: null })).toMatchObject({
      group: null,
      unit: null,
      page: 1,
    });
  });
});

test.each([
  ['economy', '2026-12-15', []],
  ['culture', '2026-12-15', ['petition_unit']],
  ['economy', '2026-12-20', ['petition_due']],
  [null, null, ['lead_unit', 'due_date']],
] as const)('an item about a petition names its unit and its day: %s, %s', (leadUnitId, dueOn, lacks) => {
  const petition = { leadUnitId: 'economy', dueOn: '2026-12-15' };
  const item = {
    position: 1,
    kind: 'assigned',
    content: 'Thay nắp cống',
    product: 'Trả lời',
    hasSource: true,
  } as const;
  expect(holesOf([{ ...item, leadUnitId, dueOn, petition }], strict).map((hole) => hole.lacks)).toEqual(
    lacks,
  );
  // Once it is answered the conclusion may say what it wants.
  const open = { ...item, leadUnitId: 'culture', dueOn: '2026-12-20' };
  expect(holesOf([{ ...open, petition: undefined }], strict)).toEqual([]);
});
