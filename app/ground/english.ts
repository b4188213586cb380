/**
 * A count with its English noun: "1 day", "3 days". `n` may be written already ("1,204"); `one` and `many` may carry
 * the verb along ("point is", "points are").
 */
export function counted(n: unknown, one: string, many: string): string {
  return `${n} ${Number(n) === 1 ? one : many}`;
}
