import { type FloorFacts, type FloorReason, type FloorRule, type FloorState, floorOrder } from './floor.ts';
import { type HandOverLike, preparingOf } from './hand-over.ts';
import { marksOf, type Precedence, type RequestState, type RequestVia } from './queue.ts';
import type { StopReason } from './turn.ts';

/** What the line needs to know of a request and of a turn, as the tables keep them. */
type RequestLike = Readonly<{
  id: string;
  number: number;
  device_id: string | null;
  name: string;
  place: string | null;
  topic: string | null;
  via: RequestVia;
  precedence: Precedence | null;
  state: RequestState;
  requested_at: Date;
  point_id: string | null;
  question_id: string | null;
  passed_at: Date | null;
}>;
type TurnLike = Readonly<{
  request_id: string | null;
  name: string;
  place: string | null;
  stop_reason: StopReason | null;
  point_id: string | null;
}>;

/** What else the order of a session depends on: its points, what they agree with, and which rules are off. */
export type LineGround = Readonly<{
  points: readonly Readonly<{
    id: string;
    isMain: boolean;
    isDropped: boolean;
    name: string;
    headcount: number | null;
  }>[];
  handOvers: readonly HandOverLike[];
  /** Points that agree, by the id of the question. */
  agreedPoints: ReadonlyMap<string, number>;
  off: ReadonlySet<FloorRule>;
}>;

export type QueueEntry = FloorFacts &
  Readonly<{
    id: string;
    state: RequestState;
    deviceId: string | null;
    name: string;
    place: string | null;
    topic: string | null;
    via: RequestVia;
    questionId: string | null;
    point: string | null;
    reasons: readonly FloorReason[];
  }>;

/** Who waits, in the suggested order. Somebody who was called but was not there has not spoken. */
export function queueOf(
  requests: readonly RequestLike[],
  turns: readonly TurnLike[],
  ground: LineGround,
): QueueEntry[] {
  const heard = turns.filter((turn) => turn.stop_reason !== 'absent');
  const requestOf = new Map(requests.map((request) => [request.id, request]));
  const spoke = new Set(
    heard.flatMap((turn) => {
      const deviceId = requestOf.get(turn.request_id ?? '')?.device_id ?? null;
      const side = sideOf(turn.point_id, ground);
      return marksOf({ deviceId, name: turn.name, place: turn.place }).map((mark) => `${side} ${mark}`);
    }),
  );
  const inLine = preparingOf(ground.handOvers);
  const waiting = requests
    .filter((request) => request.state === 'waiting')
    .map((request) => {
      const pointId = sideOf(request.point_id, ground);
      const self = { deviceId: request.device_id, name: request.name, place: request.place };
      const point = ground.points.find((one) => one.id === pointId);
      const place = inLine.findIndex((one) => one.requestId === request.id);
      return {
        id: request.id,
        number: request.number,
        state: request.state,
        deviceId: request.device_id,
        name: request.name,
        place: request.place,
        topic: request.topic,
        via: request.via,
        precedence: request.precedence,
        requestedAt: request.requested_at,
        questionId: request.question_id,
        pointId,
        point: point?.name ?? null,
        preparing: place < 0 ? null : place + 1,
        isPassedOver: request.passed_at !== null || (point?.isDropped ?? false),
        agreedPoints: ground.agreedPoints.get(request.question_id ?? '') ?? 0,
        hasSpoken: marksOf(self).some((mark) => spoke.has(`${pointId} ${mark}`)),
      };
    });
  return floorOrder(waiting, floorOf(heard, ground), ground.off).map(({ request, reasons }) => ({
    ...request,
    reasons,
  }));
}

function floorOf(turns: readonly TurnLike[], ground: LineGround): FloorState {
  const fromPoints = turns.flatMap((turn) => sideOf(turn.point_id, ground) ?? []);
  const people = (isMain: boolean) =>
    ground.points
      .filter((point) => point.isMain === isMain)
      .reduce((sum, point) => sum + (point.headcount ?? 0), 0);
  return {
    heardPoints: new Set(fromPoints),
    hallTurns: turns.length - fromPoints.length,
    pointTurns: fromPoints.length,
    hallPeople: people(true),
    pointPeople: people(false),
  };
}

/** The point that counts as a side of its own; null for the main hall and for who belongs to none. */
function sideOf(pointId: string | null, { points }: LineGround): string | null {
  return points.some((point) => point.id === pointId && !point.isMain) ? pointId : null;
}
