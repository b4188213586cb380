import { createContext } from 'react-router';
import { isThreadLost } from '#app/gateways/threads.ts';
import type { House } from '#app/house.ts';
import { readForerunners } from '#app/rooms/organisations/store-merged.ts';
import { readChanged } from '#app/rooms/record/store.ts';
import { shippedLexicon } from '../analysis/analyse.ts';
import type { LexiconWord } from '../analysis/lexicon.ts';
import { type Advice, type AnalysedRow, advice, groups, type Question } from '../analysis/question.ts';
import { listFieldWords, listForAnalysis } from '../store-analysis.ts';
import type { Pasts } from './past.ts';

/** What the office is told while it reads; the work is done in a thread beside the web's loop. */
export type Analyst = Readonly<{
  /** The nearest opinions and a field for one opinion; null where the thread has not caught up within its time. */
  adviseOn: (organisationId: string, opinionId: string) => Promise<Advice | null>;
  /** Ids of each group of two and more, the largest first; null likewise. */
  groupsOf: (organisationId: string) => Promise<readonly (readonly string[])[] | null>;
  close: () => Promise<void>;
}>;

/** Set by the front door for every page. */
export const analystContext = createContext<Analyst>();

const megabytes = 700;
const pageSize = 1000;
/** A page waits so long; the thread goes on and is quicker the next time. */
const patience = { adviceMs: 2_500, groupsMs: 25_000 } as const;
const longest = 120_000;

/** How far into the record of each organisation the thread has been told, and the words it was given. */
type Told = Readonly<{ last: Readonly<Record<string, number>>; words: string }>;

type Ask = (question: Question) => Promise<unknown>;
/** Rows of `from` go on the pile of `pile`: its own, and those of the organisations that it took over. */
type Source = Readonly<{ pile: string; from: string; kind: 'opinion' | 'petition' }>;
type ListLoose = Pasts['listLoose'];
type Page = Readonly<{
  organisationId: string;
  after: string | null;
  ids?: readonly string[];
  limit: number;
}>;

/** `listLoose`: petitions that no opinion carries, which the room above knows. */
export function openAnalyst(house: House, listLoose: ListLoose): Analyst {
  const thread = house.threads.open('consolidate', { megabytes });
  const told = new Map<string, Promise<Told>>();
  const ask = async (question: Question): Promise<unknown> => {
    try {
      return await thread.ask(question, { ms: longest });
    } catch (error) {
      // A new thread knows nothing: everything is told anew with the next question.
      if (isThreadLost(error)) told.clear();
      throw error;
    }
  };
  const keepUp = (organisationId: string): Promise<Told> => {
    const before = told.get(organisationId) ?? Promise.resolve({ last: {}, words: '' });
    const after = before.then((known) => tell(house, ask, { organisationId, known, listLoose }));
    told.set(organisationId, after);
    after.catch(() => told.delete(organisationId));
    return after;
  };
  const within = async <T>(ms: number, work: Promise<T>): Promise<T | null> => {
    const late = Promise.withResolvers<null>();
    const timer = setTimeout(() => late.resolve(null), ms);
    try {
      return await Promise.race([work, late.promise]);
    } catch (error) {
      house.log.warn({ err: error }, 'the analysis gave no answer');
      return null;
    } finally {
      clearTimeout(timer);
    }
  };
  return {
    adviseOn: (organisationId, id) =>
      within(
        patience.adviceMs,
        keepUp(organisationId)
          .then(() => ask({ ask: 'advice', pile: organisationId, id }))
          .then((answer) => advice.parse(answer)),
      ),
    groupsOf: (organisationId) =>
      within(
        patience.groupsMs,
        keepUp(organisationId)
          .then(() => ask({ ask: 'groups', pile: organisationId }))
          .then((answer) => groups.parse(answer)),
      ),
    close: () => thread.close(),
  };
}

