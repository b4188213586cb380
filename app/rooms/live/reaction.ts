/** Small signs of the hall during a turn: applause, and "we cannot hear". One of each per telephone and turn. */
export const reactionKinds = ['clap', 'unheard'] as const;
export type ReactionKind = (typeof reactionKinds)[number];
