import { createHash } from 'node:crypto';
import type { Actor } from '#app/ground/actor.ts';
import { orThrow, refuse } from '#app/ground/refusal.ts';
import { dayOf } from '#app/ground/time.ts';
import type { House, Tx } from '#app/house.ts';
import { record } from '#app/rooms/record/acts.ts';
import { mayTriage } from '../../may.ts';
import { weighSheet } from '../../sheet/desk.ts';
import { checkFile } from '../../sheet/safe.ts';
import { type ImportRow, insertImport, listOfSameFile } from '../../store-import.ts';
import { importLimits } from './limits.ts';

export type SheetUpload = Readonly<{ organisationId: string; fileName: string; bytes: Uint8Array }>;

/**
 * Takes a file to look at; nothing of it is an opinion yet. What could do harm is refused before it is unpacked, and
 * what is too much for one sheet before it is kept (`import.rows`, `import.heavy`): later it would stop half-way.
 * A file of which every sheet is in already is found again: conflict `import.same` with its id, unless `isAgain`.
 */
export async function openImport(
  house: House,
  actor: Actor,
  upload: SheetUpload & { isAgain: boolean },
): Promise<ImportRow> {
  const { organisationId, fileName, bytes } = upload;
  if (!mayTriage(actor, organisationId)) throw refuse('forbidden', 'opinion.part');
  const most = await importLimits(house.db, { organisationId, onDay: dayOf(house.now()) });
  const kind = orThrow(checkFile(bytes, fileName, most.megabytes ?? undefined));
  const sheets = await weighSheet(house, { bytes, kind, name: fileName }, most.rows);
  const fileHash = createHash('sha256').update(bytes).digest('hex');
  const before = await listOfSameFile(house.db, { organisationId, fileHash });
  const [first] = before;
  const names = before.map((each) => each.sheet_name);
  const hasMore = sheets.some((each) => !each.isHidden && each.rows > 1 && !names.includes(each.name));
  if (first !== undefined && !upload.isAgain && !hasMore) {
    throw refuse('conflict', 'import.same', { id: first.id, at: first.made_at.toISOString() });
  }
  const storedName = await house.files.put(bytes);
  const sheet = {
    organisation_id: organisationId,
    file_name: fileName.slice(0, 200),
    stored_name: storedName,
    file_hash: fileHash,
  };
  return await house.transact(async (tx) => await openInTx(house, tx, { actor, sheet }));
}

type Opened = Pick<ImportRow, 'organisation_id' | 'file_name' | 'stored_name' | 'file_hash'>;

/** One more sheet of a file that is kept. */
export async function openInTx(
  house: House,
  tx: Tx,
  { actor, sheet }: { actor: Actor; sheet: Opened },
): Promise<ImportRow> {
  const { organisation_id, file_name, stored_name, file_hash } = sheet;
  const row = await insertImport(tx, {
    ...{ id: house.newId(), organisation_id, file_name, stored_name, file_hash },
    state: 'read',
    made_by: actor.personId,
    made_at: house.now(),
  });
  await record(house, tx, {
    verb: 'import.open',
    organisationId: organisation_id,
    subjectKind: 'import',
    subjectId: row.id,
    actor,
    to: row.state,
    facts: { file: row.file_name },
  });
  return row;
}
