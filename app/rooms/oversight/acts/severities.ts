import type { Database } from '#app/database/database.ts';
import type { Day } from '#app/ground/time.ts';
import { entriesOn, textOf, wordOf } from '#app/rooms/organisations/list.ts';
import { readList } from '#app/rooms/organisations/store-lists.ts';
import { findingTones } from '../supervision.ts';

export type Severity = Awaited<ReturnType<typeof readSeverities>>[number];

/** All grades of findings that an organisation ever had, in their order; `isOpen`: a finding of this day may have it. */
export async function readSeverities(db: Database, of: { organisationId: string; onDay: Day }) {
  const rows = await readList(db, { list: 'finding_severity', organisationId: of.organisationId });
  const open = new Set(entriesOn(rows, of.onDay).map((row) => row.id));
  return rows
    .filter((row) => !row.is_gap)
    .map((row) => ({
      id: row.id,
      tone: findingTones.find((tone) => tone === textOf(row.words, 'tone')) ?? ('middling' as const),
      vi: wordOf(row.words, 'name', 'vi'),
      en: wordOf(row.words, 'name', 'en'),
      isOpen: open.has(row.id),
    }));
}
