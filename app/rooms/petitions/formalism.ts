/** Signs that answers are given for form's sake. Each hit opens the record: a person decides what it means. */
export const formalismSigns = [
  'copied',
  'last_evening',
  'extended_again',
  'undecided',
  'in_time_not_accepted',
  'three_years',
] as const;
export type FormalismSign = (typeof formalismSigns)[number];

/** Signed answers of a period, of which a sign counts a part. */
export type FormalismHit = Readonly<{
  sign: FormalismSign;
  code: string;
  title: string;
  unit: string | null;
  on: string | null;
  /** What the sign saw: the other code, the hour, how many times. */
  seen: string;
}>;

/** A dialogue that was held in a session here: turns of people, and minutes that they spoke and that it lasted. */
export type DialogueTurns = Readonly<{
  code: string;
  title: string;
  on: string;
  turns: number;
  spoken: number;
  lasted: number;
}>;

/** From this hour on, in Vietnam, the last day is its evening. */
export const eveningFrom = 17;
