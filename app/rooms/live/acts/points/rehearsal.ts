import type { Actor } from '#app/ground/actor.ts';
import { refuse } from '#app/ground/refusal.ts';
import type { House } from '#app/house.ts';
import { isComing } from '#app/rooms/dialogues/dialogue.ts';
import { insertPoints } from '#app/rooms/dialogues/store-prepare.ts';
import { simulatedName } from '../../point.ts';
import { insertSession, readSession, type SessionRow } from '../../store.ts';
import { readPointsOf } from '../../store-points.ts';
import { deleteRehearsedPoints, deleteSessionTree, deleteSimulatedPoints } from '../../store-rehearsal.ts';
import { appendLog } from '../in-session.ts';
import { bringQuestions, freeJoinCode } from '../open.ts';
import { type Issued, issueAccess, servedDialogue } from './access.ts';

/**
 * Opens a rehearsal (tổng duyệt): a session in which everything works and of which nothing is kept. The dialogue
 * itself does not move, nothing is recorded, no other room hears of it. Conflict `session.there`, `session.rehearsal`.
 */
export async function openRehearsal(
  house: House,
  actor: Actor,
  input: { code: string },
): Promise<SessionRow> {
  return await house.transact(async (tx) => {
    const dialogue = await servedDialogue(tx, actor, input.code);
    const there = await readSession(tx, input.code);
    if (there !== undefined) {
      throw refuse('conflict', there.is_rehearsal ? 'session.rehearsal' : 'session.there');
    }
    if (!isComing(dialogue.state) && dialogue.state !== 'preparing') {
      throw refuse('conflict', 'session.there');
    }
    const session = await insertSession(tx, {
      id: house.newId(),
      dialogue_id: dialogue.id,
      organisation_id: dialogue.organisation_id,
      state: 'open',
      join_code: await freeJoinCode(tx),
      shown: JSON.stringify({ kind: 'qr' }),
      opened_at: house.now(),
      is_rehearsal: true,
    });
    const asked = await bringQuestions(house, tx, session);
    await appendLog(house, tx, { sessionId: session.id, kind: 'session.open', body: { asked } });
    return session;
  });
}

/**
 * Adds points that are only simulated, and gives each its link and number. Only within a rehearsal, with which they
 * go again.
 */
export async function simulatePoints(
  house: House,
  actor: Actor,
  input: { code: string; count: number },
): Promise<Issued[]> {
  const pointIds = await house.transact(async (tx) => {
    const dialogue = await servedDialogue(tx, actor, input.code);
    const session = await readSession(tx, input.code);
    if (session === undefined || !session.is_rehearsal) throw refuse('conflict', 'session.no-rehearsal');
    const points = await readPointsOf(tx, dialogue.id, true);
    const main = points.find((point) => point.is_main);
    const there = points.filter((point) => point.name.startsWith(simulatedName)).length;
    const last = Math.max(0, ...points.map((point) => point.position));
    const rows = Array.from({ length: input.count }, (_, index) => ({
      id: house.newId(),
      dialogue_id: dialogue.id,
      parent_id: main?.id ?? null,
      is_main: false,
      name: `${simulatedName}${String(there + index + 1).padStart(3, '0')}`,
      position: last + index + 1,
    }));
    await insertPoints(tx, rows);
    return rows.map((row) => row.id);
  });
  return await issueAccess(house, actor, { code: input.code, pointIds });
}

/** Takes the rehearsal out wholly: its session, all that was said in it, and points that were only simulated. */
export async function removeRehearsal(house: House, actor: Actor, input: { code: string }): Promise<void> {
  await house.transact(async (tx) => {
    const dialogue = await servedDialogue(tx, actor, input.code);
    const session = await readSession(tx, input.code);
    if (session === undefined || !session.is_rehearsal) throw refuse('conflict', 'session.no-rehearsal');
    await deleteSessionTree(tx, session.id);
    await deleteRehearsedPoints(tx, dialogue.id, session.opened_at ?? house.now());
    await deleteSimulatedPoints(tx, dialogue.id, simulatedName);
  });
}
