import type { Actor } from '#app/ground/actor.ts';
import { fold } from '#app/ground/fold.ts';
import { Refusal, refuse } from '#app/ground/refusal.ts';
import { addDays, type Day, dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { listDialogues } from '#app/rooms/dialogues/store.ts';
import { ruleIfAny } from '#app/rooms/organisations/store-rules.ts';
import { importLimits } from './acts/import/limits.ts';
import { fieldNames } from './acts/import/run.ts';
import { trialOf } from './acts/import/seen.ts';
import { slipKey } from './acts/import/take.ts';
import { mostPeople } from './acts/people.ts';
import { type ColumnMapping, mayGoOn } from './import.ts';
import type { Checked } from './import-question.ts';
import { mayTriage } from './may.ts';
import { numberFrom } from './number.ts';
import { presentFieldChoices } from './present.ts';
import { openSheet } from './sheet/desk.ts';
import { kindOfKept } from './sheet/safe.ts';
import {
  countImported,
  type ImportRow,
  listImported,
  listImports,
  listOfSameFile,
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
  const most = await importLimits(house.db, { organisationId, onDay: dayOf(house.now()) });
  return { imports: rows.map(importView), most };
}

/** One import: before it runs with its sheet as it would be read, afterwards with what came of it. */
export async function presentImport(house: House, actor: Actor, asked: AskedTrial & { id: string }) {
  const row = await seen(house, actor, asked.id);
  const isRead = row.state === 'read';
  const file = { organisationId: row.organisation_id, fileHash: row.file_hash };
  const same = (await listOfSameFile(house.db, file)).filter((each) => each.id !== row.id);
  const [read, fields, dialogues, states, refusals, keptUntil] = await Promise.all([
    isRead ? readOrWhyNot(house, row, { asked, same }) : null,
    isRead ? presentFieldChoices(house) : [],
    isRead
      ? listDialogues(house.db, {
          organisationId: row.organisation_id,
          states: ['announced', 'collecting', 'consolidated', 'ready', 'postponed'],
        })
      : [],
    isRead ? nothing : countImported(house.db, row.id),
    isRead ? [] : listRefusals(house.db, row.id, 20),
    row.state === 'failed' ? keptUntilOf(house, row) : null,
  ]);
  return {
    ...importView(row),
    sheet: read?.sheet ?? null,
    /** Why its sheet cannot be read now: a refusal. */
    unread: read?.why ?? null,
    fields,
    /** The other sheets of the file that are in or on their way. */
    same: same.map(importView),
    mayResume: row.state === 'failed' && row.stored_name !== null && mayGoOn(row),
    /** Going on would only stop at the same row again. */
    isStuck: row.state === 'failed' && !mayGoOn(row),
    keptUntil,
    dialogues: dialogues.map(({ code, title }) => ({ code, title })),
    states,
    refusals: refusals.map(({ row_number, reason, cells }) => ({ row: row_number, reason, cells })),
    hasSlips: row.slip_secret !== null && row.state === 'done',
  };
}

/** The last day on which a sheet that stopped half-way can go on; null where no rule says one. */
async function keptUntilOf(house: House, row: ImportRow): Promise<Day | null> {
  const onDay = dayOf(house.now());
  const rule = await ruleIfAny(house.db, {
    ...{ organisationId: row.organisation_id, key: 'import.keep_days' as const, onDay },
  });
  return rule === undefined ? null : addDays(dayOf(row.finished_at ?? row.made_at), rule.amount);
}

/** Which sheets are to be tried and how; null for a first look. */
type AskedTrial = Readonly<{
  sheetName: string | null;
  mapping: ColumnMapping | null;
  alsoSheets?: readonly string[];
}>;

type Trial = Readonly<{ asked: AskedTrial; same: readonly ImportRow[] }>;

async function readOrWhyNot(house: House, row: ImportRow, trial: Trial) {
  try {
    return { sheet: await readSheet(house, row, trial), why: null };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { sheet: null, why: { code: error.code, facts: error.facts } };
  }
}

async function readSheet(house: House, row: ImportRow, { asked, same }: Trial) {
  const bytes = row.stored_name === null ? null : await house.files.get(row.stored_name);
  const kind = bytes === null ? null : kindOfKept(bytes);
  if (bytes === null || kind === null) return null;
  const file = await openSheet(house, { bytes, kind, name: row.file_name });
  try {
    const sheets = file.sheets.map((each) => ({
      ...each,
      isIn: same.some((before) => before.sheet_name === each.name),
    }));
    const [first] = [...sheets].sort(
      (a, b) => Number(a.isHidden) - Number(b.isHidden) || Number(a.isIn) - Number(b.isIn) || b.rows - a.rows,
    );
    const sheet = sheets.find((each) => each.name === asked.sheetName) ?? first;
    if (sheet === undefined) return null;
    const { columns, mapping: proposed } = await file.propose(sheet.name);
    const mapping = asked.mapping ?? proposed;
    const today = dayOf(house.now());
    const peopleMost = await mostPeople(house.db, { organisationId: row.organisation_id, onDay: today });
    const how = { mapping, fields: await fieldNames(house), today, peopleMost };
    const check: Checked = await file.check({ sheet: sheet.name, ...how });
    const also: TriedSheet[] = [];
    for (const { name } of sheets) {
      if (name === sheet.name || !asked.alsoSheets?.includes(name)) continue;
      const tried = await file.check({ sheet: name, ...how });
      also.push({ name, check: tried, hasOtherColumns: !hasSameColumns(mapping, check, tried) });
    }
    const names = [sheet.name, ...also.map((each) => each.name)];
    const seen = trialOf(row.file_hash, names, mapping);
    const isIn = sheets.some((each) => each.isIn && names.includes(each.name));
    const foreign = foreignFields([check, ...also.map((each) => each.check)]);
    return { name: sheet.name, isIn, sheets, columns, mapping, check, also, foreign, seen };
  } finally {
    await file.close();
  }
}

export type TriedSheet = Readonly<{ name: string; check: Checked; hasOtherColumns: boolean }>;

/** The names of fields that are none of ours, over all sheets that are tried. */
function foreignFields(checks: readonly Checked[]): Checked['fieldNames'] {
  const all = new Map<string, Checked['fieldNames'][number]>();
  for (const name of checks.flatMap((check) => check.fieldNames)) {
    const known = all.get(name.folded);
    all.set(name.folded, known === undefined ? name : { ...known, rows: known.rows + name.rows });
  }
  return [...all.values()].sort((a, b) => b.rows - a.rows);
}

/** Stands the same over the columns that are read? A sheet of another form must be read by itself. */
function hasSameColumns(mapping: ColumnMapping, one: Checked, two: Checked): boolean {
  const used = Object.values(mapping.columns);
  return used.every((column) => fold(one.labels[column] ?? '') === fold(two.labels[column] ?? ''));
}

/** The rows that were not taken in, with the reason in front, for a sheet that can be corrected and brought in again. */
export async function presentRefusals(house: House, actor: Actor, id: string) {
  const row = await seen(house, actor, id);
  const refusals = await listRefusals(house.db, row.id);
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
