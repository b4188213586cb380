import type { Actor } from '#app/ground/actor.ts';
import type { Language } from '#app/ground/language.ts';
import { refuse } from '#app/ground/refusal.ts';
import { dayOf, daysBetween } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { gaugeOf, populationKinds } from '#app/rooms/dialogues/gauge.ts';
import { mayArrange, maySeePlans } from '#app/rooms/dialogues/may.ts';
import { openUnits } from '#app/rooms/dialogues/residential-unit.ts';
import { readByCode } from '#app/rooms/dialogues/store.ts';
import { readPopulation } from '#app/rooms/dialogues/store-gauge.ts';
import { presentTallySum } from '#app/rooms/opinions/present-tally.ts';
import { readPlacesOf } from './store-before.ts';

export type GaugeView = Awaited<ReturnType<typeof presentGauge>>;

export type Asked = Readonly<{ code: string; language: Language }>;

/** Who has not been heard, against the population that the office entered; no opinion carries a profile. */
export async function presentGauge(house: House, actor: Actor, asked: Asked) {
  const row = await theirs(house, actor, asked.code);
  const of = { organisationId: row.organisation_id, dialogueId: row.id };
  const [population, written, tally] = await Promise.all([
    readPopulation(house.db, of),
    readPlacesOf(house.db, row.id),
    presentTallySum(house, row.id),
  ]);
  // A form that was ticked and not written out is a voice too.
  const ticked = tally.units.map((unit) => ({ place: unit.name, voices: unit.forms }));
  const places = [...written, ...ticked];
  const unitOf = openUnits(population.filter((part) => part.kind === 'place').map((part) => part.name));
  const voicesAt = (name: string) =>
    places.filter((place) => unitOf(place.place) === name).reduce((sum, place) => sum + place.voices, 0);
  return {
    ...headOf(row, dayOf(house.now())),
    organisationId: row.organisation_id,
    kinds: populationKinds.map((kind) => {
      const own = population.filter((part) => part.kind === kind);
      return {
        kind,
        source: own[0] === undefined ? null : { text: own[0].source, asOf: own[0].as_of },
        lines: gaugeOf(
          own.map((part) => ({
            name: part.name,
            people: part.people,
            voices: kind === 'place' ? voicesAt(part.name) : (part.voices ?? 0),
          })),
        ),
        parts: own.map((part) => ({ id: part.id, name: part.name, voices: part.voices })),
      };
    }),
    /** Paper forms with ticked topics that the places count in. */
    forms: tally.forms,
    /** Places that senders wrote and the population does not know. */
    unknown: [...new Set(places.map((place) => place.place).filter((place) => unitOf(place) === null))],
    may: { edit: mayArrange(actor, row.organisation_id) },
  };
}

/** The dialogue, for whoever plans here; `dialogue.missing` for others. */
export async function theirs(house: House, actor: Actor, code: string) {
  const row = await readByCode(house.db, code);
  if (row === undefined || !maySeePlans(actor, row.organisation_id))
    throw refuse('missing', 'dialogue.missing');
  return row;
}

/** What stands at the top of each of these pages. */
export function headOf(row: Awaited<ReturnType<typeof theirs>>, today: string) {
  return {
    id: row.id,
    code: row.code,
    dialogueTitle: row.title,
    startsAt: row.starts_at.toISOString(),
    daysLeft: daysBetween(today, dayOf(row.starts_at)),
    today,
  };
}
