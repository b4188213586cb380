import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Actor } from '#app/ground/actor.ts';
import type { House } from '#app/house.ts';
import { lastIdOf, type Streams } from '#app/http/stream.ts';
import { pointActor } from './acts/points/access.ts';
import type { Live } from './live.ts';
import { mayServe } from './may.ts';
import { readSession } from './store.ts';
import type { Seat } from './telling.ts';
import { ticketOf } from './ticket.ts';

/** True: the stream is open. False: it is not ours, or has no room; whoever comes next in the house answers. */
export type StreamDoor = (incoming: IncomingMessage, outgoing: ServerResponse) => Promise<boolean> | false;

type Given = Readonly<{
  house: House;
  live: Live;
  streams: Streams;
  actorOf: (cookie: string) => Promise<Actor>;
  onOpen: (route: string, seconds: number) => void;
}>;

const pages = /^(\/en)?\/(truc-tiep|man-hinh)\/([\w-]{1,40})\/dong(?:\?|$)/;
const machines = /^\/api\/v1\/sessions\/([\w-]{1,40})\/stream(?:\?|$)/;

/**
 * The door of event streams. It stands before the app: what is kept for an ordinary request weighs twice as much as a
 * stream, and a stream is kept for hours.
 */
export function openStreamDoor({ house, live, streams, actorOf, onOpen }: Given): StreamDoor {
  const seatOf = async (
    incoming: IncomingMessage,
  ): Promise<(Seat & { code: string; route: string }) | null> => {
    const url = incoming.url ?? '';
    const after = lastIdOf(incoming);
    const page = pages.exec(url);
    if (page !== null) {
      const [, prefix, name, code = ''] = page;
      const audience = name === 'man-hinh' ? 'screen' : 'public';
      const language = prefix === undefined ? 'vi' : 'en';
      return { audience, language, after, code, route: `${prefix ?? ''}/${name}/:code/dong` };
    }
    const code = machines.exec(url)?.[1] ?? '';
    const audience = await audienceOf(code, incoming.headers.cookie ?? null);
    if (audience === null) return null;
    const language = /[?&]lang=en(?:&|$)/.test(url) ? 'en' : 'vi';
    return { audience, language, after, code, route: '/api/v1/sessions/:code/stream' };
  };

  /** Staff hear everything, who serves a point hears what concerns it, all others the log. */
  const audienceOf = async (code: string, cookie: string | null) => {
    if (cookie === null) return 'machine';
    const session = await readSession(house.db, code);
    if (session === undefined) return null;
    if (mayServe(await actorOf(cookie), session.organisation_id)) return 'staff';
    const ticket = ticketOf(cookie, code, 'point');
    if (ticket === null) return 'machine';
    return await pointActor(house, { code, ticket }).then(
      () => 'point' as const,
      () => 'machine' as const,
    );
  };

  const open = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<boolean> => {
    const began = performance.now();
    const seat = await seatOf(incoming);
    const feed = seat && (await live.feedOf(seat.code));
    if (!seat || !feed) return false;
    const stream = streams.open({ incoming, outgoing });
    if (stream === null) return false;
    feed.join(stream, seat);
    onOpen(seat.route, (performance.now() - began) / 1000);
    return true;
  };

  return (incoming, outgoing) => {
    const url = incoming.url ?? '';
    if (incoming.method !== 'GET' || streams.isFull()) return false;
    return pages.test(url) || machines.test(url) ? open(incoming, outgoing) : false;
  };
}
