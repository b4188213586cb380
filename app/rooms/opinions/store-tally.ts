import type { Database } from '#app/database/database.ts';
import type { TopicCount } from './topic-tally.ts';

export async function insertTally(
  db: Database,
  row: Readonly<{
    id: string;
    dialogue_id: string;
    residential_unit: string;
    forms: number;
    counts: readonly TopicCount[];
    entered_at: Date;
    entered_by: string | null;
    entered_by_name: string | null;
  }>,
): Promise<void> {
  await db
    .insertInto('topic_tally')
    .values({ ...row, counts: JSON.stringify(row.counts) })
    .execute();
}

/** The piles of a dialogue, also those that were taken out; newest first. */
export async function readTallies(db: Database, dialogueId: string) {
  return await db
    .selectFrom('topic_tally')
    .selectAll()
    .where('dialogue_id', '=', dialogueId)
    .orderBy('entered_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

/** Takes a pile out; false where it is not of the dialogue or out already. */
export async function removeTallyRow(
  db: Database,
  of: { id: string; dialogueId: string; at: Date; by: string | null },
): Promise<boolean> {
  const rows = await db
    .updateTable('topic_tally')
    .set({ removed_at: of.at, removed_by_name: of.by })
    .where('id', '=', of.id)
    .where('dialogue_id', '=', of.dialogueId)
    .where('removed_at', 'is', null)
    .returning('id')
    .execute();
  return rows.length > 0;
}
