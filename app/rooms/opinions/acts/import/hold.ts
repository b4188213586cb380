import type { Actor } from '#app/ground/actor.ts';
import { decideMove } from '#app/ground/lifecycle.ts';
import { orThrow, refuse } from '#app/ground/refusal.ts';
import type { House, Tx } from '#app/house.ts';
import { record } from '#app/rooms/record/acts.ts';
import { mayGoOn } from '../../import.ts';
import { type ImportVerb, importMachine } from '../../lifecycle-import.ts';
import { importPartsOf, mayTriage } from '../../may.ts';
import { type ImportRow, lockImport, updateImport } from '../../store-import.ts';

/** The import as somebody saw it, held; missing where the actor may not, conflict `import.changed` where it moved on. */
export async function holdImport(
  tx: Tx,
  actor: Actor,
  seen: { id: string; version: number },
): Promise<ImportRow> {
  const row = await lockImport(tx, seen.id);
  if (row === undefined || !mayTriage(actor, row.organisation_id)) throw refuse('missing', 'import.missing');
  if (row.version !== seen.version) throw refuse('conflict', 'import.changed', { state: row.state });
  return row;
}

/** The only writer of an import's state. */
export async function moveImport(
  house: House,
  tx: Tx,
  move: { row: ImportRow; verb: ImportVerb; actor: Actor; writes: Partial<ImportRow> },
): Promise<ImportRow> {
  const { row, verb, actor, writes } = move;
  const facts = {
    'file-kept': row.stored_name === null ? {} : true,
    'goes-on': mayGoOn(row) || {},
  } as const;
  const parts = importPartsOf(actor, row.organisation_id);
  const to = orThrow(decideMove(importMachine, verb, { state: row.state, parts, facts }));
  const { mapping, labels: _, ...columns } = writes;
  const written = await updateImport(tx, row.id, {
    ...columns,
    ...(mapping === undefined ? {} : { mapping: JSON.stringify(mapping) }),
    state: to,
    version: row.version + 1,
  });
  await record(house, tx, {
    verb: `import.${verb}`,
    organisationId: row.organisation_id,
    subjectKind: 'import',
    subjectId: row.id,
    actor,
    from: row.state,
    to,
    facts: { file: row.file_name, taken: written.rows_taken, refused: written.rows_refused },
  });
  return written;
}
