import { fold } from '#app/ground/fold.ts';

/** The communes and provinces of today exist since the two-level reform. */
const reformDay = '2025-07-01';
const lastDayBefore = '2025-06-30';
const listOf = 'Danh mục mã đơn vị hành chính của Cục Thống kê, ngày 30/4/2026';

type Province = Readonly<{
  code: string;
  name: string;
  fullName: string;
  type: string;
  lat: number;
  lon: number;
}>;

/** Rows of `admin_unit` from the list of provinces and the table of communes. */
export function adminUnitRows(provinces: readonly Province[], wardsCsv: string) {
  const dated = { valid_from: reformDay, valid_to: null, source: listOf };
  const provinceRows = provinces.map((province) => ({
    code: province.code,
    level: 'province',
    province_code: province.code,
    kind: province.type,
    name: province.name,
    full_name: province.fullName,
    folded: fold(province.fullName),
    lat: province.lat,
    lon: province.lon,
    area_km2: null,
    ...dated,
  }));
  const communeRows = linesOf(wardsCsv).map(
    ([code, provinceCode, kind = '', name = '', , lat, lon, area]) => {
      const fullName = `${kind.charAt(0).toUpperCase()}${kind.slice(1)} ${name}`;
      return {
        code,
        level: 'commune',
        province_code: provinceCode,
        kind,
        name,
        full_name: fullName,
        folded: fold(fullName),
        lat: Number(lat),
        lon: Number(lon),
        area_km2: Number(area),
        ...dated,
      };
    },
  );
  return [...provinceRows, ...communeRows];
}

/** Rows of `former_unit`: one for each pair of an old commune and a commune that took (part of) its place. */
export function formerUnitRows(formerCsv: string) {
  return linesOf(formerCsv).map(([province = '', district = '', code, name = '', newCode, split], index) => ({
    id: index + 1,
    old_province: province,
    old_district: district,
    old_code: code,
    old_name: name,
    folded: fold(`${name} ${district} ${province}`),
    new_code: newCode,
    split: split === '1',
    valid_to: lastDayBefore,
  }));
}

type Field = Readonly<{
  code: string;
  vi: string;
  en: string;
  sub: readonly Readonly<{ vi: string; en: string; asksDenunciation?: boolean }>[];
  commune: readonly string[];
  province: readonly string[];
}>;

/** Fields of both levels (`LAND`, `LAND.1`) and the kinds of units that usually answer for them. */
export function fieldRows(fields: readonly Field[]) {
  const tops = fields.map((field, position) => ({
    code: field.code,
    parent_code: null,
    name_vi: field.vi,
    name_en: field.en,
    position,
    asks_denunciation: false,
  }));
  const subs = fields.flatMap((field) =>
    field.sub.map((sub, index) => ({
      code: `${field.code}.${index + 1}`,
      parent_code: field.code,
      name_vi: sub.vi,
      name_en: sub.en,
      position: index,
      asks_denunciation: sub.asksDenunciation ?? false,
    })),
  );
  const routes = fields.flatMap((field) =>
    (['commune', 'province'] as const).flatMap((level) =>
      field[level].map((kind, position) => ({ field_code: field.code, level, unit_kind: kind, position })),
    ),
  );
  return { fields: [...tops, ...subs], routes };
}

type LegalBasis = Readonly<{
  id: string;
  number: string;
  title: string;
  issuer: string | null;
  issuedOn: string | null;
  validFrom: string | null;
  track: string;
  status: string;
  source: string;
}>;

export function legalBasisRows(bases: readonly LegalBasis[]) {
  return bases.map(({ issuedOn, validFrom, ...basis }) => ({
    ...basis,
    issued_on: issuedOn,
    valid_from: validFrom,
  }));
}

type Profiles = Readonly<{
  profiles: readonly Readonly<{
    id: string;
    nameVi: string;
    nameEn: string;
    level: string | null;
    parentId: string | null;
  }>[];
  rules: readonly Readonly<{
    profileId: string;
    key: string;
    amount: number;
    unit: string;
    basis: string;
    article: string | null;
    status: string;
    validFrom: string;
  }>[];
}>;

export function ruleRows(data: Profiles, newId: () => string) {
  return {
    profiles: data.profiles.map(({ id, nameVi, nameEn, level, parentId }) => ({
      id,
      name_vi: nameVi,
      name_en: nameEn,
      level,
      parent_id: parentId,
    })),
    rules: data.rules.map(({ profileId, validFrom, ...rule }) => ({
      id: newId(),
      profile_id: profileId,
      organisation_id: null,
      ...rule,
      valid_from: validFrom,
      valid_to: null,
      set_by: null,
      binds_communes: false,
      only_for: null,
    })),
  };
}

type Holiday = Readonly<{ day: string; kind: string; name: string; status: string; source: string }>;

/** Days off as they came with the program. */
export function holidayRows(days: readonly Holiday[]) {
  return days.map((row) => ({
    ...row,
    kind: row.kind === 'swapped_work' ? ('swapped_work' as const) : ('holiday' as const),
    status: row.status === 'confirmed' ? ('confirmed' as const) : ('to_check' as const),
    added_by: null,
  }));
}

/** The tables hold no quoted cells. */
function linesOf(csv: string): string[][] {
  return csv
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(','));
}
