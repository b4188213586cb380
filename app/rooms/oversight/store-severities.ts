import type { Database } from '#app/database/database.ts';
import type { Day } from '#app/ground/time.ts';

export type Severity = Awaited<ReturnType<typeof readSeverities>>[number];

/** All grades of findings that there ever were, in their order; `isOpen`: a finding of this day may have it. */
export async function readSeverities(db: Database, onDay: Day) {
  const rows = await db
    .selectFrom('finding_severity')
    .selectAll()
    .orderBy('position')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    tone: row.tone,
    vi: row.name_vi,
    en: row.name_en,
    isOpen: row.valid_from <= onDay && (row.valid_to === null || row.valid_to >= onDay),
  }));
}
