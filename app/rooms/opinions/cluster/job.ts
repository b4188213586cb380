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
      for (const row of given.rows) pile.rows.set(row.id, row);
      for (const id of given.gone) pile.rows.delete(id);
      pile.ready = null;
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
    if (row === undefined || !row.isOpen || row.isFormer) continue;
    const known = members.get(group);
    if (known === undefined) members.set(group, [row.id]);
    else known.push(row.id);
  }
  return [...members.values()].filter((ids) => ids.length > 1).sort((a, b) => b.length - a.length);
}
