import type { Language } from '#app/ground/language.ts';
import { daysBetween } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { readOrganisationNames } from '#app/rooms/people/store.ts';
import type { InboxScope } from '#app/rooms/petitions/inbox.ts';
import { titleOf } from '#app/rooms/petitions/petition.ts';
import { summaryOf as petitionSummary } from '#app/rooms/petitions/present.ts';
import { readSummaries } from '#app/rooms/petitions/store-lists.ts';
import { type ProposalRow, readProposals } from '#app/rooms/petitions/store-transfer.ts';
import { petitionWords } from '#app/rooms/petitions/words.ts';
import type { InboxKind } from './inbox.ts';
import { summaryOf } from './present.ts';
import { type HandoverRow, readHandoversById } from './store-handover.ts';
import { type PileRow, readPromises } from './store-inbox.ts';
import { readConclusionsById, readRequestsById } from './store-inbox-papers.ts';
import { commitmentWords, inboxWords } from './words.ts';

export type InboxRow = Readonly<{
  kind: InboxKind;
  /** Null for a sheet. */
  code: string | null;
  /** Only with petitions and promises one deed is done to many. */
  isChoosable: boolean;
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
type Now = Readonly<{
  today: string;
  language: Language;
  scope: Pick<InboxScope, 'unitId' | 'unitIds' | 'organisationIds'>;
  /** Where the reader works: what comes from elsewhere is known by the office that sent it. */
  homeIds: readonly string[];
}>;

/** The rows of one page, in the order in which they were found. */
export async function presentInboxRows(
  house: House,
  found: readonly PileRow[],
  now: Now,
): Promise<InboxRow[]> {
  const idsOf = (kind: InboxKind) => found.filter((row) => row.kind === kind).map((row) => row.id);
  const [petitions, promises, sheets, conclusions, requests, proposals] = await Promise.all([
    readSummaries(house.db, { ids: idsOf('petition') }),
    readPromises(house.db, idsOf('promise')),
    readHandoversById(house.db, idsOf('handover')),
    readConclusionsById(house.db, idsOf('conclusion')),
    readRequestsById(house.db, idsOf('request')),
    readProposals(house.db, { ids: idsOf('transfer') }),
  ]);
  const senders = await readSenders(
    house,
    petitions.map((row) => row.organisation_id).filter((id) => !now.homeIds.includes(id)),
  );
  const rows = new Map<string, InboxRow>([
    ...petitions.map((row): [string, InboxRow] => {
      const shown = petitionRow(row, now);
      const from = { ...shown, unit: senders.get(row.organisation_id) ?? shown.unit };
      return [row.id, byOwnDay(from, found.find(({ id }) => id === row.id)?.due_on ?? null, now)];
    }),
    ...promises.map((row): [string, InboxRow] => [row.id, promiseRow(row, now)]),
    ...sheets.map((row): [string, InboxRow] => [row.id, sheetRow(row, now)]),
    ...conclusions.map((row): [string, InboxRow] => [row.id, conclusionRow(row, now)]),
    ...requests.map((row): [string, InboxRow] => [row.id, requestRow(row, now)]),
    ...proposals.map((row): [string, InboxRow] => [row.id, proposalRow(row, now)]),
  ]);
  return found.flatMap(({ id }) => rows.get(id) ?? []);
}

/** The offices below that sent something up, by name; read only where there are any. */
async function readSenders(house: House, ids: readonly string[]): Promise<Map<string, string>> {
  const senders = await readOrganisationNames(house.db, [...new Set(ids)]);
  return new Map(senders.map((each) => [each.id, each.name]));
}

function petitionRow(row: Parameters<typeof petitionSummary>[0], now: Now): InboxRow {
  const { code, title, unit, field, shape, state, dueOn, daysLeft, daysLate } = petitionSummary(row, now);
  return {
    ...{ kind: 'petition', code, isChoosable: true, title, unit, field, dueOn, daysLeft, daysLate },
    href: `/lam-viec/kien-nghi/${code}`,
    tone: shape,
    state: petitionWords(now.language).states[state],
  };
}

/** Who helps, or answers the level below, has a day of his own. */
function byOwnDay(row: InboxRow, dueOn: string | null, { today }: Now): InboxRow {
  if (dueOn === null || dueOn === row.dueOn) return row;
  const daysLeft = daysBetween(today, dueOn);
  const daysLate = Math.max(0, -daysLeft);
  return { ...row, dueOn, daysLeft, daysLate, tone: daysLate > 0 ? 'late' : 'work' };
}

function promiseRow(row: Awaited<ReturnType<typeof readPromises>>[number], now: Now): InboxRow {
  const units = row.unit_id === null ? [] : [{ id: row.unit_id, name: row.unit_name ?? '' }];
  const { code, text, unit, tone, state, dueOn, daysLeft, daysLate } = summaryOf(row, {
    today: now.today,
    units,
  });
  return {
    ...{ kind: 'promise', code, isChoosable: true, title: text, field: null },
    unit: onlyHelps(row, now.scope) ? inboxWords(now.language).helping(unit ?? '') : unit,
    ...{ dueOn, daysLeft, daysLate, tone },
    href: `/lam-viec/cam-ket/${code}`,
    state: commitmentWords(now.language).states[state],
  };
}

/** Is it here because a unit that the reader asks for, or works for, helps with it? */
function onlyHelps(row: Awaited<ReturnType<typeof readPromises>>[number], scope: Now['scope']): boolean {
  const { unitId, unitIds, organisationIds } = scope;
  const asked = unitId === null ? unitIds : [unitId];
  if (row.unit_id !== null && asked.includes(row.unit_id)) return false;
  if (unitId === null && organisationIds.includes(row.organisation_id)) return false;
  return row.cooperating_unit_ids.some((id) => asked.includes(id));
}

function sheetRow(row: HandoverRow, now: Now): InboxRow {
  const words = inboxWords(now.language);
  const isOwed = row.state === 'owed';
  const isOpen = isOwed || row.state === 'waiting';
  const daysLate = isOwed && row.owed_on !== null ? Math.max(0, daysBetween(row.owed_on, now.today)) : 0;
  return {
    ...{ kind: 'handover', code: null, isChoosable: false, unit: row.to_name },
    ...{ field: null, daysLeft: null, daysLate },
    href: isOwed ? '/lam-viec/ban-giao' : `/lam-viec/ban-giao/${row.id}`,
    title: isOwed ? words.sheetOwed(row.from_name) : words.sheet(row.from_name, row.items.length),
    tone: isOwed ? 'late' : isOpen ? 'work' : 'done',
    state: words.sheetStates[row.state],
    dueOn: row.owed_on,
  };
}

function conclusionRow(row: Awaited<ReturnType<typeof readConclusionsById>>[number], now: Now): InboxRow {
  const words = inboxWords(now.language);
  return {
    ...{ kind: 'conclusion', code: row.code, isChoosable: false, unit: row.submitted_by_name, field: null },
    ...{ dueOn: null, daysLeft: null, daysLate: 0, tone: 'work' },
    href: `/lam-viec/ket-luan/${row.code}`,
    title: words.conclusion(row.title),
    state: words.conclusionStates[row.state],
  };
}

function requestRow(row: Awaited<ReturnType<typeof readRequestsById>>[number], now: Now): InboxRow {
  const isOwed = row.state === 'sent';
  const left = daysBetween(now.today, row.due_on);
  return {
    ...{ kind: 'request', code: row.code, isChoosable: false, unit: row.unit_name, field: null },
    ...{ dueOn: row.due_on, daysLeft: isOwed ? left : null, daysLate: isOwed ? Math.max(0, -left) : 0 },
    href: `/lam-viec/giam-sat/${row.code}#yeu-cau-${row.id}`,
    title: titleOf(row.text),
    tone: isOwed ? (left < 0 ? 'late' : 'work') : 'done',
    state: inboxWords(now.language).requestStates[row.state],
  };
}

function proposalRow(row: ProposalRow, now: Now): InboxRow {
  const words = inboxWords(now.language);
  const left = row.due_on === null ? null : daysBetween(now.today, row.due_on);
  const daysLate = left === null ? 0 : Math.max(0, -left);
  return {
    ...{ kind: 'transfer', code: row.code, isChoosable: false, unit: row.from_unit_name, field: null },
    ...{ dueOn: row.due_on, daysLeft: left, daysLate, tone: daysLate > 0 ? 'late' : 'work' },
    href: `/lam-viec/kien-nghi/${row.code}#chuyen-don-vi`,
    title: row.title,
    state: words.transferTo(row.to_unit_name),
  };
}
