import { type Insertable, sql } from 'kysely';
import type { Database } from '#app/database/database.ts';
import type { ListEntryTable } from '#app/database/tables/organisations.ts';
import type { Day } from '#app/ground/time.ts';
import type { ListLevel, ListName } from './list.ts';

export type ListRow = Awaited<ReturnType<typeof readList>>[number];

/** Every version that this organisation may come under, ended and coming ones too: shared, of its province, its own. */
export async function readList(db: Database, of: { list: ListName; organisationId: string }) {
  return await db
    .selectFrom('list_entry')
    .selectAll()
    .select(
      sql<ListLevel>`case when organisation_id is null then 'shared'
        when organisation_id = ${of.organisationId} then 'own' else 'above' end`.as('level'),
    )
    .where('list', '=', of.list)
    .where((eb) =>
      eb.or([
        eb('organisation_id', 'is', null),
        eb('organisation_id', '=', of.organisationId),
        eb('organisation_id', '=', (parent) =>
          parent.selectFrom('organisation').select('parent_id').where('id', '=', of.organisationId),
        ),
      ]),
    )
    .orderBy('position')
    .orderBy('valid_from')
    .execute();
}

/** The own versions of one entry, held. */
export async function lockOwnVersions(
  db: Database,
  of: { list: ListName; organisationId: string; code: string },
) {
  return await db
    .selectFrom('list_entry')
    .selectAll()
    .where('list', '=', of.list)
    .where('organisation_id', '=', of.organisationId)
    .where('code', '=', of.code)
    .orderBy('valid_from', 'desc')
    .forUpdate()
    .execute();
}

export async function insertListEntry(db: Database, row: Insertable<ListEntryTable>): Promise<void> {
  await db.insertInto('list_entry').values(row).execute();
}

export async function endListEntry(db: Database, id: string, lastDay: Day): Promise<void> {
  await db.updateTable('list_entry').set({ valid_to: lastDay }).where('id', '=', id).execute();
}

export async function deleteListEntry(db: Database, id: string): Promise<void> {
  await db.deleteFrom('list_entry').where('id', '=', id).execute();
}

/** Was this very version given to something, which must go on showing it? */
export async function isListEntryUsed(db: Database, id: string): Promise<boolean> {
  const { rows } = await sql<{ is_used: boolean }>`
    select exists (select from opinion where reason_code = ${id})
      or exists (select from opinion where triage_yes @> array[${id}]::text[])
      or exists (select from supervision_finding where severity = ${id})
      or exists (select from checklist_item join list_entry on list_entry.id = ${id}
        where list_entry.list = 'checklist' and checklist_item.key = list_entry.code) as is_used`.execute(db);
  return rows[0]?.is_used ?? false;
}
