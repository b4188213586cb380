import type { Vector, Vectors } from './vectors.ts';

export type Neighbour = Readonly<{ at: number; score: number }>;

/** Finds the most alike texts of a pile. `not` leaves one text out: the one that is asked about. */
export type Likeness = Readonly<{
  near: (asked: Vector, how: { limit: number; least: number; not?: number }) => Neighbour[];
}>;

/** How many entries of the index one question reads: the rarest features first, so that common words cost nothing. */
const entriesRead = 2000;
/** Of the texts that share rare features, so many are compared in full. */
const comparedInFull = 20;

/** An inverted index over the pile; what occurs in one text only leads nowhere and is left out. */
export function openLikeness(pile: Vectors): Likeness {
  const { starts, texts, weights } = invert(pile);
  const partial = new Float32Array(pile.count);
  const touched = new Int32Array(pile.count);
  const dense = new Float32Array(pile.scale.count);
  return {
    near(asked, { limit, least, not = -1 }) {
      let count = 0;
      let read = 0;
      for (const { id, weight } of rarestFirst(asked, pile)) {
        const [from, to] = [starts[id] ?? 0, starts[id + 1] ?? 0];
        read += to - from;
        if (read > entriesRead && count > 0) break;
        for (let entry = from; entry < to; entry += 1) {
          const text = texts[entry] ?? 0;
          if ((partial[text] ?? 0) === 0) {
            touched[count] = text;
            count += 1;
          }
          partial[text] = (partial[text] ?? 0) + weight * (weights[entry] ?? 0);
        }
      }
      if (not >= 0) partial[not] = -1;
      const near: Neighbour[] = [];
      spread(asked, dense);
      for (const at of bestOf(partial, touched.subarray(0, count), comparedInFull)) {
        if (at === not) continue;
        const score = productWith(dense, pile, at);
        if (score >= least) near.push({ at, score });
      }
      for (const id of asked.ids) dense[id] = 0;
      for (let at = 0; at < count; at += 1) partial[touched[at] ?? 0] = 0;
      return near.sort((a, b) => b.score - a.score || a.at - b.at).slice(0, limit);
    },
  };
}

/** Steps in which the texts that share little are told from those that share much. */
const steps = 1024;

/** The texts that share most with the question, in no order; the weakest are told apart by a cut and not by sorting. */
function bestOf(partial: Float32Array, touched: Int32Array, limit: number): Int32Array {
  if (touched.length <= limit) return touched;
  let most = 0;
  for (let at = 0; at < touched.length; at += 1) most = Math.max(most, partial[touched[at] ?? 0] ?? 0);
  const scale = (steps - 1) / (most || 1);
  const counts = new Int32Array(steps);
  const stepOf = (text: number) => Math.max(0, Math.trunc((partial[text] ?? 0) * scale));
  for (let at = 0; at < touched.length; at += 1) {
    const step = stepOf(touched[at] ?? 0);
    counts[step] = (counts[step] ?? 0) + 1;
  }
  let cut = steps;
  for (let kept = 0; cut > 0 && kept < limit; ) {
    cut -= 1;
    kept += counts[cut] ?? 0;
  }
  const best = new Int32Array(limit * 2);
  let found = 0;
  for (let at = 0; at < touched.length && found < best.length; at += 1) {
    const text = touched[at] ?? 0;
    if (stepOf(text) >= cut) {
      best[found] = text;
      found += 1;
    }
  }
  return best.subarray(0, found);
}

function spread(asked: Vector, dense: Float32Array): void {
  for (let at = 0; at < asked.ids.length; at += 1) dense[asked.ids[at] ?? 0] = asked.weights[at] ?? 0;
}

function productWith(dense: Float32Array, pile: Vectors, at: number): number {
  let sum = 0;
  const to = pile.starts[at + 1] ?? 0;
  for (let entry = pile.starts[at] ?? 0; entry < to; entry += 1) {
    sum += (dense[pile.ids[entry] ?? 0] ?? 0) * (pile.weights[entry] ?? 0);
  }
  return sum;
}

function rarestFirst(asked: Vector, pile: Vectors): { id: number; weight: number }[] {
  const found: { id: number; weight: number; texts: number }[] = [];
  for (const [at, id] of asked.ids.entries()) {
    const texts = pile.frequency[id] ?? 0;
    // Runs of letters help where words are mistyped, and there are three times as many of them.
    if (texts > 0 && (id < pile.scale.letters || id % 4 === 0))
      found.push({ id, weight: asked.weights[at] ?? 0, texts });
  }
  return found.sort((a, b) => a.texts - b.texts);
}

function invert(pile: Vectors) {
  const features = pile.scale.count;
  const starts = new Int32Array(features + 1);
  const isKept = (id: number) => (pile.frequency[id] ?? 0) > 0 && (id < pile.scale.letters || id % 4 === 0);
  for (let id = 0; id < features; id += 1) {
    starts[id + 1] = (starts[id] ?? 0) + (isKept(id) ? (pile.frequency[id] ?? 0) : 0);
  }
  const total = starts[features] ?? 0;
  const texts = new Int32Array(total);
  const weights = new Float32Array(total);
  const next = starts.slice();
  for (let text = 0; text < pile.count; text += 1) {
    for (let at = pile.starts[text] ?? 0; at < (pile.starts[text + 1] ?? 0); at += 1) {
      const id = pile.ids[at] ?? 0;
      if (!isKept(id)) continue;
      const entry = next[id] ?? 0;
      texts[entry] = text;
      weights[entry] = pile.weights[at] ?? 0;
      next[id] = entry + 1;
    }
  }
  return { starts, texts, weights };
}
