import type { Actor } from '#app/ground/actor.ts';
import { makeCode } from '#app/ground/code.ts';
import { fold } from '#app/ground/fold.ts';
import { type Refusal, refuse } from '#app/ground/refusal.ts';
import { dayOf } from '#app/ground/time.ts';
import type { House, Tx } from '#app/house.ts';
import { moveDialogueInTx } from '#app/rooms/dialogues/acts/move.ts';
import { record } from '#app/rooms/record/acts.ts';
import { lastEvent, nextNumber } from '#app/rooms/record/store.ts';
import { type ConclusionItemFacts, holesOf } from '../commitment.ts';
import type { ConclusionInput, IssueInput } from '../inputs.ts';
import { mayConclude, mayIssue } from '../may.ts';
import { insertCommitment } from '../store.ts';
import {
  type ConclusionItemRow,
  type ConclusionRow,
  lockConclusion,
  readItems,
  replaceItems,
  updateConclusion,
} from '../store-conclusion.ts';
import { moveCommitment } from './move.ts';

/** Saves the draft as it stands; holes are allowed here and shown. Conflict when another was faster. */
export async function editConclusion(
  house: House,
  actor: Actor,
  input: ConclusionInput & { id: string },
): Promise<ConclusionRow> {
  return await house.transact(async (tx) => {
    const row = await lockDraft(tx, actor, input);
    await replaceItems(
      tx,
      row.id,
      input.items.map((item, index) => ({
        id: house.newId(),
        conclusion_id: row.id,
        position: index + 1,
        kind: item.kind,
        content: item.content,
        lead_unit_id: item.leadUnitId,
        cooperating_unit_ids: item.cooperatingUnitIds,
        due_on: item.dueOn,
        product: item.product,
        turn_id: item.turnId,
        petition_id: item.petitionId,
        promise_id: item.promiseId,
      })),
    );
    const saved = await updateConclusion(tx, row.id, {
      assessment: input.assessment,
      monitor_unit_id: input.monitorUnitId,
      version: row.version + 1,
    });
    await record(house, tx, { ...happening(saved, actor, 'edit'), facts: { items: input.items.length } });
    return saved;
  });
}

/**
 * Issues the conclusion notice: it has a number, no item has a hole, and the dialogue moves on. Every item that
 * promises something becomes a commitment with a code of its own. Invalid `dialogue.no-holes` names the items.
 */
export async function issueConclusion(
  house: House,
  actor: Actor,
  input: IssueInput & { id: string },
): Promise<ConclusionRow> {
  return await house.transact(async (tx) => {
    const row = await lockDraft(tx, actor, input);
    if (!mayIssue(actor, row.organisation_id)) throw refuse('forbidden', 'conclusion.part');
    const items = await readItems(tx, row.id);
    const holes = holesOf(items.map(factsOf));
    if (items.length === 0) throw refuse('invalid', 'conclusion.empty');
    const dialogue = await moveDialogueInTx(house, tx, {
      dialogueId: row.dialogue_id,
      verb: 'conclude',
      actor,
      parts: ['room'],
      facts: {
        numbered: input.number === '' ? {} : true,
        'no-holes':
          holes.length === 0 ? true : { items: [...new Set(holes.map((hole) => hole.position))].join(', ') },
      },
      writes: { concluded_at: house.now() },
      tells: { number: input.number },
    });
    const issued = await updateConclusion(tx, row.id, {
      state: 'issued',
      number: input.number,
      issued_on: dayOf(house.now()),
      issued_at: house.now(),
      issued_by: actor.personId,
      issued_by_name: actor.name,
      version: row.version + 1,
    });
    for (const item of items) await commitTo(house, tx, { actor, issued, item });
    await record(house, tx, {
      ...happening(issued, actor, 'issue'),
      from: row.state,
      to: issued.state,
      facts: { number: input.number, dialogue: dialogue.code, items: items.length },
    });
    await moveDialogueInTx(house, tx, { dialogueId: dialogue.id, verb: 'follow_up', actor, parts: ['room'] });
    return issued;
  });
}

/** What is explained or sent upward needs no promise; a petition that is already assigned has its own clock. */
async function commitTo(
  house: House,
  tx: Tx,
  made: { actor: Actor; issued: ConclusionRow; item: ConclusionItemRow },
): Promise<void> {
  const { actor, issued, item } = made;
  if (item.kind !== 'assigned' || (item.petition_id !== null && item.promise_id === null)) return;
  const year = Number(dayOf(house.now()).slice(0, 4));
  const row = await insertCommitment(tx, {
    id: house.newId(),
    code: makeCode('LH', year, await nextNumber(tx, `LH-${year}`)),
    organisation_id: issued.organisation_id,
    dialogue_id: issued.dialogue_id,
    conclusion_item_id: item.id,
    petition_id: item.petition_id,
    promise_id: item.promise_id,
    text: item.content,
    folded: fold(item.content),
    unit_id: item.lead_unit_id,
    state: 'published',
    original_due_on: item.due_on,
    due_on: item.due_on,
    published_at: house.now(),
  });
  await record(house, tx, {
    verb: 'commitment.publish',
    organisationId: row.organisation_id,
    subjectKind: 'commitment',
    subjectId: row.id,
    actor,
    to: 'published',
    facts: { code: row.code, due: row.due_on },
  });
  await moveCommitment(house, tx, { row, verb: 'assign', actor, parts: ['room'], facts: { owned: true } });
}

async function lockDraft(
  tx: Tx,
  actor: Actor,
  input: { id: string; version: number },
): Promise<ConclusionRow> {
  const row = await lockConclusion(tx, input.id);
  if (row === undefined || !mayConclude(actor, row.organisation_id))
    throw refuse('missing', 'conclusion.missing');
  if (row.state !== 'draft') throw refuse('conflict', 'conclusion.issued', { number: row.number });
  if (row.version !== input.version) throw await changedBy(tx, row.id);
  return row;
}

async function changedBy(tx: Tx, id: string): Promise<Refusal> {
  const last = await lastEvent(tx, 'conclusion', id);
  return refuse('conflict', 'conclusion.changed', {
    who: last?.actor_name ?? null,
    what: last?.verb ?? null,
    at: last?.at.toISOString() ?? null,
  });
}

function happening(row: ConclusionRow, actor: Actor, verb: string) {
  return {
    verb: `conclusion.${verb}`,
    organisationId: row.organisation_id,
    subjectKind: 'conclusion',
    subjectId: row.id,
    actor,
  };
}

/** An item as the pure rules see it. */
export function factsOf(item: ConclusionItemRow): ConclusionItemFacts {
  return {
    position: item.position,
    kind: item.kind,
    content: item.content,
    leadUnitId: item.lead_unit_id,
    dueOn: item.due_on,
    product: item.product,
  };
}
