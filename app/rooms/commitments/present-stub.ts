import type { Language } from '#app/ground/language.ts';
import { dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { siteOf } from '#app/rooms/organisations/present.ts';
import { presentReception } from '#app/rooms/organisations/present-reception.ts';

export type ReceptionStep = Awaited<ReturnType<typeof receptionOfHome>>[number];

/** Places that take complaints or denunciations here and on the level above, each with its next day. */
export async function receptionOfHome(house: House, language: Language) {
  const site = await siteOf(house.db);
  if (site === null) return [];
  const asked = { organisationId: site.organisationId, today: dayOf(house.now()), language };
  const view = await presentReception(house.db, asked);
  return (view?.offices ?? [])
    .flatMap((office) => office.places)
    .filter((place) => place.takes.some((matter) => matter !== 'petition'))
    .map(({ id, name, address, next }) => ({ id, name, address, next: next[0] ?? null }));
}
