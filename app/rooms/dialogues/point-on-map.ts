/** A point in degrees (WGS84). */
export type MapPoint = Readonly<{ lat: number; lon: number }>;

/** Where Vietnam lies, with its islands. */
const country = { south: 6, north: 24, west: 101, east: 118 };

/**
 * Coordinates as telephones and maps on the web copy them, "21.0031, 105.8123", in either order; with commas as
 * decimals the two stand apart by a blank or a semicolon. Null where it is no point in Vietnam.
 */
export function parsePoint(text: string): MapPoint | null {
  const bare = text.replace(/[°NEBĐ]/giu, ' ');
  const numbers = (bare.includes('.') ? bare : bare.replace(/(\d),(?=\d)/g, '$1.'))
    .split(/[\s,;]+/)
    .filter((part) => part !== '')
    .map(Number);
  const [first, second, third] = numbers;
  if (first === undefined || second === undefined || third !== undefined) return null;
  return pointIn(first, second) ?? pointIn(second, first);
}

function pointIn(lat: number, lon: number): MapPoint | null {
  const { south, north, west, east } = country;
  return lat > south && lat < north && lon > west && lon < east ? { lat, lon } : null;
}

/** What is known of where a commune lies. */
export type Centre = Readonly<{
  lat: number | null;
  lon: number | null;
  areaKm2: number | null;
  isScattered: boolean;
}>;

/**
 * How many kilometres too far from a commune a point is, whole; 0 where it may lie in it. Communes are no circles:
 * three times the radius of their area and two kilometres. Special zones are islands far apart, and are not asked.
 */
export function kilometresBeyond(point: MapPoint, centre: Centre): number {
  if (centre.lat === null || centre.lon === null || centre.areaKm2 === null || centre.isScattered) return 0;
  const most = 3 * Math.sqrt(centre.areaKm2 / Math.PI) + 2;
  const away = kilometresBetween(point, { lat: centre.lat, lon: centre.lon });
  return away > most ? Math.ceil(away - most) : 0;
}

const kilometresADegree = 111.2;

function kilometresBetween(one: MapPoint, other: MapPoint): number {
  const squeeze = Math.cos((((one.lat + other.lat) / 2) * Math.PI) / 180);
  return Math.hypot(one.lat - other.lat, (one.lon - other.lon) * squeeze) * kilometresADegree;
}
