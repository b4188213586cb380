import { type Selectable, sql } from 'kysely';
import type { Database } from '#app/database/database.ts';
import type { AdminUnitTable, FormerUnitTable } from '#app/database/tables/organisations.ts';
import { fold } from '#app/ground/fold.ts';
import type { AdminLevel } from './organisation.ts';

export type PlaceRow = Selectable<AdminUnitTable> & Readonly<{ province_name: string }>;
export type FormerPlaceRow = Selectable<FormerUnitTable> &
  Readonly<{ new_name: string; new_province: string }>;

/**
 * Communes and provinces whose names hold every word (or its beginning), typed with or without diacritics and
 * with either placement of tones. A commune is also found with the words of its province. Best match first.
 */
export async function searchAdminUnits(
  db: Database,
  text: string,
  only: { level?: AdminLevel; provinceCode?: string; limit?: number } = {},
): Promise<PlaceRow[]> {
  const words = fold(text).split(' ').filter(Boolean);
  const whole = words.join(' ');
  return await db
    .selectFrom('admin_unit as place')
    .innerJoin('admin_unit as province', 'province.code', 'place.province_code')
    .selectAll('place')
    .select('province.full_name as province_name')
    .where('place.valid_to', 'is', null)
    .$if(only.level !== undefined, (query) => query.where('place.level', '=', only.level ?? 'commune'))
    .$if(only.provinceCode !== undefined, (query) =>
      query.where('place.province_code', '=', only.provinceCode ?? ''),
    )
    .where(holdsAll(sql`' ' || place.folded || ' ' || province.folded`, words))
    .orderBy(nearness(sql`place.folded`, whole))
    .orderBy('place.level', 'desc')
    .orderBy('place.folded')
    .orderBy('place.code')
    .limit(only.limit ?? 20)
    .execute();
}

/**
 * Former communes, with the words of their district and province, and the commune of today that took each over.
 * Where some hold the words together as they were typed, the others are left out: "phuc xa" is not "Xã Phúc Lâm".
 */
export async function searchFormerUnits(db: Database, text: string, limit = 50): Promise<FormerPlaceRow[]> {
  const words = fold(text).split(' ').filter(Boolean);
  if (words.length === 0) return [];
  const rows = await formerPlaces(db)
    .select(nameNearness(words.join(' ')).as('distance'))
    .where(holdsAll(sql`' ' || former.folded`, words))
    .orderBy('distance')
    .orderBy('former.old_province')
    .orderBy('former.old_district')
    .orderBy('former.id')
    .limit(limit)
    .execute();
  const isTogether = (rows[0]?.distance ?? 2) < 2;
  return isTogether ? rows.filter((row) => row.distance < 2) : rows;
}

/** What became of a former commune (its code before 01/07/2025): more than one row where it was divided. */
export async function readTodayOf(db: Database, oldCode: string): Promise<FormerPlaceRow[]> {
  return await formerPlaces(db).where('former.old_code', '=', oldCode).orderBy('former.id').execute();
}

/** The former communes that a commune of today took over, wholly or in part. */
export async function readFormerOf(db: Database, newCode: string): Promise<FormerPlaceRow[]> {
  return await formerPlaces(db).where('former.new_code', '=', newCode).orderBy('former.id').execute();
}

export async function readPlaceOf(db: Database, code: string): Promise<PlaceRow | undefined> {
  return await db
    .selectFrom('admin_unit as place')
    .innerJoin('admin_unit as province', 'province.code', 'place.province_code')
    .selectAll('place')
    .select('province.full_name as province_name')
    .where('place.code', '=', code)
    .executeTakeFirst();
}

export async function readProvinces(db: Database): Promise<Selectable<AdminUnitTable>[]> {
  return await db
    .selectFrom('admin_unit')
    .selectAll()
    .where('level', '=', 'province')
    .where('valid_to', 'is', null)
    .orderBy('name')
    .execute();
}

export async function readCommunesOf(
  db: Database,
  provinceCode: string,
): Promise<Selectable<AdminUnitTable>[]> {
  return await db
    .selectFrom('admin_unit')
    .selectAll()
    .where('level', '=', 'commune')
    .where('province_code', '=', provinceCode)
    .where('valid_to', 'is', null)
    .orderBy('name')
    .execute();
}

function formerPlaces(db: Database) {
  return db
    .selectFrom('former_unit as former')
    .innerJoin('admin_unit as place', 'place.code', 'former.new_code')
    .innerJoin('admin_unit as province', 'province.code', 'place.province_code')
    .selectAll('former')
    .select(['place.full_name as new_name', 'province.full_name as new_province']);
}

/** Every word begins a word of the name. Folded words hold letters and digits only, so LIKE needs no escape. */
function holdsAll(name: ReturnType<typeof sql>, words: readonly string[]) {
  const parts = words.slice(0, 12).map((word) => sql<boolean>`${name} like ${`% ${word}%`}`);
  return sql<boolean>`(${parts.length === 0 ? sql`true` : sql.join(parts, sql` and `)})`;
}

/** 0 where the name begins or ends with the whole text as words, 1 where it holds it together, else 2. */
function nearness(name: ReturnType<typeof sql>, whole: string) {
  return sql<number>`case
    when ${name} || ' ' like ${`${whole} %`} or ${name} like ${`% ${whole}`} then 0
    when ' ' || ${name} || ' ' like ${`% ${whole} %`} then 1
    else 2 end`;
}

/** 0 where the commune's own name begins with the text, with or without its kind; 1 where the row holds it. */
function nameNearness(whole: string) {
  return sql<number>`case
    when former.folded || ' ' ~ ${`^((phuong|xa|thi tran) )?${whole} `} then 0
    when ' ' || former.folded || ' ' like ${`% ${whole} %`} then 1
    else 2 end`;
}
