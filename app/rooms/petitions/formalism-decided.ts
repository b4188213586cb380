import { readWords, spokenOf } from '#app/rooms/opinions/analysis/reading.ts';

/** Words by which an answer decides something; directly or one word behind `notAfter` they do not ("chưa hoàn thành"). */
export type DecisionVerb = Readonly<{ phrase: string; notAfter: readonly string[] }>;

/** Does the text say what was done, is done or is refused, with a word of the house for it? */
export function decides(text: string, verbs: readonly DecisionVerb[]): boolean {
  const words = readWords(text);
  const phrases = verbs.map((verb) => ({
    words: spokenWords(verb.phrase),
    notAfter: verb.notAfter.map(spokenWords),
  }));
  return words.some((_, at) =>
    phrases.some((phrase) => {
      if (!startsAt(words, at, phrase.words)) return false;
      return !phrase.notAfter.some((guard) => isBehind(words, at, guard));
    }),
  );
}

type Words = ReturnType<typeof readWords>;

function spokenWords(phrase: string): string[] {
  return phrase.split(/\s+/).filter(Boolean).map(spokenOf);
}

/** The words stand here one after the other, without a stop between them. */
function startsAt(words: Words, at: number, wanted: readonly string[]): boolean {
  return wanted.every((word, index) => {
    const found = words[at + index];
    return found?.spoken === word && (index === wanted.length - 1 || found.end === 0);
  });
}

/** The guard stands right before, or one word before, in the same part of the sentence. */
function isBehind(words: Words, at: number, guard: readonly string[]): boolean {
  return [0, 1].some((gap) => {
    const from = at - gap - guard.length;
    if (from < 0) return false;
    const between = words.slice(from, at);
    return between.every((word) => word.end === 0) && startsAt(words, from, guard);
  });
}
