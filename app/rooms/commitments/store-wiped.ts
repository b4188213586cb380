import type { Database } from '#app/database/database.ts';

/** Forgets what was shown of these promises; returns the names of the photos. */
export async function wipeProofs(db: Database, commitmentIds: readonly string[]): Promise<string[]> {
  if (commitmentIds.length === 0) return [];
  const gone = await Promise.all(
    (['evidence', 'verification'] as const).map((table) =>
      db.deleteFrom(table).where('commitment_id', 'in', commitmentIds).returning('file_name').execute(),
    ),
  );
  return gone.flat().flatMap((row) => (row.file_name === null ? [] : [row.file_name]));
}

/** Items of conclusions that speak of this petition say no more than the minutes do. */
export async function wipeItemsOf(db: Database, of: { petitionId: string; line: string }): Promise<void> {
  await db
    .updateTable('conclusion_item')
    .set({ content: of.line, product: null })
    .where('petition_id', '=', of.petitionId)
    .execute();
}
