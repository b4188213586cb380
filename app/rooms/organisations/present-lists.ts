import type { Actor } from '#app/ground/actor.ts';
import type { Language } from '#app/ground/language.ts';
import { type Day, dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import {
  bindingOn,
  entriesOn,
  type ListLevel,
  type ListName,
  type ListWords,
  listNames,
  lists,
  textOf,
  versionOn,
  wordOf,
} from './list.ts';
import { mayKeepList } from './may.ts';
import { type ListRow, readList } from './store-lists.ts';

export type ListView = Awaited<ReturnType<typeof presentList>>;
export type EntryView = ListView['rows'][number];

type Asked = Readonly<{ list: ListName; organisationId: string; language: Language }>;

/** Which lists there are, and how many entries each offers here today. */
export async function presentLists(house: House, organisationId: string) {
  const today = dayOf(house.now());
  return await Promise.all(
    listNames.map(async (list) => {
      const rows = await readList(house.db, { list, organisationId });
      const own = rows.filter((row) => row.level !== 'shared' && (row.valid_to ?? today) >= today);
      return { list, offered: entriesOn(rows, today).length, own: own.length };
    }),
  );
}

/** One list as this organisation has it: what is offered, what it does without, what comes, what was. */
export async function presentList(house: House, actor: Actor, asked: Asked) {
  const today = dayOf(house.now());
  const all = await readList(house.db, asked);
  const mayKeep = mayKeepList(actor, asked);
  const rows = [...Map.groupBy(all, (row) => row.code).values()].flatMap((versions) => {
    const row = entryView(versions, { ...asked, today, mayKeep });
    return row === null ? [] : [row];
  });
  return {
    list: asked.list,
    fields: lists[asked.list].fields,
    mayKeep,
    rows: rows.toSorted((one, other) => one.position - other.position),
    nextPosition: Math.min(999, Math.max(0, ...rows.map((row) => row.position)) + 1),
    past: all
      .filter((row) => row.valid_to !== null && row.valid_to < today && !row.is_gap)
      .toSorted((one, other) => (other.valid_to ?? '').localeCompare(one.valid_to ?? ''))
      .map((row) => ({ ...periodOf(row), id: row.id, name: nameOf(row.words, asked.language) })),
  };
}

type Now = Readonly<{ today: Day; language: Language; mayKeep: boolean }>;

/** One entry with its version of today; null where it is over and nothing comes. */
function entryView(versions: readonly ListRow[], { today, language, mayKeep }: Now) {
  const coming = versions.filter((row) => row.valid_from > today && row.level !== 'shared');
  const now = versionOn(versions, today) ?? coming[0];
  if (now === undefined) return null;
  // Where the house does without it, what stands above says what that is.
  const told = now.is_gap ? (versions.findLast((row) => !row.is_gap) ?? now) : now;
  const bound = bindingOn(versions, today);
  const hasOwn = versions.some((row) => row.level === 'own' && (row.valid_to ?? today) >= today);
  return {
    ...periodOf(now),
    id: now.id,
    code: now.code,
    position: told.position,
    name: nameOf(told.words, language),
    words: told.words,
    source: now.source,
    status: now.status,
    isGap: now.is_gap,
    isComing: now.valid_from > today,
    coming: coming.filter((row) => row !== now).map(periodOf),
    /** Whose word leaves no choice here; null where the organisation may have its own. */
    bound: bound?.level ?? null,
    mayChange: mayKeep && bound === null,
    mayEnd: mayKeep && hasOwn,
    mayLeaveOut: mayKeep && bound === null && !now.is_gap && now.level !== 'own',
    hasAbove: versions.some((row) => row.level !== 'own' && (row.valid_to ?? today) >= today),
  };
}

function periodOf(
  row: ListRow,
): Readonly<{ level: ListLevel; from: Day; to: Day | null; by: string | null }> {
  return { level: row.level, from: row.valid_from, to: row.valid_to, by: row.added_by_name };
}

function nameOf(words: ListWords, language: Language): string {
  return (
    wordOf(words, 'name', language) ||
    wordOf(words, 'title', language) ||
    wordOf(words, 'text', language) ||
    textOf(words, 'phrase')
  );
}
