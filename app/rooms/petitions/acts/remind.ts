import { type Actor, holds } from '#app/ground/actor.ts';
import { refuse } from '#app/ground/refusal.ts';
import type { House } from '#app/house.ts';
import { record } from '#app/rooms/record/acts.ts';
import type { OnPetition } from '../inputs.ts';
import { markPrinted } from '../store-reminders.ts';
import { remindByHand } from './chase.ts';
import { loadForDeed } from './move.ts';

/** The office reminds the unit today, whatever the steps say. Twice on one day is once. */
export async function remindUnit(house: House, actor: Actor, input: OnPetition): Promise<void> {
  await house.transact(async (tx) => {
    const { petition, parts } = await loadForDeed(tx, actor, input);
    await remindByHand(house, tx, { petition, actor, parts });
  });
}

/** The paper of reminders was printed: kept with when and by whom, once for each reminder. */
export async function printReminders(
  house: House,
  actor: Actor,
  sheet: { organisationId: string; unitId: string; ids: readonly string[] },
): Promise<void> {
  await house.transact(async (tx) => {
    if (!holds(actor, ['clerk', 'head', 'administrator', 'officer'], sheet.organisationId)) {
      throw refuse('forbidden', 'petition.part');
    }
    await markPrinted(tx, { ids: sheet.ids, at: house.now(), by: actor.name });
    await record(house, tx, {
      verb: 'reminder.print',
      organisationId: sheet.organisationId,
      subjectKind: 'unit',
      subjectId: sheet.unitId,
      actor,
      facts: { reminders: sheet.ids.length },
    });
  });
}
