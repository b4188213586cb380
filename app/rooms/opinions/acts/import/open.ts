import { createHash } from 'node:crypto';
import type { Actor } from '#app/ground/actor.ts';
import { orThrow, refuse } from '#app/ground/refusal.ts';
import type { House } from '#app/house.ts';
import { record } from '#app/rooms/record/acts.ts';
import { mayTriage } from '../../may.ts';
import { checkFile } from '../../sheet/safe.ts';
import { type ImportRow, insertImport, readSameFile } from '../../store-import.ts';

export type SheetUpload = Readonly<{ organisationId: string; fileName: string; bytes: Uint8Array }>;

/**
 * Takes a sheet to look at; nothing of it is an opinion yet. What could do harm is refused before it is unpacked.
 * A file that is in already is found again: conflict `import.same` with its id, unless `isAgain`.
 */
export async function openImport(
  house: House,
  actor: Actor,
  upload: SheetUpload & { isAgain: boolean },
): Promise<ImportRow> {
  const { organisationId, fileName, bytes } = upload;
  if (!mayTriage(actor, organisationId)) throw refuse('forbidden', 'opinion.part');
  orThrow(checkFile(bytes, fileName));
  const fileHash = createHash('sha256').update(bytes).digest('hex');
  const before = await readSameFile(house.db, { organisationId, fileHash });
  if (before !== undefined && !upload.isAgain) {
    throw refuse('conflict', 'import.same', { id: before.id, at: before.made_at.toISOString() });
  }
  const storedName = await house.files.put(bytes);
  return await house.transact(async (tx) => {
    const row = await insertImport(tx, {
      id: house.newId(),
      organisation_id: organisationId,
      file_name: fileName.slice(0, 200),
      stored_name: storedName,
      file_hash: fileHash,
      state: 'read',
      made_by: actor.personId,
      made_at: house.now(),
    });
    await record(house, tx, {
      verb: 'import.open',
      organisationId,
      subjectKind: 'import',
      subjectId: row.id,
      actor,
      to: row.state,
      facts: { file: row.file_name },
    });
    return row;
  });
}
