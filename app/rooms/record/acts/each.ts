import type { House } from '#app/house.ts';

/** What the clock was about, and how one is found again: for whoever reads the log. */
type Of<T> = Readonly<{ deed: string; idOf: (item: T) => string }>;

/**
 * What the clock does to many, so that one does not stop the others: what throws is logged with its id and left for the
 * next turn. `work` must leave nothing behind when it throws.
 */
export async function doEach<T>(
  house: House,
  of: Of<T>,
  items: readonly T[],
  work: (item: T) => Promise<number>,
): Promise<number> {
  let done = 0;
  for (const item of items) {
    try {
      done += await work(item);
    } catch (err) {
      house.log.error({ err, deed: of.deed, id: of.idOf(item) }, 'the clock stumbled over one');
    }
  }
  return done;
}

/** The same, so many at once while all goes well; a portion that throws is done again one by one. */
export async function doPortions<T>(
  house: House,
  of: Of<T> & Readonly<{ atOnce: number }>,
  items: readonly T[],
  work: (some: readonly T[]) => Promise<number>,
): Promise<number> {
  let done = 0;
  for (let at = 0; at < items.length; at += of.atOnce) {
    const some = items.slice(at, at + of.atOnce);
    try {
      done += await work(some);
    } catch {
      done += await doEach(house, of, some, (item) => work([item]));
    }
  }
  return done;
}
