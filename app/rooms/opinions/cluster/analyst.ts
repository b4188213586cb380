import { createContext } from 'react-router';
import { isThreadLost } from '#app/gateways/threads.ts';
import type { House } from '#app/house.ts';
import { readChanged } from '#app/rooms/record/store.ts';
import { shippedLexicon } from '../analysis/analyse.ts';
import type { LexiconWord } from '../analysis/lexicon.ts';
import { type Advice, type AnalysedRow, advice, groups, type Question } from '../analysis/question.ts';
import { listFieldWords, listForAnalysis } from '../store-analysis.ts';

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

/** How far into the record the thread has been told, and the words it was given. */
type Told = { last: number; words: string };

export function openAnalyst(house: House): Analyst {
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
    const before = told.get(organisationId) ?? Promise.resolve({ last: 0, words: '' });
    const after = before.then((known) => tell(house, ask, { organisationId, known }));
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
  ask: (question: Question) => Promise<unknown>,
  { organisationId, known }: { organisationId: string; known: Told },
): Promise<Told> {
  const words = await wordsOf(house, organisationId);
  const written = JSON.stringify(words);
  if (written !== known.words) await ask({ ask: 'words', pile: organisationId, words });
  const { ids, last } = await readChanged(house.db, {
    organisationId,
    subjectKind: 'opinion',
    after: known.last,
  });
  if (known.last === 0) await tellAll(house, ask, organisationId);
  else
    for (let at = 0; at < ids.length; at += pageSize) {
      const changed = ids.slice(at, at + pageSize);
      const rows = await listForAnalysis(house.db, {
        organisationId,
        after: null,
        ids: changed,
        limit: pageSize,
      });
      const there = new Set(rows.map((row) => row.id));
      const gone = changed.filter((id) => !there.has(id));
      await ask({ ask: 'put', pile: organisationId, rows: rows.map(rowOf), gone });
    }
  return { last, words: written };
}

async function tellAll(
  house: House,
  ask: (question: Question) => Promise<unknown>,
  organisationId: string,
): Promise<void> {
  for (let after: string | null = null; ; ) {
    const rows = await listForAnalysis(house.db, { organisationId, after, limit: pageSize });
    await ask({ ask: 'put', pile: organisationId, rows: rows.map(rowOf), gone: [] });
    after = rows.at(-1)?.id ?? null;
    if (rows.length < pageSize || after === null) return;
  }
}

function rowOf(row: Awaited<ReturnType<typeof listForAnalysis>>[number]): AnalysedRow {
  const isDecided = row.decided_by !== null && (row.state === 'accepted' || row.state === 'merged');
  return {
    id: row.id,
    text: row.text,
    area: row.residential_unit,
    field: isDecided && row.field_code !== null ? (row.field_code.split('.')[0] ?? null) : null,
    isOpen: row.state === 'received' || row.state === 'accepted',
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
