import type { Database } from '#app/database/database.ts';
import type { Day } from '#app/ground/time.ts';

/** The questions of triage as they hold on a day, in the order in which they decide. */
export async function readTriageQuestions(db: Database, onDay: Day) {
  const rows = await db
    .selectFrom('triage_question')
    .selectAll()
    .where('valid_from', '<=', onDay)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', onDay)]))
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    pointsTo: row.points_to,
    vi: { text: row.text_vi, why: row.why_vi },
    en: { text: row.text_en, why: row.why_en },
    source: row.source,
    status: row.status,
  }));
}
