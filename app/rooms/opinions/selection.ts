/** Why a question is taken to the floor. */
export const selectionWays = ['agreement', 'field_balance', 'first_time', 'draw', 'other'] as const;
export type SelectionWay = (typeof selectionWays)[number];

/** Those that the chooser names; a draw is made by its seed alone. */
export const chosenWays = ['agreement', 'field_balance', 'first_time', 'other'] as const;

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
