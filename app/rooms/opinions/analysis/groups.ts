import { openHeap } from './heap.ts';
import type { Neighbour } from './likeness.ts';
import type { Reading } from './reading.ts';
import { dot, sumOf, timesOf, type Vector, type Vectors, vectorAt } from './vectors.ts';

/** Mean likeness that two groups must have to be one: found on texts with planted copies, see bench/consolidate.ts. */
export const groupFrom = 0.3;

export type Grouping = Readonly<{
  pile: Vectors;
  readings: readonly Reading[];
  /** How many identical texts each one stands for. */
  sizes: readonly number[];
  /** For each text the most alike ones. */
  near: readonly (readonly Neighbour[])[];
  /** Do the two texts speak of different places? */
  differs: (one: number, two: number) => boolean;
}>;

type Cluster = { members: number[]; size: number; sum: Vector; links: Map<number, number> };

/**
 * Groups of texts about the same matter in the same place, by average linkage: two groups become one while the mean
 * likeness of their pairs is at least `from`. A pair in different places counts as unlike. Returns the group number
 * of each text, numbered in the order of their first texts.
 */
export function groupTexts(given: Grouping, from: number = groupFrom): Int32Array {
  const clusters = new Map<number, Cluster>();
  const heap = openHeap();
  const score = (one: Cluster, two: Cluster) => meanLikeness(given, one, two);
  openClusters(given, clusters);
  for (const [one, cluster] of clusters) {
    for (const [two, likeness] of cluster.links) {
      if (one < two && likeness >= from) heap.push({ score: likeness, one, two });
    }
  }
  let next = given.pile.count;
  for (let pair = heap.pop(); pair !== undefined; pair = heap.pop()) {
    const [one, two] = [clusters.get(pair.one), clusters.get(pair.two)];
    if (one === undefined || two === undefined) continue;
    const joined = join(one, two);
    for (const other of new Set([...one.links.keys(), ...two.links.keys()])) {
      const neighbour = clusters.get(other);
      if (neighbour === undefined || neighbour === one || neighbour === two) continue;
      const likeness = mean(one, two, [
        one.links.get(other) ?? score(one, neighbour),
        two.links.get(other) ?? score(two, neighbour),
      ]);
      neighbour.links.delete(pair.one);
      neighbour.links.delete(pair.two);
      // What has fallen far below will not come back: forgetting it keeps the work small.
      if (likeness < from / 2) continue;
      joined.links.set(other, likeness);
      neighbour.links.set(next, likeness);
      if (likeness >= from) heap.push({ score: likeness, one: other, two: next });
    }
    clusters.delete(pair.one);
    clusters.delete(pair.two);
    clusters.set(next, joined);
    next += 1;
  }
  return numbered(given.pile.count, clusters);
}

function openClusters({ pile, sizes, near, differs }: Grouping, clusters: Map<number, Cluster>): void {
  for (let at = 0; at < pile.count; at += 1) {
    if ((near[at]?.length ?? 0) === 0) continue;
    const size = sizes[at] ?? 1;
    const vector = vectorAt(pile, at);
    const sum = size === 1 ? vector : timesOf(vector, size);
    clusters.set(at, { members: [at], size, sum, links: new Map() });
  }
  for (const [at, cluster] of clusters) {
    for (const neighbour of near[at] ?? []) {
      const other = clusters.get(neighbour.at) ?? alone(pile, neighbour.at, sizes, clusters);
      if (cluster.links.has(neighbour.at)) continue;
      const likeness = differs(at, neighbour.at) ? 0 : neighbour.score;
      cluster.links.set(neighbour.at, likeness);
      other.links.set(at, likeness);
    }
  }
}

function alone(pile: Vectors, at: number, sizes: readonly number[], clusters: Map<number, Cluster>): Cluster {
  const size = sizes[at] ?? 1;
  const cluster = { members: [at], size, sum: timesOf(vectorAt(pile, at), size), links: new Map() };
  clusters.set(at, cluster);
  return cluster;
}

function join(one: Cluster, two: Cluster): Cluster {
  return {
    members: [...one.members, ...two.members],
    size: one.size + two.size,
    sum: sumOf(one.sum, two.sum),
    links: new Map(),
  };
}

function mean(one: Cluster, two: Cluster, [first, second]: readonly [number, number]): number {
  return (one.size * first + two.size * second) / (one.size + two.size);
}

/** Mean likeness over all pairs at once, by the sums of both; pairs in different places count as unlike. */
function meanLikeness(given: Grouping, one: Cluster, two: Cluster): number {
  const all = dot(one.sum, two.sum) / (one.size * two.size);
  return all <= 0 ? 0 : all * (1 - shareOfDiffering(given, one, two));
}

/** Looked at on some pairs only where there are many. */
const pairsLookedAt = 64;

function shareOfDiffering({ differs }: Grouping, one: Cluster, two: Cluster): number {
  const pairs = one.members.length * two.members.length;
  const step = Math.max(1, Math.floor(pairs / pairsLookedAt));
  let [looked, differing] = [0, 0];
  for (let pair = 0; pair < pairs; pair += step) {
    const first = one.members[Math.floor(pair / two.members.length)] ?? 0;
    const second = two.members[pair % two.members.length] ?? 0;
    looked += 1;
    if (differs(first, second)) differing += 1;
  }
  return looked === 0 ? 0 : differing / looked;
}

function numbered(count: number, clusters: ReadonlyMap<number, Cluster>): Int32Array {
  const clusterOf = new Int32Array(count).fill(-1);
  for (const [id, cluster] of clusters) for (const member of cluster.members) clusterOf[member] = id;
  const numbers = new Map<number, number>();
  let next = 0;
  return clusterOf.map((cluster, at) => {
    const key = cluster < 0 ? -1 - at : cluster;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, next);
    next += 1;
    return next - 1;
  });
}
