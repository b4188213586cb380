import { createHash } from 'node:crypto';
import { type Actor, clockActor } from '#app/ground/actor.ts';
import { refuse } from '#app/ground/refusal.ts';
import { addDays, dayOf } from '#app/ground/time.ts';
import type { House, Tx } from '#app/house.ts';
import { type DialogueRow, lockById, readById } from '#app/rooms/dialogues/store.ts';
import { lockOrganisation } from '#app/rooms/organisations/store.ts';
import { ruleIfAny, ruleValue } from '#app/rooms/organisations/store-rules.ts';
import { record } from '#app/rooms/record/acts.ts';
import type { RecheckInput } from '../inputs-selection.ts';
import { mayRecheck } from '../may.ts';
import { drawCodes, fullSeed } from '../selection.ts';
import {
  insertRejectionDraw,
  listWithRefused,
  type RecheckScope,
  readRecheck,
  readRefused,
  writeRecheck,
} from '../store-recheck.ts';

/**
 * Draws the share of refused opinions of a dialogue that the rule names, at least one, for a second look. Seed, codes
 * and result are kept. Conflict `recheck.nothing` where nothing was refused since the last draw.
 */
export async function drawRefused(
  house: House,
  actor: Actor,
  input: { dialogueId: string; seed: string },
): Promise<string[]> {
  return await house.transact(async (tx) => {
    const row = await lockById(tx, input.dialogueId);
    if (row === undefined || !mayRecheck(actor, row.organisation_id))
      throw refuse('missing', 'dialogue.missing');
    await lockOrganisation(tx, row.organisation_id);
    const of = { organisationId: row.organisation_id, dialogueId: row.id };
    const drawn = await drawInTx(house, tx, { actor, of, said: input.seed, row });
    if (drawn.length === 0) throw refuse('conflict', 'recheck.nothing');
    return drawn;
  });
}

/**
 * What time does: in each organisation in which a refusal has waited as long as its rule says, the share is drawn of
 * all that was refused since the last draw, with and without a dialogue. Returns how many draws there were. Each
 * refusal takes part once, so that running twice changes nothing.
 */
export async function drawRefusedOfAll(house: House): Promise<number> {
  let draws = 0;
  for (const { organisation_id: organisationId } of await listWithRefused(house.db)) {
    draws += await house.transact(async (tx) => {
      await lockOrganisation(tx, organisationId);
      if (!(await isDue(house, tx, organisationId))) return 0;
      const of = { organisationId, dialogueId: null };
      const said = dayOf(house.now());
      return (await drawInTx(house, tx, { actor: clockActor, of, said, row: null })).length === 0 ? 0 : 1;
    });
  }
  return draws;
}

/** Says whether a refusal was right. Forbidden `recheck.own` to whoever refused it. */
export async function recheckRefusal(house: House, actor: Actor, input: RecheckInput): Promise<void> {
  await house.transact(async (tx) => {
    const drawn = await readRecheck(tx, input.code);
    if (drawn === undefined || !mayRecheck(actor, drawn.organisation_id))
      throw refuse('missing', 'recheck.missing');
    await lockOrganisation(tx, drawn.organisation_id);
    if ((await readRecheck(tx, input.code))?.verdict !== null) throw refuse('conflict', 'recheck.done');
    if (drawn.decided_by !== null && drawn.decided_by === actor.personId)
      throw refuse('forbidden', 'recheck.own');
    if (input.verdict === 'wrong' && input.note === null) throw refuse('invalid', 'recheck.reason');
    await writeRecheck(
      tx,
      { drawId: drawn.draw_id, opinionId: drawn.opinion_id },
      { verdict: input.verdict, note: input.note, by: actor.personId, name: actor.name, at: house.now() },
    );
    const row = drawn.dialogue_id === null ? null : ((await readById(tx, drawn.dialogue_id)) ?? null);
    await tellRecheck(house, tx, {
      ...{ actor, row, organisationId: drawn.organisation_id, verb: 'recheck.say' },
      facts: { opinion: input.code, verdict: input.verdict },
    });
  });
}

async function isDue(house: House, tx: Tx, organisationId: string): Promise<boolean> {
  const waiting = (await listWithRefused(tx)).find((each) => each.organisation_id === organisationId);
  const today = dayOf(house.now());
  const rule = await ruleIfAny(tx, { organisationId, onDay: today, key: 'opinion.recheck_days' });
  if (waiting === undefined || rule === undefined) return false;
  return waiting.oldest === null || addDays(dayOf(waiting.oldest), rule.amount) <= today;
}

type Draw = Readonly<{ actor: Actor; of: RecheckScope; said: string; row: DialogueRow | null }>;

/** The draw itself; empty where nothing was refused since the last one. */
async function drawInTx(house: House, tx: Tx, { actor, of, said, row }: Draw): Promise<string[]> {
  const refused = await readRefused(tx, of);
  if (refused.length === 0) return [];
  const asked = { organisationId: of.organisationId, onDay: dayOf(house.now()) };
  const { amount: percent } = await ruleValue(tx, { ...asked, key: 'opinion.recheck_percent' });
  const codes = refused.map((each) => each.code);
  const wanted = Math.max(1, Math.ceil((codes.length * percent) / 100));
  const seed = fullSeed(said, house.newSecret(9));
  const hash = (text: string) => createHash('sha256').update(text).digest('hex');
  const drawn = drawCodes(codes, { seed, wanted, hash });
  await insertRejectionDraw(
    tx,
    {
      ...{ id: house.newId(), organisation_id: of.organisationId, dialogue_id: of.dialogueId },
      ...{ seed, percent, candidates: codes, drawn, drawn_at: house.now() },
      ...{ drawn_by: actor.personId, drawn_by_name: actor.name },
    },
    {
      refused: refused.map((each) => each.id),
      drawn: refused.filter((each) => drawn.includes(each.code)).map((each) => each.id),
    },
  );
  const facts = { seed, count: drawn.length, of: codes.length };
  const { organisationId } = of;
  await tellRecheck(house, tx, { actor, row, organisationId, verb: 'recheck.draw', facts });
  return drawn;
}

type Said = Readonly<{
  actor: Actor;
  row: DialogueRow | null;
  organisationId: string;
  verb: string;
  facts: Readonly<Record<string, string | number>>;
}>;

/** In the story of the dialogue for which it was drawn, else in that of the organisation; facts hold codes, no names. */
async function tellRecheck(house: House, tx: Tx, { actor, row, organisationId, verb, facts }: Said) {
  await record(house, tx, {
    ...{ verb, organisationId, actor },
    subjectKind: row === null ? 'organisation' : 'dialogue',
    subjectId: row?.id ?? organisationId,
    facts: row === null ? facts : { code: row.code, ...facts },
  });
}
