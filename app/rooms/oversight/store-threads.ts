import { type SqlBool, sql } from 'kysely';
import type { Database } from '#app/database/database.ts';
import type { Day } from '#app/ground/time.ts';
import { answeredStates, waitingStates } from '#app/rooms/petitions/petition.ts';
import type { SupervisionRow } from './store.ts';
import type { SupervisionGroup } from './supervision.ts';

/** Petitions of a unit, of a field, of a group; null: all. */
export type ThreadPick = Readonly<{
  unitId: string | null;
  fieldCode: string | null;
  group: SupervisionGroup;
}>;

/** Which petitions a supervision may read; both days count. */
export type ThreadFrame = ThreadPick &
  Readonly<{
    organisationId: string;
    from: Day;
    to: Day;
    today: Day;
    /** What the reader looks for among them. */
    pick?: ThreadPick;
  }>;

/** What this supervision may read, as of a day. */
export function frameOf(row: SupervisionRow, today: Day): ThreadFrame {
  return {
    organisationId: row.organisation_id,
    from: row.period_from,
    to: row.period_to,
    unitId: row.unit_id,
    fieldCode: row.field_code,
    group: row.only_group,
    today,
  };
}

/** Codes of all petitions of the frame, in their order. A denunciation never became a petition and is not among them. */
export async function readFrame(db: Database, frame: ThreadFrame): Promise<string[]> {
  const rows = await framed(db, frame).select('petition.code').orderBy('petition.code').execute();
  return rows.map((row) => row.code);
}

/** Does the thread lie in the frame as it is now? */
export async function isInFrame(db: Database, frame: ThreadFrame, code: string): Promise<boolean> {
  const row = await framed(db, frame)
    .select('petition.id')
    .where('petition.code', '=', code)
    .executeTakeFirst();
  return row !== undefined;
}

export type ThreadRow = Awaited<ReturnType<typeof readThreads>>[number];

/** Petitions of the frame, or those of the codes, with unit, field and days. */
export async function readThreads(
  db: Database,
  of: ThreadFrame & { codes?: readonly string[]; limit: number; offset?: number },
) {
  const base = of.codes === undefined ? framed(db, of) : ofCodes(db, of.organisationId, of.codes);
  return await base
    .leftJoin('unit', 'unit.id', 'petition.lead_unit_id')
    .leftJoin('field', 'field.code', 'petition.field_code')
    .select([
      'petition.id',
      'petition.code',
      'petition.title',
      'petition.state',
      'petition.received_at',
      'petition.due_on',
      'petition.answered_at',
      'petition.reopened',
      'petition.lead_unit_id',
      'unit.name as unit_name',
      'field.name_vi as field_vi',
      'field.name_en as field_en',
    ])
    .orderBy('petition.code')
    .limit(of.limit)
    .offset(of.offset ?? 0)
    .execute();
}

export async function countThreads(db: Database, frame: ThreadFrame): Promise<number> {
  const row = await framed(db, frame)
    .select((eb) => eb.fn.countAll<string>().as('n'))
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

function ofCodes(db: Database, organisationId: string, codes: readonly string[]) {
  return db
    .selectFrom('petition')
    .where('petition.organisation_id', '=', organisationId)
    .where('petition.code', 'in', [...codes, '']);
}

const vietnam = 'Asia/Ho_Chi_Minh';

function framed(db: Database, frame: ThreadFrame) {
  const query = db
    .selectFrom('petition')
    .where('petition.organisation_id', '=', frame.organisationId)
    .where('petition.state', 'not in', ['withdrawn', 'joined', 'diverted'])
    .where(
      sql<SqlBool>`(petition.received_at at time zone ${vietnam})::date between ${frame.from}::date and ${frame.to}::date`,
    );
  const within = query.where(picked(frame, frame.today));
  return frame.pick === undefined ? within : within.where(picked(frame.pick, frame.today));
}

function picked(pick: ThreadPick, today: Day) {
  const { unitId, fieldCode, group } = pick;
  const states =
    group === 'answered' ? [...answeredStates, 'closed'] : group === 'waiting' ? [...waitingStates] : null;
  return sql<SqlBool>`(
    (${unitId}::uuid is null or petition.lead_unit_id = ${unitId}::uuid)
    and (${fieldCode}::text is null or petition.field_code = ${fieldCode}
      or starts_with(petition.field_code, ${fieldCode} || '.'))
    and (${states}::text[] is null or petition.state = any(${states}::text[]))
    and (${group} <> 'reopened' or petition.reopened > 0)
    and (${group} <> 'late'
      or coalesce((petition.answered_at at time zone ${vietnam})::date, ${today}::date) > petition.due_on)
  )`;
}
