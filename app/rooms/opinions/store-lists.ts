import { type SelectQueryBuilder, sql } from 'kysely';
import type { Database } from '#app/database/database.ts';
import type { Tables } from '#app/database/tables/tables.ts';
import { type Day, instantAt } from '#app/ground/time.ts';
import type { OpinionChannel, OpinionState } from './opinion.ts';
import type { OpinionRow } from './store.ts';

export type QueueFilter = Readonly<{
  organisationId: string;
  states: readonly OpinionState[] | null;
  channel: OpinionChannel | null;
  dialogueId: string | null;
  /** Folded text, or null. A stub has no words and is never found by them. */
  folded: string | null;
  /** Only those that came after the closing day of their dialogue. */
  isLate: boolean;
  /** Every way in which senders wrote the place that is wanted. */
  places: readonly string[] | null;
  /** Code of a top field: it and all under it. */
  field: string | null;
  /** Only what came on this day or later. */
  since: Day | null;
}>;

/** One page of the queue: what is due first, then what came first. */
export async function listQueue(
  db: Database,
  filter: QueueFilter,
  page: { limit: number; offset: number },
): Promise<OpinionRow[]> {
  return await filtered(db.selectFrom('opinion'), filter)
    .selectAll()
    .orderBy(sql`ack_due_on asc nulls last`)
    .orderBy('received_at')
    .orderBy('id')
    .limit(page.limit)
    .offset(page.offset)
    .execute();
}

export async function countQueue(db: Database, filter: QueueFilter): Promise<number> {
  const row = await filtered(db.selectFrom('opinion'), filter)
    .select((eb) => eb.fn.countAll<string>().as('n'))
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

/** How many stand in each state, and how many of the waiting ones are past their day. */
export async function countByState(
  db: Database,
  organisationId: string,
  today: string,
): Promise<{ states: Partial<Record<OpinionState, number>>; late: number; afterClosing: number }> {
  const rows = await db
    .selectFrom('opinion')
    .select(['state', (eb) => eb.fn.countAll<string>().as('n')])
    .select(sql<string>`count(*) filter (where state = 'received' and ack_due_on < ${today})`.as('late'))
    .select(sql<string>`count(*) filter (where is_late)`.as('after_closing'))
    .where('organisation_id', '=', organisationId)
    .where('state', '<>', 'diverted')
    .groupBy('state')
    .execute();
  const states: Partial<Record<OpinionState, number>> = {};
  for (const row of rows) states[row.state] = Number(row.n);
  const sum = (of: 'late' | 'after_closing') => rows.reduce((all, row) => all + Number(row[of]), 0);
  return { states, late: sum('late'), afterClosing: sum('after_closing') };
}

/**
 * The waiting opinion behind this one in the order of the queue (before it where `isBack`), round at the end. Those at
 * which this person has looked already wait for somebody else and are left out on the way forward.
 */
export async function nextWaiting(
  db: Database,
  asked: { code: string; filter: QueueFilter; looker: string; isBack: boolean },
): Promise<string | null> {
  const place = sql`coalesce(ack_due_on::text, '9999'), received_at, id`;
  const here = sql`(select ${place} from opinion where code = ${asked.code})`;
  const [way, beyond] = asked.isBack ? [sql`desc`, sql`<`] : [sql`asc`, sql`>`];
  let waiting = filtered(db.selectFrom('opinion'), { ...asked.filter, states: ['received'] })
    .select('code')
    .where('code', '!=', asked.code);
  if (!asked.isBack) {
    waiting = waiting.where(
      sql<boolean>`not exists (select from opinion_look where opinion_look.opinion_id = opinion.id
        and opinion_look.version = opinion.version and opinion_look.looked_by = ${asked.looker})`,
    );
  }
  const row = await waiting
    .orderBy(sql`(${place}) ${beyond} ${here} desc`)
    .orderBy(sql`coalesce(ack_due_on::text, '9999') ${way}`)
    .orderBy(sql`received_at ${way}`)
    .orderBy(sql`id ${way}`)
    .limit(1)
    .executeTakeFirst();
  return row?.code ?? null;
}

/** Candidates to merge into: open ones whose code or words are near what was typed. */
export async function searchOpen(
  db: Database,
  wanted: { organisationId: string; folded: string; code: string; not: string; limit: number },
): Promise<OpinionRow[]> {
  return await db
    .selectFrom('opinion')
    .selectAll()
    .where('organisation_id', '=', wanted.organisationId)
    .where('state', 'in', ['received', 'accepted'])
    .where('code', '!=', wanted.not)
    .where((eb) =>
      eb.or([
        eb('code', 'ilike', `%${escaped(wanted.code)}%`),
        eb('folded', 'like', `%${escaped(wanted.folded)}%`),
        sql<boolean>`${likeness(wanted.folded)} > 0.35`,
      ]),
    )
    .orderBy(sql`code = ${wanted.code} desc`)
    .orderBy(sql`${likeness(wanted.folded)} desc`)
    .orderBy('received_at')
    .limit(wanted.limit)
    .execute();
}

/** The last entries of one clerk, newest first. */
export async function listEntered(db: Database, personId: string, limit: number): Promise<OpinionRow[]> {
  return await db
    .selectFrom('opinion')
    .selectAll()
    .where('received_by', '=', personId)
    .where('split_from_id', 'is', null)
    .where('state', '<>', 'diverted')
    .orderBy('received_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}

/** Places that senders of this organisation wrote, as they wrote them, the most frequent first. */
export async function listWrittenPlaces(db: Database, organisationId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('opinion')
    .select('residential_unit')
    .where('organisation_id', '=', organisationId)
    .where('residential_unit', 'is not', null)
    .groupBy('residential_unit')
    .orderBy((eb) => eb.fn.countAll(), 'desc')
    .orderBy('residential_unit')
    .execute();
  return rows.flatMap((row) => row.residential_unit ?? []);
}

/** How much of the shorter text is found in the longer one, from 0 to 1. */
function likeness(folded: string) {
  return sql<number>`greatest(word_similarity(${folded}, folded), word_similarity(folded, ${folded}))`;
}

function filtered<Selected>(
  query: SelectQueryBuilder<Tables, 'opinion', Selected>,
  filter: QueueFilter,
): SelectQueryBuilder<Tables, 'opinion', Selected> {
  // What was handed over stands in a book of its own, for other readers (domain 5.4).
  let narrowed = query
    .where('organisation_id', '=', filter.organisationId)
    .where('opinion.state', '<>', 'diverted');
  if (filter.states !== null) narrowed = narrowed.where('state', 'in', filter.states);
  if (filter.places !== null) {
    narrowed = narrowed.where(sql<boolean>`residential_unit = any(${[...filter.places]}::text[])`);
  }
  if (filter.since !== null) narrowed = narrowed.where('received_at', '>=', instantAt(filter.since, '00:00'));
  if (filter.field !== null) {
    const under = escaped(filter.field);
    narrowed = narrowed.where((eb) =>
      eb.or([eb('field_code', '=', filter.field), eb('field_code', 'like', `${under}.%`)]),
    );
  }
  if (filter.channel !== null) narrowed = narrowed.where('channel', '=', filter.channel);
  if (filter.dialogueId !== null) narrowed = narrowed.where('dialogue_id', '=', filter.dialogueId);
  if (filter.isLate) narrowed = narrowed.where('is_late', '=', true);
  if (filter.folded !== null) {
    narrowed = narrowed.where('folded', 'like', `%${escaped(filter.folded)}%`);
  }
  return narrowed;
}

function escaped(text: string): string {
  return text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
}
