import type { Actor } from '#app/ground/actor.ts';
import { fold } from '#app/ground/fold.ts';
import type { House, Tx } from '#app/house.ts';
import { divertedLine } from '#app/rooms/live/content.ts';
import { record } from '#app/rooms/record/acts.ts';
import { wipeStory } from '#app/rooms/record/store.ts';
import { isFinished } from '../commitment.ts';
import { commitmentMoves } from '../lifecycle/commitment.ts';
import { readOfPetitions, updateCommitment } from '../store.ts';
import { wipeItemsOf, wipeProofs } from '../store-wiped.ts';
import { moveCommitment } from './move.ts';

/** The petition that was promised or concluded upon is a complaint or a denunciation: only the line of minutes stays. */
export async function wipeOfPetition(
  house: House,
  tx: Tx,
  wiped: { petitionId: string; actor: Actor },
): Promise<void> {
  const rows = await readOfPetitions(tx, [wiped.petitionId]);
  const from: readonly string[] = commitmentMoves.supersede.from;
  for (const row of rows) {
    const ended =
      !isFinished(row.state) && from.includes(row.state)
        ? await moveCommitment(house, tx, { row, verb: 'supersede', actor: wiped.actor, parts: ['room'] })
        : row;
    await updateCommitment(tx, row.id, {
      ...{ text: divertedLine, folded: fold(divertedLine), responsible_name: null },
      ...{ not_fulfilled_reason: null, not_fulfilled_by: null },
      version: ended.version + 1,
    });
    await wipeStory(tx, { subjectKind: 'commitment', subjectIds: [row.id], at: house.now() });
    await record(house, tx, {
      verb: 'commitment.wipe',
      organisationId: row.organisation_id,
      subjectKind: 'commitment',
      subjectId: row.id,
      actor: wiped.actor,
      facts: { code: row.code },
    });
  }
  const ids = rows.map((row) => row.id);
  const files = await wipeProofs(tx, ids);
  await wipeItemsOf(tx, { petitionId: wiped.petitionId, line: divertedLine });
  for (const name of files) await house.files.remove(name);
}
