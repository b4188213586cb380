/**
 * The same neighbours in another order: half by shared words, half by the cosine of meaning. Nothing is added and
 * nothing is dropped, and the share that is shown stays that of words, for which there is a reason to show.
 */
export function rerank<Near extends Readonly<{ id: string; score: number }>>(
  near: readonly Near[],
  meaning: Readonly<{ own: readonly number[]; others: ReadonlyMap<string, readonly number[]> }>,
): Near[] {
  const weight = (one: Near) => {
    const other = meaning.others.get(one.id);
    return (one.score + (other === undefined ? one.score : cosine(meaning.own, other))) / 2;
  };
  return [...near].sort((one, other) => weight(other) - weight(one));
}

/** Between -1 and 1; 0 where one of them is nothing. */
function cosine(one: readonly number[], other: readonly number[]): number {
  const dot = one.reduce((sum, value, index) => sum + value * (other[index] ?? 0), 0);
  const size = Math.hypot(...one) * Math.hypot(...other);
  return size === 0 ? 0 : dot / size;
}
