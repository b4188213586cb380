import type { House, Tx } from '#app/house.ts';
import { isOver } from '../session.ts';
import { lockSession, readSession } from '../store.ts';
import { insertQuestions, readChosenBeside } from '../store-questions.ts';
import { nextIn } from '../store-speech.ts';
import { appendLog } from './in-session.ts';
import { askedBefore } from './open.ts';

/**
 * The choice for the floor changed while the session of the dialogue runs: a line of its log, so that the desks see it
 * at once. What was accepted after the opening and is chosen becomes a question like those of before.
 */
export async function tellChoice(house: House, tx: Tx, dialogueCode: string): Promise<void> {
  const found = await readSession(tx, dialogueCode);
  const session = found === undefined ? undefined : await lockSession(tx, found.id);
  if (session === undefined || isOver(session.state)) return;
  for (const opinion of await readChosenBeside(tx, session)) {
    const number = await nextIn(tx, 'question', session.id);
    await insertQuestions(tx, [askedBefore(house, session, { opinion, number })]);
    await appendLog(house, tx, { sessionId: session.id, kind: 'question.open', body: { number } });
  }
  await appendLog(house, tx, { sessionId: session.id, kind: 'question.choose', body: {} });
}
