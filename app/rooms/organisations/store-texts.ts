import type { Insertable, Selectable, Updateable } from 'kysely';
import type { Database } from '#app/database/database.ts';
import type { LegalBasisTable } from '#app/database/tables/organisations.ts';

export type LegalBasisRow = Selectable<LegalBasisTable>;

/** Every text of the house, also of others: for naming what a rule or a dialogue rests on. */
export async function readLegalBases(db: Database): Promise<LegalBasisRow[]> {
  return await db.selectFrom('legal_basis').selectAll().orderBy('track').orderBy('issued_on').execute();
}

/** What an organisation may cite: what came with the program, its own texts and those of the one above. */
export async function readTextsOf(db: Database, organisationId: string): Promise<LegalBasisRow[]> {
  return await db
    .selectFrom('legal_basis')
    .selectAll()
    .where((each) =>
      each.or([
        each('organisation_id', 'is', null),
        each('organisation_id', '=', organisationId),
        each(
          'organisation_id',
          '=',
          each.selectFrom('organisation').select('parent_id').where('id', '=', organisationId),
        ),
      ]),
    )
    .orderBy('track')
    .orderBy('issued_on')
    .orderBy('id')
    .execute();
}

export async function lockText(db: Database, id: string): Promise<LegalBasisRow | undefined> {
  return await db.selectFrom('legal_basis').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

export async function insertText(db: Database, row: Insertable<LegalBasisTable>): Promise<void> {
  await db.insertInto('legal_basis').values(row).execute();
}

export async function updateText(
  db: Database,
  id: string,
  change: Updateable<LegalBasisTable>,
): Promise<void> {
  await db.updateTable('legal_basis').set(change).where('id', '=', id).execute();
}
