import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  emptyFloor,
  type FloorFacts,
  type FloorRule,
  type FloorState,
  floorOrder,
  floorRules,
} from './floor.ts';
import { precedences } from './queue.ts';

const start = Date.UTC(2026, 10, 23, 2);
const minute = (count: number) => new Date(start + count * 60_000);

const facts = (given: Partial<FloorFacts> & { number: number }): FloorFacts => ({
  requestedAt: minute(given.number),
  precedence: null,
  hasSpoken: false,
  pointId: null,
  preparing: null,
  isPassedOver: false,
  agreedPoints: 0,
  ...given,
});
const numbers = (requests: readonly FloorFacts[], state = emptyFloor, off: readonly FloorRule[] = []) =>
  floorOrder(requests, state, new Set(off)).map(({ request }) => request.number);

const waiting: fc.Arbitrary<FloorFacts> = fc.record({
  number: fc.integer({ min: 1, max: 10_000 }),
  requestedAt: fc.integer({ min: 0, max: 120 }).map(minute),
  precedence: fc.option(fc.constantFrom(...precedences)),
  hasSpoken: fc.boolean(),
  pointId: fc.option(fc.constantFrom('a', 'b', 'c', 'd')),
  preparing: fc.constant(null),
  isPassedOver: fc.boolean(),
  agreedPoints: fc.integer({ min: 0, max: 40 }),
});
const queue = fc.uniqueArray(waiting, { selector: (one) => one.number, maxLength: 28 });
const floor: fc.Arbitrary<FloorState> = fc.record({
  heardPoints: fc.subarray(['a', 'b', 'c', 'd']).map((ids) => new Set(ids)),
  hallTurns: fc.nat(20),
  pointTurns: fc.nat(20),
  hallPeople: fc.nat(200),
  pointPeople: fc.nat(20_000),
});
const switched = fc.subarray([...floorRules]);

describe('the fair floor', () => {
  test('does not depend on how the requests were handed in, and loses nobody', () => {
    fc.assert(
      fc.property(queue, floor, switched, fc.func(fc.integer()), (requests, state, off, mix) => {
        const mixed = [...requests].sort((a, b) => mix(a.number) - mix(b.number));
        const order = numbers(requests, state, off);
        expect(numbers(mixed, state, off)).toEqual(order);
        expect([...order].sort((a, b) => a - b)).toEqual(
          requests.map((one) => one.number).sort((a, b) => a - b),
        );
      }),
    );
  });

  test('is what comes: taking the first one out leaves the others in their order', () => {
    fc.assert(
      fc.property(queue, floor, (requests, state) => {
        const [first, ...rest] = floorOrder(requests, state).map((placed) => placed.request);
        if (first === undefined) return;
        const isHall = first.pointId === null;
        const after = {
          ...state,
          heardPoints: new Set([...state.heardPoints, ...(first.pointId === null ? [] : [first.pointId])]),
          hallTurns: state.hallTurns + (isHall ? 1 : 0),
          pointTurns: state.pointTurns + (isHall ? 0 : 1),
        };
        expect(numbers(rest, after)).toEqual(rest.map((one) => one.number));
      }),
    );
  });

  test('nobody who has spoken goes before one who has not, unless the rule is off', () => {
    fc.assert(
      fc.property(queue, floor, (requests, state) => {
        const order = floorOrder(requests, state).map((placed) => placed.request);
        for (const [place, one] of order.entries()) {
          const later = order.slice(place + 1).filter((other) => other.isPassedOver === one.isPassedOver);
          if (one.hasSpoken) expect(later.every((other) => other.hasSpoken)).toBe(true);
        }
      }),
    );
    const spoken = facts({ number: 1, hasSpoken: true });
    expect(numbers([spoken, facts({ number: 2 })])).toEqual([2, 1]);
    expect(numbers([spoken, facts({ number: 2 })], emptyFloor, ['first_time'])).toEqual([1, 2]);
  });

  test.each([
    ['precedence, 10 minutes', { precedence: 'aged_70' as const }, 'precedence' as const, 10],
    ['a point that was not heard, 15 minutes', { pointId: 'a' }, 'new_point' as const, 15],
    ['a point that agrees, 1 minute each', { agreedPoints: 7 }, 'agreed_points' as const, 7],
    ['but never more than 15', { agreedPoints: 400 }, 'agreed_points' as const, 15],
  ])('%s', (_name, what, rule, worth) => {
    const plain = facts({ number: 1, requestedAt: minute(0) });
    const later = (minutes: number) => facts({ number: 2, requestedAt: minute(minutes), ...what });
    expect(numbers([plain, later(worth - 1)])).toEqual([2, 1]);
    expect(numbers([plain, later(worth + 1)])).toEqual([1, 2]);
    expect(numbers([plain, later(worth - 1)], emptyFloor, [rule])).toEqual([1, 2]);
    const [placed] = floorOrder([later(0)], emptyFloor);
    expect(placed?.reasons).toContainEqual(expect.objectContaining({ rule, minutes: worth }));
  });

  test('a hundred people of one point count as one voice: three points outweigh it', () => {
    const one = facts({ number: 1, requestedAt: minute(0), agreedPoints: 1 });
    const three = facts({ number: 2, requestedAt: minute(1), agreedPoints: 3 });
    expect(numbers([one, three])).toEqual([2, 1]);
  });

  test('the second speaker of the same point has no head start over another point', () => {
    const order = numbers([
      facts({ number: 1, requestedAt: minute(0), pointId: 'a' }),
      facts({ number: 2, requestedAt: minute(1), pointId: 'a' }),
      facts({ number: 3, requestedAt: minute(9), pointId: 'b' }),
    ]);
    expect(order).toEqual([1, 3, 2]);
  });

  test('hall and points take turns by their people', () => {
    const state = { ...emptyFloor, heardPoints: new Set(['a']), hallPeople: 100, pointPeople: 100 };
    const hall = [1, 2, 3].map((number) => facts({ number, requestedAt: minute(0) }));
    const point = [4, 5, 6].map((number) => facts({ number, requestedAt: minute(4), pointId: 'a' }));
    expect(numbers([...hall, ...point], state)).toEqual([1, 4, 2, 5, 3, 6]);
    expect(numbers([...hall, ...point], state, ['balance'])).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test('who prepares is overtaken by one at most; who did not answer goes behind', () => {
    const order = numbers([
      facts({ number: 1, isPassedOver: true }),
      facts({ number: 2 }),
      facts({ number: 3, preparing: 2 }),
      facts({ number: 4, preparing: 1, hasSpoken: true }),
    ]);
    expect(order).toEqual([2, 4, 3, 1]);
  });
});
