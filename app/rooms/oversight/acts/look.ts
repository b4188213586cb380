import { createHash } from 'node:crypto';
import type { Actor } from '#app/ground/actor.ts';
import { refuse } from '#app/ground/refusal.ts';
import { dayOf } from '#app/ground/time.ts';
import type { House, Tx } from '#app/house.ts';
import { drawCodes, fullSeed } from '#app/rooms/opinions/selection.ts';
import { noteReading } from '#app/rooms/record/acts.ts';
import type { DrawInput, FindingInput } from '../inputs.ts';
import { conducts } from '../may.ts';
import { insertDraw, readDraws, readSupervision, type SupervisionRow } from '../store.ts';
import { insertFinding, subjectColumns } from '../store-found.ts';
import { frameOf, isInFrame, readFrame, readThreadsOf } from '../store-threads.ts';
import { isOngoing } from '../supervision.ts';
import { readSeverities } from './severities.ts';
import { supervised, tell } from './supervise.ts';

/**
 * Draws a sample from the threads of the frame, by a seed that is published with the codes: whoever sorts the codes by
 * SHA-256 of `seed:code` finds the same. Conflict `supervision.nothing` where the frame is empty.
 */
export async function drawSample(house: House, actor: Actor, said: DrawInput): Promise<string[]> {
  return await house.transact(async (tx) => {
    const row = await ongoing(tx, actor, said.code);
    const candidates = await readFrame(tx, frameOf(row, dayOf(house.now())));
    if (candidates.length === 0) throw refuse('conflict', 'supervision.nothing');
    const seed = fullSeed(said.seed, house.newSecret(9));
    const hash = (text: string) => createHash('sha256').update(text).digest('hex');
    const drawn = drawCodes(candidates, { seed, wanted: said.wanted, hash });
    await insertDraw(tx, {
      id: house.newId(),
      supervision_id: row.id,
      seed,
      candidates,
      digest: hash(candidates.join('\n')),
      drawn,
      drawn_at: house.now(),
      drawn_by: actor.personId,
      drawn_by_name: actor.name,
    });
    await tell(house, tx, {
      actor,
      row,
      verb: 'draw',
      facts: { seed, count: drawn.length, of: candidates.length },
    });
    return drawn;
  });
}

/**
 * Notes what one thread shows. Missing where the thread is outside what is supervised; invalid `supervision.severity`
 * where the grade is none of today's.
 */
export async function noteFinding(house: House, actor: Actor, said: FindingInput): Promise<void> {
  await house.transact(async (tx) => {
    const row = await ongoing(tx, actor, said.code);
    const threadId = await threadOf(house, tx, { row, code: said.threadCode });
    const severities = await readSeverities(tx, {
      organisationId: row.organisation_id,
      onDay: dayOf(house.now()),
    });
    if (!severities.some((each) => each.id === said.severity && each.isOpen)) {
      throw refuse('invalid', 'supervision.severity');
    }
    await insertFinding(tx, {
      id: house.newId(),
      supervision_id: row.id,
      ...subjectColumns(row.kind, threadId),
      severity: said.severity,
      text: said.text,
      evidence: said.evidence,
      found_at: house.now(),
      found_by: actor.personId,
      found_by_name: actor.name,
    });
    await tell(house, tx, {
      actor,
      row,
      verb: 'find',
      facts: { thread: said.threadCode, severity: said.severity },
    });
  });
}

/** Opens a thread for whose supervision it is: it is noted that they did. Missing for everybody else. */
export async function openThread(
  house: House,
  actor: Actor,
  said: { code: string; threadCode: string },
): Promise<void> {
  const row = await readSupervision(house.db, { code: said.code, today: dayOf(house.now()) });
  const organisationId = row?.organisation_id ?? '';
  if (row === undefined || !conducts(actor, { organisationId, body: row.body })) {
    throw refuse('missing', 'supervision.missing');
  }
  const subjectId = await threadOf(house, house.db, { row, code: said.threadCode });
  await noteReading(house, actor, {
    organisationId,
    subjectKind: row.kind,
    subjectId,
    code: said.threadCode,
    via: row.code,
  });
}

/** The id of a thread that this supervision may open: it is in the frame now, or was drawn while it was. */
export async function threadOf(
  house: House,
  db: House['db'],
  of: Readonly<{ row: SupervisionRow; code: string }>,
): Promise<string> {
  const frame = frameOf(of.row, dayOf(house.now()));
  const [thread] = await readThreadsOf(db, { ...frame, codes: [of.code] });
  if (thread === undefined) throw refuse('missing', 'supervision.thread');
  if (await isInFrame(db, frame, of.code)) return thread.id;
  const draws = await readDraws(db, of.row.id);
  if (draws.some((draw) => draw.drawn.includes(of.code))) return thread.id;
  throw refuse('missing', 'supervision.thread');
}

/** The locked row while findings may still be added. */
export async function ongoing(tx: Tx, actor: Actor, code: string): Promise<SupervisionRow> {
  const row = await supervised(tx, actor, code);
  if (!isOngoing(row)) throw refuse('conflict', 'supervision.state', { state: row.state });
  return row;
}
