import type { Actor } from '#app/ground/actor.ts';
import { makeCode } from '#app/ground/code.ts';
import { fold } from '#app/ground/fold.ts';
import { dayOf } from '#app/ground/time.ts';
import type { House, Tx } from '#app/house.ts';
import { record } from '#app/rooms/record/acts.ts';
import { nextNumber } from '#app/rooms/record/store.ts';
import { type CommitmentRow, insertCommitment } from '../store.ts';
import { moveCommitment } from './move.ts';

/** What is promised, by whom, until when, and the one or two records that it grew from. */
export type Promised = Readonly<
  Pick<CommitmentRow, 'organisation_id' | 'dialogue_id' | 'text' | 'unit_id' | 'due_on'> &
    Partial<
      Pick<
        CommitmentRow,
        | 'conclusion_item_id'
        | 'cooperating_unit_ids'
        | 'petition_id'
        | 'promise_id'
        | 'answer_id'
        | 'answer_position'
      >
    >
>;

/** A promise gets its own code and is public from now on; where a unit is known, that unit has it. */
export async function publishCommitment(
  house: House,
  tx: Tx,
  of: { promised: Promised; actor: Actor; petitionCode?: string },
): Promise<CommitmentRow> {
  const { promised, actor } = of;
  const year = Number(dayOf(house.now()).slice(0, 4));
  const row = await insertCommitment(tx, {
    ...promised,
    id: house.newId(),
    code: makeCode('LH', year, await nextNumber(tx, `LH-${year}`)),
    folded: fold(promised.text),
    state: 'published',
    original_due_on: promised.due_on,
    published_at: house.now(),
  });
  await record(house, tx, {
    verb: 'commitment.publish',
    organisationId: row.organisation_id,
    subjectKind: 'commitment',
    subjectId: row.id,
    actor,
    to: 'published',
    facts: { code: row.code, due: row.due_on, petition: of.petitionCode ?? null },
  });
  if (row.unit_id === null) return row;
  return await moveCommitment(house, tx, {
    row,
    verb: 'assign',
    actor,
    parts: ['room'],
    facts: { owned: true },
  });
}
