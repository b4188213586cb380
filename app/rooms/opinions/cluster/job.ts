import type { Job } from '#app/gateways/threads.ts';
import { openAnalysis, shippedLexicon } from '../analysis/analyse.ts';
import type { LexiconWord } from '../analysis/lexicon.ts';
import { type AnalysedRow, question } from '../analysis/question.ts';

type Kept = {
  rows: Map<string, AnalysedRow>;
  words: readonly LexiconWord[];
  ready: ReturnType<typeof open> | null;
};

/** The analysis in its own thread: one pile for each organisation, indexed anew when something was put on it. */
export function openConsolidating(): Job {
  const piles = new Map<string, Kept>();
  const pileOf = (name: string): Kept => {
    const known = piles.get(name) ?? { rows: new Map(), words: shippedLexicon(), ready: null };
    piles.set(name, known);
    return known;
  };
  return (asked) => {
    const given = question.parse(asked);
    const pile = pileOf(given.pile);
    if (given.ask === 'put') {
      if (put(pile, given)) pile.ready = null;
      return null;
    }
    if (given.ask === 'words') {
      pile.words = given.words;
      pile.ready = null;
      return null;
    }
    const ready = pile.ready ?? open(pile);
    pile.ready = ready;
    return given.ask === 'groups' ? groupsIn(ready) : adviceOn(ready, given.id);
  };
}

/** Most of what is told has changed in nothing that is compared; only a change is worth indexing anew. */
function put(
  pile: Kept,
  given: Readonly<{ rows: readonly AnalysedRow[]; gone: readonly string[] }>,
): boolean {
  let isChanged = false;
  for (const row of given.rows) {
    const known = pile.rows.get(row.id);
    if (known !== undefined && JSON.stringify(known) === JSON.stringify(row)) continue;
    pile.rows.set(row.id, row);
    isChanged = true;
  }
  for (const id of given.gone) isChanged = pile.rows.delete(id) || isChanged;
  return isChanged;
}

function open(pile: Kept) {
  const rows = [...pile.rows.values()];
  return { rows, at: new Map(rows.map((row, at) => [row.id, at])), analysis: openAnalysis(rows, pile.words) };
}

function adviceOn({ rows, at, analysis }: ReturnType<typeof open>, id: string) {
  const place = at.get(id);
  if (place === undefined) return null;
  const near = analysis.near(place, (other) => rows[other]?.isOpen === true);
  return { near, field: analysis.field(place), decisions: analysis.model.decisions };
}

function groupsIn({ rows, analysis }: ReturnType<typeof open>): string[][] {
  const members = new Map<number, string[]>();
  for (const [at, group] of analysis.groups().entries()) {
    const row = rows[at];
    if (row === undefined || !row.isOpen || row.isPast) continue;
    const known = members.get(group);
    if (known === undefined) members.set(group, [row.id]);
    else known.push(row.id);
  }
  return [...members.values()].filter((ids) => ids.length > 1).sort((a, b) => b.length - a.length);
}
