import { ring } from '#app/database/bell.ts';
import type { Actor } from '#app/ground/actor.ts';
import { refuse } from '#app/ground/refusal.ts';
import type { House, Tx } from '#app/house.ts';
import { lockById } from '#app/rooms/dialogues/store.ts';
import { record } from '#app/rooms/record/acts.ts';
import { type LivePart, livePartsOf } from '../may.ts';
import { isOver, type LogBody, type LogKind, topicOf } from '../session.ts';
import { insertLog, insertSend, lockSession, readSend, readSession, type SessionRow } from '../store.ts';
import { readPresiding } from '../store-desk.ts';
import { untilThere } from './until-there.ts';

/** What a sending led to: the thing and its number in the session. The same sending again gets the same answer. */
export type Sent = Readonly<{ id: string | null; number: number | null }>;
export const nothingNew: Sent = { id: null, number: null };

type Facts = Readonly<Record<string, string | number | boolean | null>>;

/** A deed inside one session, whose row is held: all deeds of a session stand in one line. */
export type Scope = Readonly<{
  house: House;
  tx: Tx;
  actor: Actor;
  session: SessionRow;
  parts: readonly LivePart[];
  /** Appends to the log of the session and lets the bell ring at the commit. */
  say: (kind: LogKind, body: LogBody) => Promise<void>;
  /** Writes into the record. Facts are numbers and codes, never words of a person. */
  tell: (verb: string, facts: Facts, subject?: { kind: string; id: string }) => Promise<void>;
}>;

type Given = Readonly<{
  code: string;
  sendKey: string;
  by: 'staff' | 'device' | 'clock';
  /** Steers the floor: once somebody has taken the chair, only that account does. */
  isFloor?: boolean;
  /** Corrects what is written: possible after the session too, until the minutes are signed. */
  isCorrection?: boolean;
}>;

/**
 * Does a deed in the session of a dialogue: once per send key, in one transaction with its log and its record, and
 * again when the database went away during it.
 * Missing `session.missing`, forbidden `session.part`, conflict `session.over`, `session.not-presiding` with who
 * presides and since when, `minutes.signed`.
 */
export async function inSession(
  house: House,
  actor: Actor,
  given: Given,
  work: (scope: Scope) => Promise<Sent>,
): Promise<Sent> {
  const once = async (tx: Tx): Promise<Sent> => {
    const found = await readSession(tx, given.code);
    if (found === undefined) throw refuse('missing', 'session.missing');
    const parts = livePartsOf(actor, found.organisation_id);
    if (given.by === 'staff' && parts.length === 0) throw refuse('forbidden', 'session.part');
    if (given.by === 'device' && actor.deviceId === null) throw refuse('forbidden', 'session.ticket');
    const session = await lockSession(tx, found.id);
    if (session === undefined) throw refuse('missing', 'session.missing');
    const before = await readSend(tx, given.sendKey);
    if (before !== undefined) return { id: before.subject_id, number: before.number };
    if (isOver(session.state)) await checkCorrection(tx, session, given.isCorrection === true);
    if (given.isFloor) await checkChair(tx, session, actor);
    const sent = await work(scopeOf({ house, tx, actor, session, parts }));
    await insertSend(tx, {
      sendKey: given.sendKey,
      sessionId: session.id,
      subjectId: sent.id,
      number: sent.number,
      at: house.now(),
    });
    return sent;
  };
  return await untilThere(() => house.transact(once));
}

async function checkCorrection(tx: Tx, session: SessionRow, isCorrection: boolean): Promise<void> {
  if (!isCorrection) throw refuse('conflict', 'session.over');
  const dialogue = await lockById(tx, session.dialogue_id);
  if (dialogue?.state !== 'held') throw refuse('conflict', 'minutes.signed');
}

async function checkChair(tx: Tx, session: SessionRow, actor: Actor): Promise<void> {
  const now = (await readPresiding(tx, session.id)).find((period) => period.until === null);
  if (now === undefined || now.person_id === actor.personId) return;
  throw refuse('conflict', 'session.not-presiding', { who: now.steered_by, since: now.since.toISOString() });
}

/** Writes one gapless line of the session's log and rings the bell; only inside the transaction of the change. */
export async function appendLog(
  house: House,
  tx: Tx,
  entry: { sessionId: string; kind: LogKind; body: LogBody },
): Promise<number> {
  const seq = await insertLog(tx, { ...entry, at: house.now() });
  await ring(tx, topicOf(entry.sessionId));
  return seq;
}

function scopeOf(given: Omit<Scope, 'say' | 'tell'>): Scope {
  const { house, tx, actor, session } = given;
  return {
    ...given,
    say: async (kind, body) => {
      await appendLog(house, tx, { sessionId: session.id, kind, body });
    },
    tell: async (verb, facts, subject) => {
      // What happens in a rehearsal has not happened.
      if (session.is_rehearsal) return;
      await record(house, tx, {
        verb,
        organisationId: session.organisation_id,
        subjectKind: subject?.kind ?? 'dialogue_session',
        subjectId: subject?.id ?? session.id,
        actor,
        facts,
      });
    },
  };
}
