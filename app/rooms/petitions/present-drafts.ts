import type { Actor } from '#app/ground/actor.ts';
import { dayOf, daysBetween } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { type DraftAskRow, readDraftAsks } from '#app/rooms/dialogues/store-gauge.ts';
import { unitsIn } from './may.ts';
import type { PetitionRow } from './store.ts';
import { listUndrafted } from './store-drafts.ts';

export type DraftAskView = ReturnType<typeof askView>;
export type DraftPileView = Awaited<ReturnType<typeof presentDraftPiles>>[number];

/** What the units of this person are to have drafted before a dialogue, while something of it is lacking. */
export async function presentDraftPiles(house: House, actor: Actor) {
  const unitIds = unitsIn(actor);
  if (unitIds.length === 0) return [];
  const asks = await readDraftAsks(house.db, unitIds);
  const dialogueIds = asks.map((ask) => ask.dialogue_id);
  const rows = await listUndrafted(house.db, { dialogueIds, unitIds });
  return asks
    .map((ask) => ({
      ...askView(house, ask),
      unit: ask.unit_name,
      petitions: rows
        .filter((row) => row.dialogue_id === ask.dialogue_id && row.lead_unit_id === ask.unit_id)
        .map(({ code, title, draft }) => ({ code, title, draft })),
    }))
    .filter((pile) => pile.petitions.length > 0);
}

/** The day by which the unit of this petition is to have its draft; null where none was asked or it is over. */
export async function presentDraftAsk(house: House, petition: PetitionRow): Promise<DraftAskView | null> {
  const { dialogue_id: dialogueId, lead_unit_id: unitId, code } = petition;
  if (dialogueId === null || unitId === null) return null;
  const ask = (await readDraftAsks(house.db, [unitId])).find((each) => each.dialogue_id === dialogueId);
  if (ask === undefined) return null;
  const open = await listUndrafted(house.db, { dialogueIds: [dialogueId], unitIds: [unitId] });
  return open.some((row) => row.code === code) ? askView(house, ask) : null;
}

function askView(house: House, ask: DraftAskRow) {
  const today = dayOf(house.now());
  return {
    dialogue: { code: ask.code, title: ask.title, day: dayOf(ask.starts_at) },
    dueOn: ask.due_on,
    daysLeft: daysBetween(today, ask.due_on),
    note: ask.note,
    by: ask.asked_by_name,
  };
}
