import { fold } from '#app/ground/fold.ts';
import { type Reading, spokenOf } from './reading.ts';

/** One word or phrase that speaks for a field. */
export type LexiconWord = Readonly<{ fieldCode: string; phrase: string }>;

export type Lexicon = Readonly<{
  fields: readonly string[];
  /** Points of each field, in the order of `fields`: a phrase of three syllables counts three. */
  score: (reading: Spoken) => Float64Array;
  /** The phrases of a field that a text holds, to say why. */
  found: (reading: Spoken, fieldCode: string) => string[];
}>;

/** What a word is looked up in. */
export type Spoken = Pick<Reading, 'syllables' | 'spoken' | 'isMarked'>;

type Entry = Readonly<{ words: readonly string[]; spoken: readonly string[]; field: number; phrase: string }>;
/** A single syllable without its marks may be five words; only a long one still says something. */
const tellingAlone = 5;

export function openLexicon(list: readonly LexiconWord[]): Lexicon {
  const fields = [...new Set(list.map((word) => word.fieldCode))].sort();
  const byFirst = new Map<string, Entry[]>();
  for (const { fieldCode, phrase } of list) {
    const words = fold(phrase).split(' ');
    const spoken = phrase.split(' ').map(spokenOf);
    const first = words[0] ?? '';
    byFirst.set(first, [
      ...(byFirst.get(first) ?? []),
      { words, spoken, field: fields.indexOf(fieldCode), phrase },
    ]);
  }
  const entriesIn = (reading: Spoken): Set<Entry> => {
    const found = new Set<Entry>();
    for (const [at, syllable] of reading.syllables.entries()) {
      for (const entry of byFirst.get(syllable) ?? []) if (isAt(reading, at, entry)) found.add(entry);
    }
    return found;
  };
  return {
    fields,
    score(reading) {
      const points = new Float64Array(fields.length);
      for (const entry of entriesIn(reading)) {
        points[entry.field] = (points[entry.field] ?? 0) + entry.words.length;
      }
      return points;
    },
    found(reading, fieldCode) {
      const field = fields.indexOf(fieldCode);
      return [...entriesIn(reading)].filter((entry) => entry.field === field).map((entry) => entry.phrase);
    },
  };
}

/** Marks must agree where the text has any; where it has none the folded words decide. */
function isAt(reading: Spoken, at: number, { words, spoken }: Entry): boolean {
  if (!words.every((word, index) => reading.syllables[at + index] === word)) return false;
  if (reading.isMarked) return spoken.every((word, index) => reading.spoken[at + index] === word);
  return words.length > 1 || (words[0]?.length ?? 0) >= tellingAlone;
}
