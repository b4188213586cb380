import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dueOf, type HandOverLike, preparingOf } from './hand-over.ts';
import { type PointNode, pointStates, rollUp, sumOf } from './point.ts';

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

describe('the fall-back of a hand-over', () => {
  const at = new Date(Date.UTC(2026, 10, 23, 2));
  const one: HandOverLike = {
    id: 'x',
    number: 1,
    pointId: 'a',
    requestId: null,
    state: 'next',
    dueAt: null,
  };
  const free = { at, isFloorTaken: false, fallbackSeconds: 20 };

  test('begins when the floor is free, and is not put off by looking again', () => {
    const due = dueOf(one, free);
    expect(due).toEqual(new Date(at.getTime() + 20_000));
    const later = { ...free, at: new Date(at.getTime() + 15_000) };
    expect(dueOf({ ...one, dueAt: due }, later)).toEqual(due);
  });

  test('waits for nobody while somebody speaks, nor for whose sound is tested', () => {
    expect(dueOf(one, { ...free, isFloorTaken: true })).toBeNull();
    expect(dueOf({ ...one, state: 'sound_tested' }, free)).toBeNull();
    expect(dueOf(undefined, free)).toBeNull();
  });

  test('the line is in the order of calling, without who is live, thanked or skipped', () => {
    const line = (['thanked', 'live', 'skipped', 'ready', 'next'] as const).map((state, index) => ({
      ...one,
      number: 9 - index,
      state,
    }));
    expect(preparingOf(line).map((entry) => entry.state)).toEqual(['next', 'ready']);
  });
});
