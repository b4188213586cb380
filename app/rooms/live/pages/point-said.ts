import type { PointDeed } from '../point-deed.ts';
import type { PointWords } from '../words-points.vi.ts';

/** The sentence that says what came of a deed. */
export function saidOf(words: PointWords, deed: PointDeed, number: number): string {
  const sentences: Record<PointDeed, string> = {
    line: words.line.done,
    test: words.test.done,
    headcount: words.count.done(number),
    roll: words.count.added(number),
    sheet: words.count.added(number),
    speak: words.speak.done(number),
    withdraw: words.speak.withdrawn,
    ask: words.ask.done(number),
    agree: words.agree.done(number),
    note: words.note.done,
    step: words.turn.done,
  };
  return sentences[deed];
}
