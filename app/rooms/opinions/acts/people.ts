import type { Database } from '#app/database/database.ts';
import { refuse } from '#app/ground/refusal.ts';
import type { Day } from '#app/ground/time.ts';
import { ruleIfAny } from '#app/rooms/organisations/store-rules.ts';

type Here = Readonly<{ organisationId: string; onDay: Day }>;

/** How many people one letter may stand for: rule `opinion.people_most`; null where nobody has said. */
export async function mostPeople(db: Database, here: Here): Promise<number | null> {
  return (await ruleIfAny(db, { ...here, key: 'opinion.people_most' }))?.amount ?? null;
}

/** Invalid `opinion.people-most` (most) for a letter that says that more signed it: a slip of the finger, or worse. */
export async function checkPeople(db: Database, here: Here, people: number): Promise<void> {
  if (people === 1) return;
  const most = await mostPeople(db, here);
  if (most !== null && people > most) throw refuse('invalid', 'opinion.people-most', { most });
}
