import type { Language } from '#app/ground/language.ts';
import type { House } from '#app/house.ts';
import { summaryOf as petitionSummary } from '#app/rooms/petitions/present.ts';
import { readSummaries } from '#app/rooms/petitions/store-lists.ts';
import { petitionWords } from '#app/rooms/petitions/words.ts';
import type { InboxKind } from './inbox.ts';
import { summaryOf } from './present.ts';
import { type HandoverRow, readHandoversById } from './store-handover.ts';
import { type PileRow, readPromises } from './store-inbox.ts';
import { commitmentWords, inboxWords } from './words.ts';

export type InboxRow = Readonly<{
  kind: InboxKind;
  /** Of a petition or a promise; null for a sheet, with which nothing is done in many. */
  code: string | null;
  href: string;
  title: string;
  unit: string | null;
  field: string | null;
  tone: 'received' | 'work' | 'done' | 'late';
  state: string;
  dueOn: string | null;
  daysLeft: number | null;
  daysLate: number;
}>;
type Now = Readonly<{ today: string; language: Language }>;

/** The rows of one page, in the order in which they were found. */
export async function presentInboxRows(
  house: House,
  found: readonly PileRow[],
  now: Now,
): Promise<InboxRow[]> {
  const idsOf = (kind: InboxKind) => found.filter((row) => row.kind === kind).map((row) => row.id);
  const [petitions, promises, sheets] = await Promise.all([
    readSummaries(house.db, { ids: idsOf('petition') }),
    readPromises(house.db, idsOf('promise')),
    readHandoversById(house.db, idsOf('handover')),
  ]);
  const rows = new Map<string, InboxRow>([
    ...petitions.map((row): [string, InboxRow] => [row.id, petitionRow(row, now)]),
    ...promises.map((row): [string, InboxRow] => [row.id, promiseRow(row, now)]),
    ...sheets.map((row): [string, InboxRow] => [row.id, sheetRow(row, now)]),
  ]);
  return found.flatMap(({ id }) => rows.get(id) ?? []);
}

function petitionRow(row: Parameters<typeof petitionSummary>[0], now: Now): InboxRow {
  const { code, title, unit, field, shape, state, dueOn, daysLeft, daysLate } = petitionSummary(row, now);
  return {
    ...{ kind: 'petition', code, title, unit, field, dueOn, daysLeft, daysLate },
    href: `/lam-viec/kien-nghi/${code}`,
    tone: shape,
    state: petitionWords(now.language).states[state],
  };
}

function promiseRow(row: Awaited<ReturnType<typeof readPromises>>[number], now: Now): InboxRow {
  const units = row.unit_id === null ? [] : [{ id: row.unit_id, name: row.unit_name ?? '' }];
  const { code, text, unit, tone, state, dueOn, daysLeft, daysLate } = summaryOf(row, {
    today: now.today,
    units,
  });
  return {
    ...{ kind: 'promise', code, title: text, unit, field: null, dueOn, daysLeft, daysLate, tone },
    href: `/lam-viec/cam-ket/${code}`,
    state: commitmentWords(now.language).states[state],
  };
}

function sheetRow(row: HandoverRow, now: Now): InboxRow {
  const words = inboxWords(now.language);
  return {
    ...{ kind: 'handover', code: null, unit: row.to_name, field: null, daysLeft: null, daysLate: 0 },
    href: `/lam-viec/ban-giao/${row.id}`,
    title: words.sheet(row.from_name, row.items.length),
    tone: row.accepted_at === null ? 'work' : 'done',
    state: row.accepted_at === null ? words.sheetWaits : words.sheetTaken,
    dueOn: null,
  };
}
