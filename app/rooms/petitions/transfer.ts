/** What became of a proposal to hand a petition to another unit. lapsed: its unit went on with it, or the office had handed it on by itself. */
export type ProposalOutcome = 'agreed' | 'refused' | 'lapsed';
