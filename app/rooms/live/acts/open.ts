import { randomInt } from 'node:crypto';
import type { Actor } from '#app/ground/actor.ts';
import type { ConditionFacts } from '#app/ground/lifecycle.ts';
import { refuse } from '#app/ground/refusal.ts';
import type { House, Tx } from '#app/house.ts';
import { moveDialogueInTx } from '#app/rooms/dialogues/acts/move.ts';
import type { DialogueCondition } from '#app/rooms/dialogues/lifecycle.ts';
import { lockById, readParts } from '#app/rooms/dialogues/store.ts';
import { record } from '#app/rooms/record/acts.ts';
import { mayServe } from '../may.ts';
import { insertSession, readCodeByJoinCode, readSession, type SessionRow } from '../store.ts';
import { insertQuestions, readAskedBefore } from '../store-questions.ts';
import { appendLog } from './in-session.ts';

/**
 * Opens the session of a dialogue that is ready; what people asked before comes along as open questions.
 * Refuses by the dialogue's table: not ready, main point not open, roll not taken.
 */
export async function openSession(
  house: House,
  actor: Actor,
  input: { dialogueId: string },
): Promise<SessionRow> {
  return await house.transact(async (tx) => {
    const dialogue = await lockById(tx, input.dialogueId);
    if (dialogue === undefined || !mayServe(actor, dialogue.organisation_id)) {
      throw refuse('missing', 'dialogue.missing');
    }
    const there = await readSession(tx, dialogue.code);
    if (there?.is_rehearsal) throw refuse('conflict', 'session.rehearsal');
    const facts = await readiness(tx, dialogue.id);
    await moveDialogueInTx(house, tx, {
      dialogueId: dialogue.id,
      verb: 'go_live',
      actor,
      parts: ['room'],
      facts,
    });
    const session = await insertSession(tx, {
      id: house.newId(),
      dialogue_id: dialogue.id,
      organisation_id: dialogue.organisation_id,
      state: 'open',
      join_code: await freeJoinCode(tx),
      shown: JSON.stringify({ kind: 'qr' }),
      opened_at: house.now(),
    });
    const asked = await bringQuestions(house, tx, session);
    await appendLog(house, tx, { sessionId: session.id, kind: 'session.open', body: { asked } });
    await record(house, tx, {
      verb: 'session.open',
      organisationId: session.organisation_id,
      subjectKind: 'dialogue_session',
      subjectId: session.id,
      actor,
      to: session.state,
      facts: { code: dialogue.code, asked },
    });
    return session;
  });
}

/** The dialogue's own conditions: the main point is open, and whoever presides has been marked present. */
async function readiness(tx: Tx, dialogueId: string): Promise<ConditionFacts<DialogueCondition>> {
  const parts = await readParts(tx, dialogueId);
  const present = parts.roll.filter((delegate) => delegate.checked_in_at !== null);
  const presiding = parts.persons.find((person) => person.part === 'presiding');
  const enrolled = parts.roll.some((delegate) => delegate.name === presiding?.name);
  const isThere = !enrolled || present.some((delegate) => delegate.name === presiding?.name);
  return {
    'main-point-open': parts.points.some((point) => point.is_main && point.opened_at !== null) || {},
    'roll-taken': (present.length > 0 && isThere) || {},
  };
}

/** Six digits that no session has. */
export async function freeJoinCode(tx: Tx): Promise<string> {
  for (;;) {
    const code = String(randomInt(100_000, 1_000_000));
    if ((await readCodeByJoinCode(tx, code)) === undefined) return code;
  }
}

/** Opinions that were accepted before the day become questions that people can agree with and speakers be asked. */
export async function bringQuestions(house: House, tx: Tx, session: SessionRow): Promise<number> {
  const asked = await readAskedBefore(tx, session.dialogue_id);
  const rows = asked.map((opinion, index) => askedBefore(house, session, { opinion, number: index + 1 }));
  await insertQuestions(tx, rows);
  return asked.length;
}

/** An accepted opinion as an open question of a session. */
export function askedBefore(
  house: House,
  session: Pick<SessionRow, 'id'>,
  of: { opinion: Awaited<ReturnType<typeof readAskedBefore>>[number]; number: number },
) {
  const { opinion, number } = of;
  return {
    ...{ id: house.newId(), session_id: session.id, number, opinion_id: opinion.id },
    ...{ text: opinion.public_text ?? '', name: opinion.is_name_public ? opinion.contact_name : null },
    ...{ device_id: null, turn_id: null, reason_code: null, decided_by: null },
    ...{ state: 'open' as const, asked_at: house.now() },
  };
}
