import type { Day } from '#app/ground/time.ts';
import { groupOf, type PromiseFacts, type PromiseGroup } from '#app/rooms/commitments/commitment.ts';
import { type Audience, type DialogueState, isHeld } from '#app/rooms/dialogues/dialogue.ts';
import type { ObligationName } from '#app/rooms/dialogues/plan.ts';

/** A dialogue that a head presides over, with the two dates that its law asks for. */
export type LedDialogue = Readonly<{
  personId: string;
  audience: Audience;
  state: DialogueState;
  day: Day;
  noticeOn: Day | null;
  announceBy: Day | null;
  concludedOn: Day | null;
  concludeBy: Day | null;
  promises: readonly PromiseFacts[];
}>;

/** So many of so many; a ratio is never printed without both. */
export type Part = Readonly<{ of: number; good: number }>;

export type HeadYear = Readonly<{
  held: number;
  withWhom: Readonly<Partial<Record<Audience, number>>>;
  noticeInTime: Part;
  concludedInTime: Part;
  /** Promises given in these dialogues, by what has become of them. */
  promises: Readonly<Record<PromiseGroup, number>>;
}>;

/**
 * How a head stands in a year; one definition at every level. Held is what the session has ended. A notice counts once
 * it is given; a conclusion counts once it is issued, or once its day has passed without it.
 */
export function yearOfHead(dialogues: readonly LedDialogue[], today: Day): HeadYear {
  const held = dialogues.filter((dialogue) => isHeld(dialogue.state));
  const noticed = dialogues.filter((dialogue) => dialogue.noticeOn !== null && dialogue.announceBy !== null);
  const judged = held.filter(
    (dialogue) =>
      dialogue.concludeBy !== null && (dialogue.concludedOn !== null || today > dialogue.concludeBy),
  );
  const promises = { kept: 0, working: 0, late: 0, broken: 0 };
  for (const promise of dialogues.flatMap((dialogue) => dialogue.promises))
    promises[groupOf(promise, today)] += 1;
  const withWhom: Partial<Record<Audience, number>> = {};
  for (const { audience } of held) withWhom[audience] = (withWhom[audience] ?? 0) + 1;
  return {
    held: held.length,
    withWhom,
    noticeInTime: part(noticed, ({ noticeOn, announceBy }) => isBy(noticeOn, announceBy)),
    concludedInTime: part(judged, ({ concludedOn, concludeBy }) => isBy(concludedOn, concludeBy)),
    promises,
  };
}

export type HeadDuty = Readonly<{ name: ObligationName; required: number; held: number; missing: number }>;

/** What a rule asks of each head, and how far this one is: held by the own hand, not by that of a colleague. */
export function dutyOf(
  rule: Readonly<{ name: ObligationName; required: number }>,
  year: Pick<HeadYear, 'held' | 'withWhom'>,
): HeadDuty {
  const held = rule.name === 'all' ? year.held : (year.withWhom[rule.name] ?? 0);
  const { name, required } = rule;
  return { name, required, held, missing: Math.max(0, required - held) };
}

function part(all: readonly LedDialogue[], isGood: (one: LedDialogue) => boolean): Part {
  return { of: all.length, good: all.filter(isGood).length };
}

function isBy(day: Day | null, by: Day | null): boolean {
  return day !== null && by !== null && day <= by;
}
