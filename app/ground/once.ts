/**
 * Reads each thing once and hands out what was read from then on: for the length of one deed over many things, never
 * longer, since nothing is ever read anew. `keyOf` says which questions are the same.
 */
export function readOnce<Asked, Found>(
  read: (asked: Asked) => Promise<Found>,
  keyOf: (asked: Asked) => string,
): (asked: Asked) => Promise<Found> {
  const found = new Map<string, Promise<Found>>();
  return (asked) => {
    const key = keyOf(asked);
    const known = found.get(key) ?? read(asked);
    found.set(key, known);
    return known;
  };
}
