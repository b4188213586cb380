import { type Refusal, refuse } from '#app/ground/refusal.ts';

/** Why a question is taken to the floor. */
export const selectionWays = ['agreement', 'field_balance', 'first_time', 'draw', 'other'] as const;
export type SelectionWay = (typeof selectionWays)[number];

/** Those that the chooser names; a draw is made by its seed alone. */
export const chosenWays = ['agreement', 'field_balance', 'first_time', 'other'] as const;

/** What speaks for a question at the moment when somebody chooses. */
export type ChoiceFacts = Readonly<{
  /** The one who stands for it and all who were merged into it. */
  people: number;
  /** Null where nobody left anything by which he would be known. */
  isFirstTime: boolean | null;
  /** How many of its field are chosen, and of the field of which most are; null where it has no field. */
  fieldChosen: number | null;
  mostChosen: number;
}>;

/** Does the way hold for what is chosen by it? Another reason always does: it is published word for word. */
export function checkWay(way: SelectionWay, facts: ChoiceFacts): true | Refusal {
  const { people, isFirstTime, fieldChosen, mostChosen } = facts;
  if (way === 'agreement') return people > 1 || refuse('invalid', 'selection.alone');
  if (way === 'first_time') {
    if (isFirstTime === null) return refuse('invalid', 'selection.unknown-sender');
    return isFirstTime || refuse('invalid', 'selection.wrote-before');
  }
  if (way !== 'field_balance') return true;
  if (fieldChosen === null) return refuse('invalid', 'selection.no-field');
  const isBehind = fieldChosen === 0 || fieldChosen < mostChosen;
  return isBehind || refuse('invalid', 'selection.field-full', { chosen: fieldChosen });
}

/** How many questions of each field are chosen; fields by their first part, as the public reads them. */
export function fieldCounts(fields: readonly (string | null)[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const code of fields) {
    const field = topField(code);
    if (field !== null) counts.set(field, (counts.get(field) ?? 0) + 1);
  }
  return counts;
}

/** The facts of one question beside those that are chosen already. */
export function factsOf(
  question: Readonly<{ people: number; is_first_time: boolean | null; field_code: string | null }>,
  chosen: ReadonlyMap<string, number>,
): ChoiceFacts {
  const field = topField(question.field_code);
  return {
    people: question.people,
    isFirstTime: question.is_first_time,
    fieldChosen: field === null ? null : (chosen.get(field) ?? 0),
    mostChosen: Math.max(0, ...chosen.values()),
  };
}

function topField(code: string | null): string | null {
  return code?.split('.')[0] ?? null;
}

/**
 * A draw that everybody can repeat: codes sorted by the SHA-256 of `seed:code` (hexadecimal, small letters), the first
 * `wanted` of them. The hash is handed in, because this file computes nothing of the outside world.
 */
export function drawCodes(
  codes: readonly string[],
  given: { seed: string; wanted: number; hash: (text: string) => string },
): string[] {
  const { seed, wanted, hash } = given;
  return codes
    .map((code) => ({ code, mark: hash(`${seed}:${code}`) }))
    .sort((one, other) => (one.mark < other.mark ? -1 : one.mark > other.mark ? 1 : 0))
    .slice(0, wanted)
    .map(({ code }) => code);
}

/**
 * The seed of a draw: what was said for it, and a part that nobody knew before the moment of drawing. Whoever sees the
 * codes first could try words at home until the draw pleases; with that part it cannot be foreseen, and all is published.
 */
export function fullSeed(said: string, chance: string): string {
  return `${said} + ${chance}`;
}
