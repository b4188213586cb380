import type { Database } from '#app/database/database.ts';
import type { Day } from '#app/ground/time.ts';
import { entriesOn, textOf, ticksOf } from '#app/rooms/organisations/list.ts';
import { readList } from '#app/rooms/organisations/store-lists.ts';
import type { UsualTask } from '../checklist.ts';

/** The usual tasks before a dialogue, as the organisation has them on a day. */
export async function readUsualTasks(
  db: Database,
  of: { organisationId: string; onDay: Day },
): Promise<UsualTask[]> {
  const rows = await readList(db, { list: 'checklist', organisationId: of.organisationId });
  return entriesOn(rows, of.onDay).map(({ code, words }) => ({
    key: code,
    vi: textOf(words, 'title_vi'),
    en: textOf(words, 'title_en') || textOf(words, 'title_vi'),
    unitKind: textOf(words, 'unit_kind'),
    days: Number(textOf(words, 'days')),
    limit: textOf(words, 'limit'),
    kinds: ticksOf(words, 'kinds'),
    forms: ticksOf(words, 'forms'),
    audiences: ticksOf(words, 'audiences'),
  }));
}
