import type { Actor } from '#app/ground/actor.ts';
import { orThrow, refuse } from '#app/ground/refusal.ts';
import { dayOf, daysBetween } from '#app/ground/time.ts';
import type { House, Tx } from '#app/house.ts';
import { insertReminders } from '#app/rooms/petitions/store-reminders.ts';
import { record } from '#app/rooms/record/acts.ts';
import { decideStay } from '../lifecycle/commitment.ts';
import { commitmentParts } from '../may.ts';
import { type CommitmentRow, lockCommitment } from '../store.ts';
import { executorsOf } from './move.ts';

type Step = Readonly<{ offset: number; audience: 'unit' | 'head'; dueOn: string }>;

/** The office reminds the unit of its promise today, whatever the steps say. Twice on one day is once. */
export async function remindOfPromise(house: House, actor: Actor, input: { code: string }): Promise<void> {
  await house.transact(async (tx) => {
    const row = await lockCommitment(tx, input.code);
    if (row === undefined) throw refuse('missing', 'commitment.missing');
    const today = dayOf(house.now());
    const parts = commitmentParts(actor, row.organisation_id, await executorsOf(tx, row, today));
    orThrow(decideStay('chase', { state: row.state, parts }));
    const dueOn = row.due_on ?? today;
    const step = { offset: daysBetween(dueOn, today), audience: 'unit', dueOn } as const;
    await noteReminder(house, tx, { row, actor, step });
  });
}

/** Writes one reminder of a promise and tells it; answers how many were written: none where it stands already. */
export async function noteReminder(
  house: House,
  tx: Tx,
  of: {
    row: Pick<CommitmentRow, 'id' | 'organisation_id' | 'code' | 'unit_id'>;
    actor: Actor;
    step: Step;
  },
): Promise<number> {
  const { row, actor, step } = of;
  const written = await insertReminders(tx, [
    {
      id: house.newId(),
      organisation_id: row.organisation_id,
      subject_kind: 'commitment',
      subject_id: row.id,
      code: row.code,
      unit_id: row.unit_id,
      offset_days: step.offset,
      audience: step.audience,
      due_on: step.dueOn,
      at: house.now(),
    },
  ]);
  for (const reminder of written) {
    await record(house, tx, {
      verb: 'commitment.chase',
      organisationId: row.organisation_id,
      subjectKind: 'commitment',
      subjectId: row.id,
      actor,
      facts: { code: row.code, mark: reminder.offset_days, dueOn: step.dueOn, to: reminder.audience },
    });
  }
  return written.length;
}
