import type { Actor } from '#app/ground/actor.ts';
import type { Language } from '#app/ground/language.ts';
import { refuse } from '#app/ground/refusal.ts';
import type { House } from '#app/house.ts';
import { type DialogueRow, readByCode } from '#app/rooms/dialogues/store.ts';
import { presentFields } from '#app/rooms/organisations/present.ts';
import { mayTriage } from './may.ts';
import { checkWay, chosenWays, factsOf, fieldCounts } from './selection.ts';
import { readCandidates, readDraws, readSelections } from './store-selection.ts';

export type SelectionView = Awaited<ReturnType<typeof presentSelection>>;
export type CandidateView = SelectionView['candidates'][number];
export type OpenSelection = Awaited<ReturnType<typeof presentOpenSelection>>;

/** Every accepted opinion with what speaks for it, what is chosen and why, and the draws; for office and head. */
export async function presentSelection(
  house: House,
  actor: Actor,
  asked: { code: string; language: Language },
) {
  const row = await readByCode(house.db, asked.code);
  if (row === undefined || !mayTriage(actor, row.organisation_id))
    throw refuse('missing', 'dialogue.missing');
  const [candidates, open] = await Promise.all([
    readCandidates(house.db, row.id),
    presentOpenSelection(house, row, asked.language),
  ]);
  const isStanding = (code: string) => open.standing.some((one) => one.code === code);
  const counts = fieldCounts(
    candidates.filter((each) => isStanding(each.code)).map((each) => each.field_code),
  );
  const fields = await fieldNames(house, asked.language);
  return {
    dialogueId: row.id,
    code: row.code,
    title: row.title,
    startsAt: row.starts_at.toISOString(),
    isOver: row.held_at !== null || row.state === 'cancelled',
    ...open,
    candidates: candidates.map((each) => ({
      code: each.code,
      text: each.public_text ?? '',
      field: fields(each.field_code),
      place: each.residential_unit,
      people: each.people,
      isFirstTime: each.is_first_time,
      isChosen: isStanding(each.code),
      /** How many of its field are chosen already. */
      fieldChosen: factsOf(each, counts).fieldChosen ?? 0,
      /** Ways that hold for it now. */
      ways: chosenWays.filter((way) => checkWay(way, factsOf(each, counts)) === true),
    })),
  };
}

/** What everybody may read of it: what is chosen, by whom, why; what was taken back; every draw with its seed. */
export async function presentOpenSelection(house: House, row: Pick<DialogueRow, 'id'>, language: Language) {
  const [selections, draws, fields] = await Promise.all([
    readSelections(house.db, row.id),
    readDraws(house.db, row.id),
    fieldNames(house, language),
  ]);
  const lines = selections
    .filter((each) => each.opinion_state === 'accepted' || each.opinion_state === 'merged')
    .map((each) => ({
      id: each.id,
      code: each.code,
      text: each.public_text ?? '',
      field: fields(each.field_code),
      way: each.way,
      reason: each.reason,
      /** As they stood when it was chosen; null where that was not kept. */
      people: each.people,
      fieldChosen: each.field_chosen,
      by: each.chosen_by_name,
      at: each.chosen_at.toISOString(),
      removedAt: each.removed_at?.toISOString() ?? null,
      removedBy: each.removed_by_name,
      removedReason: each.removed_reason,
    }));
  return {
    standing: lines.filter((line) => line.removedAt === null),
    takenBack: lines.filter((line) => line.removedAt !== null),
    draws: draws.map((draw) => ({
      id: draw.id,
      seed: draw.seed,
      wanted: draw.wanted,
      of: draw.candidates.length,
      candidates: draw.candidates,
      drawn: draw.drawn,
      at: draw.drawn_at.toISOString(),
      by: draw.drawn_by_name,
    })),
  };
}

async function fieldNames(house: House, language: Language) {
  const fields = await presentFields(house.db, language);
  return (code: string | null) => fields.find((field) => field.code === code?.split('.')[0])?.name ?? null;
}
