/** One of a few, any of a few, a step from 1 to 5, or a word of one's own. */
export const pollKinds = ['single', 'multiple', 'scale', 'word'] as const;
export type PollKind = (typeof pollKinds)[number];

/** `draft`: only the desk sees it. `withdrawn`: was prepared and never asked. */
export const pollStates = ['draft', 'open', 'closed', 'withdrawn'] as const;
export type PollState = (typeof pollStates)[number];

export const leastOptions = 2;
export const mostOptions = 10;
/** A scale goes from 1 to this. */
export const scaleEnd = 5;
export const longestWord = 40;
/** Words that a screen shows; more cannot be read from a seat. */
export const mostWords = 24;

export type PollOption = Readonly<{
  /** From 1. */
  choice: number;
  text: string;
  /** How many chose it; null while the result is not shown. */
  votes: number | null;
}>;
export type PollWord = Readonly<{ word: string; votes: number }>;

export type PollView = Readonly<{
  id: string;
  number: number;
  kind: PollKind;
  text: string;
  state: PollState;
  isResultShown: boolean;
  options: readonly PollOption[];
  /** Most frequent first; empty while the result is not shown. */
  words: readonly PollWord[];
  /** Telephones that have answered. */
  answered: number;
}>;

/** Does everybody see this poll? Open ones, and closed ones whose result is shown. */
export function isPublicPoll(poll: Readonly<{ state: PollState; isResultShown: boolean }>): boolean {
  return poll.state === 'open' || (poll.state === 'closed' && poll.isResultShown);
}

/** The name of a count in ticks: `p3.0` how many answered poll 3, `p3.2` how many chose its second option. */
export function pollKey(number: number, choice = 0): string {
  return `p${number}.${choice}`;
}

/** All counts of polls that may be told to everybody, by their names. */
export function pollCounts(polls: readonly PollView[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const poll of polls) {
    counts[pollKey(poll.number)] = poll.answered;
    for (const { choice, votes } of poll.options) {
      if (votes !== null) counts[pollKey(poll.number, choice)] = votes;
    }
  }
  return counts;
}

/** The poll with the counts of this moment. */
export function withPollCounts(poll: PollView, counts: Readonly<Record<string, number>>): PollView {
  return {
    ...poll,
    answered: counts[pollKey(poll.number)] ?? poll.answered,
    options: poll.options.map((option) => ({
      ...option,
      votes: option.votes === null ? null : (counts[pollKey(poll.number, option.choice)] ?? option.votes),
    })),
  };
}

/** Does what was chosen fit the poll? A word poll wants a word, all others choices of the list. */
export function fitsPoll(
  poll: Readonly<{ kind: PollKind; choices: readonly number[] }>,
  given: Readonly<{ choices: readonly number[]; word: string | null }>,
): boolean {
  if (poll.kind === 'word') return given.word !== null && given.choices.length === 0;
  const most = poll.kind === 'multiple' ? poll.choices.length : 1;
  const isKnown = given.choices.every((choice) => poll.choices.includes(choice));
  const isOnce = new Set(given.choices).size === given.choices.length;
  return isKnown && isOnce && given.choices.length >= 1 && given.choices.length <= most;
}

/** Size of a word in a cloud, from 1 to 5, by its share of the most frequent. */
export function wordSize(votes: number, most: number): number {
  return most === 0 ? 1 : Math.max(1, Math.ceil((votes / most) * 5));
}

/** The mean of a scale to one decimal, or null while nobody has answered. */
export function meanOf(options: readonly PollOption[]): number | null {
  const all = options.reduce((sum, { votes }) => sum + (votes ?? 0), 0);
  if (all === 0) return null;
  const total = options.reduce((sum, { choice, votes }) => sum + choice * (votes ?? 0), 0);
  return Math.round((total / all) * 10) / 10;
}

/** The poll that a screen shows: the open one, else the last one whose result is shown. */
export function pollOnScreen(polls: readonly PollView[]): PollView | null {
  return polls.find((poll) => poll.state === 'open') ?? polls.at(-1) ?? null;
}
