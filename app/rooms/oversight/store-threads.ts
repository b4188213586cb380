import { type SqlBool, sql } from 'kysely';
import type { Database } from '#app/database/database.ts';
import type { Day } from '#app/ground/time.ts';
import { answeredStates, waitingStates } from '#app/rooms/petitions/petition.ts';
import type { SupervisionRow } from './store.ts';
import type { SupervisionGroup } from './supervision.ts';

/** Which petitions a supervision may read; both days count. */
export type ThreadFrame = Readonly<{
  organisationId: string;
  from: Day;
  to: Day;
  unitId: string | null;
  fieldCode: string | null;
  group: SupervisionGroup;
  today: Day;
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
  let query = db
    .selectFrom('petition')
    .where('petition.organisation_id', '=', frame.organisationId)
    .where('petition.state', 'not in', ['withdrawn', 'joined'])
    .where(
      sql<SqlBool>`(petition.received_at at time zone ${vietnam})::date between ${frame.from}::date and ${frame.to}::date`,
    );
  if (frame.unitId !== null) query = query.where('petition.lead_unit_id', '=', frame.unitId);
  if (frame.fieldCode !== null) {
    const field = frame.fieldCode;
    query = query.where((eb) =>
      eb.or([eb('petition.field_code', '=', field), eb('petition.field_code', 'like', `${field}.%`)]),
    );
  }
  if (frame.group === 'answered') query = query.where('petition.state', 'in', [...answeredStates, 'closed']);
  if (frame.group === 'waiting') query = query.where('petition.state', 'in', waitingStates);
  if (frame.group === 'reopened') query = query.where('petition.reopened', '>', 0);
  if (frame.group === 'late')
    query = query.where(
      sql<SqlBool>`coalesce((petition.answered_at at time zone ${vietnam})::date, ${frame.today}::date) > petition.due_on`,
    );
  return query;
}
