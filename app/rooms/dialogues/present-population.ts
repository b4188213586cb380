import type { Database } from '#app/database/database.ts';
import type { Actor } from '#app/ground/actor.ts';
import { refuse } from '#app/ground/refusal.ts';
import { dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { presentStory } from '#app/rooms/record/present.ts';
import { readStory } from '#app/rooms/record/store.ts';
import { populationKinds } from './gauge.ts';
import { mayArrange, maySeePlans } from './may.ts';
import { type PopulationRow, readPopulationLines, readResidentialUnits } from './store-population.ts';

export type PopulationView = Awaited<ReturnType<typeof presentPopulation>>;
export type PopulationLineView = PopulationView['kinds'][number]['lines'][number];

/** The organisation's own list of places and groups with their people, for those who work there. */
export async function presentPopulation(house: House, actor: Actor, organisationId: string) {
  if (!maySeePlans(actor, organisationId)) throw refuse('missing', 'population.missing');
  const [lines, story] = await Promise.all([
    readPopulationLines(house.db, organisationId),
    readStory(house.db, 'population', [organisationId]),
  ]);
  const standing = lines.filter((line) => line.removed_at === null).map(lineView);
  return {
    today: dayOf(house.now()),
    kinds: populationKinds.map((kind) => ({
      kind,
      lines: standing.filter((line) => line.kind === kind).sort(inOrder),
    })),
    removed: lines.flatMap((line) =>
      line.removed_at === null
        ? []
        : [{ ...lineView(line), by: line.removed_by_name, at: line.removed_at.toISOString() }],
    ),
    story: presentStory(story, actor).reverse().slice(0, 20),
    may: { edit: mayArrange(actor, organisationId) },
  };
}

function lineView(row: PopulationRow) {
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    people: row.people,
    source: row.source,
    asOf: row.as_of,
    point: row.lat === null || row.lon === null ? null : { lat: row.lat, lon: row.lon },
  };
}

/** The residential units that an organisation has entered, "Tổ 2" before "Tổ 10". */
export async function presentResidentialUnits(db: Database, organisationId: string) {
  return (await readResidentialUnits(db, organisationId)).sort(inOrder);
}

const names = new Intl.Collator('vi', { numeric: true });

function inOrder(one: { name: string }, other: { name: string }): number {
  return names.compare(one.name, other.name);
}
