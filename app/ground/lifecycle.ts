import { type Refusal, refuse } from './refusal.ts';

/**
 * One row of a machine's table: a verb, the states it may start from, the state it leads to,
 * the parts that may do it, the named conditions that must hold, and the paper or message it owes.
 */
export type Move<State extends string, Part extends string, Condition extends string> = Readonly<{
  from: readonly State[];
  to: State;
  by: readonly Part[];
  when?: readonly Condition[];
  leaves?: string;
}>;

/** A machine: verb -> move. Written once per noun in its room's `lifecycle.ts` as `<noun>Moves`. */
export type Moves<State extends string, Part extends string, Condition extends string> = Readonly<
  Record<string, Move<State, Part, Condition>>
>;

/** The answers to a table's named conditions: true, or the facts that explain why not. */
export type ConditionFacts<Condition extends string> = Readonly<
  Partial<Record<Condition, true | Readonly<Record<string, string | number | boolean | null>>>>
>;

/**
 * Decides a move without doing it. Pure.
 * A verb from a wrong state is a conflict `<noun>.state`, a wrong part is forbidden `<noun>.part`, and a condition
 * that does not hold is invalid `<noun>.<condition>` with the facts that were handed in. Conditions left out of
 * `facts` do not hold: a guard that nobody computed must not pass.
 */
export function decideMove<
  State extends string,
  Part extends string,
  Condition extends string,
  Verb extends string,
>(
  machine: { noun: string; moves: Readonly<Record<Verb, Move<State, Part, Condition>>> },
  verb: Verb,
  now: { state: State; parts: readonly Part[]; facts?: ConditionFacts<Condition> },
): State | Refusal {
  const move = machine.moves[verb];
  if (!move.by.some((part) => now.parts.includes(part))) {
    return refuse('forbidden', `${machine.noun}.part`, { verb, by: move.by });
  }
  if (!move.from.includes(now.state)) {
    return refuse('conflict', `${machine.noun}.state`, { verb, state: now.state, from: move.from });
  }
  for (const condition of move.when ?? []) {
    const fact = now.facts?.[condition];
    if (fact !== true) return refuse('invalid', `${machine.noun}.${condition}`, { verb, ...fact });
  }
  return move.to;
}

/** The verbs that an actor in these parts may try from this state; what a page shows as buttons. */
export function openVerbs<
  State extends string,
  Part extends string,
  Condition extends string,
  Verb extends string,
>(moves: Readonly<Record<Verb, Move<State, Part, Condition>>>, state: State, parts: readonly Part[]): Verb[] {
  return verbsOf(moves).filter(
    (verb) => moves[verb].from.includes(state) && moves[verb].by.some((part) => parts.includes(part)),
  );
}

/** The verbs of a table, in the order in which they are written. */
export function verbsOf<Verb extends string>(moves: Readonly<Record<Verb, unknown>>): Verb[] {
  return Object.keys(moves).filter((key): key is Verb => key in moves);
}
