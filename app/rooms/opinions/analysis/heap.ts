/** Two things that may be joined, and how well they fit. */
export type Pair = Readonly<{ score: number; one: number; two: number }>;

/** Gives the pair that fits best first; equal ones in the order of their numbers, so that the same input ends the same. */
export function openHeap() {
  const pairs: Pair[] = [];
  const isBefore = (a: Pair | undefined, b: Pair | undefined): boolean => {
    if (a === undefined || b === undefined) return a !== undefined;
    if (a.score !== b.score) return a.score > b.score;
    return a.one !== b.one ? a.one < b.one : a.two < b.two;
  };
  const swap = (a: number, b: number) => {
    const [first, second] = [pairs[a], pairs[b]];
    if (first === undefined || second === undefined) return;
    pairs[a] = second;
    pairs[b] = first;
  };
  return {
    push(pair: Pair): void {
      pairs.push(pair);
      let at = pairs.length - 1;
      while (at > 0 && isBefore(pairs[at], pairs[(at - 1) >> 1])) {
        swap(at, (at - 1) >> 1);
        at = (at - 1) >> 1;
      }
    },
    pop(): Pair | undefined {
      const first = pairs[0];
      const last = pairs.pop();
      if (first === undefined || last === undefined || pairs.length === 0) return first;
      pairs[0] = last;
      for (let at = 0; ; ) {
        const [left, right] = [at * 2 + 1, at * 2 + 2];
        let best = at;
        if (left < pairs.length && isBefore(pairs[left], pairs[best])) best = left;
        if (right < pairs.length && isBefore(pairs[right], pairs[best])) best = right;
        if (best === at) return first;
        swap(at, best);
        at = best;
      }
    },
  };
}
