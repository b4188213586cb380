import type { Generated } from 'kysely';
import type { PollKind, PollState } from '#app/rooms/live/poll.ts';
import type { ReactionKind } from '#app/rooms/live/reaction.ts';

export type PollTable = {
  id: string;
  session_id: string;
  number: number;
  kind: PollKind;
  text: string;
  state: PollState;
  is_result_shown: Generated<boolean>;
  /** Folded words that are not shown. */
  hidden_words: Generated<string[]>;
  prepared_by: string | null;
  prepared_at: Date;
  opened_at: Date | null;
  closed_at: Date | null;
};

export type PollOptionTable = { poll_id: string; choice: number; text: string };

/** One answer per telephone; the last one counts. */
export type PollAnswerTable = {
  poll_id: string;
  device_id: string;
  choices: Generated<number[]>;
  word: string | null;
  folded: string | null;
  at: Date;
};

export type SeatBatchTable = {
  id: string;
  session_id: string;
  number: number;
  printed_by: string | null;
  printed_at: Date;
  withdrawn_at: Date | null;
};

/** A printed token, of which only the hash is kept; it is used once it has a telephone. */
export type SeatTokenTable = { token_hash: string; batch_id: string; device_id: string | null };

export type SessionRatingTable = { session_id: string; device_id: string; score: number; at: Date };

export type ReactionTable = { turn_id: string; device_id: string; kind: ReactionKind };

export type LivePeopleTables = {
  poll: PollTable;
  poll_option: PollOptionTable;
  poll_answer: PollAnswerTable;
  seat_batch: SeatBatchTable;
  seat_token: SeatTokenTable;
  session_rating: SessionRatingTable;
  reaction: ReactionTable;
};
