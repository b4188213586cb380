import type { MapPoint } from './point-on-map.ts';

/** Where Vietnam lies, with its islands. Latitudes and longitudes cannot be mistaken for one another. */
const country = { south: 6, north: 24, west: 101, east: 118 };

/** Why a text is no point: a short link hides it, a link has none, or it is nothing of the kind. */
export type NoPoint = 'short-link' | 'link' | 'words';

/**
 * A point in Vietnam as people write or paste it: "21.0031, 105.8123" in either order, with commas as decimals where a
 * blank or a semicolon parts the two; degrees with minutes and seconds; the link of a map that names the place.
 */
export function parsePoint(text: string): MapPoint | NoPoint {
  const said = text.trim();
  if (shortLink.test(said)) return 'short-link';
  if (link.test(said)) return pointOfLink(said) ?? 'link';
  return pointOfNumbers(said) ?? 'words';
}

const link = /^(https?:|geo:|www\.|maps\.)/i;
const shortLink = /(maps\.app\.goo\.gl|goo\.gl\/maps|g\.co\/|zalo\.me)/i;
const number = '(-?\\d{1,3}\\.\\d+)';

/** Where links of maps name a place, before where they name what the screen showed. */
const inLinks = [
  `!3d${number}!4d${number}`,
  `[?&](?:q|query|ll|destination|daddr|coordinate|center|cp)=(?:loc:)?${number}[,~\\s+]+${number}`,
  `[?&]mlat=${number}&mlon=${number}`,
  `^geo:${number},${number}`,
  `/(?:place|search|dir)/[^@]*?${number},[\\s+]*${number}`,
  `#map=\\d+/${number}/${number}`,
  `@${number},${number}`,
].map((pattern) => new RegExp(pattern, 'i'));

function pointOfLink(said: string): MapPoint | null {
  const plain = said.replace(/%2C/gi, ',').replace(/%20/g, ' ').replace(/%7E/gi, '~');
  for (const pattern of inLinks) {
    const [, lat, lon] = pattern.exec(plain) ?? [];
    const point = lat === undefined || lon === undefined ? null : pointIn(Number(lat), Number(lon));
    if (point !== null) return point;
  }
  return null;
}

/** Signs and words that may stand beside the numbers; north and east need not be said. */
const beside =
  /[°º˚'’′"”″:=()]|(?<!\p{L})(?:vĩ độ|kinh độ|bắc|đông|latitude|longitude|lat|lng|long|lon|[NEBĐ])(?!\p{L})/giu;

function pointOfNumbers(said: string): MapPoint | null {
  const bare = said.replace(beside, ' ');
  const parts = (bare.includes('.') ? bare : bare.replace(/(\d),(?=\d)/g, '$1.'))
    .split(/[\s,;]+/)
    .filter((part) => part !== '');
  if (parts.length === 0 || parts.length > 6 || parts.length % 2 === 1) return null;
  const half = parts.length / 2;
  const [first, second] = [degreesOf(parts.slice(0, half)), degreesOf(parts.slice(half))];
  if (first === null || second === null) return null;
  return pointIn(first, second) ?? pointIn(second, first);
}

/** Degrees, minutes, seconds; only the last of them may have decimals. */
function degreesOf(parts: readonly string[]): number | null {
  const isWhole = parts.slice(0, -1).every((part) => /^\d+$/.test(part));
  if (!isWhole || !/^\d+(\.\d*)?$/.test(parts.at(-1) ?? '')) return null;
  const [degrees = 0, minutes = 0, seconds = 0] = parts.map(Number);
  if (minutes >= 60 || seconds >= 60) return null;
  return rounded(degrees + minutes / 60 + seconds / 3600);
}

/** A tenth of a metre. */
function rounded(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}

function pointIn(lat: number, lon: number): MapPoint | null {
  const { south, north, west, east } = country;
  const isThere = lat > south && lat < north && lon > west && lon < east;
  return isThere ? { lat: rounded(lat), lon: rounded(lon) } : null;
}
