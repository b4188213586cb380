import type { Actor } from '#app/ground/actor.ts';
import type { Language } from '#app/ground/language.ts';
import { refuse } from '#app/ground/refusal.ts';
import { dayOf, timeOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { presentFields, presentUnits } from '#app/rooms/organisations/present.ts';
import { presentDeadlines } from '#app/rooms/organisations/present-deadlines.ts';
import { readTextsOf } from '#app/rooms/organisations/store-texts.ts';
import { listHolders } from '#app/rooms/people/store.ts';
import { readStory } from '#app/rooms/record/store.ts';
import type { DialoguePart } from './dialogue.ts';
import { mayArrange } from './may.ts';
import { presentDialogue } from './present.ts';
import { presentPlanItem } from './present-plan.ts';
import { type DialogueRow, readByCode, readParts } from './store.ts';

/** Tracks of legal bases on which a dialogue is called; the others are about petitions, papers or offices. */
const dialogueTracks: ReadonlySet<string> = new Set(['state', 'party', 'group', 'front', 'local']);

export type DialogueDesk = Awaited<ReturnType<typeof presentDialogueDesk>>;
export type DialogueForm = Awaited<ReturnType<typeof presentDialogueForm>>;

/** The organisation for which this person arranges dialogues: the first in which the rights are held. */
export function arrangesFor(actor: Actor): string {
  const held = actor.roles.find((role) => mayArrange(actor, role.organisationId)) ?? actor.roles[0];
  if (held === undefined) throw refuse('forbidden', 'dialogue.part');
  return held.organisationId;
}

/** One dialogue for those who arrange it, with its deadlines and its story. Missing where it is not theirs. */
export async function presentDialogueDesk(house: House, actor: Actor, code: string) {
  const row = await readByCode(house.db, code);
  const dialogue = await presentDialogue(house, actor, code);
  if (row === undefined || dialogue === null) throw refuse('missing', 'dialogue.missing');
  if (!actor.roles.some((held) => held.organisationId === row.organisation_id)) {
    throw refuse('missing', 'dialogue.missing');
  }
  const story = await readStory(house.db, 'dialogue', [row.id]);
  return {
    dialogue,
    deadlines: await deadlinesOf(house, row),
    story: foldStory(story).reverse(),
  };
}

type Told = Readonly<{ id: string; verb: string; at: string; who: string | null; times: number }>;

/** A roll of forty people is one line: what the same person did several times within a minute is told once. */
function foldStory(story: Awaited<ReturnType<typeof readStory>>): Told[] {
  const lines: Told[] = [];
  for (const { id, verb, at, actor_name: who } of story) {
    const last = lines.at(-1);
    const isMore = last?.verb === verb && last.who === who && last.at.slice(0, 16) === minuteOf(at);
    if (last !== undefined && isMore) lines[lines.length - 1] = { ...last, times: last.times + 1 };
    else lines.push({ id, verb, at: at.toISOString(), who, times: 1 });
  }
  return lines;
}

function minuteOf(at: Date): string {
  return at.toISOString().slice(0, 16);
}

/** By when it must be announced, concluded and answered, with the texts that say so. */
async function deadlinesOf(house: House, row: DialogueRow) {
  const { bases } = await readParts(house.db, row.id);
  return await presentDeadlines(house.db, {
    organisationId: row.organisation_id,
    day: dayOf(row.starts_at),
    onDay: dayOf(house.now()),
    legalBasisIds: bases.map((basis) => basis.id),
    isForYouth: row.audience === 'youth',
  });
}

/** Choices and present values of the form; values are empty for a new dialogue. */
export async function presentDialogueForm(
  house: House,
  actor: Actor,
  asked: { code: string | null; language: Language; item?: Readonly<{ id: string; year: number }> | null },
) {
  const row = asked.code === null ? undefined : await readByCode(house.db, asked.code);
  if (asked.code !== null && row === undefined) throw refuse('missing', 'dialogue.missing');
  const organisationId = row?.organisation_id ?? arrangesFor(actor);
  if (!mayArrange(actor, organisationId)) throw refuse('forbidden', 'dialogue.part');
  const today = dayOf(house.now());
  const line = row === undefined ? await lineOf(house, organisationId, asked.item ?? null) : nothingPlanned;
  const [units, fields, bases, parts] = await Promise.all([
    presentUnits(house.db, organisationId, today),
    presentFields(house.db, asked.language),
    readTextsOf(house.db, organisationId),
    row === undefined ? null : readParts(house.db, row.id),
  ]);
  return {
    id: row?.id ?? null,
    code: row?.code ?? null,
    version: row?.version ?? 0,
    organisationId,
    values: row === undefined ? line.values : valuesOf(row, parts?.bases.map((basis) => basis.id) ?? []),
    persons: parts?.persons.map(({ part, name, title }) => ({ part, name, title })) ?? line.persons,
    topics:
      parts?.topics.map((topic) => ({
        title: topic.title,
        fieldCode: topic.field_code ?? '',
        unitId: topic.unit_id ?? '',
      })) ?? line.topics,
    points:
      parts?.points
        .filter((point) => !point.is_main)
        .map((point) => ({ id: point.id, name: point.name, address: point.address ?? '' })) ?? [],
    runSheet: parts?.runSheet.map((item) => ({ title: item.title, minutes: String(item.minutes) })) ?? null,
    units: units.filter((unit) => unit.isOpen).map((unit) => ({ value: unit.id, label: unit.name })),
    fields: fields.map((field) => ({ value: field.code, label: field.name })),
    bases: bases
      .filter((basis) => isOffered(basis, today) || parts?.bases.some((cited) => cited.id === basis.id))
      .map((basis) => ({
        value: basis.id,
        number: basis.number,
        title: basis.title,
        status: basis.status,
      })),
  };
}

/** A text on which a dialogue can be called and that has not ended. */
function isOffered(basis: Readonly<{ track: string; valid_to: string | null }>, today: string): boolean {
  return dialogueTracks.has(basis.track) && (basis.valid_to === null || basis.valid_to >= today);
}

type Planned = Readonly<{
  values: Readonly<Record<string, unknown>>;
  persons: readonly Readonly<{ part: DialoguePart; name: string; title: string }>[];
  topics: readonly Readonly<{ title: string; fieldCode: string; unitId: string }>[];
}>;

const nothingPlanned: Planned = { values: {}, persons: [], topics: [] };

/** What a line of the year's plan already says of its dialogue: also who presides, and the field and unit of its matter. */
async function lineOf(
  house: House,
  organisationId: string,
  item: Readonly<{ id: string; year: number }> | null,
): Promise<Planned> {
  const line = item === null ? null : await presentPlanItem(house, { organisationId, ...item });
  if (line === null) return nothingPlanned;
  const { kind, form, audience, topic, field_code: fieldCode, unit_id: unitId } = line;
  const heads = await listHolders(house.db, { organisationId, role: 'head', day: dayOf(house.now()) });
  const head = heads.find((each) => each.id === line.head_person_id);
  const isNamed = fieldCode !== null || unitId !== null;
  return {
    values: { kind, form, audience, title: topic, planItemId: line.id },
    persons: head === undefined ? [] : [{ part: 'presiding', name: head.name, title: head.title ?? '' }],
    topics: isNamed ? [{ title: topic, fieldCode: fieldCode ?? '', unitId: unitId ?? '' }] : [],
  };
}

function valuesOf(row: DialogueRow, legalBasisIds: readonly string[]): Readonly<Record<string, unknown>> {
  return {
    title: row.title,
    kind: row.kind,
    form: row.form,
    audience: row.audience,
    day: dayOf(row.starts_at),
    startsAt: timeOf(row.starts_at),
    endsAt: timeOf(row.ends_at),
    place: row.place,
    placeAddress: row.place_address,
    content: row.content,
    changeable: row.changeable,
    howToTakePart: row.how_to_take_part,
    collectUntil: row.collect_until,
    capacity: row.capacity,
    streamUrl: row.stream_url,
    legalBasisIds,
  };
}
