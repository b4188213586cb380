import type { Actor } from '#app/ground/actor.ts';
import { refuse } from '#app/ground/refusal.ts';
import type { House, Tx } from '#app/house.ts';
import { isTold } from '#app/rooms/dialogues/dialogue.ts';
import { readByCode as readDialogue } from '#app/rooms/dialogues/store.ts';
import type { ImportInput, ImportRowInput } from '../../inputs.ts';
import { type ImportRow, listOfSameFile } from '../../store-import.ts';
import { holdImport, moveImport } from './hold.ts';
import { openInTx } from './open.ts';
import { trialOf } from './seen.ts';

/**
 * Says how the sheet is read and begins to take it in, and with it the other sheets that were chosen, each as an import
 * of its own; `runImport` does the work. Invalid `import.text-column`; conflict `import.not-seen` where the trial that
 * was looked at was of other sheets or another reading, `import.same-sheet` where one of them is in already.
 */
export async function startImport(
  house: House,
  actor: Actor,
  input: ImportInput,
): Promise<readonly ImportRow[]> {
  if (input.mapping.columns.text === undefined) throw refuse('invalid', 'import.text-column');
  return await house.transact(async (tx) => {
    const row = await holdImport(tx, actor, input);
    if (row.state !== 'read') throw refuse('conflict', 'import.changed', { state: row.state });
    const names = [...new Set([input.sheetName, ...(input.alsoSheets ?? [])])];
    if (input.seen !== trialOf(row.file_hash, names, input.mapping)) {
      throw refuse('conflict', 'import.not-seen');
    }
    if (input.isAgain !== true) await refuseSame(tx, row, names);
    const writes = {
      mapping: input.mapping,
      dialogue_id: await dialogueOf(tx, row, input.dialogueCode),
      channel: input.channel,
      consent_record: input.consentRecord,
      tells_senders: input.tellsSenders ?? false,
      // Whoever starts it works at it: the clock must not take it for one that was left.
      worked_at: house.now(),
    };
    const started = [];
    for (const name of names) {
      const opened = name === input.sheetName ? row : await openInTx(house, tx, { actor, sheet: row });
      const own = { ...writes, sheet_name: name, slip_secret: house.newSecret(32) };
      started.push(await moveImport(house, tx, { row: opened, verb: 'start', actor, writes: own }));
    }
    return started;
  });
}

/**
 * One that stopped half-way goes on from the row where it stood. Invalid `import.file-kept` once its file
 * is gone, `import.goes-on` where it would only stop there again.
 */
export async function resumeImport(house: House, actor: Actor, input: ImportRowInput): Promise<ImportRow> {
  return await house.transact(async (tx) => {
    const row = await holdImport(tx, actor, input);
    const writes = { failure: null, failure_code: null, finished_at: null, worked_at: house.now() };
    return await moveImport(house, tx, { row, verb: 'resume', actor, writes });
  });
}

async function refuseSame(tx: Tx, row: ImportRow, names: readonly string[]): Promise<void> {
  const asked = { organisationId: row.organisation_id, fileHash: row.file_hash };
  const before = (await listOfSameFile(tx, asked)).find(
    (each) => each.id !== row.id && each.sheet_name !== null && names.includes(each.sheet_name),
  );
  if (before === undefined) return;
  throw refuse('conflict', 'import.same-sheet', { id: before.id, sheet: before.sheet_name });
}

async function dialogueOf(tx: Tx, row: ImportRow, code: string | null): Promise<string | null> {
  if (code === null) return null;
  const dialogue = await readDialogue(tx, code);
  if (dialogue?.organisation_id !== row.organisation_id || !isTold(dialogue)) {
    throw refuse('invalid', 'opinion.dialogue', { code });
  }
  const { id, state, title } = dialogue;
  if (state === 'cancelled') throw refuse('conflict', 'opinion.dialogue-off', { title });
  return id;
}
