import shipped from '../data/lexicon.json' with { type: 'json' };
import { type FieldGuess, type FieldModel, guessUnseen, trainFieldModel } from './field-model.ts';
import { type LexiconWord, openLexicon, type Spoken } from './lexicon.ts';
import { type Near, openPile, type Pile, type Text } from './pile.ts';
import { sharedPhrases } from './why.ts';

/** One opinion to analyse; `field` where an officer has decided it. */
export type Analysed = Text & Readonly<{ id: string; field: string | null }>;

export type Suggestion = Readonly<{
  id: string;
  score: number;
  /** Runs of words that stand in both. */
  shared: readonly string[];
  /** Names of the two places where they differ: the same matter, perhaps, but elsewhere. */
  otherPlace: readonly [string, string] | null;
}>;

export type FieldSuggestion = Readonly<{
  code: string;
  confidence: number;
  /** Sure enough to be filled in; the words of the lexicon that speak for it. */
  isSure: boolean;
  words: readonly string[];
  others: readonly FieldGuess[];
}>;

const nearShown = 5;
const othersShown = 2;

/** The words that come with the program; an office changes them in its own list. */
export function shippedLexicon(): LexiconWord[] {
  return Object.entries(shipped.fields).flatMap(([fieldCode, phrases]) =>
    phrases.map((phrase: string) => ({ fieldCode, phrase })),
  );
}

/** Groups, nearest opinions and fields of a pile at once: what the product shows and what `diemcau analyse` prints. */
export function openAnalysis(rows: readonly Analysed[], words: readonly LexiconWord[] = shippedLexicon()) {
  const pile = openPile(rows);
  const lexicon = openLexicon(words);
  const decided = rows.flatMap((row, at) =>
    row.field === null ? [] : [{ at, fieldCode: row.field, reading: readingAt(pile, at) }],
  );
  const model = trainFieldModel(decided, lexicon);
  return {
    pile,
    model,
    groups: () => pile.groups(),
    near: (at: number, isShown: (at: number) => boolean = () => true): Suggestion[] => {
      const reading = pile.readings[pile.readingOf[at] ?? -1];
      if (reading === undefined) return [];
      const near = pile.near(reading, {
        limit: nearShown,
        isShown: (other) => other !== at && isShown(other),
      });
      return explain(rows, rows[at]?.text ?? '', near);
    },
    field: (at: number): FieldSuggestion => suggestField(model, lexicon, readingAt(pile, at)),
    /** For rows that are decided: what would be suggested had nobody decided them. */
    unseen: (): Map<number, FieldSuggestion> => {
      const guesses = guessUnseen(decided, lexicon);
      return new Map(
        decided.map(({ at, reading }, index) => [
          at,
          suggestionOf(guesses[index] ?? [], { model, words: (code) => lexicon.found(reading, code) }),
        ]),
      );
    },
  };
}

export function explain(rows: readonly Analysed[], asked: string, near: readonly Near[]): Suggestion[] {
  return near.flatMap(({ at, score, other }) => {
    const row = rows[at];
    if (row === undefined) return [];
    const otherPlace = other === null ? null : ([other[0].name, other[1].name] as const);
    return [{ id: row.id, score, shared: sharedPhrases(asked, row.text), otherPlace }];
  });
}

export function suggestField(
  model: FieldModel,
  lexicon: ReturnType<typeof openLexicon>,
  reading: Spoken,
): FieldSuggestion {
  return suggestionOf(model.guess(reading), { model, words: (code) => lexicon.found(reading, code) });
}

function suggestionOf(
  guesses: readonly FieldGuess[],
  how: { model: FieldModel; words: (code: string) => string[] },
): FieldSuggestion {
  const [best, ...rest] = guesses;
  const { sureFrom } = how.model;
  const confidence = best?.confidence ?? 0;
  return {
    code: best?.code ?? 'OTHER',
    confidence,
    isSure: sureFrom !== null && sureFrom < 1 && confidence >= sureFrom,
    words: how.words(best?.code ?? '').slice(0, 4),
    others: rest.slice(0, othersShown),
  };
}

const nothing: Spoken = { syllables: [], spoken: [], isMarked: false };

function readingAt(pile: Pile, at: number): Spoken {
  return pile.readings[pile.readingOf[at] ?? -1] ?? nothing;
}
