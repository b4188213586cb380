import type { Database } from '#app/database/database.ts';
import { type Day, dayOf } from '#app/ground/time.ts';
import { entriesOn, textOf, wordOf } from '#app/rooms/organisations/list.ts';
import { type ListRow, readList } from '#app/rooms/organisations/store-lists.ts';
import { objectionTos, type RejectReason } from '../reason.ts';
import { triagePointers } from '../triage-question.ts';

type On = Readonly<{ organisationId: string; onDay: Day }>;

/** The questions of triage as they hold in an organisation on a day, in the order in which they decide. */
export async function readTriageQuestions(db: Database, { organisationId, onDay }: On) {
  const rows = entriesOn(await readList(db, { list: 'triage_question', organisationId }), onDay);
  return rows.flatMap(({ id, words, source, status }) => {
    const pointsTo = triagePointers.find((pointer) => pointer === textOf(words, 'points_to'));
    if (pointsTo === undefined) return [];
    const said = (language: 'vi' | 'en') => ({
      text: wordOf(words, 'text', language),
      why: wordOf(words, 'why', language),
    });
    return [{ id, pointsTo, vi: said('vi'), en: said('en'), source, status }];
  });
}

/**
 * Every reason for not taking an opinion up that this organisation ever had, in their order; those that it offers on
 * this day are open. What was given is found by the version that was given.
 */
export async function readRejectReasons(
  db: Database,
  { organisationId, onDay }: On,
): Promise<RejectReason[]> {
  const rows = await readList(db, { list: 'reject_reason', organisationId });
  const open = new Set(entriesOn(rows, onDay).map((row) => row.id));
  return rows.filter((row) => !row.is_gap).map((row) => reasonOf(row, open.has(row.id)));
}

function reasonOf(row: ListRow, isOpen: boolean): RejectReason {
  const said = (language: 'vi' | 'en') => ({
    name: wordOf(row.words, 'name', language),
    says: wordOf(row.words, 'says', language),
  });
  return {
    code: row.id,
    basis: row.source,
    status: row.status,
    objection: objectionTos.find((to) => to === textOf(row.words, 'objection_to')) ?? 'head',
    isOpen,
    vi: said('vi'),
    en: said('en'),
  };
}

/** The reason that was given to this opinion; undefined where it was not refused. */
export async function readGivenReason(
  db: Database,
  opinion: { organisation_id: string; reason_code: string | null },
  at: Date,
): Promise<RejectReason | undefined> {
  const of = { organisationId: opinion.organisation_id, onDay: dayOf(at) };
  return (await readRejectReasons(db, of)).find((reason) => reason.code === opinion.reason_code);
}
