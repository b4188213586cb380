import { fold } from '#app/ground/fold.ts';

/** The candidates that are about the same, best first; what shares less than a third of its words is left out. */
export function mostSimilar<T extends Readonly<{ text: string }>>(
  text: string,
  candidates: readonly T[],
  most: number,
): T[] {
  const wanted = pairsOf(text);
  if (wanted.size === 0) return [];
  return candidates
    .map((candidate) => ({ candidate, score: scoreOf(wanted, pairsOf(candidate.text)) }))
    .filter(({ score }) => score >= least)
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

const least = 0.34;

/** Vietnamese writes syllables: a pair of neighbours says more than each of them alone. */
function pairsOf(text: string): Set<string> {
  const words = fold(text)
    .split(' ')
    .filter((word) => word !== '');
  if (words.length === 1) return new Set(words);
  return new Set(words.slice(1).map((word, index) => `${words[index]} ${word}`));
}

function scoreOf(wanted: ReadonlySet<string>, there: ReadonlySet<string>): number {
  let shared = 0;
  for (const pair of wanted) if (there.has(pair)) shared += 1;
  return shared / Math.max(1, Math.min(wanted.size, there.size));
}
