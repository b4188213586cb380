/** Can one word be typed for the other with at most so many letters wrong, missing, extra or swapped? */
export function isWithin(first: string, second: string, most: number): boolean {
  if (first === second) return true;
  if (Math.abs(first.length - second.length) > most) return false;
  let [before, last]: [number[], number[]] = [[], Array.from({ length: second.length + 1 }, (_, at) => at)];
  for (let row = 1; row <= first.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= second.length; column += 1) {
      const isSame = first.charAt(row - 1) === second.charAt(column - 1);
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (line[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
      );
      const isSwapped =
        row > 1 &&
        column > 1 &&
        first.charAt(row - 1) === second.charAt(column - 2) &&
        first.charAt(row - 2) === second.charAt(column - 1);
      if (isSwapped) cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      line.push(cost);
    }
    [before, last] = [last, line];
  }
  return (last[second.length] ?? Number.POSITIVE_INFINITY) <= most;
}