/** Tells the thread what has happened since: everything the first time, then only what the record names. */
async function tell(
  house: House,
  ask: Ask,
  { organisationId, known, listLoose }: { organisationId: string; known: Told; listLoose: ListLoose },
): Promise<Told> {
  const words = await wordsOf(house, organisationId);
  const written = JSON.stringify(words);
  if (written !== known.words) await ask({ ask: 'words', pile: organisationId, words });
  const forerunners = await readForerunners(house.db, organisationId);
  const last: Record<string, number> = {};
  for (const from of [organisationId, ...forerunners.map((row) => row.id)])
    for (const kind of ['opinion', 'petition'] as const) {
      const source = { pile: organisationId, from, kind };
      const rowsOf = (page: Page) => readRows(house, source, { page, listLoose });
      const key = `${kind} ${from}`;
      last[key] = await tellSource(house, ask, { source, rowsOf, after: known.last[key] ?? 0 });
    }
  return { last, words: written };
}

async function tellSource(
  house: House,
  ask: Ask,
  { source, rowsOf, after }: { source: Source; rowsOf: RowsOf; after: number },
): Promise<number> {
  const { ids, last } = await readChanged(house.db, {
    organisationId: source.from,
    subjectKind: source.kind,
    after,
  });
  if (after === 0) {
    await tellAll(ask, source, rowsOf);
    return last;
  }
  for (let at = 0; at < ids.length; at += pageSize) {
    const changed = ids.slice(at, at + pageSize);
    const rows = await rowsOf({ organisationId: source.from, after: null, ids: changed, limit: pageSize });
    const there = new Set(rows.map((row) => row.id));
    const gone = changed.filter((id) => !there.has(id));
    await ask({ ask: 'put', pile: source.pile, rows, gone });
  }
  return last;
}

async function tellAll(ask: Ask, source: Source, rowsOf: RowsOf): Promise<void> {
  for (let after: string | null = null; ; ) {
    const rows = await rowsOf({ organisationId: source.from, after, limit: pageSize });
    await ask({ ask: 'put', pile: source.pile, rows, gone: [] });
    after = rows.at(-1)?.id ?? null;
    if (rows.length < pageSize || after === null) return;
  }
}

type RowsOf = (page: Page) => Promise<AnalysedRow[]>;

async function readRows(
  house: House,
  source: Source,
  { page, listLoose }: { page: Page; listLoose: ListLoose },
): Promise<AnalysedRow[]> {
  if (source.kind === 'opinion') {
    return (await listForAnalysis(house.db, page)).map((row) => rowOf(row, source));
  }
  const loose = await listLoose(house.db, page);
  return loose.map(({ id, text, residential_unit: area }) => ({
    ...{ id, text, area, field: null, isOpen: true, isPast: true },
  }));
}

/** What a former organisation decided teaches no field: its fields were for units that are no more. */
function rowOf(row: Awaited<ReturnType<typeof listForAnalysis>>[number], source: Source): AnalysedRow {
  const isFormer = source.from !== source.pile;
  const isDecided =
    !isFormer && row.decided_by !== null && (row.state === 'accepted' || row.state === 'merged');
  return {
    id: row.id,
    text: row.text,
    area: row.residential_unit,
    field: isDecided && row.field_code !== null ? (row.field_code.split('.')[0] ?? null) : null,
    isOpen: row.state === 'received' || row.state === 'accepted',
    isPast: isFormer,
  };
}

/** The words that come with the program, without those that the office turned off, and with its own. */
async function wordsOf(house: House, organisationId: string): Promise<LexiconWord[]> {
  const changes = await listFieldWords(house.db, organisationId);
  const keyOf = (word: { fieldCode: string; phrase: string }) => `${word.fieldCode} ${word.phrase}`;
  const off = new Set(
    changes
      .filter((word) => word.is_off)
      .map((word) => keyOf({ fieldCode: word.field_code, phrase: word.phrase })),
  );
  const added = changes
    .filter((word) => !word.is_off)
    .map((word) => ({ fieldCode: word.field_code, phrase: word.phrase }));
  return [...shippedLexicon().filter((word) => !off.has(keyOf(word))), ...added];
}
