import { clockActor } from '#app/ground/actor.ts';
import { decideMove } from '#app/ground/lifecycle.ts';
import { Refusal } from '#app/ground/refusal.ts';
import type { House } from '#app/house.ts';
import { record } from '#app/rooms/record/acts.ts';
import { appendLog } from './acts/in-session.ts';
import { fallBack } from './acts/points/hand-over.ts';
import { pointMachine } from './lifecycle/point.ts';
import { lockSession } from './store.ts';
import { lockLine, readSilentLines, updateLine } from './store-point-room.ts';

/** Before a session is opened there is no setting yet. */
const dropSeconds = 90;
const beat = 2_000;
/** Silent points are looked for at every fifth beat. */
const everyBeats = 5;

/**
 * What time does in a session, faster than minutes: passes over a point that does not answer, and marks points as
 * dropped that have gone silent. Several processes may do it; doing it twice changes nothing.
 */
export function startLiveClock(house: House): Readonly<{ close: () => Promise<void> }> {
  const memory = { beats: 0, running: Promise.resolve() };
  const work = async () => {
    memory.beats += 1;
    await fallBack(house);
    if (memory.beats % everyBeats === 0) await loseSilent(house);
  };
  const timer = setInterval(() => {
    memory.running = memory.running.then(work).catch((err: unknown) => {
      if (!(err instanceof Refusal)) house.log.warn({ err }, 'the clock of sessions stumbled');
    });
  }, beat);
  timer.unref();
  return {
    async close() {
      clearInterval(timer);
      await memory.running;
    },
  };
}

/** Points of which nothing has been heard for as long as their session allows count as dropped. */
export async function loseSilent(house: House): Promise<void> {
  const now = house.now();
  const before = (seconds: number) => new Date(now.getTime() - seconds * 1000);
  for (const row of await readSilentLines(house.db, before(30))) {
    const limit = before(row.drop_seconds ?? dropSeconds);
    if (row.seen_at === null || row.seen_at > limit) continue;
    await house.transact(async (tx) => {
      const session = row.session_id === null ? undefined : await lockSession(tx, row.session_id);
      if (session !== undefined && session.state === 'ended') return;
      const line = await lockLine(tx, row.point_id, row.is_rehearsal);
      const silent = line.seen_at !== null && line.seen_at <= limit;
      const facts = { silent: silent || {} };
      const state = decideMove(pointMachine, 'lose', { state: line.state, parts: ['clock'], facts });
      if (state instanceof Refusal) return;
      await updateLine(tx, line, { state });
      const body = { point: row.position, state };
      if (session !== undefined)
        await appendLog(house, tx, { sessionId: session.id, kind: 'point.line', body });
      if (row.is_rehearsal) return;
      await record(house, tx, {
        verb: 'point.line',
        organisationId: row.organisation_id,
        subjectKind: 'connection_point',
        subjectId: row.point_id,
        actor: clockActor,
        facts: { point: row.position, from: line.state, to: state },
      });
    });
  }
}
