import { createHash } from 'node:crypto';
import type { Actor } from '#app/ground/actor.ts';
import { orThrow, refuse } from '#app/ground/refusal.ts';
import type { House, Tx } from '#app/house.ts';
import { type DialogueRow, lockById } from '#app/rooms/dialogues/store.ts';
import { record } from '#app/rooms/record/acts.ts';
import type { DrawInput, SelectInput, UnselectInput } from '../inputs-selection.ts';
import { mayTriage } from '../may.ts';
import { type ChoiceFacts, checkWay, drawCodes, factsOf, fieldCounts, fullSeed } from '../selection.ts';
import {
  insertDraw,
  insertSelection,
  readCandidates,
  readSelections,
  removeSelection,
} from '../store-selection.ts';

/**
 * Takes an accepted opinion to the floor, and says why; the facts that speak for it are kept. Conflict `selection.standing`
 * where it already is, invalid where the way does not hold for it.
 */
export async function selectOpinion(
  house: House,
  actor: Actor,
  input: SelectInput & { dialogueId: string },
): Promise<void> {
  await house.transact(async (tx) => {
    const row = await open(tx, actor, input.dialogueId);
    const found = (await readCandidates(tx, row.id)).find((each) => each.code === input.code);
    if (found === undefined) throw refuse('missing', 'selection.missing');
    if (input.way === 'other' && input.reason === null) throw refuse('invalid', 'selection.reason');
    const standing = (await readSelections(tx, row.id)).filter((each) => each.removed_at === null);
    if (standing.some((each) => each.opinion_id === found.id)) throw refuse('conflict', 'selection.standing');
    const facts = factsOf(found, fieldCounts(standing.map((each) => each.field_code)));
    orThrow(checkWay(input.way, facts));
    await insertSelection(tx, {
      ...chosen(house, actor, row),
      ...kept(facts),
      opinion_id: found.id,
      way: input.way,
      reason: input.reason,
    });
    await tell(house, tx, {
      actor,
      row,
      verb: 'selection.choose',
      facts: { opinion: input.code, way: input.way, people: facts.people },
    });
  });
}

/** Takes a selection back; the reason stays in the open beside it. */
export async function unselectOpinion(
  house: House,
  actor: Actor,
  input: UnselectInput & { dialogueId: string },
): Promise<void> {
  await house.transact(async (tx) => {
    const row = await open(tx, actor, input.dialogueId);
    const standing = (await readSelections(tx, row.id)).find(
      (each) => each.code === input.code && each.removed_at === null,
    );
    if (standing === undefined) throw refuse('missing', 'selection.missing');
    const said = { at: house.now(), by: actor.name, reason: input.reason };
    await removeSelection(tx, { dialogueId: row.id, opinionId: standing.opinion_id }, said);
    await tell(house, tx, { actor, row, verb: 'selection.take_back', facts: { opinion: input.code } });
  });
}

/**
 * Draws among the accepted opinions that nobody has chosen. Seed, codes and result are kept and published, also of a
 * draw that is repeated: whoever draws until it fits is seen. Returns the codes drawn.
 */
export async function drawOpinions(
  house: House,
  actor: Actor,
  input: DrawInput & { dialogueId: string },
): Promise<string[]> {
  return await house.transact(async (tx) => {
    const row = await open(tx, actor, input.dialogueId);
    const standing = (await readSelections(tx, row.id)).filter((each) => each.removed_at === null);
    const pool = (await readCandidates(tx, row.id)).filter(
      (each) => !standing.some((one) => one.opinion_id === each.id),
    );
    if (pool.length === 0) throw refuse('conflict', 'selection.nobody-left');
    const codes = pool.map((each) => each.code).sort();
    const seed = fullSeed(input.seed, house.newSecret(9));
    const hash = (text: string) => createHash('sha256').update(text).digest('hex');
    const drawn = drawCodes(codes, { seed, wanted: input.wanted, hash });
    const drawId = house.newId();
    await insertDraw(tx, {
      id: drawId,
      dialogue_id: row.id,
      seed,
      wanted: input.wanted,
      candidates: codes,
      drawn,
      drawn_at: house.now(),
      drawn_by: actor.personId,
      drawn_by_name: actor.name,
    });
    const fields = standing.map((each) => each.field_code);
    for (const code of drawn) {
      const opinion = pool.find((each) => each.code === code);
      if (opinion === undefined) continue;
      const facts = factsOf(opinion, fieldCounts(fields));
      fields.push(opinion.field_code);
      await insertSelection(tx, {
        ...chosen(house, actor, row),
        ...kept(facts),
        opinion_id: opinion.id,
        way: 'draw',
        reason: null,
        draw_id: drawId,
      });
    }
    await tell(house, tx, {
      actor,
      row,
      verb: 'selection.draw',
      facts: { seed, count: drawn.length },
    });
    return drawn;
  });
}

async function open(tx: Tx, actor: Actor, dialogueId: string): Promise<DialogueRow> {
  const row = await lockById(tx, dialogueId);
  if (row === undefined || !mayTriage(actor, row.organisation_id))
    throw refuse('missing', 'dialogue.missing');
  if (row.held_at !== null || row.state === 'cancelled') throw refuse('conflict', 'selection.over');
  return row;
}

function chosen(house: House, actor: Actor, row: DialogueRow) {
  return {
    id: house.newId(),
    dialogue_id: row.id,
    chosen_at: house.now(),
    chosen_by: actor.personId,
    chosen_by_name: actor.name,
  };
}

function kept({ people, isFirstTime, fieldChosen }: ChoiceFacts) {
  return { people, is_first_time: isFirstTime, field_chosen: fieldChosen };
}

/** Tells the story of a dialogue how its opinions were chosen or looked at again; facts hold codes, no names. */
export async function tell(
  house: House,
  tx: Tx,
  said: { actor: Actor; row: DialogueRow; verb: string; facts: Readonly<Record<string, string | number>> },
): Promise<void> {
  await record(house, tx, {
    verb: said.verb,
    organisationId: said.row.organisation_id,
    subjectKind: 'dialogue',
    subjectId: said.row.id,
    actor: said.actor,
    facts: { code: said.row.code, ...said.facts },
  });
}
