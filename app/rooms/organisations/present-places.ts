import type { Database } from '#app/database/database.ts';
import { fold } from '#app/ground/fold.ts';
import { inSentence } from './organisation.ts';
import {
  type FormerPlaceRow,
  readCommunesOf,
  readFormerOf,
  readPlaceOf,
  readProvinces,
  searchAdminUnits,
  searchFormerUnits,
} from './store-places.ts';

export type FormerPlaceView = ReturnType<typeof formerViews>[number];
export type PlaceView = Awaited<ReturnType<typeof presentPlaces>>[number];
export type MergedPlaceView = NonNullable<Awaited<ReturnType<typeof presentMergedPlace>>>;

/** Most former communes that one answer shows. */
const most = 60;

/** Former communes that a text names, each with the places of today; `isMore` where there were too many. */
export async function presentFormerPlaces(db: Database, text: string) {
  const rows = await searchFormerUnits(db, text, most + 1);
  return { places: formerViews(rows.slice(0, most)), isMore: rows.length > most };
}

/** A commune of today with the former communes that it took over; null where there is none. */
export async function presentMergedPlace(db: Database, code: string) {
  const place = await readPlaceOf(db, code);
  if (place === undefined) return null;
  return {
    code: place.code,
    name: place.full_name,
    province: place.province_name,
    former: formerViews(await readFormerOf(db, code)),
  };
}

/** Communes and provinces of today whose names hold the words. */
export async function presentPlaces(db: Database, text: string, limit = 20) {
  const rows = await searchAdminUnits(db, text, { limit });
  return rows.map((row) => ({
    code: row.code,
    level: row.level,
    name: row.full_name,
    province: row.level === 'province' ? null : inSentence(row.province_name),
  }));
}

/** Places of today that bear the name as it was typed, not only its words. */
export async function presentNamesakes(db: Database, text: string, limit: number) {
  const places = await presentPlaces(db, text, limit);
  return places.filter((place) => ` ${fold(place.name)} `.includes(` ${fold(text)} `));
}

export async function presentProvinces(db: Database) {
  return inOrder(
    (await readProvinces(db)).map((row) => ({ code: row.code, name: row.name, fullName: row.full_name })),
  );
}

export async function presentCommunes(db: Database, provinceCode: string) {
  const rows = await readCommunesOf(db, provinceCode);
  return inOrder(rows.map((row) => ({ code: row.code, name: row.name, fullName: row.full_name })));
}

const vietnamese = new Intl.Collator('vi');

function inOrder<Place extends { name: string }>(places: Place[]): Place[] {
  return places.sort((one, other) => vietnamese.compare(one.name, other.name));
}

/** Rows of one old commune become one view with several places of today. */
function formerViews(rows: readonly FormerPlaceRow[]) {
  const codes = [...new Set(rows.map((row) => row.old_code))];
  return codes.flatMap((code) => {
    const same = rows.filter((row) => row.old_code === code);
    const [first] = same;
    if (first === undefined) return [];
    return [
      {
        code,
        name: first.old_name,
        district: first.old_district,
        province: first.old_province,
        lastDay: first.valid_to,
        isSplit: first.split,
        today: same.map((row) => ({
          code: row.new_code,
          name: row.new_name,
          province: inSentence(row.new_province),
        })),
      },
    ];
  });
}
