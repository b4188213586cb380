import { type SqlBool, sql } from 'kysely';
import type { Database } from '#app/database/database.ts';
import type { Day } from '#app/ground/time.ts';
import type { SupervisionRow } from './store.ts';
import { sourceOf } from './store-sources.ts';
import type { FrameKind, SupervisionGroup } from './supervision.ts';

/** Threads of a unit, of a field, of a group; null: all. */
export type ThreadPick = Readonly<{
  unitId: string | null;
  fieldCode: string | null;
  group: SupervisionGroup;
}>;

/** Of which kind, where, and for which day late is counted. */
export type ThreadPlace = Readonly<{ kind: FrameKind; organisationId: string; today: Day }>;

/** Which threads a supervision may read; both days count. */
export type ThreadFrame = ThreadPick &
  ThreadPlace &
  Readonly<{
    from: Day;
    to: Day;
    /** What the reader looks for among them. */
    pick?: ThreadPick;
  }>;

/** What this supervision may read, as of a day. */
export function frameOf(row: SupervisionRow, today: Day): ThreadFrame {
  return {
    kind: row.kind,
    organisationId: row.organisation_id,
    from: row.period_from,
    to: row.period_to,
    unitId: row.unit_id,
    fieldCode: row.field_code,
    group: row.only_group,
    today,
  };
}

/** Codes of all threads of the frame, in their order. */
export async function readFrame(db: Database, frame: ThreadFrame): Promise<string[]> {
  const rows = await framed(db, frame).select('thread.code').orderBy('thread.code').execute();
  return rows.map((row) => row.code);
}

/** Does the thread lie in the frame as it is now? */
export async function isInFrame(db: Database, frame: ThreadFrame, code: string): Promise<boolean> {
  const row = await framed(db, frame).select('thread.id').where('thread.code', '=', code).executeTakeFirst();
  return row !== undefined;
}

export type ThreadRow = Awaited<ReturnType<typeof readThreads>>[number];
type Page = Readonly<{ limit: number; offset?: number }>;

/** Threads of the frame, with unit, field and days. */
export async function readThreads(db: Database, of: ThreadFrame & Page) {
  return await named(framed(db, of), of).execute();
}

/** Those of these codes, in a frame or not. */
export async function readThreadsOf(db: Database, of: ThreadPlace & { codes: readonly string[] }) {
  const query = at(db, of).where('thread.code', 'in', [...of.codes, '']);
  return await named(query, { limit: of.codes.length }).execute();
}

function named(query: ReturnType<typeof at>, page: Page) {
  return query
    .leftJoin('unit', (join) => join.on(sql<SqlBool>`unit.id = thread.unit_ids[1]`))
    .leftJoin('field', 'field.code', 'thread.field_code')
    .selectAll('thread')
    .select(['unit.name as unit_name', 'field.name_vi as field_vi', 'field.name_en as field_en'])
    .orderBy('thread.code')
    .limit(page.limit)
    .offset(page.offset ?? 0);
}

export async function countThreads(db: Database, frame: ThreadFrame): Promise<number> {
  const row = await framed(db, frame)
    .select((eb) => eb.fn.countAll<string>().as('n'))
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

function at(db: Database, of: ThreadPlace) {
  return db
    .selectFrom(sourceOf(of.kind, of.today).as('thread'))
    .where('thread.organisation_id', '=', of.organisationId);
}

function framed(db: Database, frame: ThreadFrame) {
  const query = at(db, frame)
    .where('thread.is_framed', '=', true)
    .where(sql<SqlBool>`thread.begun_on between ${frame.from}::date and ${frame.to}::date`)
    .where(picked(frame));
  return frame.pick === undefined ? query : query.where(picked(frame.pick));
}

function picked({ unitId, fieldCode, group }: ThreadPick) {
  return sql<SqlBool>`(
    (${unitId}::uuid is null or ${unitId}::uuid = any(thread.unit_ids))
    and (${fieldCode}::text is null or thread.field_code = ${fieldCode}
      or starts_with(thread.field_code, ${fieldCode} || '.'))
    and ${group} = any(thread.groups)
  )`;
}
