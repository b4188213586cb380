import type { Database } from '#app/database/database.ts';
import type { Day } from '#app/ground/time.ts';
import type { RejectReason } from './reason.ts';

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

/** All reasons for not taking an opinion up that there ever were, in their order; those of this day are open. */
export async function readRejectReasons(db: Database, onDay: Day): Promise<RejectReason[]> {
  const rows = await db.selectFrom('reject_reason').selectAll().orderBy('position').orderBy('code').execute();
  return rows.map((row) => ({
    code: row.code,
    basis: row.basis,
    status: row.status,
    objection: row.objection_to,
    isOpen: row.valid_from <= onDay && (row.valid_to === null || row.valid_to >= onDay),
    vi: { name: row.name_vi, says: row.says_vi },
    en: { name: row.name_en, says: row.says_en },
  }));
}
