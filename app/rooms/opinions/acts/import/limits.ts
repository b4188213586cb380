import type { Database } from '#app/database/database.ts';
import type { Day } from '#app/ground/time.ts';
import { ruleIfAny } from '#app/rooms/organisations/store-rules.ts';

export type ImportLimits = Readonly<{ rows: number | null; megabytes: number | null }>;

/** Rows of one sheet and size of its file, at most: rules `import.rows_most`, `import.megabytes_most`; null for no rule. */
export async function importLimits(
  db: Database,
  here: { organisationId: string; onDay: Day },
): Promise<ImportLimits> {
  const rows = await ruleIfAny(db, { ...here, key: 'import.rows_most' });
  const megabytes = await ruleIfAny(db, { ...here, key: 'import.megabytes_most' });
  return { rows: rows?.amount ?? null, megabytes: megabytes?.amount ?? null };
}
