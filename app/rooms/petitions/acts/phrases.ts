import type { Database } from '#app/database/database.ts';
import { fold } from '#app/ground/fold.ts';
import { addDays, type Day } from '#app/ground/time.ts';
import { entriesOn, textOf, wordOf } from '#app/rooms/organisations/list.ts';
import { readList } from '#app/rooms/organisations/store-lists.ts';
import type { EmptyPhrase } from '../answer.ts';
import type { DecisionVerb } from '../formalism-decided.ts';

/** Phrases that say nothing, as they count in the organisation on a day. */
export async function readPhrases(
  db: Database,
  of: { organisationId: string; onDay: Day },
): Promise<EmptyPhrase[]> {
  const rows = await readList(db, { list: 'empty_phrase', organisationId: of.organisationId });
  return entriesOn(rows, of.onDay).map(({ words }) => ({
    phrase: textOf(words, 'phrase'),
    folded: fold(textOf(words, 'phrase')),
    why_vi: wordOf(words, 'why', 'vi'),
    why_en: wordOf(words, 'why', 'en'),
  }));
}

/** `until`: the last day on which it counted here. */
export type DatedVerb = DecisionVerb & Readonly<{ until: Day | null }>;

/**
 * Words by which an answer decides something, each with the last day on which it counted here: an answer is read as it
 * could be written on its own day.
 */
export async function readDecisionVerbs(db: Database, organisationId: string): Promise<DatedVerb[]> {
  const rows = await readList(db, { list: 'decision_verb', organisationId });
  return rows
    .filter((row) => !row.is_gap)
    .map((row) => {
      const nearer = rows.filter((each) => each.code === row.code && isNearer(each, row));
      const ends = nearer.map((each) => addDays(each.valid_from, -1));
      const until = [row.valid_to, ...ends].filter((day) => day !== null).sort()[0];
      const notAfter = textOf(row.words, 'not_after')
        .split(',')
        .map((word) => word.trim());
      return {
        phrase: textOf(row.words, 'phrase').toLowerCase(),
        notAfter: notAfter.filter((word) => word !== ''),
        until: until ?? null,
      };
    });
}

const heights = { own: 0, above: 1, shared: 2 } as const;

function isNearer(one: { level: keyof typeof heights }, other: { level: keyof typeof heights }): boolean {
  return heights[one.level] < heights[other.level];
}
