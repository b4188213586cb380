import type { Actor } from '#app/ground/actor.ts';
import { refuse } from '#app/ground/refusal.ts';
import type { House } from '#app/house.ts';
import { record } from '#app/rooms/record/acts.ts';
import type { ObjectInput } from '../inputs.ts';
import { lockByCode, type OpinionRow, readById, updateOpinion } from '../store.ts';
import { proveSender } from './tally.ts';

/**
 * The sender says that the opinion was wrongly put with others. It stays where it is until the office has looked; what
 * was said is kept with the opinion, not in the record, where nobody could take it away. Invalid `opinion.number`.
 */
export async function objectMerge(
  house: House,
  actor: Actor,
  input: ObjectInput & { client: string | null },
): Promise<OpinionRow> {
  const isSender = await proveSender(house, input);
  return await house.transact(async (tx) => {
    const row = await lockByCode(tx, input.code);
    if (row === undefined) throw refuse('missing', 'opinion.missing');
    if (!isSender) throw refuse('invalid', 'opinion.number');
    if (row.state !== 'merged') throw refuse('conflict', 'opinion.not-merged', { state: row.state });
    const parent = row.merged_into_id === null ? undefined : await readById(tx, row.merged_into_id);
    const written = await updateOpinion(tx, row.id, {
      merge_objection: input.objection,
      merge_objected_at: house.now(),
      version: row.version + 1,
    });
    await record(house, tx, {
      verb: 'opinion.object',
      organisationId: row.organisation_id,
      subjectKind: 'opinion',
      subjectId: row.id,
      actor,
      from: row.state,
      to: row.state,
      facts: { code: row.code, intoCode: parent?.code ?? null },
    });
    return written;
  });
}
