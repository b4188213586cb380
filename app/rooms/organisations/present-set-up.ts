import type { Language } from '#app/ground/language.ts';
import type { House } from '#app/house.ts';
import { whyNotSetUp } from '#app/rooms/people/acts/set-up.ts';
import { presentPlaces } from './present-places.ts';
import { presentProfiles } from './present-rules.ts';
import { readPlaceOf } from './store-places.ts';

/** The page of the first set-up: whether the link opens it, the places that were searched, the one that was chosen. */
export async function presentSetUp(
  house: House,
  asked: Readonly<{ token: string; text: string; code: string | null; language: Language }>,
) {
  const refusal = await whyNotSetUp(house, asked.token);
  if (refusal !== null) {
    const refused = { kind: refusal.kind, code: refusal.code, facts: refusal.facts };
    return { refused, places: [], place: null, profiles: [] };
  }
  const place = asked.code === null ? undefined : await readPlaceOf(house.db, asked.code);
  const isToday = place !== undefined && place.valid_to === null;
  const profiles = await presentProfiles(house.db, asked.language);
  return {
    refused: null,
    places: !isToday && asked.text !== '' ? await presentPlaces(house.db, asked.text, 30) : [],
    place: isToday
      ? {
          code: place.code,
          name: place.full_name,
          province: place.level === 'commune' ? place.province_name : null,
        }
      : null,
    profiles: isToday ? profiles.filter((profile) => profile.level === place.level) : [],
  };
}
