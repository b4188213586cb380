import type { Features, Scale } from './features.ts';

/**
 * Texts as sparse vectors, one behind the other in typed arrays: text `n` has the features `ids[starts[n]]` up to
 * `ids[starts[n + 1]]`, rising. Syllables and letters weigh half each, so that a dot product is the mean of the two
 * cosines and lies between 0 and 1.
 */
export type Vectors = Readonly<{
  scale: Scale;
  count: number;
  starts: Int32Array;
  ids: Int32Array;
  weights: Float32Array;
  /** Feature -> in how many texts it occurs; a text that stands for several counts once. */
  frequency: Int32Array;
}>;

export type Vector = Readonly<{ ids: Int32Array; weights: Float32Array }>;

export function vectorsOf(texts: readonly Features[], scale: Scale): Vectors {
  const starts = new Int32Array(texts.length + 1);
  const frequency = new Int32Array(scale.count);
  for (const [at, { ids }] of texts.entries()) {
    starts[at + 1] = (starts[at] ?? 0) + ids.length;
    for (const id of ids) frequency[id] = (frequency[id] ?? 0) + 1;
  }
  const total = starts[texts.length] ?? 0;
  const ids = new Int32Array(total);
  const weights = new Float32Array(total);
  for (const [at, text] of texts.entries()) {
    const from = starts[at] ?? 0;
    ids.set(text.ids, from);
    weights.set(weigh(text, { frequency, count: texts.length, scale }), from);
  }
  return { scale, count: texts.length, starts, ids, weights, frequency };
}

/** One more text, weighed by the pile that it is compared with. */
export function vectorOf(text: Features, pile: Vectors): Vector {
  return { ids: text.ids, weights: weigh(text, pile) };
}

export function vectorAt(pile: Vectors, at: number): Vector {
  const [from, to] = [pile.starts[at] ?? 0, pile.starts[at + 1] ?? 0];
  return { ids: pile.ids.subarray(from, to), weights: pile.weights.subarray(from, to) };
}

/** The product of two vectors whose ids rise. */
export function dot(one: Vector, two: Vector): number {
  let [left, right, sum] = [0, 0, 0];
  const [lefts, rights] = [one.ids, two.ids];
  while (left < lefts.length && right < rights.length) {
    const difference = (lefts[left] ?? 0) - (rights[right] ?? 0);
    if (difference === 0) {
      sum += (one.weights[left] ?? 0) * (two.weights[right] ?? 0);
      left += 1;
      right += 1;
    } else if (difference < 0) left += 1;
    else right += 1;
  }
  return sum;
}

/** Both vectors added up, each taken so many times. */
export function sumOf(one: Vector, two: Vector): Vector {
  const ids = new Int32Array(one.ids.length + two.ids.length);
  const weights = new Float32Array(ids.length);
  const past = Number.POSITIVE_INFINITY;
  let [left, right, kept] = [0, 0, 0];
  while (left < one.ids.length || right < two.ids.length) {
    const a = one.ids[left] ?? past;
    const b = two.ids[right] ?? past;
    ids[kept] = Math.min(a, b);
    weights[kept] = (a <= b ? (one.weights[left] ?? 0) : 0) + (b <= a ? (two.weights[right] ?? 0) : 0);
    if (a <= b) left += 1;
    if (b <= a) right += 1;
    kept += 1;
  }
  return { ids: ids.slice(0, kept), weights: weights.slice(0, kept) };
}

export function timesOf(vector: Vector, times: number): Vector {
  return { ids: vector.ids, weights: vector.weights.map((weight) => weight * times) };
}

/** (1 + ln count) x ln(1 + texts / texts with it), each half brought to the length sqrt(1/2). */
function weigh(text: Features, pile: Pick<Vectors, 'frequency' | 'count' | 'scale'>): Float32Array {
  const weights = new Float32Array(text.ids.length);
  let [syllables, letters] = [0, 0];
  for (const [at, id] of text.ids.entries()) {
    const rare = Math.log(1 + pile.count / Math.max(1, pile.frequency[id] ?? 0));
    const weight = (1 + Math.log(text.counts[at] ?? 1)) * rare;
    weights[at] = weight;
    if (id < pile.scale.letters) syllables += weight * weight;
    else letters += weight * weight;
  }
  const [one, two] = [Math.sqrt(2 * syllables) || 1, Math.sqrt(2 * letters) || 1];
  for (const [at, id] of text.ids.entries())
    weights[at] = (weights[at] ?? 0) / (id < pile.scale.letters ? one : two);
  return weights;
}
