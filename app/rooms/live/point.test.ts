import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type HandOverLike, isOverdue, preparingOf } from './hand-over.ts';
import { type PointNode, pointStates, rollUp, saidAt, sumOf, wakeVerb } from './point.ts';

const tree: fc.Arbitrary<PointNode[]> = fc
  .array(
    fc.record({
      up: fc.nat(),
      state: fc.constantFrom(...pointStates),
      headcount: fc.option(fc.nat(60)),
    }),
    { minLength: 1, maxLength: 60 },
  )
  .map((nodes) =>
    nodes.map(({ up, state, headcount }, index) => ({
      id: String(index),
      parentId: index === 0 ? null : String(up % index),
      isMain: index === 0,
      state,
      headcount,
    })),
  );

describe('the tree of points', () => {
  test('the main point adds up to all, and each point to itself and its children', () => {
    fc.assert(
      fc.property(tree, (nodes) => {
        const sums = rollUp(nodes);
        expect(sums.get('0')).toEqual(sumOf(nodes));
        for (const node of nodes) {
          const children = nodes.filter((one) => one.parentId === node.id);
          const people = children.reduce((sum, child) => sum + (sums.get(child.id)?.people ?? 0), 0);
          expect(sums.get(node.id)?.people).toBe(people + (node.headcount ?? 0));
        }
      }),
    );
  });

  test('a ring of parents, as a bad list may hold, ends', () => {
    const ring = ['a', 'b'].map((id) => ({
      id,
      parentId: id === 'a' ? 'b' : 'a',
      isMain: false,
      state: 'live' as const,
      headcount: 30,
    }));
    expect(rollUp(ring).get('a')?.people).toBe(60);
  });
});

describe('the line of hand-overs', () => {
  const at = new Date(Date.UTC(2026, 10, 23, 2));
  const one: HandOverLike = {
    id: 'x',
    number: 1,
    pointId: 'a',
    requestId: null,
    state: 'next',
    dueAt: null,
  };

  test('a point that was called is over due when its time has come, not before, and never uncalled', () => {
    expect(isOverdue(one, at)).toBe(false);
    expect(isOverdue({ ...one, dueAt: new Date(at.getTime() + 1) }, at)).toBe(false);
    expect(isOverdue({ ...one, dueAt: at }, at)).toBe(true);
  });

  test('is in the order of calling, without who is live, thanked or skipped', () => {
    const line = (['thanked', 'live', 'skipped', 'ready', 'next'] as const).map((state, index) => ({
      ...one,
      number: 9 - index,
      state,
    }));
    expect(preparingOf(line).map((entry) => entry.state)).toEqual(['next', 'ready']);
  });
});

describe('when something was said', () => {
  const now = new Date(Date.UTC(2026, 10, 23, 3));
  const since = new Date(Date.UTC(2026, 10, 23, 2));
  const minutes = (count: number) => now.getTime() + count * 60_000;

  test.each([
    ['just now', null, 0],
    ['half an hour ago, without a line', minutes(-30), -30],
    ['a clock an hour fast', minutes(60), 0],
    ['before the session began', minutes(-90), -60],
  ])('%s', (_name, typedAt, expected) => {
    expect(saidAt(typedAt, { now, since }).getTime()).toBe(minutes(expected));
  });
});

test('a sign of life brings a lost point back, and one that is ready into the session', () => {
  const table = pointStates.map((state) => [state, wakeVerb(state, false), wakeVerb(state, true)]);
  expect(table).toEqual([
    ['not_connected', null, null],
    ['ready', null, 'go_live'],
    ['live', null, null],
    ['dropped', 'check_in', 'go_live'],
  ]);
});
