import type { Database } from '#app/database/database.ts';
import type { Actor } from '#app/ground/actor.ts';
import type { Day } from '#app/ground/time.ts';
import { listHolders } from '#app/rooms/people/store.ts';
import { mayManage } from '../may.ts';
import { readOrganisation } from '../store.ts';

/** The organisation above, where it keeps the days off for all and this person does not work there; else null. */
export async function keeperAbove(
  db: Database,
  of: Readonly<{ actor: Actor; organisationId: string; today: Day }>,
): Promise<string | null> {
  const own = await readOrganisation(db, of.organisationId);
  if (own?.parent_id == null || mayManage(of.actor, own.parent_id)) return null;
  const asked = { organisationId: own.parent_id, role: 'administrator', day: of.today } as const;
  if ((await listHolders(db, asked)).length === 0) return null;
  return (await readOrganisation(db, own.parent_id))?.name ?? null;
}
