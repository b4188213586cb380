import { openPile } from '#app/rooms/opinions/analysis/pile.ts';

/** A petition as it was raised; `rootId` is the first one about the matter where somebody linked them. */
export type Raised = Readonly<{
  id: string;
  rootId: string;
  code: string;
  title: string;
  text: string;
  area: string | null;
  unit: string | null;
  year: number;
}>;

/** A matter raised in years that follow one another; the newest petition first. */
export type Running = Readonly<{ years: readonly number[]; petitions: readonly Raised[] }>;

/**
 * Matters that were raised in at least so many years running, the last of them this year or the last one. Two
 * petitions are one matter where somebody linked them, or where their words are alike and speak of the same place.
 */
export function findRunning(
  raised: readonly Raised[],
  rule: Readonly<{ years: number; until: number }>,
): Running[] {
  return mattersOf(raised)
    .map((own) => {
      const petitions = [...own].sort((a, b) => b.year - a.year || b.code.localeCompare(a.code));
      return { petitions, years: lastRun(petitions.map((each) => each.year)) };
    })
    .filter(({ years }) => years.length >= rule.years && (years.at(-1) ?? 0) >= rule.until - 1)
    .map(({ years, petitions }) => ({
      years,
      petitions: petitions.filter((each) => years.includes(each.year)),
    }))
    .sort((one, other) => other.petitions.length - one.petitions.length);
}

/** How many matters were raised since this year or the last one: the whole of which those running are a part. */
export function countMatters(raised: readonly Raised[], until: number): number {
  return mattersOf(raised).filter((own) => own.some((each) => each.year >= until - 1)).length;
}

/** The years that end with the newest and follow one another, oldest first. */
export function lastRun(years: readonly number[]): number[] {
  const known = new Set(years);
  const run: number[] = [];
  for (let year = Math.max(...years); known.has(year); year -= 1) run.unshift(year);
  return run;
}

function mattersOf(raised: readonly Raised[]): Raised[][] {
  const alike = openPile(raised.map(({ text, area }) => ({ text, area }))).groups();
  const groupOf = new Map<string, number>();
  const parent: number[] = [];
  const find = (at: number): number => {
    const above = parent[at] ?? at;
    return above === at ? at : find(above);
  };
  const join = (at: number, key: string) => {
    const first = groupOf.get(key);
    if (first === undefined) groupOf.set(key, at);
    else parent[find(at)] = find(first);
  };
  for (const [at, petition] of raised.entries()) {
    parent[at] = at;
    join(at, `alike ${alike[at]}`);
    join(at, `root ${petition.rootId}`);
  }
  const matters = new Map<number, Raised[]>();
  for (const [at, petition] of raised.entries()) {
    const root = find(at);
    matters.set(root, [...(matters.get(root) ?? []), petition]);
  }
  return [...matters.values()];
}
