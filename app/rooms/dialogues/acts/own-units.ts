import type { Database } from '#app/database/database.ts';
import { type Actor, holds } from '#app/ground/actor.ts';
import type { Day } from '#app/ground/time.ts';
import { readUnits } from '#app/rooms/organisations/store.ts';
import { listOfficerUnits } from '#app/rooms/people/store.ts';

/** The units for which somebody works; a clerk of the office also for those in which no officer does. */
export async function readOwnUnits(db: Database, actor: Actor, today: Day): Promise<string[]> {
  const own = actor.roles.flatMap((held) => held.unitId ?? []);
  const organisations = [...new Set(actor.roles.map((held) => held.organisationId))].filter((id) =>
    holds(actor, ['clerk'], id),
  );
  const left = await Promise.all(
    organisations.map(async (organisationId) => {
      const worked = new Set(await listOfficerUnits(db, { organisationId, day: today }));
      return (await readUnits(db, organisationId)).filter((unit) => !worked.has(unit.id));
    }),
  );
  return [...new Set([...own, ...left.flat().map((unit) => unit.id)])];
}
