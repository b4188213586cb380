import type { Actor } from '#app/ground/actor.ts';
import type { Language } from '#app/ground/language.ts';
import { refuse } from '#app/ground/refusal.ts';
import { dayOf, daysBetween } from '#app/ground/time.ts';
import { addWorkingDays } from '#app/ground/working-days.ts';
import type { House } from '#app/house.ts';
import { gaugeOf, isPlace, populationKinds } from '#app/rooms/dialogues/gauge.ts';
import { mayArrange, maySeePlans } from '#app/rooms/dialogues/may.ts';
import { readByCode } from '#app/rooms/dialogues/store.ts';
import { readDraftRequests, readPopulation } from '#app/rooms/dialogues/store-gauge.ts';
import { presentTallySum } from '#app/rooms/opinions/present-tally.ts';
import { presentUnits } from '#app/rooms/organisations/present.ts';
import { readUnitsForField } from '#app/rooms/organisations/store-fields.ts';
import { calendarOf } from '#app/rooms/organisations/store-rules.ts';
import { readDrafts, readPetitionFields, readPlacesOf } from './store-before.ts';

export type DraftsView = Awaited<ReturnType<typeof presentDrafts>>;
export type GaugeView = Awaited<ReturnType<typeof presentGauge>>;

export type Asked = Readonly<{ code: string; language: Language }>;

/** What each unit is to prepare before the meeting, and how far it is. */
export async function presentDrafts(house: House, actor: Actor, asked: Asked) {
  const row = await theirs(house, actor, asked.code);
  const today = dayOf(house.now());
  const [drafts, requests, units, fieldsOf] = await Promise.all([
    readDrafts(house.db, row.id),
    readDraftRequests(house.db, row.id),
    presentUnits(house.db, row.organisation_id, today),
    readPetitionFields(house.db, row.id),
  ]);
  const lines = await Promise.all(
    drafts.map(async (draft) => ({
      ...draft,
      unitFor:
        draft.unit_id ?? (await suggested(house, row.organisation_id, fieldsOf.get(draft.code) ?? null)),
    })),
  );
  const unitIds = [...new Set(lines.map((line) => line.unitFor))];
  const usual = addWorkingDays(dayOf(row.starts_at), -2, await calendarOf(house.db));
  return {
    ...headOf(row, today),
    /** Two working days before the meeting, where that is still to come. */
    usualDue: usual < today ? today : usual,
    groups: unitIds.map((unitId) => {
      const request = requests.find((each) => each.unit_id === unitId);
      const own = lines.filter((line) => line.unitFor === unitId);
      return {
        unitId,
        unit: units.find((unit) => unit.id === unitId)?.name ?? null,
        request:
          request === undefined
            ? null
            : {
                dueOn: request.due_on,
                note: request.note,
                by: request.asked_by_name,
                isLate: request.due_on < today,
              },
        toGive: own
          .filter((line) => line.unit_id === null && line.state === 'accepted')
          .map((line) => line.code),
        lines: own.map((line) => ({
          code: line.code,
          title: line.title,
          draft: line.state === 'answered_on_site' ? ('signed' as const) : line.draft,
          questions: line.questions,
          people: line.people,
          helpers: line.helpers,
          helped: line.helped,
          openQuestions: line.open_questions,
        })),
      };
    }),
    /** Who may be asked to help. */
    units: units.filter((unit) => unit.isOpen).map((unit) => ({ value: unit.id, label: unit.name })),
    may: { edit: mayArrange(actor, row.organisation_id) },
  };
}

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
  const voicesAt = (name: string) =>
    places.filter((place) => isPlace(place.place, name)).reduce((sum, place) => sum + place.voices, 0);
  return {
    ...headOf(row, dayOf(house.now())),
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
    unknown: [
      ...new Set(
        places
          .filter(
            (place) => !population.some((part) => part.kind === 'place' && isPlace(place.place, part.name)),
          )
          .map((place) => place.place),
      ),
    ],
    may: { edit: mayArrange(actor, row.organisation_id) },
  };
}

async function suggested(
  house: House,
  organisationId: string,
  fieldCode: string | null,
): Promise<string | null> {
  if (fieldCode === null) return null;
  const asked = { organisationId, fieldCode, onDay: dayOf(house.now()) };
  return (await readUnitsForField(house.db, asked)).at(0)?.id ?? null;
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
