import { createHash } from 'node:crypto';
import type { Database } from '#app/house.ts';
import { canonicalLine } from './seal.ts';
import type { EventRow } from './store.ts';
import { readSealsOver } from './store-seals.ts';

export type Chain = Awaited<ReturnType<typeof presentChain>>;

/**
 * Where these events stand in the audit chain: the place and the SHA-256 of each by its id, the number of the seal over
 * it (null: not sealed yet), and those seals.
 */
export async function presentChain(db: Database, events: readonly EventRow[]) {
  const seals = await readSealsOver(
    db,
    events.map((event) => Number(event.place)),
  );
  const links = new Map(
    events.map((event) => {
      const place = Number(event.place);
      const seal = seals.find((each) => each.first_place <= place && place <= each.last_place);
      const fingerprint = createHash('sha256').update(canonicalLine(event)).digest('hex');
      return [event.id, { place, fingerprint, seal: seal?.n ?? null }];
    }),
  );
  return {
    links,
    seals: seals.map((seal) => ({
      n: seal.n,
      from: seal.first_place,
      to: seal.last_place,
      hash: seal.hash,
      at: seal.sealed_at.toISOString(),
    })),
  };
}
