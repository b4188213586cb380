import type { Actor } from '#app/ground/actor.ts';
import { decideMove } from '#app/ground/lifecycle.ts';
import { orThrow } from '#app/ground/refusal.ts';
import type { House } from '#app/house.ts';
import { recordAll } from '#app/rooms/record/acts.ts';
import type { ImportRowInput } from '../../inputs.ts';
import { opinionMachine } from '../../lifecycle.ts';
import { partsOf } from '../../may.ts';
import { deleteRefusals, type ImportRow, retractSome } from '../../store-import.ts';
import { forgetSpentSheets } from './forget.ts';
import { holdImport, moveImport } from './hold.ts';

const atOnce = 2000;

/**
 * Takes a whole import out again: words and contacts of every row that nobody has looked at yet go, its code stays
 * and says that it was withdrawn. What has been decided stays. The sheet can be brought in again afterwards.
 */
export async function undoImport(house: House, actor: Actor, input: ImportRowInput): Promise<ImportRow> {
  const undone = await house.transact(async (tx) => {
    const held = await holdImport(tx, actor, input);
    const parts = partsOf(actor, held.organisation_id);
    const to = orThrow(decideMove(opinionMachine, 'retract', { state: 'received', parts, facts: {} }));
    for (;;) {
      const out = await retractSome(tx, held.id, atOnce);
      await recordAll(
        house,
        tx,
        out.map((opinion) => ({
          verb: 'opinion.retract',
          organisationId: held.organisation_id,
          subjectKind: 'opinion',
          subjectId: opinion.id,
          actor,
          from: 'received',
          to,
          facts: { code: opinion.code },
        })),
      );
      if (out.length < atOnce) break;
    }
    await deleteRefusals(tx, held.id);
    const writes = { undone_at: house.now(), slip_secret: null };
    return await moveImport(house, tx, { row: held, verb: 'undo', actor, writes });
  });
  await forgetSpentSheets(house);
  return undone;
}
