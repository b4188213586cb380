import { fairOrder, isSamePerson, type Precedence, type RequestState, type RequestVia } from './queue.ts';
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
}>;
type TurnLike = Readonly<{
  request_id: string | null;
  name: string;
  place: string | null;
  stop_reason: StopReason | null;
}>;

export type QueueEntry = Readonly<{
  id: string;
  number: number;
  state: RequestState;
  deviceId: string | null;
  name: string;
  place: string | null;
  topic: string | null;
  via: RequestVia;
  precedence: Precedence | null;
  requestedAt: Date;
  hasSpoken: boolean;
}>;

/** Who waits, in the fair order. Somebody who was called but was not there has not spoken. */
export function queueOf(requests: readonly RequestLike[], turns: readonly TurnLike[]): QueueEntry[] {
  const speakers = turns
    .filter((turn) => turn.stop_reason !== 'absent')
    .map((turn) => ({
      deviceId: requests.find((request) => request.id === turn.request_id)?.device_id ?? null,
      name: turn.name,
      place: turn.place,
    }));
  return fairOrder(
    requests
      .filter((request) => request.state === 'waiting')
      .map((request) => ({
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
        hasSpoken: speakers.some((speaker) =>
          isSamePerson(speaker, { deviceId: request.device_id, name: request.name, place: request.place }),
        ),
      })),
  );
}
