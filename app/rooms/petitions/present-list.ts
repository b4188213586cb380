import { explainTypo, parseCode, type Typo } from '#app/ground/code.ts';
import type { Language } from '#app/ground/language.ts';
import { refuse } from '#app/ground/refusal.ts';
import { dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { readHomeOrganisation, readOrganisationByCode } from '#app/rooms/organisations/store.ts';
import { readTopFields } from '#app/rooms/organisations/store-fields.ts';
import type { ListQuery } from './inputs.ts';
import { type StateGroup, stateGroups } from './petition.ts';
import { type PetitionSummary, summaryOf } from './present.ts';
import { writingsOf } from './present-places.ts';
import { listLastChanged } from './store-feed.ts';
import {
  countListed,
  countVerdicts,
  listPetitions,
  readExistingCodes,
  readLeadUnits,
  readSummaries,
} from './store-lists.ts';
import { petitionWords } from './words.ts';

const pageSize = 20;

/** A page of the public list, newest first. */
export async function presentPetitions(
  house: House,
  wanted: { organisationId: string; query: ListQuery; language: Language },
) {
  const { query } = wanted;
  const filter = await filterOf(house, wanted);
  const { today } = filter;
  const [{ total, late }, rows, ratings] = await Promise.all([
    countListed(house.db, filter),
    listPetitions(house.db, { ...filter, limit: pageSize, offset: (query.page - 1) * pageSize }),
    // A figure about everything: read where the list is about everything, not for each search and page.
    isWhole(query) ? countVerdicts(house.db, wanted.organisationId) : null,
  ]);
  return {
    ratings,
    total,
    late,
    page: query.page,
    pages: Math.max(1, Math.ceil(total / pageSize)),
    rows: rows.map((row) => summaryOf(row, { today, language: wanted.language })),
  };
}

/** The list for readers of feeds, by the last news: also an escalation or a reopening is one. Moments are ISO. */
export async function presentNews(
  house: House,
  wanted: { organisationId: string; query: ListQuery; language: Language },
) {
  const filter = await filterOf(house, wanted);
  const rows = await listLastChanged(house.db, filter, { verbs: newsVerbs, limit: pageSize });
  return rows.map((row) => ({
    ...summaryOf(row, { today: filter.today, language: wanted.language }),
    changedAt: (row.changed_at ?? row.received_at).toISOString(),
  }));
}

/** What the public story tells. */
const newsVerbs = Object.keys(petitionWords('vi').steps);

async function filterOf(
  house: House,
  { organisationId, query }: { organisationId: string; query: ListQuery },
) {
  const commune = await ofCommune(house, organisationId, query.commune);
  return {
    organisationId: commune,
    today: dayOf(house.now()),
    fieldCode: query.field,
    unitId: query.unit,
    states: query.state === null ? null : stateGroups[query.state],
    isLate: query.late,
    text: query.q,
    dialogueCode: query.dialogue,
    places: await writingsOf(house.db, { organisationId: commune, area: query.area }),
  };
}

/** The organisation itself, or the one below it that works in a commune; itself where none does. */
export async function ofCommune(
  house: House,
  organisationId: string,
  commune: string | null,
): Promise<string> {
  if (commune === null) return organisationId;
  const found = await readOrganisationByCode(house.db, commune);
  return found?.parent_id === organisationId ? found.id : organisationId;
}

/** Is this the first page of the list without any filter? */
function isWhole(query: ListQuery): boolean {
  const { page, late, field, unit, state, q, dialogue, area, commune } = query;
  const filters = [field, unit, state, q, dialogue, area, commune];
  return page === 1 && !late && filters.every((filter) => filter === null);
}

/** The same list for machines: pages by cursor, so that what is added meanwhile moves nothing. */
export async function presentPetitionPage(
  house: House,
  wanted: {
    organisationId: string;
    query: Readonly<{
      field?: string | undefined;
      unit?: string | undefined;
      state?: StateGroup | undefined;
      late: boolean;
      q?: string | undefined;
      dialogue?: string | undefined;
    }>;
    page: { cursor: string | null; limit: number };
    language: Language;
  },
) {
  const today = dayOf(house.now());
  const { query, page } = wanted;
  const filter = {
    organisationId: wanted.organisationId,
    today,
    fieldCode: query.field ?? null,
    unitId: query.unit ?? null,
    states: query.state === undefined ? null : stateGroups[query.state],
    isLate: query.late,
    text: query.q ?? null,
    dialogueCode: query.dialogue ?? null,
  };
  const [{ total }, rows] = await Promise.all([
    countListed(house.db, filter),
    listPetitions(house.db, { ...filter, limit: page.limit + 1, after: readCursor(page.cursor) }),
  ]);
  const shown = rows.slice(0, page.limit);
  const last = shown.at(-1);
  return {
    items: shown.map((row) => summaryOf(row, { today, language: wanted.language })),
    next: rows.length > page.limit && last ? `${last.received_at.toISOString()}_${last.id}` : null,
    total,
  };
}

/** What the filters of the list offer: top fields, and the units that have petitions. */
export async function presentFilters(house: House, organisationId: string, language: Language) {
  const [fields, units] = await Promise.all([
    readTopFields(house.db),
    readLeadUnits(house.db, organisationId),
  ]);
  return {
    fields: fields.map((field) => ({
      value: field.code,
      label: language === 'en' ? field.name_en : field.name_vi,
    })),
    units: units.map((unit) => ({ value: unit.id, label: unit.name })),
  };
}

/** The organisation whose petitions the public pages show; null before the set-up. */
export async function homeOf(house: House): Promise<string | null> {
  return (await readHomeOrganisation(house.db))?.id ?? null;
}

/** Why a code leads nowhere, and which existing one was probably meant. */
export async function explainMissing(house: House, typed: string): Promise<MissingView> {
  const reading = parseCode(typed);
  if (reading.kind === 'malformed') return { kind: 'malformed', typo: null };
  if (reading.kind === 'ok') return { kind: 'unknown', typo: null };
  const existing = await readExistingCodes(house.db, reading.suspects);
  return { kind: 'wrong', typo: explainTypo(reading.typed, existing) };
}
export type MissingView = Readonly<{ kind: 'malformed' | 'unknown' | 'wrong'; typo: Typo | null }>;

/** Petitions of a dialogue, or of some codes, in the order of their codes. */
export async function presentSummaries(
  house: House,
  of: { codes?: readonly string[]; dialogueId?: string; ids?: readonly string[] },
  language: Language,
): Promise<PetitionSummary[]> {
  const today = dayOf(house.now());
  return (await readSummaries(house.db, of)).map((row) => summaryOf(row, { today, language }));
}

/** Where the page before ended; a cursor that nobody gave out is refused. */
function readCursor(cursor: string | null) {
  if (cursor === null) return null;
  const [at = '', id = ''] = cursor.split('_');
  const receivedAt = new Date(at);
  if (Number.isNaN(receivedAt.getTime()) || !/^[0-9a-f-]{36}$/i.test(id)) {
    throw refuse('invalid', 'request.cursor');
  }
  return { receivedAt, id };
}
