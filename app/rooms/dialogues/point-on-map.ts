/** A point in degrees (WGS84). */
export type MapPoint = Readonly<{ lat: number; lon: number }>;

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
