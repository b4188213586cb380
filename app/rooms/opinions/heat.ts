/** One number of a table of two directions. */
export type Spot = Readonly<{ row: string; column: string; senders: number; opinions: number }>;

export type HeatTable = Readonly<{
  columns: readonly string[];
  rows: readonly Readonly<{
    row: string;
    cells: readonly Readonly<{ column: string; senders: number; opinions: number; step: HeatStep }>[];
    opinions: number;
  }>[];
  /** Opinions by column, in their order, and of all: they add up, which senders of several fields do not. */
  sums: readonly number[];
  opinions: number;
}>;

/** 0: none. 4: as hot as the hottest. */
export type HeatStep = 0 | 1 | 2 | 3 | 4;

/** Quarters of the largest number: a table with one hot cell shows one, a table of ones shows none. */
export function stepOf(senders: number, most: number): HeatStep {
  if (senders === 0) return 0;
  if (most < 4) return senders > 1 ? 2 : 1;
  const quarter = Math.ceil((senders * 4) / most);
  return quarter <= 1 ? 1 : quarter === 2 ? 2 : quarter === 3 ? 3 : 4;
}

/** Spots as a table, hottest rows and columns first; `order` keeps the columns in the order of their names. */
export function heatOf(spots: readonly Spot[], order: 'hot' | 'name' = 'hot'): HeatTable {
  const most = Math.max(0, ...spots.map((spot) => spot.senders));
  const found = new Map(spots.map((spot) => [`${spot.row}\n${spot.column}`, spot]));
  const columns = namesOf(spots, 'column', order);
  const rows = namesOf(spots, 'row', 'hot').map((row) => {
    const cells = columns.map((column) => {
      const spot = found.get(`${row}\n${column}`);
      const senders = spot?.senders ?? 0;
      return { column, senders, opinions: spot?.opinions ?? 0, step: stepOf(senders, most) };
    });
    return { row, cells, opinions: sum(cells.map((cell) => cell.opinions)) };
  });
  const sums = columns.map((_, at) => sum(rows.map((row) => row.cells[at]?.opinions ?? 0)));
  return { columns, rows, sums, opinions: sum(sums) };
}

function namesOf(spots: readonly Spot[], side: 'row' | 'column', order: 'hot' | 'name'): string[] {
  const heat = new Map<string, number>();
  for (const spot of spots) heat.set(spot[side], (heat.get(spot[side]) ?? 0) + spot.senders);
  const names = [...heat.keys()];
  if (order === 'name') return names.sort();
  return names.sort(
    (one, other) => (heat.get(other) ?? 0) - (heat.get(one) ?? 0) || inOrder.compare(one, other),
  );
}

/** "Tổ 2" stands before "Tổ 10". */
const inOrder = new Intl.Collator('vi', { numeric: true });

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
