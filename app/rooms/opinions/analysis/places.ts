import placeWords from '../data/place-words.json' with { type: 'json' };
import { isWithin } from './edits.ts';
import type { Word } from './reading.ts';

/** A named place in a text: `{kind: 'village', name: 'phu my'}`, `{kind: 'lane', name: '12'}`. */
export type Place = Readonly<{ kind: string; name: string }>;

type Marker = Readonly<{ words: readonly string[]; kind: string; strong: boolean }>;

const markers = markersByFirst();
const notNames: ReadonlySet<string> = new Set(placeWords.notNames);
const whereKinds: ReadonlySet<string> = new Set(placeWords.where);
const longestName = 4;

/** The places that a text names: after a word such as thôn, ngõ, cầu stands a number or a name. */
export function findPlaces(words: readonly Word[]): readonly Place[] {
  const isMixed = words.some((word) => !word.isCapital) && words.some((word) => word.isCapital);
  const found: Place[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const marker = markerAt(words, at);
    if (marker === undefined) continue;
    let from = at + marker.words.length;
    if (words[from]?.folded === 'so') from += 1;
    if ((words[from - 1]?.end ?? 2) > 0) continue;
    const name = nameAt(words, from, { isMixed, strong: marker.strong });
    if (name === null) continue;
    found.push({ kind: marker.kind, name: name.words });
    at = from + name.count - 1;
  }
  return found;
}

/** The box "tổ dân phố, thôn" of a form: its places, or all of it as one name. */
export function placesOfArea(words: readonly Word[]): readonly Place[] {
  if (words.length === 0) return [];
  const found = findPlaces(words);
  if (found.length > 0) return found;
  return [{ kind: 'area', name: words.map((word) => word.folded).join(' ') }];
}

/** Are two places of one kind the same? */
export type SamePlace = (one: Place, two: Place) => boolean;

/**
 * `isName` says which names are well known, so that An Bình and An Định are two villages and not a slip of the finger.
 * Names meet again and again in a pile: each pair is looked at once.
 */
export function openSamePlace(isName: (place: Place) => boolean): SamePlace {
  const known = new Map<string, Map<string, boolean>>();
  return (one, two) => {
    if (one.name === two.name) return true;
    const of = `${one.kind} ${one.name}`;
    const row = known.get(of) ?? new Map<string, boolean>();
    const before = row.get(two.name);
    if (before !== undefined) return before;
    const isSame = isSamePlace(one, two, isName);
    row.set(two.name, isSame);
    known.set(of, row);
    return isSame;
  };
}

/**
 * A place that both sides name and that is not the same: the matter may be the same, the village is another. Null
 * where nothing speaks against one place.
 */
export function differingPlace(
  first: readonly Place[],
  second: readonly Place[],
  isSame: SamePlace,
): readonly [Place, Place] | null {
  for (const place of first) {
    const other = second.find((each) => each.kind === place.kind);
    if (other !== undefined && !sharesKind(place.kind, first, second, isSame)) return [place, other];
  }
  if (sharesPlace(first, second, isSame)) return null;
  const [here, there] = [first.find(isWhere), second.find(isWhere)];
  return here !== undefined && there !== undefined && here.kind !== there.kind ? [here, there] : null;
}

function isWhere(place: Place): boolean {
  return whereKinds.has(place.kind);
}

/** Do both sides name one place? */
export function sharesPlace(first: readonly Place[], second: readonly Place[], isSame: SamePlace): boolean {
  return first.some((one) => second.some((two) => one.kind === two.kind && isSame(one, two)));
}

function sharesKind(
  kind: string,
  first: readonly Place[],
  second: readonly Place[],
  isSame: SamePlace,
): boolean {
  for (const one of first) {
    if (one.kind !== kind) continue;
    for (const two of second) if (two.kind === kind && isSame(one, two)) return true;
  }
  return false;
}

function isSamePlace(first: Place, second: Place, isName: (place: Place) => boolean): boolean {
  if (first.name === second.name) return true;
  if (/\d/.test(first.name) || /\d/.test(second.name)) return false;
  const [one, two] = [first.name.split(' '), second.name.split(' ')];
  const shared = Math.min(one.length, two.length);
  const [left, right] = [one.slice(0, shared).join(''), two.slice(0, shared).join('')];
  if (left === right) return true;
  const most = Math.max(1, Math.floor(left.length / 5));
  if (!isWithin(left, right, most)) return false;
  return !(isName(first) && isName(second));
}

/** A number, a name in capitals, or after a strong word whatever is no common word. */
function nameAt(
  words: readonly Word[],
  from: number,
  how: { isMixed: boolean; strong: boolean },
): { words: string; count: number } | null {
  const first = words[from];
  if (first === undefined) return null;
  if (/\d/.test(first.folded)) return numberAt(words, from);
  const taken: string[] = [];
  for (let at = from; at < words.length && taken.length < longestName; at += 1) {
    const word = words[at];
    if (word === undefined) break;
    const isName = how.isMixed
      ? word.isCapital
      : how.strong && taken.length < 2 && !notNames.has(word.folded);
    if (!isName || (taken.length > 0 && markerAt(words, at) !== undefined && !how.isMixed)) break;
    taken.push(word.folded);
    if (word.end > 0) break;
  }
  return taken.length === 0 ? null : { words: taken.join(' '), count: taken.length };
}

/** `12`, `12a`, and `12/34` which the words give as two. */
function numberAt(words: readonly Word[], from: number): { words: string; count: number } {
  const number = words[from]?.folded ?? '';
  return { words: number.replace(/^0+(?=\d)/, ''), count: 1 };
}

function markerAt(words: readonly Word[], at: number): Marker | undefined {
  const candidates = markers.get(words[at]?.folded ?? '');
  return candidates?.find((marker) =>
    marker.words.every((word, index) => words[at + index]?.folded === word),
  );
}

function markersByFirst(): ReadonlyMap<string, readonly Marker[]> {
  const found = new Map<string, Marker[]>();
  for (const { say, kind, strong } of placeWords.words) {
    const words = say.split(' ');
    const first = words[0] ?? '';
    found.set(first, [...(found.get(first) ?? []), { words, kind, strong }]);
  }
  for (const list of found.values()) list.sort((a, b) => b.words.length - a.words.length);
  return found;
}
