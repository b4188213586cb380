import { isPublicPoll, type PollView } from './poll.ts';
import type { PollOptionRow, PollRow, PollTally, PollWordTally } from './store-polls.ts';

/** What is read of the polls of a session. */
export type PollRows = Readonly<{
  polls: readonly PollRow[];
  options: readonly PollOptionRow[];
  tallies: readonly PollTally[];
  words: readonly PollWordTally[];
}>;

/** What all may know: open polls, closed ones whose result is shown, and votes only where the result is shown. */
export function publicPolls(rows: PollRows): PollView[] {
  return staffPolls(rows)
    .filter(isPublicPoll)
    .map((poll) =>
      poll.isResultShown
        ? poll
        : { ...poll, words: [], options: poll.options.map((option) => ({ ...option, votes: null })) },
    );
}

/** All polls with all their counts, for the desk alone. */
export function staffPolls({ polls, options, tallies, words }: PollRows): PollView[] {
  return polls.map((row) => {
    const votesFor = (choice: number) =>
      tallies.find((tally) => tally.poll_id === row.id && tally.choice === choice)?.votes ?? 0;
    return {
      id: row.id,
      number: row.number,
      kind: row.kind,
      text: row.text,
      state: row.state,
      isResultShown: row.is_result_shown,
      options: options
        .filter((option) => option.poll_id === row.id)
        .map(({ choice, text }) => ({ choice, text, votes: votesFor(choice) })),
      words: words.filter((tally) => tally.poll_id === row.id).map(({ word, votes }) => ({ word, votes })),
      answered: votesFor(0),
    };
  });
}
