/** Small signs of the hall during a turn: applause, and "we cannot hear". One of each per telephone and turn. */
export const reactionKinds = ['clap', 'unheard'] as const;
export type ReactionKind = (typeof reactionKinds)[number];

/** The name of its count in ticks. */
export function reactionKey(kind: ReactionKind): string {
  return `r.${kind}`;
}

/** Counts of a turn that has just begun. */
export const noReactions: Readonly<Record<string, number>> = Object.fromEntries(
  reactionKinds.map((kind) => [reactionKey(kind), 0]),
);
