import { fold } from '#app/ground/fold.ts';
import { refuse } from '#app/ground/refusal.ts';
import { dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { isPublic } from '#app/rooms/dialogues/dialogue.ts';
import { readByCode as readDialogue } from '#app/rooms/dialogues/store.ts';
import { readUnits } from '#app/rooms/organisations/store.ts';
import type { BoardQuery } from './inputs.ts';
import { summaryOf } from './present.ts';
import {
  type BoardFilter,
  countByGroup,
  countByUnit,
  listCommitments,
  listCommitmentsAfter,
} from './store.ts';
import { listNewest } from './store-feed.ts';
import { readPromisingUnits } from './store-thread.ts';

const pageSize = 20;
const feedSize = 50;

type Wanted = Readonly<{ organisationId: string; query: BoardQuery }>;

/** The public board: counts of all that the filter leaves, one page of rows, and what the filters offer. */
export async function presentBoard(house: House, wanted: Wanted) {
  const { organisationId, query } = wanted;
  const { filter, dialogue } = await filterOf(house, wanted);
  const { today } = filter;
  const [counts, rows, units, promising, byUnit] = await Promise.all([
    countByGroup(house.db, filter),
    listCommitments(house.db, filter, { limit: pageSize, offset: (query.page - 1) * pageSize }),
    readUnits(house.db, organisationId),
    readPromisingUnits(house.db, organisationId),
    countByUnit(house.db, { organisationId, today }),
  ]);
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const shown = query.group ? counts[query.group] : total;
  return {
    counts,
    total,
    shown,
    page: query.page,
    pages: Math.max(1, Math.ceil(shown / pageSize)),
    rows: rows.map((row) => summaryOf(row, { today, units })),
    units: promising.map((unit) => ({ value: unit.id, label: unit.name })),
    byUnit: byUnit.map((row) => ({
      id: row.unit_id,
      unit: row.unit,
      total: row.total,
      kept: row.kept,
      late: row.late,
      broken: row.broken,
      working: row.total - row.kept - row.late - row.broken,
    })),
    dialogue,
  };
}

/** The same filters for readers of feeds: the promises with the newest news, each with the moment of it (ISO). */
export async function presentBoardFeed(house: House, wanted: Wanted) {
  const { filter } = await filterOf(house, wanted);
  const [rows, units] = await Promise.all([
    listNewest(house.db, filter, feedSize),
    readUnits(house.db, wanted.organisationId),
  ]);
  return rows.map((row) => ({
    ...summaryOf(row, { today: filter.today, units }),
    publishedAt: (row.published_at ?? row.news_at).toISOString(),
    newsAt: row.news_at.toISOString(),
  }));
}

/** What the address asks for; a dialogue that is not public filters nothing. */
async function filterOf(house: House, { organisationId, query }: Wanted) {
  const found = query.dialogue ? await readDialogue(house.db, query.dialogue) : undefined;
  const dialogue = found !== undefined && isPublic(found.state) ? found : null;
  const filter: BoardFilter = {
    organisationId,
    today: dayOf(house.now()),
    group: query.group ?? undefined,
    unitId: query.unit ?? undefined,
    dialogueId: dialogue?.id,
    folded: query.q ? fold(query.q) : undefined,
  };
  return { filter, dialogue: dialogue && { code: dialogue.code, title: dialogue.title } };
}

/** The same for machines, in the order of the codes; `next` is the cursor of the page after. */
export async function presentCommitmentPage(
  house: House,
  wanted: {
    organisationId: string;
    filter: Partial<BoardFilter>;
    page: { cursor: string | null; limit: number };
  },
) {
  const { cursor, limit } = wanted.page;
  if (cursor !== null && !/^LH-\d{4}-\d{5,10}$/.test(cursor)) throw refuse('invalid', 'request.cursor');
  const today = dayOf(house.now());
  const filter = { ...wanted.filter, organisationId: wanted.organisationId, today };
  const [rows, units] = await Promise.all([
    listCommitmentsAfter(house.db, filter, { after: cursor, limit: limit + 1 }),
    readUnits(house.db, wanted.organisationId),
  ]);
  const shown = rows.slice(0, limit);
  return {
    items: shown.map((row) => summaryOf(row, { today, units })),
    next: rows.length > limit ? (shown.at(-1)?.code ?? null) : null,
  };
}
