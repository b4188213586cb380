import type { Actor } from '#app/ground/actor.ts';
import { makeCode } from '#app/ground/code.ts';
import { refuse } from '#app/ground/refusal.ts';
import { dayOf, instantAt } from '#app/ground/time.ts';
import type { House, Tx } from '#app/house.ts';
import { readTextsOf } from '#app/rooms/organisations/store-texts.ts';
import { listHolders } from '#app/rooms/people/store.ts';
import { record } from '#app/rooms/record/acts.ts';
import { lastEvent, nextNumber } from '#app/rooms/record/store.ts';
import { isPublic } from '../dialogue.ts';
import type { DialogueInput } from '../inputs.ts';
import { mayArrange } from '../may.ts';
import { type DialogueRow, insertDialogue, lockById, updateDialogue } from '../store.ts';
import { replaceParts } from '../store-parts.ts';
import { noticeFacts } from './office-move.ts';
import { arrangePlanItemInTx } from './plan.ts';
import { refreshChecklistInTx } from './prepare.ts';

/** Arranges a dialogue, for a line of the year's plan where one is named. Forbidden to all but office and head of the organisation. */
export async function createDialogue(
  house: House,
  actor: Actor,
  input: DialogueInput & { organisationId: string; planItemId?: string | null },
): Promise<DialogueRow> {
  if (!mayArrange(actor, input.organisationId)) throw refuse('forbidden', 'dialogue.part');
  return await house.transact(async (tx) => {
    await holdBases(tx, input, input.organisationId);
    const year = Number(input.day.slice(0, 4));
    const code = makeCode('DT', year, await nextNumber(tx, `DT-${year}`));
    const row = await insertDialogue(tx, {
      id: house.newId(),
      organisation_id: input.organisationId,
      code,
      ...columnsOf(input),
      state: 'preparing',
      created_by: actor.personId,
      created_at: house.now(),
    });
    await replaceParts(tx, house.newId, { dialogueId: row.id, input, heads: await headsOf(tx, row) });
    await refreshChecklistInTx(house, tx, { row, actor });
    if (input.planItemId != null) {
      const { planItemId, organisationId } = input;
      await arrangePlanItemInTx(tx, { planItemId, organisationId, dialogueId: row.id });
    }
    await record(house, tx, {
      verb: 'dialogue.create',
      organisationId: row.organisation_id,
      subjectKind: 'dialogue',
      subjectId: row.id,
      actor,
      to: row.state,
      facts: { code, title: row.title },
    });
    return row;
  });
}

/**
 * Changes a dialogue. Conflict `dialogue.changed` says who changed what when another was faster.
 * What a published notice says (day, hour, place) cannot change silently: postpone it instead. It stays whole and in time.
 */
export async function editDialogue(
  house: House,
  actor: Actor,
  input: DialogueInput & { id: string; version: number },
): Promise<DialogueRow> {
  return await house.transact(async (tx) => {
    const row = await lockById(tx, input.id);
    if (row === undefined) throw refuse('missing', 'dialogue.missing');
    if (!mayArrange(actor, row.organisation_id)) throw refuse('missing', 'dialogue.missing');
    if (row.version !== input.version) throw await changedBy(tx, row.id);
    if (row.held_at !== null || row.state === 'live' || row.state === 'cancelled') {
      throw refuse('conflict', 'dialogue.frozen', { state: row.state });
    }
    await holdBases(tx, input, row.organisation_id);
    const columns = columnsOf(input);
    const movedBy = announcedChange(row, columns);
    if (movedBy !== null && isPublic(row.state) && row.state !== 'postponed') {
      throw refuse('conflict', 'dialogue.announced-change', { what: movedBy });
    }
    const saved = await updateDialogue(tx, row.id, { ...columns, version: row.version + 1 });
    await replaceParts(tx, house.newId, { dialogueId: row.id, input, heads: await headsOf(tx, saved) });
    await refreshChecklistInTx(house, tx, { row: saved, actor });
    if (isPublic(row.state) && row.state !== 'postponed') await holdNotice(tx, saved);
    await record(house, tx, {
      verb: 'dialogue.edit',
      organisationId: row.organisation_id,
      subjectKind: 'dialogue',
      subjectId: row.id,
      actor,
      facts: { code: row.code, day: dayOf(saved.starts_at) },
    });
    return saved;
  });
}

/** A dialogue cites what its organisation knows: shipped texts, its own and those of its province. */
async function holdBases(tx: Tx, input: DialogueInput, organisationId: string): Promise<void> {
  const known = new Set((await readTextsOf(tx, organisationId)).map((text) => text.id));
  if (input.legalBasisIds.every((id) => known.has(id))) return;
  throw refuse('invalid', 'form.invalid', { legalBasisIds: 'legal_basis' });
}

/**
 * A notice that is out must still be a whole one, and one in time: who widens the circle or the bases afterwards to
 * youth cannot leave out their thirty days. Invalid `dialogue.four-items` and `dialogue.lead-days`.
 */
async function holdNotice(tx: Tx, row: DialogueRow): Promise<void> {
  if (row.notice_published_at === null) return;
  const { facts, days } = await noticeFacts(tx, { row, onDay: dayOf(row.notice_published_at) });
  for (const condition of ['four-items', 'lead-days'] as const) {
    const lacks = facts[condition];
    // What a published reason has excused is excused, unless more days are asked now.
    const isExcused = row.short_notice_reason !== null && days <= (row.required_lead_days ?? 0);
    if (condition === 'lead-days' && isExcused) continue;
    if (lacks !== true) throw refuse('invalid', `dialogue.${condition}`, { ...lacks });
  }
}

async function headsOf(tx: Tx, row: DialogueRow) {
  const day = dayOf(row.starts_at);
  return await listHolders(tx, { organisationId: row.organisation_id, role: 'head', day });
}

function columnsOf(input: DialogueInput) {
  return {
    title: input.title,
    kind: input.kind,
    form: input.form,
    audience: input.audience,
    starts_at: instantAt(input.day, input.startsAt),
    ends_at: instantAt(input.day, input.endsAt),
    place: input.place,
    place_address: input.placeAddress,
    content: input.content,
    changeable: input.changeable,
    how_to_take_part: input.howToTakePart,
    collect_until: input.collectUntil,
    capacity: input.capacity,
    stream_url: input.streamUrl,
  };
}

function announcedChange(row: DialogueRow, columns: ReturnType<typeof columnsOf>): 'time' | 'place' | null {
  if (row.starts_at.getTime() !== columns.starts_at.getTime()) return 'time';
  if (row.place !== columns.place || row.place_address !== columns.place_address) return 'place';
  return null;
}

async function changedBy(tx: Tx, dialogueId: string) {
  const last = await lastEvent(tx, 'dialogue', dialogueId);
  return refuse('conflict', 'dialogue.changed', {
    who: last?.actor_name ?? null,
    what: last?.verb ?? null,
    at: last?.at.toISOString() ?? null,
  });
}
