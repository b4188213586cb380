import type { Database } from '#app/database/database.ts';
import { readStory } from '#app/rooms/record/store.ts';
import { carriersOf } from '../carriers.ts';
import { listMerged, type OpinionRow } from '../store.ts';

/** What stands in a topic because it came along with this one, also by way of others: it goes back with it. */
export async function carriedWith(db: Database, row: OpinionRow): Promise<OpinionRow[]> {
  if (row.merged_into_id === null) return [];
  const siblings = (await listMerged(db, row.merged_into_id)).filter((each) => each.id !== row.id);
  const carriers = await readCarriers(
    db,
    siblings.map((each) => each.id),
  );
  return siblings.filter((each) => carriers.get(each.id)?.includes(row.id));
}

/** With which topics each of these opinions came to where it stands: `carriersOf`. */
export async function readCarriers(
  db: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const events = Map.groupBy(await readStory(db, 'opinion', ids), (event) => event.subject_id);
  return new Map(ids.map((id) => [id, carriersOf(events.get(id) ?? [])]));
}
