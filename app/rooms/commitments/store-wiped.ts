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

/** Puts words in the place of others in what was shown of a promise and in what was seen of it. */
export async function maskProofs(
  db: Database,
  of: { commitmentId: string; words: ReadonlyMap<string, string> },
): Promise<void> {
  for (const [before, after] of of.words) {
    await db
      .updateTable('evidence')
      .set({ text: after })
      .where('commitment_id', '=', of.commitmentId)
      .where('text', '=', before)
      .execute();
    await db
      .updateTable('verification')
      .set({ note: after })
      .where('commitment_id', '=', of.commitmentId)
      .where('note', '=', before)
      .execute();
  }
}

/** The same in the item of the conclusion that made it. */
export async function maskItem(
  db: Database,
  of: { itemId: string; words: ReadonlyMap<string, string> },
): Promise<void> {
  for (const [before, after] of of.words) {
    await db
      .updateTable('conclusion_item')
      .set({ content: after })
      .where('id', '=', of.itemId)
      .where('content', '=', before)
      .execute();
  }
}
