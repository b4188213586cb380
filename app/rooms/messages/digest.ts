import type { InboxKind } from '#app/rooms/commitments/inbox.ts';
import type { Pile } from '#app/rooms/petitions/inbox.ts';

/** What the morning mail speaks of, in its order; `soon` is what comes due in the next days, in whatever pile. */
export const digestPiles = ['late', 'today', 'soon', 'review', 'verify', 'draft', 'new', 'below'] as const;
export type DigestPile = (typeof digestPiles)[number];

/** One line: how many of each kind. */
export type DigestLine = Readonly<{ pile: DigestPile; counts: Readonly<Record<InboxKind, number>> }>;
type Counted = Readonly<{ pile: Pile; kind: InboxKind; n: number; soon: number }>;

/** Who only verifies has to see what others do, but is not called to it every morning. */
const ofVerifier: readonly DigestPile[] = ['review', 'verify'];

/** The lines of somebody's mail, by the same counts as his inbox; none where nothing waits. */
export function digestLines(counts: readonly Counted[], of: { isVerifier: boolean }): DigestLine[] {
  return digestPiles
    .filter((pile) => !of.isVerifier || ofVerifier.includes(pile))
    .map((pile) => ({ pile, counts: countsOf(counts, pile) }))
    .filter((line) => Object.values(line.counts).some((count) => count > 0));
}

/** Does its day press whoever has it? A promise that waits for others is reported already. */
function presses(count: Counted): boolean {
  if (count.pile === 'waiting') return count.kind === 'petition';
  return count.pile === 'draft' || count.pile === 'new' || count.pile === 'open';
}

function countsOf(counts: readonly Counted[], pile: DigestPile): Record<InboxKind, number> {
  const of = (kind: InboxKind) =>
    counts
      .filter((count) => count.kind === kind)
      .filter((count) => (pile === 'soon' ? presses(count) : count.pile === pile))
      .reduce((sum, count) => sum + (pile === 'soon' ? count.soon : count.n), 0);
  return {
    ...{ petition: of('petition'), promise: of('promise'), handover: of('handover') },
    ...{ conclusion: of('conclusion'), request: of('request'), transfer: of('transfer') },
  };
}
