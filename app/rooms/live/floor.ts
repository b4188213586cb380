import type { Precedence } from './queue.ts';

/**
 * The rules of the fair floor, in the order in which they are read out. Each but the fixed ones can be switched off
 * for a session, on the record. Except for the first three, a rule counts as so many minutes of waiting more.
 */
export const floorRules = [
  'prepared',
  'passed_over',
  'first_time',
  'waited',
  'precedence',
  'new_point',
  'agreed_points',
  'balance',
] as const;
export type FloorRule = (typeof floorRules)[number];

/** Always on: waiting itself, and not calling a point away that has been told to prepare. */
export const fixedRules = ['prepared', 'passed_over', 'waited'] as const satisfies readonly FloorRule[];

/** Minutes of waiting that each rule is worth; `agreed_points`: for each point that agrees, up to `most`. */
export const worth = { precedence: 10, new_point: 15, agreed_points: 1, most: 15, balance: 5 } as const;

/** What the rules ask about one who waits. `pointId` null: the main hall, or a place that nobody knows. */
export type FloorFacts = Readonly<{
  number: number;
  requestedAt: Date;
  precedence: Precedence | null;
  hasSpoken: boolean;
  pointId: string | null;
  /** Its point has been told to prepare: place in that line from 1, or null. */
  preparing: number | null;
  /** Its point did not answer when its turn came. */
  isPassedOver: boolean;
  /** Points that agree with the question it is about. */
  agreedPoints: number;
}>;

/** What the rules ask about the session. Turns of the hall and of points so far, and people on either side. */
export type FloorState = Readonly<{
  heardPoints: ReadonlySet<string>;
  hallTurns: number;
  pointTurns: number;
  hallPeople: number;
  pointPeople: number;
}>;

/** Why somebody stands where they stand. `minutes`: what it counts; null for a rule that goes before counting. */
export type FloorReason = Readonly<{ rule: FloorRule; minutes: number | null; count?: number }>;
export type Placed<T> = Readonly<{ request: T; reasons: readonly FloorReason[] }>;

/** Places for which the order is played through; behind them it is only sorted. */
const lookAhead = 30;

export const emptyFloor: FloorState = {
  heardPoints: new Set(),
  hallTurns: 0,
  pointTurns: 0,
  hallPeople: 0,
  pointPeople: 0,
};

/**
 * The suggested order: who has not spoken before who has, then who has waited longest, the other rules counting as
 * minutes; a point that was told to prepare keeps its place, give or take one. Each place is found as if those before it had spoken. It does not depend on
 * the present moment: nobody is overtaken while waiting except by a request that is fairer by the same rules.
 */
export function floorOrder<T extends FloorFacts>(
  waiting: readonly T[],
  floor: FloorState,
  off: ReadonlySet<FloorRule> = new Set(),
): Placed<T>[] {
  const rest = new Set(waiting);
  const placed: Placed<T>[] = [];
  let state = floor;
  while (rest.size > 0 && placed.length < lookAhead) {
    const order = sorted([...rest], state, off);
    // Who prepares may be overtaken by one, not by one after another.
    const best = order.find(({ request }) => (request.preparing ?? 99) <= placed.length) ?? order[0];
    if (best === undefined) break;
    placed.push(best);
    rest.delete(best.request);
    state = afterTurn(state, best.request.pointId);
  }
  return [...placed, ...sorted([...rest], state, off)];
}

function sorted<T extends FloorFacts>(
  requests: readonly T[],
  state: FloorState,
  off: ReadonlySet<FloorRule>,
) {
  return requests
    .map((request) => {
      const reasons = reasonsOf(request, state, off);
      return { request, reasons, from: countedFrom(request, reasons) };
    })
    .sort(
      (a, b) =>
        Number(a.request.isPassedOver) - Number(b.request.isPassedOver) ||
        layer(a, off) - layer(b, off) ||
        a.from - b.from ||
        a.request.number - b.request.number,
    )
    .map(({ request, reasons }) => ({ request, reasons }));
}

function layer({ request }: { request: FloorFacts }, off: ReadonlySet<FloorRule>): number {
  return off.has('first_time') ? 0 : Number(request.hasSpoken);
}

function reasonsOf(
  request: FloorFacts,
  state: FloorState,
  off: ReadonlySet<FloorRule>,
): readonly FloorReason[] {
  const reasons: FloorReason[] = [];
  if (request.preparing !== null) reasons.push({ rule: 'prepared', minutes: null });
  if (request.isPassedOver) reasons.push({ rule: 'passed_over', minutes: null });
  if (!request.hasSpoken) reasons.push({ rule: 'first_time', minutes: null });
  if (request.precedence !== null) reasons.push({ rule: 'precedence', minutes: worth.precedence });
  if (request.pointId !== null && !state.heardPoints.has(request.pointId)) {
    reasons.push({ rule: 'new_point', minutes: worth.new_point });
  }
  if (request.agreedPoints > 0) {
    const minutes = Math.min(worth.most, request.agreedPoints * worth.agreed_points);
    reasons.push({ rule: 'agreed_points', minutes, count: request.agreedPoints });
  }
  if (sideBehind(state) === (request.pointId === null ? 'hall' : 'points')) {
    reasons.push({ rule: 'balance', minutes: worth.balance });
  }
  return reasons.filter((reason) => !off.has(reason.rule));
}

/** The side that has had fewer turns than its share of people; null where the two are even or there is one only. */
function sideBehind({
  hallTurns,
  pointTurns,
  hallPeople,
  pointPeople,
}: FloorState): 'hall' | 'points' | null {
  if (hallPeople <= 0 || pointPeople <= 0) return null;
  const difference = hallTurns * pointPeople - pointTurns * hallPeople;
  if (difference === 0) return null;
  return difference > 0 ? 'points' : 'hall';
}

function afterTurn(state: FloorState, pointId: string | null): FloorState {
  if (pointId === null) return { ...state, hallTurns: state.hallTurns + 1 };
  return {
    ...state,
    heardPoints: new Set([...state.heardPoints, pointId]),
    pointTurns: state.pointTurns + 1,
  };
}

function countedFrom(request: FloorFacts, reasons: readonly FloorReason[]): number {
  const minutes = reasons.reduce((sum, reason) => sum + (reason.minutes ?? 0), 0);
  return request.requestedAt.getTime() - minutes * 60_000;
}
