import { clockActor } from '#app/ground/actor.ts';
import { addDays, dayOf, instantAt } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { ruleIfAny } from '#app/rooms/organisations/store-rules.ts';
import {
  deleteRefusals,
  forgetStoredName,
  isSheetNeeded,
  listOldImports,
  listSpentSheets,
  lockImport,
} from '../../store-import.ts';
import { moveImport } from './hold.ts';

/**
 * Sheets whose rows are in, or will not come in, go from the disk: what was diverted later must not live on in one.
 * First the file, then its name: cut off between the two, the next round does it again.
 */
export async function forgetSpentSheets(house: House): Promise<number> {
  const spent = await listSpentSheets(house.db);
  for (const sheet of spent) await forgetSheet(house, sheet);
  return spent.length;
}

async function forgetSheet(house: House, sheet: { id: string; stored_name: string | null }): Promise<void> {
  const isNeeded = sheet.stored_name === null || (await isSheetNeeded(house.db, sheet));
  if (sheet.stored_name !== null && !isNeeded) await house.files.remove(sheet.stored_name);
  await forgetStoredName(house.db, sheet.id);
}

/**
 * After the days of the rule, a sheet that was only looked at is taken back, one that stopped half-way loses its file,
 * and the rows that were refused are no longer kept: how many there were stays.
 */
export async function forgetOldImports(house: House): Promise<void> {
  const today = dayOf(house.now());
  for (const { id, organisation_id, state, since, stored_name } of await listOldImports(house.db)) {
    const asked = { organisationId: organisation_id, key: 'import.keep_days', onDay: today } as const;
    const rule = await ruleIfAny(house.db, asked);
    if (rule === undefined || since >= instantAt(addDays(today, -rule.amount), '00:00')) continue;
    await house.transact(async (tx) => {
      const row = await lockImport(tx, id);
      if (row === undefined || row.state !== state) return;
      await deleteRefusals(tx, id);
      if (state !== 'read') return;
      const writes = { undone_at: house.now() };
      await moveImport(house, tx, { row, verb: 'expire', actor: clockActor, writes });
    });
    if (state === 'failed') await forgetSheet(house, { id, stored_name });
  }
}
