import { createHash } from 'node:crypto';
import type { Actor } from '#app/ground/actor.ts';
import { refuse } from '#app/ground/refusal.ts';
import { dayOf } from '#app/ground/time.ts';
import type { House, Tx } from '#app/house.ts';
import { type DialogueRow, lockById } from '#app/rooms/dialogues/store.ts';
import { ruleValue } from '#app/rooms/organisations/store-rules.ts';
import type { RecheckInput } from '../inputs-selection.ts';
import { mayRecheck } from '../may.ts';
import { drawCodes, fullSeed } from '../selection.ts';
import { insertRejectionDraw, readRechecks, readRefused, writeRecheck } from '../store-recheck.ts';
import { tell } from './select.ts';

/**
 * Draws the share of refused opinions that the rule names, at least one, for a second look. Seed, codes and result are
 * kept. Conflict `recheck.nothing` where nothing was refused since the last draw.
 */
export async function drawRefused(
  house: House,
  actor: Actor,
  input: { dialogueId: string; seed: string },
): Promise<string[]> {
  return await house.transact(async (tx) => {
    const row = await open(tx, actor, input.dialogueId);
    const refused = await readRefused(tx, row.id);
    if (refused.length === 0) throw refuse('conflict', 'recheck.nothing');
    const asked = { organisationId: row.organisation_id, onDay: dayOf(house.now()) };
    const { amount: percent } = await ruleValue(tx, { ...asked, key: 'opinion.recheck_percent' });
    const codes = refused.map((each) => each.code);
    const wanted = Math.max(1, Math.ceil((codes.length * percent) / 100));
    const seed = fullSeed(input.seed, house.newSecret(9));
    const hash = (text: string) => createHash('sha256').update(text).digest('hex');
    const drawn = drawCodes(codes, { seed, wanted, hash });
    const ids = refused.filter((each) => drawn.includes(each.code)).map((each) => each.id);
    await insertRejectionDraw(
      tx,
      {
        id: house.newId(),
        dialogue_id: row.id,
        seed,
        percent,
        candidates: codes,
        drawn,
        drawn_at: house.now(),
        drawn_by: actor.personId,
        drawn_by_name: actor.name,
      },
      ids,
    );
    await tell(house, tx, {
      actor,
      row,
      verb: 'recheck.draw',
      facts: { seed, count: drawn.length },
    });
    return drawn;
  });
}

/** Says whether a refusal was right. Forbidden `recheck.own` to whoever refused it. */
export async function recheckRefusal(
  house: House,
  actor: Actor,
  input: RecheckInput & { dialogueId: string },
): Promise<void> {
  await house.transact(async (tx) => {
    const row = await open(tx, actor, input.dialogueId);
    const drawn = (await readRechecks(tx, row.id)).find((each) => each.code === input.code);
    if (drawn === undefined) throw refuse('missing', 'recheck.missing');
    if (drawn.verdict !== null) throw refuse('conflict', 'recheck.done');
    if (drawn.decided_by !== null && drawn.decided_by === actor.personId)
      throw refuse('forbidden', 'recheck.own');
    if (input.verdict === 'wrong' && input.note === null) throw refuse('invalid', 'recheck.reason');
    await writeRecheck(
      tx,
      { drawId: drawn.draw_id, opinionId: drawn.opinion_id },
      { verdict: input.verdict, note: input.note, by: actor.personId, name: actor.name, at: house.now() },
    );
    await tell(house, tx, {
      actor,
      row,
      verb: 'recheck.say',
      facts: { opinion: input.code, verdict: input.verdict },
    });
  });
}

async function open(tx: Tx, actor: Actor, dialogueId: string): Promise<DialogueRow> {
  const row = await lockById(tx, dialogueId);
  if (row === undefined || !mayRecheck(actor, row.organisation_id))
    throw refuse('missing', 'dialogue.missing');
  return row;
}
