import type { Actor } from '#app/ground/actor.ts';
import { normalise } from '#app/ground/fold.ts';
import { refuse } from '#app/ground/refusal.ts';
import type { House, Tx } from '#app/house.ts';
import { readOrganisation } from '#app/rooms/organisations/store.ts';
import { readPlaceOf } from '#app/rooms/organisations/store-places.ts';
import { record } from '#app/rooms/record/acts.ts';
import type { PopulationInput, PopulationLineInput } from '../inputs-gauge.ts';
import { mayArrange } from '../may.ts';
import { kilometresBeyond, type MapPoint } from '../point-on-map.ts';
import { parsePoint } from '../point-written.ts';
import { openUnits } from '../residential-unit.ts';
import {
  lockPopulationLine,
  type PopulationRow,
  readPopulationLines,
  updatePopulationLine,
  writePopulation,
} from '../store-population.ts';

/**
 * Enters how many people live where, or belong to a group: one line each, `name; people`. Refuses the first bad line,
 * and the second of two that mean one place. "Tổ dân phố 5" is the number of "Tổ 5" where that stands already.
 */
export async function enterPopulation(
  house: House,
  actor: Actor,
  input: PopulationInput & { organisationId: string },
): Promise<number> {
  const parts = partsOf(input.lines);
  await house.transact(async (tx) => {
    const { organisationId, kind } = input;
    if (!mayArrange(actor, organisationId)) throw refuse('missing', 'population.missing');
    const standing = (await readPopulationLines(tx, organisationId)).filter(
      (line) => line.kind === kind && line.removed_at === null,
    );
    const nameOf = kind === 'place' ? openNames(standing.map((line) => line.name)) : (name: string) => name;
    for (const [index, part] of parts.entries()) {
      const name = nameOf(part.name);
      if (name === null) throw refuse('invalid', 'population.twice', { line: index + 1, text: part.name });
      await writePopulation(tx, {
        ...{ id: house.newId(), organisation_id: organisationId, kind, name },
        ...{ people: part.people, source: input.source, as_of: input.asOf },
      });
    }
    const facts = { name: input.source, count: parts.length };
    await tell(house, tx, { actor, organisationId, verb: 'population.enter', facts });
  });
  return parts.length;
}

/** Corrects the name, the number or the coordinates of a line; `population.taken` where the name means another. */
export async function changePopulationLine(
  house: House,
  actor: Actor,
  input: PopulationLineInput,
): Promise<void> {
  await house.transact(async (tx) => {
    const line = await theirs(tx, actor, input.id);
    if (line.removed_at !== null) throw refuse('missing', 'population.missing');
    await holdName(tx, line, input.name);
    const point = line.kind === 'place' ? await pointOf(tx, line.organisation_id, input.point) : null;
    const { name, people } = input;
    const place = { lat: point?.lat ?? null, lon: point?.lon ?? null };
    await updatePopulationLine(tx, line.id, { name, people, ...place });
    const facts = { name, before: line.name, people, ...place };
    await tell(house, tx, { actor, ...of(line), verb: 'population.change', facts });
  });
}

/** Takes a line out of the list; it can be put back. */
export async function removePopulationLine(house: House, actor: Actor, input: { id: string }): Promise<void> {
  await house.transact(async (tx) => {
    const line = await theirs(tx, actor, input.id);
    if (line.removed_at !== null) return;
    await updatePopulationLine(tx, line.id, { removed_at: house.now(), removed_by_name: actor.name });
    await tell(house, tx, { actor, ...of(line), verb: 'population.remove', facts: { name: line.name } });
  });
}

/** Puts a line back; `population.taken` where another means the same by now. */
export async function restorePopulationLine(
  house: House,
  actor: Actor,
  input: { id: string },
): Promise<void> {
  await house.transact(async (tx) => {
    const line = await theirs(tx, actor, input.id);
    if (line.removed_at === null) return;
    await holdName(tx, line, line.name);
    await updatePopulationLine(tx, line.id, { removed_at: null, removed_by_name: null });
    await tell(house, tx, { actor, ...of(line), verb: 'population.restore', facts: { name: line.name } });
  });
}

function partsOf(said: string): { name: string; people: number }[] {
  const lines = said.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line, index) => {
    const [, name = '', people = ''] = /^(.*?)[;\t]\s*([\d.\s]+)$/.exec(line.trim()) ?? [];
    const count = Number(people.replace(/[.\s]/g, ''));
    if (name.trim().length < 2 || people === '' || !Number.isInteger(count)) {
      throw refuse('invalid', 'population.line', { line: index + 1, text: line.slice(0, 100) });
    }
    return { name: normalise(name).slice(0, 160), people: count };
  });
}

/** The name under which each line stands: that of the unit which it means, else its own; null the second time. */
function openNames(standing: readonly string[]): (name: string) => string | null {
  const names = [...standing];
  const taken = new Set<string>();
  return (name) => {
    const found = openUnits(names)(name) ?? name;
    if (taken.has(found)) return null;
    taken.add(found);
    if (!names.includes(found)) names.push(found);
    return found;
  };
}

async function holdName(tx: Tx, line: PopulationRow, name: string): Promise<void> {
  const others = (await readPopulationLines(tx, line.organisation_id)).filter(
    (other) => other.kind === line.kind && other.id !== line.id,
  );
  const exact = others.find((other) => other.name === name)?.name;
  const standing = others.filter((other) => other.removed_at === null).map((other) => other.name);
  const meant = line.kind === 'place' ? openUnits(standing)(name) : null;
  const taken = exact ?? meant;
  if (taken !== null && taken !== undefined) throw refuse('conflict', 'population.taken', { name: taken });
}

const noPoint = {
  words: 'population.point',
  link: 'population.point-link',
  'short-link': 'population.point-short',
} as const;

async function pointOf(tx: Tx, organisationId: string, said: string): Promise<MapPoint | null> {
  if (said === '') return null;
  const point = parsePoint(said);
  if (typeof point === 'string') throw refuse('invalid', noPoint[point], { text: said.slice(0, 60) });
  const organisation = await readOrganisation(tx, organisationId);
  const place = organisation && (await readPlaceOf(tx, organisation.admin_code));
  if (!place) return point;
  const centre = {
    ...{ lat: place.lat, lon: place.lon, areaKm2: place.area_km2 },
    isScattered: place.kind === 'đặc khu' || place.level === 'province',
  };
  const beyond = kilometresBeyond(point, centre);
  if (beyond > 0) throw refuse('invalid', 'population.far', { km: beyond, place: place.full_name });
  return point;
}

async function theirs(tx: Tx, actor: Actor, id: string): Promise<PopulationRow> {
  const line = await lockPopulationLine(tx, id);
  if (line === undefined || !mayArrange(actor, line.organisation_id))
    throw refuse('missing', 'population.missing');
  return line;
}

function of(line: PopulationRow) {
  return { organisationId: line.organisation_id };
}

async function tell(
  house: House,
  tx: Tx,
  said: Readonly<{
    actor: Actor;
    organisationId: string;
    verb: string;
    facts: Readonly<Record<string, string | number | null>>;
  }>,
): Promise<void> {
  const { organisationId } = said;
  await record(house, tx, { ...said, subjectKind: 'population', subjectId: organisationId });
}
