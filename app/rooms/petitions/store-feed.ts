import { sql } from 'kysely';
import type { Database } from '#app/database/database.ts';
import { filtered, type ListFilter, summaries } from './store-lists.ts';

/**
 * The same list in the order of the last news, with when that was: an old petition that is answered today stands first.
 * News are deeds of these verbs, and notes that are public; what stays in the house moves nothing.
 */
export async function listLastChanged(
  db: Database,
  filter: ListFilter,
  of: { verbs: readonly string[]; limit: number },
) {
  const lastNews = sql<Date | null>`(select max(event.at) from event
    where event.subject_kind = 'petition' and event.subject_id = petition.id
      and case
        when event.verb in ('petition.note_progress', 'petition.start') then event.facts->>'isPublic' = 'true'
        when event.verb = 'petition.chase' then event.facts->>'to' = 'above' or event.facts->>'silent' = 'true'
        else event.verb = any(${[...of.verbs]}::text[]) end)`;
  return await filtered(summaries(db), filter)
    .select(lastNews.as('changed_at'))
    .orderBy(sql`changed_at desc nulls last`)
    .orderBy('petition.id', 'desc')
    .limit(of.limit)
    .execute();
}
