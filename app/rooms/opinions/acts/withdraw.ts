import type { Actor } from '#app/ground/actor.ts';
import { refuse } from '#app/ground/refusal.ts';
import type { House } from '#app/house.ts';
import type { WithdrawInput } from '../inputs.ts';
import { listMerged, lockByCode, type OpinionRow } from '../store.ts';
import { standAlone } from './merge.ts';
import { moveOpinion } from './move.ts';
import { proveSender } from './tally.ts';

/**
 * The sender takes the opinion back by code and number, before it has become a petition. Contacts go, the words stay;
 * what others sent about the same matter stands on its own again. Invalid `opinion.number` for a wrong number.
 */
export async function withdrawOpinion(
  house: House,
  actor: Actor,
  input: WithdrawInput & { client: string | null },
): Promise<OpinionRow> {
  const isSender = await proveSender(house, input);
  return await house.transact(async (tx) => {
    const row = await lockByCode(tx, input.code);
    if (row === undefined) throw refuse('missing', 'opinion.missing');
    if (!isSender) throw refuse('invalid', 'opinion.number');
    const alone = row.state === 'merged' ? await standAlone(house, tx, { row, actor }) : row;
    for (const child of await listMerged(tx, row.id)) await standAlone(house, tx, { row: child, actor });
    return await moveOpinion(house, tx, {
      row: alone,
      verb: 'withdraw',
      actor,
      as: ['sender'],
      writes: {
        contact_name: null,
        contact_phone: null,
        contact_email: null,
        is_name_public: false,
        reason_code: null,
        reason_note: null,
      },
    });
  });
}
