import type { Actor } from '#app/ground/actor.ts';
import { refuse } from '#app/ground/refusal.ts';
import type { House, Tx } from '#app/house.ts';
import { record } from '#app/rooms/record/acts.ts';
import { mostPerMinute, saidAt } from '../../point.ts';
import { isOver, type LogBody, type LogKind } from '../../session.ts';
import { lockSession, readSession, type SessionRow } from '../../store.ts';
import { readPointTicket, type TicketOwner } from '../../store-point-access.ts';
import {
  countSends,
  insertPointSend,
  type LineRow,
  lockLine,
  readPointSend,
  updateLine,
} from '../../store-point-room.ts';
import { appendLog, type Scope, type Sent } from '../in-session.ts';
import { untilThere } from '../until-there.ts';

type Facts = Readonly<Record<string, string | number | boolean | null>>;

/** A deed of a point, before or in the session. */
export type PointScope = Readonly<{
  house: House;
  tx: Tx;
  actor: Actor;
  point: TicketOwner;
  line: LineRow;
  /** Null before it is opened. Its row is held. */
  session: SessionRow | null;
  isRehearsal: boolean;
  /** When it was typed, by our clock: what was written down without a line keeps its moment. */
  saidAt: Date;
  say: (kind: LogKind, body: LogBody) => Promise<void>;
  tell: (verb: string, facts: Facts) => Promise<void>;
}>;

export type PointGiven = Readonly<{ code: string; sendKey: string; typedAt: number | null }>;

/**
 * Does a deed of a point once per send key. Every deed is a sign of life. Forbidden `point.ticket`, busy `point.many`
 * when the point has sent too much in a minute, conflict `session.over`.
 */
export async function inPoint(
  house: House,
  actor: Actor,
  given: PointGiven,
  work: (scope: PointScope) => Promise<Sent>,
): Promise<Sent> {
  return await untilThere(() => once(house, actor, { given, work }));
}

async function once(
  house: House,
  actor: Actor,
  { given, work }: { given: PointGiven; work: (scope: PointScope) => Promise<Sent> },
): Promise<Sent> {
  return await house.transact(async (tx) => {
    const point = await ownPoint(tx, actor, given.code);
    const before = await readPointSend(tx, given.sendKey);
    if (before !== undefined) return { id: before.subject_id, number: before.number };
    // A flood is turned away before it stands in line with the others.
    await refuseFlood(house, tx, point.point_id);
    const found = await readSession(tx, given.code);
    const session = found === undefined ? null : ((await lockSession(tx, found.id)) ?? null);
    const isRehearsal = session?.is_rehearsal ?? false;
    const line = await lockLine(tx, point.point_id, isRehearsal);
    const meanwhile = await readPointSend(tx, given.sendKey);
    if (meanwhile !== undefined) return { id: meanwhile.subject_id, number: meanwhile.number };
    await refuseFlood(house, tx, point.point_id);
    if (session !== null && isOver(session.state)) throw refuse('conflict', 'session.over');
    const now = house.now();
    await updateLine(tx, line, { seen_at: now });
    const said = saidAt(given.typedAt, { now, since: session?.opened_at ?? null });
    const scope = scopeOf({ house, tx, actor, point, line, session, isRehearsal, saidAt: said });
    const sent = await work(scope);
    await insertPointSend(tx, {
      send_key: given.sendKey,
      point_id: point.point_id,
      subject_id: sent.id,
      number: sent.number,
      at: now,
    });
    return sent;
  });
}

/** The scope of a running session. Busy `point.not-open` before: what was typed waits at the point. */
export function sessionScope(scope: PointScope): Scope {
  const { house, tx, actor, session } = scope;
  if (session === null) throw refuse('busy', 'point.not-open', { seconds: 30 });
  return {
    ...{ house, tx, actor, session, say: scope.say },
    parts: [],
    tell: async (verb, facts) => await scope.tell(verb, facts),
  };
}

/** The point that the actor serves in this dialogue. Forbidden `point.ticket` when its link was taken back. */
export async function ownPoint(tx: Tx, actor: Actor, code: string): Promise<TicketOwner> {
  const id = actor.kind === 'point' ? actor.deviceId : null;
  const point = id === null ? undefined : await readPointTicket(tx, { id });
  if (point === undefined || point.code !== code) throw refuse('forbidden', 'point.ticket');
  return point;
}

export function scopeOf(given: Omit<PointScope, 'say' | 'tell'>): PointScope {
  const { house, tx, actor, point, session, isRehearsal } = given;
  return {
    ...given,
    say: async (kind, body) => {
      if (session === null) return;
      await appendLog(house, tx, { sessionId: session.id, kind, body: { ...body, point: point.position } });
    },
    tell: async (verb, facts) => {
      if (isRehearsal) return;
      await record(house, tx, {
        verb,
        organisationId: point.organisation_id,
        subjectKind: 'connection_point',
        subjectId: point.point_id,
        actor,
        facts: { point: point.position, ...facts },
      });
    },
  };
}

async function refuseFlood(house: House, tx: Tx, pointId: string): Promise<void> {
  const since = new Date(house.now().getTime() - 60_000);
  if ((await countSends(tx, pointId, since)) >= mostPerMinute) {
    throw refuse('busy', 'point.many', { most: mostPerMinute, seconds: 10 });
  }
}
