import type { Actor } from '#app/ground/actor.ts';
import { refuse } from '#app/ground/refusal.ts';
import { dayOf } from '#app/ground/time.ts';
import type { House, Tx } from '#app/house.ts';
import { moveDialogueInTx } from '#app/rooms/dialogues/acts/move.ts';
import { askHelpInTx } from '#app/rooms/petitions/acts/assign.ts';
import { isPartyForm } from '#app/rooms/petitions/signature.ts';
import { record } from '#app/rooms/record/acts.ts';
import type { Hole } from '../commitment.ts';
import { readNumber } from '../document-number.ts';
import type { ConclusionInput, IssueInput, ItemInput } from '../inputs.ts';
import type { ConclusionMover } from '../lifecycle/conclusion.ts';
import { type CommitmentRow, updateCommitment } from '../store.ts';
import {
  type ConclusionItemRow,
  type ConclusionRow,
  readItems,
  replaceItems,
  updateConclusion,
} from '../store-conclusion.ts';
import { readSources } from '../store-sources.ts';
import { supersedeBefore } from './amend.ts';
import { happening, holeFacts, holesIn, lockForSigning, moveConclusion } from './move-conclusion.ts';
import { takeNumber } from './number.ts';
import { publishCommitment } from './publish.ts';

/** Saves the draft as it stands; holes are allowed here and shown. Conflict when another was faster. */
export async function editConclusion(
  house: House,
  actor: Actor,
  input: ConclusionInput & { id: string },
): Promise<ConclusionRow> {
  return await house.transact(async (tx) => {
    const row = await lockDraft(house, tx, actor, input);
    const sources = await readSources(tx, row.dialogue_id);
    const isKnown = (item: ItemInput) =>
      (item.turnId === null || sources.turns.some((turn) => turn.id === item.turnId)) &&
      (item.sourcePetitionId === null || sources.petitions.some((each) => each.id === item.sourcePetitionId));
    if (!input.items.every(isKnown)) throw refuse('invalid', 'conclusion.source');
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
        source_petition_id: item.sourcePetitionId,
        amends_id: item.amendsId,
      })),
    );
    const saved = await updateConclusion(tx, row.id, {
      assessment: input.assessment,
      monitor_unit_id: input.monitorUnitId,
      edited_by: actor.personId,
      version: row.version + 1,
    });
    await record(house, tx, { ...happening(saved, actor, 'edit'), facts: { items: input.items.length } });
    return saved;
  });
}

/**
 * Issues the conclusion notice: it has a number, no item has a hole, and the dialogue moves on. Every item that
 * promises something becomes a commitment with a code of its own. Invalid `dialogue.no-holes` names the items. One
 * that amends another takes its place; the dialogue has moved on already.
 */
export async function issueConclusion(
  house: House,
  actor: Actor,
  input: IssueInput & { id: string },
): Promise<ConclusionRow> {
  return await house.transact(async (tx) => {
    const { row, parts, standsFor } = await lockForSigning(house, tx, actor, input);
    const items = await readItems(tx, row.id);
    if (items.length === 0) throw refuse('invalid', 'conclusion.empty');
    const holes = await holesIn(house, tx, row);
    const facts = {
      ...holeFacts(holes, items.length),
      numbered: input.number === '' ? ({} as const) : (true as const),
      'signer-is-other': isSignedByOther(row, actor) ? (true as const) : { writer: row.submitted_by_name },
    };
    if (row.supersedes_id === null) await conclude(house, tx, { row, actor, number: input.number, holes });
    const { termFrom = null } = input;
    const numbered = await takeNumber(house, tx, { row, actor, typed: input.number, termFrom });
    const verb = verbOf(row, parts);
    const form = verb === 'enter' ? row.signed_form : (standsFor?.form ?? null);
    if (readNumber(input.number).family === 'party' && !isPartyForm(form)) {
      throw refuse('invalid', 'conclusion.party-form');
    }
    const issued = await moveConclusion(house, tx, {
      row,
      verb,
      actor,
      parts,
      facts,
      writes: {
        ...numbered,
        issued_on: dayOf(house.now()),
        issued_at: house.now(),
        issued_by: actor.personId,
        issued_by_name: actor.name,
        // What the office enters was signed off by the head or in his place; what the head issues is his own.
        issued_for_name: verb === 'enter' ? row.signed_for_name : (standsFor?.name ?? null),
        issued_form: form,
      },
      tells: { number: input.number, items: items.length, for: standsFor?.name ?? null, form },
    });
    const { fresh, replaced } = await supersedeBefore(house, tx, { row: issued, items, actor });
    for (const item of fresh) {
      const made = await commitTo(house, tx, { actor, issued, item });
      const before = replaced.get(item.id);
      if (before !== undefined && made !== null) {
        await updateCommitment(tx, before.id, { superseded_by_id: made.id });
      }
    }
    await askHelpers(house, tx, { items, actor });
    if (row.supersedes_id === null) {
      const next = {
        dialogueId: row.dialogue_id,
        verb: 'follow_up' as const,
        actor,
        parts: ['room'] as const,
      };
      await moveDialogueInTx(house, tx, next);
    }
    return issued;
  });
}

