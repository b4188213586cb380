import { addDays, dayOf } from '#app/ground/time.ts';
import { nameHandler, setAbsence } from '#app/rooms/petitions/acts/handler.ts';
import { tickPetitions } from '#app/rooms/petitions/clock.ts';
import type { Town } from './people.ts';

/** What the office does beside the petitions themselves: who does it, who stands in, what time has reminded of. */
export async function followUp(town: Town, now: Date): Promise<void> {
  const { house, people } = town;
  const given = await house.db
    .selectFrom('petition')
    .select('code')
    .where('lead_unit_id', '=', town.unit('economy'))
    .where('state', 'in', ['assigned', 'in_progress'])
    .orderBy('code')
    .limit(2)
    .execute();
  for (const { code } of given) {
    await nameHandler(house, people.clerk, { code, personId: people.economy.personId });
  }
  const today = dayOf(now);
  await setAbsence(house, people.clerk, {
    organisationId: town.wardId,
    personId: people.culture.personId,
    substituteId: people.clerk.personId,
    fromDay: today,
    toDay: addDays(today, 4),
  });
  await tickPetitions(house);
}
