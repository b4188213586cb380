import { type Insertable, type Selectable, sql, type Updateable } from 'kysely';
import type { Database } from '#app/database/database.ts';
import type { OpinionImportTable, OpinionTable } from '#app/database/tables/opinions.ts';

export type ImportRow = Selectable<OpinionImportTable>;

export async function insertImport(db: Database, row: Insertable<OpinionImportTable>): Promise<ImportRow> {
  return await db.insertInto('opinion_import').values(row).returningAll().executeTakeFirstOrThrow();
}

export async function readImport(db: Database, id: string): Promise<ImportRow | undefined> {
  return await db.selectFrom('opinion_import').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The import, held until the transaction ends. */
export async function lockImport(db: Database, id: string): Promise<ImportRow | undefined> {
  return await db
    .selectFrom('opinion_import')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function updateImport(
  db: Database,
  id: string,
  columns: Updateable<OpinionImportTable>,
): Promise<ImportRow> {
  return await db
    .updateTable('opinion_import')
    .set(columns)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

export async function listImports(db: Database, organisationId: string): Promise<ImportRow[]> {
  return await db
    .selectFrom('opinion_import')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .orderBy('made_at', 'desc')
    .limit(30)
    .execute();
}

/** Sheets of the same file whose rows are in, or on their way; the first that came in stands first. */
export async function listOfSameFile(
  db: Database,
  asked: { organisationId: string; fileHash: string },
): Promise<ImportRow[]> {
  return await db
    .selectFrom('opinion_import')
    .selectAll()
    .where('organisation_id', '=', asked.organisationId)
    .where('file_hash', '=', asked.fileHash)
    .where('state', 'in', ['running', 'done', 'failed'])
    .orderBy('made_at')
    .orderBy('id')
    .execute();
}

/** Imports that were begun, not ended, and not worked on since `before`: the clock goes on with them. */
export async function listStanding(db: Database, before: Date): Promise<string[]> {
  const rows = await db
    .selectFrom('opinion_import')
    .select('id')
    .where('state', '=', 'running')
    .where((eb) => eb.or([eb('worked_at', 'is', null), eb('worked_at', '<', before)]))
    .execute();
  return rows.map((row) => row.id);
}

/** Imports that are over and whose file has not been taken off the disk; one that stopped may still go on. */
export async function listSpentSheets(db: Database) {
  return await db
    .selectFrom('opinion_import')
    .select(['id', 'stored_name'])
    .where('state', 'in', ['done', 'undone'])
    .where('stored_name', 'is not', null)
    .execute();
}

/** The same bytes are stored once: does another import still have to read them? */
export async function isSheetNeeded(
  db: Database,
  sheet: { id: string; stored_name: string | null },
): Promise<boolean> {
  const row = await db
    .selectFrom('opinion_import')
    .select('id')
    .where('stored_name', '=', sheet.stored_name)
    .where('id', '<>', sheet.id)
    .where('state', 'in', ['read', 'running', 'failed'])
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export async function forgetStoredName(db: Database, id: string): Promise<void> {
  await db.updateTable('opinion_import').set({ stored_name: null }).where('id', '=', id).execute();
}

/** Sheets that were only looked at, stopped ones with their file, and ended ones that keep rows that were refused. */
export async function listOldImports(db: Database) {
  return await db
    .selectFrom('opinion_import')
    .select(['id', 'organisation_id', 'state', 'stored_name'])
    .select((eb) => eb.fn.coalesce('finished_at', 'made_at').as('since'))
    .where(({ eb, or, exists, selectFrom }) =>
      or([
        eb('state', '=', 'read'),
        eb.and([eb('state', '=', 'failed'), eb('stored_name', 'is not', null)]),
        exists(
          selectFrom('opinion_import_row')
            .select('import_id')
            .whereRef('opinion_import_row.import_id', '=', 'opinion_import.id')
            .where('opinion_import.state', 'in', ['done', 'failed']),
        ),
      ]),
    )
    .execute();
}

/** Which of these rows are in already. */
export async function readKnownHashes(
  db: Database,
  organisationId: string,
  hashes: readonly string[],
): Promise<string[]> {
  if (hashes.length === 0) return [];
  // One look at the index for each: while a sheet comes in, the planner knows too little of the table to choose that.
  const { rows } = await sql<{ import_hash: string }>`
    select found.import_hash from unnest(${[...hashes]}::text[]) as asked (hash)
    cross join lateral (
      select import_hash from opinion
      where organisation_id = ${organisationId} and import_hash = asked.hash limit 1
    ) found`.execute(db);
  return rows.map((row) => row.import_hash);
}

/** Takes in what is not there yet, many rows in one statement; returns the rows that were new. */
export async function insertImported(
  db: Database,
  rows: readonly Insertable<OpinionTable>[],
): Promise<{ id: string; code: string; import_row: number | null }[]> {
  if (rows.length === 0) return [];
  const names = Object.keys(rows[0] ?? {});
  const columns = sql.join(names.map((name) => sql.ref(name)));
  // A parameter for each row: one large text would stay in memory until the next great collection.
  const given = sql.join(rows.map((row) => sql`(${JSON.stringify(row)}::jsonb)`));
  const { rows: taken } = await sql<{ id: string; code: string; import_row: number | null }>`
    insert into opinion (${columns})
    select ${columns} from (values ${given}) as given (one), jsonb_populate_record(null::opinion, given.one)
    on conflict (organisation_id, import_hash) where import_hash is not null do nothing
    returning id, code, import_row`.execute(db);
  return taken;
}

export async function insertRefusals(
  db: Database,
  importId: string,
  rows: readonly { row: number; reason: string; cells: readonly string[] }[],
): Promise<void> {
  if (rows.length === 0) return;
  await db
    .insertInto('opinion_import_row')
    .values(
      rows.map(({ row, reason, cells }) => ({
        import_id: importId,
        row_number: row + 1,
        reason,
        cells: JSON.stringify(cells),
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** In the order of the sheet; only the first where a limit is said. */
export async function listRefusals(db: Database, importId: string, limit?: number) {
  return await db
    .selectFrom('opinion_import_row')
    .selectAll()
    .where('import_id', '=', importId)
    .orderBy('row_number')
    .$if(limit !== undefined, (query) => query.limit(limit ?? 0))
    .execute();
}

export async function deleteRefusals(db: Database, importId: string): Promise<void> {
  await db.deleteFrom('opinion_import_row').where('import_id', '=', importId).execute();
}

/** Opinions of an import in the order of the sheet. */
export async function listImported(db: Database, importId: string) {
  return await db
    .selectFrom('opinion')
    .select(['id', 'code', 'import_row', 'state', 'contact_name', 'contact_phone', 'residential_unit'])
    .where('import_id', '=', importId)
    .orderBy('import_row')
    .execute();
}

/**
 * Empties and closes those of an import that nobody has looked at, so many at once; returns what was taken out. They
 * leave their dialogue and place too: nobody withdrew anything, so no funnel and no gauge may count them.
 */
export async function retractSome(
  db: Database,
  importId: string,
  limit: number,
): Promise<{ id: string; code: string }[]> {
  const { rows } = await sql<{ id: string; code: string }>`
    update opinion set state = 'withdrawn', text = '', public_text = null, folded = '', contact_name = null,
      contact_phone = null, contact_email = null, is_name_public = false, collected_by = null, import_hash = null,
      dialogue_id = null, residential_unit = null, field_code = null, is_late = false, version = version + 1
    where id in (
      select id from opinion where import_id = ${importId} and state = 'received' order by id limit ${limit} for update
    )
    returning id, code`.execute(db);
  return rows;
}

/** How many of an import stand in each state. */
export async function countImported(db: Database, importId: string): Promise<Record<string, number>> {
  const rows = await db
    .selectFrom('opinion')
    .select(['state', (eb) => eb.fn.countAll<string>().as('n')])
    .where('import_id', '=', importId)
    .groupBy('state')
    .execute();
  return Object.fromEntries(rows.map((row) => [row.state, Number(row.n)]));
}
