import { addDays, type Day } from '#app/ground/time.ts';
import { firstPiles, type Pile, piles } from '#app/rooms/petitions/inbox.ts';

/**
 * What may lie in an inbox. handover: the sheet of a head who leaves. conclusion: on its way to be issued. request: what
 * supervision asks of a unit. transfer: a unit asks the office to hand a petition to another.
 */
export const inboxKinds = ['petition', 'promise', 'handover', 'conclusion', 'request', 'transfer'] as const;
export type InboxKind = (typeof inboxKinds)[number];

/** How far ahead something counts as coming due, in days. */
export const soonDays = 3;

export function soonFrom(today: Day): Readonly<{ today: Day; soon: Day }> {
  return { today, soon: addDays(today, soonDays) };
}

type Counted = Readonly<{ pile: Pile; kind: InboxKind; n: number; late: number; soon: number }>;
export type PileSum = Readonly<{ n: number; late: number; soon: number }>;

/** The counts of the tabs: all kinds together. */
export function sumPiles(counts: readonly Counted[]): Record<Pile, PileSum> {
  const sumOf = (pile: Pile) => sum(counts.filter((count) => count.pile === pile));
  return {
    today: sumOf('today'),
    late: sumOf('late'),
    review: sumOf('review'),
    verify: sumOf('verify'),
    draft: sumOf('draft'),
    new: sumOf('new'),
    waiting: sumOf('waiting'),
    open: sumOf('open'),
    below: sumOf('below'),
    done: sumOf('done'),
  };
}

/** All that is not done, in whatever pile it lies; what lower levels sent up is theirs and is left out. */
export function openOf(counts: readonly Counted[], kind: InboxKind): PileSum {
  return sum(
    counts.filter((count) => count.kind === kind && count.pile !== 'done' && count.pile !== 'below'),
  );
}

/** The pile to open with. */
export function firstPile(sums: Readonly<Record<Pile, PileSum>>): Pile {
  return firstPiles.find((pile) => sums[pile].n > 0) ?? piles[0];
}

function sum(counts: readonly Counted[]): PileSum {
  const total = (name: 'n' | 'late' | 'soon') => counts.reduce((all, count) => all + count[name], 0);
  return { n: total('n'), late: total('late'), soon: total('soon') };
}
