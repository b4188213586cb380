/** B-cubed: over all texts, which share of their group is really of their matter, and which share of it was found. */
export function bCubed(
  truth: readonly number[],
  groups: ArrayLike<number>,
): { precision: number; recall: number } {
  const [matters, sizes, both] = [
    new Map<number, number>(),
    new Map<number, number>(),
    new Map<string, number>(),
  ];
  const add = <Key>(counts: Map<Key, number>, key: Key) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const [at, matter] of truth.entries()) {
    const group = groups[at] ?? -1;
    add(matters, matter);
    add(sizes, group);
    add(both, `${matter} ${group}`);
  }
  let [precision, recall] = [0, 0];
  for (const [at, matter] of truth.entries()) {
    const group = groups[at] ?? -1;
    const shared = both.get(`${matter} ${group}`) ?? 0;
    precision += shared / (sizes.get(group) ?? 1);
    recall += shared / (matters.get(matter) ?? 1);
  }
  return { precision: precision / truth.length, recall: recall / truth.length };
}
