import type { Actor } from '#app/ground/actor.ts';
import { refuse } from '#app/ground/refusal.ts';
import { dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { holdTypedDay } from '#app/rooms/organisations/acts/due-day.ts';
import type { AskDraftsInput, TallyInput } from '../inputs-gauge.ts';
import { writeDraftRequest, writeTally } from '../store-gauge.ts';
import { prepared, tell } from './prepare.ts';

/**
 * Asks a unit for its draft answers by a day before the dialogue; invalid `draft.due` for any other day, and
 * `day.holiday` for one on which nobody works.
 */
export async function askForDrafts(
  house: House,
  actor: Actor,
  input: Omit<AskDraftsInput, 'cooperatingUnitIds'> & { dialogueId: string; unitName: string },
): Promise<void> {
  await house.transact(async (tx) => {
    const row = await prepared(tx, actor, input.dialogueId);
    const day = dayOf(row.starts_at);
    const today = dayOf(house.now());
    if (input.dueOn < today || input.dueOn >= day) throw refuse('invalid', 'draft.due', { day });
    await holdTypedDay(tx, { organisationId: row.organisation_id, day: input.dueOn, today });
    await writeDraftRequest(tx, {
      dialogue_id: row.id,
      unit_id: input.unitId,
      due_on: input.dueOn,
      note: input.note,
      asked_at: house.now(),
      asked_by_name: actor.name,
    });
    const facts = { unitId: input.unitId, dueOn: input.dueOn };
    await tell(house, tx, { actor, row, verb: 'dialogue.ask_drafts', what: input.unitName, facts });
  });
}

/** Notes how many of each group spoke, as the office counted them when collecting on paper or by phone. */
export async function tallyVoices(
  house: House,
  actor: Actor,
  input: TallyInput & { dialogueId: string },
): Promise<void> {
  await house.transact(async (tx) => {
    const row = await prepared(tx, actor, input.dialogueId);
    for (const [groupId, said] of Object.entries(input.voices)) {
      if (said.trim() === '') continue;
      const voices = Number(said);
      if (!Number.isInteger(voices) || voices < 0) throw refuse('invalid', 'population.voices');
      const of = { groupId, dialogueId: row.id, organisationId: row.organisation_id };
      if (!(await writeTally(tx, of, voices))) throw refuse('missing', 'dialogue.missing');
    }
    await tell(house, tx, { actor, row, verb: 'dialogue.tally', what: row.title });
  });
}
