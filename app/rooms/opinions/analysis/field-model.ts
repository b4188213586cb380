import { featuresOf, type Scale } from './features.ts';
import type { Lexicon, Spoken } from './lexicon.ts';
import { type Example, type Labelled, softmax, trainRegression } from './regression.ts';

/** A text whose field an officer has decided. */
export type Decided = Readonly<{ reading: Spoken; fieldCode: string }>;

export type FieldGuess = Readonly<{ code: string; confidence: number }>;
export type FieldModel = Readonly<{
  /** The likeliest fields, best first; confidences of all fields add up to 1. */
  guess: (reading: Spoken) => FieldGuess[];
  /** From this confidence on, guesses were right in `rightFrom` of the cases when tried on decisions not learned from; null while there are too few. */
  sureFrom: number | null;
  /** How many decisions it learned from. */
  decisions: number;
}>;

/** Below it a guess is only shown, never filled in: nine in ten is what a person would expect of a colleague. */
export const rightFrom = 0.93;
/** However well it does on the whole, a guess that leaves as much to the others is none. */
const leastSure = 0.5;
const fewest = 60;
const hashed = 1 << 14;
const scale: Scale = { letters: hashed, count: hashed + 1 };
const mostLearned = 12_000;

/** Words of the lexicon from the first day; what officers decided counts the more, the more there is of it. */
export function trainFieldModel(decided: readonly Decided[], lexicon: Lexicon): FieldModel {
  const learned = decided.slice(-mostLearned);
  const sureFrom = learned.length < fewest ? null : findThreshold(learned, lexicon);
  return { ...learnFrom(learned, lexicon), sureFrom, decisions: decided.length };
}

/**
 * What the model says of each decided text when it has not learned from it: parts of the pile are left out by turns.
 * `folds` parts; the same input always falls into the same parts.
 */
export function guessUnseen(decided: readonly Decided[], lexicon: Lexicon, folds = 5): FieldGuess[][] {
  const guesses: FieldGuess[][] = decided.map(() => []);
  for (let fold = 0; fold < folds; fold += 1) {
    const { guess } = learnFrom(
      decided.filter((_, at) => at % folds !== fold),
      lexicon,
    );
    for (const [at, text] of decided.entries()) if (at % folds === fold) guesses[at] = guess(text.reading);
  }
  return guesses;
}

function learnFrom(decided: readonly Decided[], lexicon: Lexicon): Pick<FieldModel, 'guess'> {
  const labels = [...new Set([...decided.map((each) => each.fieldCode), ...lexicon.fields])].sort();
  const taught = [...new Set(decided.map((each) => each.fieldCode))].sort();
  const inputs = hashed + lexicon.fields.length + 1;
  const examples = decided.map(
    (each): Labelled => ({ ...exampleOf(each.reading, lexicon), label: taught.indexOf(each.fieldCode) }),
  );
  const model = taught.length < 2 ? null : trainRegression(examples, { inputs, labels: taught.length });
  const weight = model === null ? 0 : decided.length / (decided.length + 40);
  return {
    guess(reading) {
      const byWords = softmax(lexicon.score(reading).map((points) => Math.min(points, 12) * 0.7));
      const byModel = model?.predict(exampleOf(reading, lexicon));
      return labels
        .map((code) => {
          const said = byWords[lexicon.fields.indexOf(code)] ?? 0;
          const learnedShare = byModel?.[taught.indexOf(code)] ?? 0;
          return { code, confidence: weight * learnedShare + (1 - weight) * said };
        })
        .sort((a, b) => b.confidence - a.confidence || (a.code < b.code ? -1 : 1));
    },
  };
}

/** The lowest confidence from which on guesses about unseen texts were right often enough; 1 where none is. */
function findThreshold(decided: readonly Decided[], lexicon: Lexicon): number {
  const tried = guessUnseen(decided, lexicon, 3)
    .map(([best], at) => ({
      confidence: best?.confidence ?? 0,
      right: best?.code === decided[at]?.fieldCode,
    }))
    .sort((a, b) => b.confidence - a.confidence);
  let [right, threshold] = [0, 1];
  for (const [at, one] of tried.entries()) {
    if (one.right) right += 1;
    if (at >= 20 && right / (at + 1) >= rightFrom) threshold = Math.max(leastSure, one.confidence);
  }
  return threshold;
}

function exampleOf(reading: Spoken, lexicon: Lexicon): Example {
  const { ids } = featuresOf(reading.syllables, scale);
  const words = ids.filter((id) => id < hashed);
  const points = lexicon.score(reading);
  const inputs: number[] = [hashed + lexicon.fields.length];
  const values: number[] = [1];
  const length = Math.sqrt(words.length) || 1;
  for (const id of words) {
    inputs.push(id);
    values.push(2 / length);
  }
  for (const [field, score] of points.entries()) {
    if (score === 0) continue;
    inputs.push(hashed + field);
    values.push(Math.log1p(score));
  }
  return { inputs: Int32Array.from(inputs), values: Float64Array.from(values) };
}
