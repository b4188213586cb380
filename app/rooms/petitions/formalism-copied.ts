import { openPile } from '#app/rooms/opinions/analysis/pile.ts';
import { readWords } from '#app/rooms/opinions/analysis/reading.ts';
import type { ToldAnswer } from './formalism.ts';

type Said = Pick<ToldAnswer, 'id' | 'petitionId' | 'code' | 'text' | 'reusesId'>;

/** From how many per cent of the same words on it is a copy, and how many words an answer must have to be compared. */
export type CopyRule = Readonly<{ percent: number; words: number }>;

export type Copy = Readonly<{ of: string; from: string; percent: number }>;

/** Less alike than this by the features of the analysis, and no two texts share most of their words in order. */
const leastAlike = 0.3;
/** So many of the nearest earlier answers are compared word by word, and so many words of each. */
const compared = 8;
const longest = 400;

/**
 * Answers that say the same as an earlier one to another petition but for names, numbers and places: for each, the
 * earlier one that it is most like. `answers` stand in the order of signing. What openly says from which answer it was
 * taken is no copy of that one, nor of what that one was taken from.
 */
export function findCopies(answers: readonly Said[], rule: CopyRule): Copy[] {
  const copyOf = openCopies(answers, rule);
  return answers.flatMap((_, at) => copyOf(at) ?? []);
}

/** The same, asked of one answer after another by its place: a long list can be gone through with pauses. */
export function openCopies(answers: readonly Said[], rule: CopyRule): (at: number) => Copy | null {
  const bones = answers.map((answer) => bonesOf(answer.text));
  const pile = openPile(bones.map((words) => ({ text: words.join(' '), area: null })));
  const sources = sourcesOf(answers);
  return (at) => {
    const [answer, own] = [answers[at], bones[at] ?? []];
    const reading = pile.readings[pile.readingOf[at] ?? -1];
    if (answer === undefined || reading === undefined || own.length < rule.words) return null;
    const isOther = (other: number) =>
      other < at &&
      answers[other]?.petitionId !== answer.petitionId &&
      !sources(answer.id).has(answers[other]?.id ?? '');
    const [best] = pile
      .near(reading, { limit: compared, isShown: isOther })
      .filter((each) => each.score >= leastAlike && (bones[each.at]?.length ?? 0) >= rule.words)
      .map((each) => ({
        from: answers[each.at]?.code ?? '',
        percent: sameWords(own, bones[each.at] ?? [], rule.percent),
      }))
      .filter((each) => each.percent >= rule.percent)
      .sort((one, other) => other.percent - one.percent || one.from.localeCompare(other.from));
    return best === undefined ? null : { of: answer.id, ...best };
  };
}

/** The words with every number, name and place as one sign: what is left when they are changed. */
export function bonesOf(text: string): string[] {
  const bones: string[] = [];
  let isFirst = true;
  for (const word of readWords(text)) {
    const bone = /\d/.test(word.written) ? '#' : word.isCapital && !isFirst ? '@' : word.spoken;
    // A name of four words and one of two leave the same mark.
    if (bone !== bones.at(-1) || (bone !== '@' && bone !== '#')) bones.push(bone);
    isFirst = word.end === 2;
  }
  return bones;
}

/**
 * Words that both have in the same order, in whole per cent of the words of both. Where it cannot come to `least`, a
 * number below that.
 */
export function sameWords(one: readonly string[], other: readonly string[], least = 0): number {
  const [a, b] = [one.slice(0, longest), other.slice(0, longest)];
  if (a.length + b.length === 0) return 0;
  // Words in any order are at least those in the same order, and quickly counted.
  const most = Math.floor((200 * shared(a, b)) / (a.length + b.length));
  if (most < least) return most;
  let last = new Int32Array(b.length + 1);
  let line = new Int32Array(b.length + 1);
  for (const word of a) {
    for (let at = 1; at <= b.length; at += 1) {
      line[at] = word === b[at - 1] ? (last[at - 1] ?? 0) + 1 : Math.max(last[at] ?? 0, line[at - 1] ?? 0);
    }
    [last, line] = [line, last];
  }
  return Math.floor((200 * (last[b.length] ?? 0)) / (a.length + b.length));
}

function shared(one: readonly string[], other: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of one) left.set(word, (left.get(word) ?? 0) + 1);
  let count = 0;
  for (const word of other) {
    const of = left.get(word) ?? 0;
    if (of === 0) continue;
    left.set(word, of - 1);
    count += 1;
  }
  return count;
}

/** The answers that one says it was taken from, and those that they were taken from. */
function sourcesOf(answers: readonly Said[]): (id: string) => ReadonlySet<string> {
  const reused = new Map(answers.map((answer) => [answer.id, answer.reusesId]));
  return (id) => {
    const found = new Set<string>();
    let at = reused.get(id) ?? null;
    while (at !== null && !found.has(at)) {
      found.add(at);
      at = reused.get(at) ?? null;
    }
    return found;
  };
}
