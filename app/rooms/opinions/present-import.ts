import type { Actor } from '#app/ground/actor.ts';
import { refuse } from '#app/ground/refusal.ts';
import { dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { listDialogues } from '#app/rooms/dialogues/store.ts';
import { fieldNames, slipKey } from './acts/import/run.ts';
import { trialOf } from './acts/import/seen.ts';
import type { ColumnMapping } from './import.ts';
import type { Checked } from './import-question.ts';
import { mayTriage } from './may.ts';
import { numberFrom } from './number.ts';
import { openSheet } from './sheet/desk.ts';
import { checkFile } from './sheet/safe.ts';
import {
  countImported,
  type ImportRow,
  listImported,
  listImports,
  listRefusals,
  readImport,
} from './store-import.ts';

export type ImportsView = Awaited<ReturnType<typeof presentImports>>;
export type ImportView = Awaited<ReturnType<typeof presentImport>>;
export type SheetView = NonNullable<ImportView['sheet']>;

const nothing: Readonly<Record<string, number>> = {};

/** Sheets that were brought in, newest first. */
export async function presentImports(house: House, actor: Actor, organisationId: string) {
  if (!mayTriage(actor, organisationId)) throw refuse('missing', 'import.missing');
  const rows = await listImports(house.db, organisationId);
  return { imports: rows.map(importView) };
}

/** One import: before it runs with its sheet as it would be read, afterwards with what came of it. */
export async function presentImport(
  house: House,
  actor: Actor,
  asked: { id: string; sheetName: string | null; mapping: ColumnMapping | null },
) {
  const row = await seen(house, actor, asked.id);
  const isRead = row.state === 'read';
  const [sheet, dialogues, states, refusals] = await Promise.all([
    isRead ? readSheet(house, row, asked) : null,
    isRead
      ? listDialogues(house.db, {
          organisationId: row.organisation_id,
          states: ['announced', 'collecting', 'consolidated', 'ready', 'postponed'],
        })
      : [],
    isRead ? nothing : countImported(house.db, row.id),
    isRead ? [] : listRefusals(house.db, row.id, 20),
  ]);
  return {
    ...importView(row),
    sheet,
    dialogues: dialogues.map(({ code, title }) => ({ code, title })),
    states,
    refusals: refusals.map(({ row_number, reason, cells }) => ({ row: row_number, reason, cells })),
    hasSlips: row.slip_secret !== null && row.state === 'done',
  };
}

async function readSheet(
  house: House,
  row: ImportRow,
  asked: { sheetName: string | null; mapping: ColumnMapping | null },
) {
  const bytes = row.stored_name === null ? null : await house.files.get(row.stored_name);
  const kind = bytes === null ? null : checkFile(bytes, row.file_name);
  if (bytes === null || (kind !== 'xlsx' && kind !== 'csv')) return null;
  const file = await openSheet(house, { bytes, kind });
  try {
    const largest = [...file.sheets].sort(
      (a, b) => Number(a.isHidden) - Number(b.isHidden) || b.rows - a.rows,
    )[0];
    const sheet = file.sheets.find((each) => each.name === asked.sheetName) ?? largest;
    if (sheet === undefined) return null;
    const proposal = await file.propose(sheet.name);
    const mapping = asked.mapping ?? proposal.mapping;
    const check: Checked = await file.check({
      sheet: sheet.name,
      mapping,
      fields: await fieldNames(house),
      today: dayOf(house.now()),
    });
    const seen = trialOf(row.file_hash, sheet.name, mapping);
    return { name: sheet.name, sheets: file.sheets, columns: proposal.columns, mapping, check, seen };
  } finally {
    await file.close();
  }
}

/** The rows that were not taken in, with the reason in front, for a sheet that can be corrected and brought in again. */
export async function presentRefusals(house: House, actor: Actor, id: string) {
  const row = await seen(house, actor, id);
  const refusals = await listRefusals(house.db, row.id, 60_000);
  const rows = refusals.map(({ row_number, reason, cells }) => ({ row: row_number, reason, cells }));
  return { labels: row.labels ?? [], rows };
}

/** Code and confirmation number of every row, to be handed to those who wrote; missing once the secret is gone. */
export async function presentSlips(house: House, actor: Actor, id: string) {
  const row = await seen(house, actor, id);
  if (row.slip_secret === null) throw refuse('missing', 'import.missing');
  const opinions = await listImported(house.db, row.id);
  return opinions.map((opinion) => ({
    row: opinion.import_row ?? 0,
    code: opinion.code,
    number: numberFrom(slipKey(row, (opinion.import_row ?? 1) - 1)),
    name: opinion.contact_name ?? '',
    phone: opinion.contact_phone ?? '',
    area: opinion.residential_unit ?? '',
  }));
}

async function seen(house: House, actor: Actor, id: string): Promise<ImportRow> {
  const isId = /^[0-9a-f-]{36}$/.test(id);
  const row = isId ? await readImport(house.db, id) : undefined;
  if (row === undefined || !mayTriage(actor, row.organisation_id)) throw refuse('missing', 'import.missing');
  return row;
}

function importView(row: ImportRow) {
  return {
    id: row.id,
    version: row.version,
    fileName: row.file_name,
    sheetName: row.sheet_name,
    state: row.state,
    total: row.rows_total,
    taken: row.rows_taken,
    refused: row.rows_refused,
    repeated: row.rows_repeated,
    reached: row.next_row,
    failure: row.failure,
    madeAt: row.made_at.toISOString(),
    finishedAt: row.finished_at?.toISOString() ?? null,
    undoneAt: row.undone_at?.toISOString() ?? null,
  };
}