/** What was signed off is entered by the office, also by a clerk of it who might sign himself; else it is signed now. */
function verbOf(row: ConclusionRow, parts: readonly ConclusionMover[]): 'issue' | 'enter' {
  if (parts.includes('head')) return 'issue';
  if (row.state === 'signed' && parts.includes('office')) return 'enter';
  return parts.includes('deputy') ? 'issue' : 'enter';
}

/** A head who issues without signing off first has read it all the same: never what he wrote or handed in himself. */
function isSignedByOther(row: ConclusionRow, actor: Actor): boolean {
  if (row.state === 'signed') return true;
  return actor.personId !== row.edited_by && actor.personId !== row.submitted_by;
}

/** The dialogue itself is concluded by its first conclusion. */
async function conclude(
  house: House,
  tx: Tx,
  first: { row: ConclusionRow; actor: Actor; number: string; holes: readonly Hole[] },
): Promise<void> {
  const { 'no-holes': whole } = holeFacts(first.holes, 1);
  await moveDialogueInTx(house, tx, {
    dialogueId: first.row.dialogue_id,
    verb: 'conclude',
    actor: first.actor,
    parts: ['room'],
    facts: {
      numbered: first.number === '' ? {} : true,
      'no-holes': whole,
    },
    writes: { concluded_at: house.now() },
    tells: { number: first.number },
  });
}

/** What is explained or sent upward needs no promise; a petition that is already assigned has its own clock. */
async function commitTo(
  house: House,
  tx: Tx,
  made: { actor: Actor; issued: ConclusionRow; item: ConclusionItemRow },
): Promise<CommitmentRow | null> {
  const { actor, issued, item } = made;
  if (item.kind !== 'assigned' || (item.petition_id !== null && item.promise_id === null)) return null;
  return await publishCommitment(house, tx, {
    actor,
    promised: {
      organisation_id: issued.organisation_id,
      dialogue_id: issued.dialogue_id,
      conclusion_item_id: item.id,
      petition_id: item.petition_id,
      promise_id: item.promise_id,
      text: item.content,
      unit_id: item.lead_unit_id,
      cooperating_unit_ids: item.cooperating_unit_ids.filter((id) => id !== item.lead_unit_id),
      due_on: item.due_on,
    },
  });
}

/** Who is to help with what speaks of a petition is asked there, with the days of the rule; who was asked before is not. */
async function askHelpers(
  house: House,
  tx: Tx,
  of: { items: readonly ConclusionItemRow[]; actor: Actor },
): Promise<void> {
  for (const { petition_id: id, cooperating_unit_ids: unitIds } of of.items) {
    if (id !== null) await askHelpInTx(house, tx, { petitionId: id, unitIds, actor: of.actor });
  }
}

async function lockDraft(
  house: House,
  tx: Tx,
  actor: Actor,
  input: { id: string; version: number },
): Promise<ConclusionRow> {
  const { row, parts } = await lockForSigning(house, tx, actor, input);
  // Who only stands in for the head reads and signs; the office writes.
  if (!parts.includes('office') && !parts.includes('head')) throw refuse('forbidden', 'conclusion.part');
  if (row.state !== 'draft') throw refuse('conflict', 'conclusion.in-review');
  return row;
}
