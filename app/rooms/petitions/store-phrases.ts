import type { Insertable } from 'kysely';
import type { Database } from '#app/database/database.ts';
import type { EmptyPhraseTable } from '#app/database/tables/petitions.ts';
import type { Day } from '#app/ground/time.ts';

/** Phrases that count for the organisation on a day, everybody's and its own; by phrase. */
export async function readPhrases(db: Database, of: { organisationId: string; onDay: Day }) {
  return await db
    .selectFrom('empty_phrase')
    .selectAll()
    .where((eb) => eb.or([eb('organisation_id', 'is', null), eb('organisation_id', '=', of.organisationId)]))
    .where('valid_from', '<=', of.onDay)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', of.onDay)]))
    .orderBy('folded')
    .execute();
}

export async function insertPhrase(db: Database, row: Insertable<EmptyPhraseTable>): Promise<void> {
  await db.insertInto('empty_phrase').values(row).execute();
}

/** Ends one of the organisation's own phrases; false where it is not its own. */
export async function endPhrase(
  db: Database,
  of: { id: string; organisationId: string; lastDay: Day },
): Promise<boolean> {
  const rows = await db
    .updateTable('empty_phrase')
    .set({ valid_to: of.lastDay })
    .where('id', '=', of.id)
    .where('organisation_id', '=', of.organisationId)
    .returning('id')
    .execute();
  return rows.length > 0;
}
