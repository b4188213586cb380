import { type Features, featuresOf, scaleFor } from './features.ts';
import { groupTexts } from './groups.ts';
import { type Neighbour, openLikeness } from './likeness.ts';
import { differingPlace, openSamePlace, type Place, type SamePlace, sharesPlace } from './places.ts';
import { createReader, type Reading } from './reading.ts';
import { type Vector, type Vectors, vectorAt, vectorOf, vectorsOf } from './vectors.ts';

/** What is analysed: a text, and where the sender says it is, if he does. */
export type Text = Readonly<{ text: string; area: string | null }>;

/** A pile of texts that can be asked for what is alike. Texts that read the same are kept once. */
export type Pile = Readonly<{
  /** Text -> which of the kept readings it is. */
  readingOf: Int32Array;
  readings: readonly Reading[];
  sizes: readonly number[];
  vectors: Vectors;
  /** The most alike texts by number, best first, of those that may be shown. */
  near: (asked: Reading, how: { limit: number; isShown: (at: number) => boolean }) => Near[];
  /** Group number of every text. */
  groups: () => Int32Array;
}>;

/** `other`: the two speak of different places, so they may be the same matter elsewhere. */
export type Near = Readonly<{ at: number; score: number; other: readonly [Place, Place] | null }>;

/** What is less alike is not worth showing. */
const leastShown = 0.15;
/** Of what is near, so much is looked at: some of it may not be shown. */
const looked = 30;
/** Neighbours of each text that average linkage looks at: more cost time and join twins of other villages. */
const linked = 16;
const leastLinked = 0.16;
/** So often a name must stand in the pile before it is known not to be a slip of the finger. */
const wellKnownFrom = 3;

export function openPile(texts: readonly Text[], read = createReader()): Pile {
  const { readingOf, readings, sizes } = collapse(texts, read);
  const scale = scaleFor(readings.length);
  const featuresIn = (reading: Reading): Features => featuresOf(reading.syllables, scale);
  const vectors = vectorsOf(readings.map(featuresIn), scale);
  const likeness = openLikeness(vectors);
  const isSame = openSamePlace(wellKnown(readings, sizes));
  const differs = (one: Reading, two: Reading) => otherPlace(one, two, isSame);
  const members = membersOf(readingOf, readings.length);
  const nearest = (asked: Vector, how: { limit: number; least: number; not?: number }): Neighbour[] =>
    likeness.near(asked, how);
  return {
    readingOf,
    readings,
    sizes,
    vectors,
    near(asked, { limit, isShown }) {
      const vector = vectorOf(featuresIn(asked), vectors);
      const found = nearest(vector, { limit: looked, least: leastShown });
      return found
        .flatMap(({ at, score }) => {
          const reading = readings[at];
          const other = reading === undefined ? null : differs(asked, reading);
          return (members[at] ?? [])
            .filter(isShown)
            .slice(0, limit)
            .map((text) => ({ at: text, score: Math.min(1, score), other }));
        })
        .slice(0, limit);
    },
    groups() {
      const near = readings.map((_, at) =>
        nearest(vectorAt(vectors, at), { limit: linked, least: leastLinked, not: at }),
      );
      const groupOf = groupTexts({
        pile: vectors,
        readings,
        sizes,
        near,
        differs: (one, two) => {
          const [first, second] = [readings[one], readings[two]];
          return first !== undefined && second !== undefined && differs(first, second) !== null;
        },
      });
      return readingOf.map((reading) => groupOf[reading] ?? 0);
    },
  };
}

/** The place guard over what the texts name and what the forms say. */
function otherPlace(one: Reading, two: Reading, isSame: SamePlace): readonly [Place, Place] | null {
  const named = differingPlace(one.places, two.places, isSame);
  if (named !== null) return named;
  if (sharesPlace(one.places, two.places, isSame)) return null;
  return differingPlace(one.area, two.area, isSame);
}

function collapse(texts: readonly Text[], read: (text: string, area?: string | null) => Reading) {
  const known = new Map<string, number>();
  const readings: Reading[] = [];
  const sizes: number[] = [];
  const readingOf = new Int32Array(texts.length);
  for (const [at, { text, area }] of texts.entries()) {
    const reading = read(text, area);
    const key = `${reading.syllables.join(' ')}|${keyOf(reading.places)}|${keyOf(reading.area)}`;
    const before = known.get(key) ?? readings.length;
    readingOf[at] = before;
    sizes[before] = (sizes[before] ?? 0) + 1;
    if (before < readings.length) continue;
    known.set(key, before);
    readings.push(reading);
  }
  return { readingOf, readings, sizes };
}

function keyOf(places: readonly Place[]): string {
  return places.map((place) => `${place.kind} ${place.name}`).join(',');
}

function wellKnown(readings: readonly Reading[], sizes: readonly number[]): (place: Place) => boolean {
  const counts = new Map<string, number>();
  for (const [at, reading] of readings.entries()) {
    for (const { kind, name } of [...reading.places, ...reading.area]) {
      counts.set(`${kind} ${name}`, (counts.get(`${kind} ${name}`) ?? 0) + (sizes[at] ?? 1));
    }
  }
  return ({ kind, name }) => (counts.get(`${kind} ${name}`) ?? 0) >= wellKnownFrom;
}

function membersOf(readingOf: Int32Array, count: number): readonly number[][] {
  const members: number[][] = Array.from({ length: count }, () => []);
  for (const [text, reading] of readingOf.entries()) members[reading]?.push(text);
  return members;
}
