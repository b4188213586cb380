import { clockActor } from '#app/ground/actor.ts';
import { dayOf, daysBetween } from '#app/ground/time.ts';
import type { House, Tx } from '#app/house.ts';
import { tell } from '#app/rooms/dialogues/acts/prepare.ts';
import { lockById } from '#app/rooms/dialogues/store.ts';
import { type DraftAskRow, readDraftAsks, updateDraftRequest } from '#app/rooms/dialogues/store-gauge.ts';
import { ruleIfAny } from '#app/rooms/organisations/store-rules.ts';
import { listUndrafted } from '#app/rooms/petitions/store-drafts.ts';

/** Reminds a unit, once for each day asked, of drafts that lack so many days before as `draft.remind_days` says. */
export async function remindOfDrafts(house: House): Promise<number> {
  const today = dayOf(house.now());
  let reminded = 0;
  for (const ask of await readDraftAsks(house.db)) {
    if (ask.reminded_at !== null || ask.due_on < today || dayOf(ask.asked_at) === today) continue;
    reminded += await house.transact((tx) => remindOne(house, tx, ask));
  }
  return reminded;
}

async function remindOne(house: House, tx: Tx, seen: DraftAskRow): Promise<number> {
  const { dialogue_id: dialogueId, unit_id: unitId } = seen;
  const row = await lockById(tx, dialogueId);
  const ask = (await readDraftAsks(tx, [unitId])).find((each) => each.dialogue_id === dialogueId);
  if (row === undefined || ask === undefined || ask.reminded_at !== null) return 0;
  const today = dayOf(house.now());
  const asked = { organisationId: row.organisation_id, key: 'draft.remind_days', onDay: today } as const;
  const rule = await ruleIfAny(tx, asked);
  if (rule === undefined || daysBetween(today, ask.due_on) > rule.amount) return 0;
  const { length: count } = await listUndrafted(tx, { dialogueIds: [dialogueId], unitIds: [unitId] });
  if (count === 0) return 0;
  await updateDraftRequest(tx, { dialogueId, unitId }, { reminded_at: house.now() });
  const told = { actor: clockActor, row, what: ask.unit_name, count };
  const facts = { unitId, dueOn: ask.due_on };
  await tell(house, tx, { ...told, verb: 'dialogue.remind_drafts', facts });
  return 1;
}
