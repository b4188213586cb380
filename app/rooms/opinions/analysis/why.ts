import { readWords, type Word } from './reading.ts';

const phrasesShown = 3;
const shortestPhrase = 7;

/**
 * Why two texts are called alike: the longest runs of words that stand in both, as the second one writes them.
 * Different spelling, marks and order do not hide them; a run of common words alone says nothing and is left out.
 */
export function sharedPhrases(first: string, second: string): string[] {
  const [one, two] = [readWords(first), readWords(second)];
  const runs: { from: number; to: number }[] = [];
  let above = new Int32Array(two.length + 1);
  const ends = new Int32Array(two.length);
  for (const word of one) {
    const line = new Int32Array(two.length + 1);
    for (const [at, other] of two.entries()) {
      if (other.folded !== word.folded) continue;
      const length = (above[at] ?? 0) + 1;
      line[at + 1] = length;
      if (length > (ends[at] ?? 0)) ends[at] = length;
    }
    above = line;
  }
  for (let at = two.length - 1; at >= 0; ) {
    const length = Math.max(1, ends[at] ?? 0);
    if ((ends[at] ?? 0) >= 2) runs.push({ from: at - length + 1, to: at + 1 });
    at -= length;
  }
  return runs
    .map(({ from, to }) => phraseOf(two.slice(from, to)))
    .filter((phrase) => phrase.length >= shortestPhrase && !/^(đề nghị|chúng tôi|nhiều hộ)$/iu.test(phrase))
    .sort((a, b) => b.length - a.length)
    .slice(0, phrasesShown);
}

function phraseOf(words: readonly Word[]): string {
  return words
    .filter((word, at) => word.written !== words[at - 1]?.written)
    .map((word) => word.written)
    .join(' ');
}
