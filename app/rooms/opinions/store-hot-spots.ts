import { type RawBuilder, sql } from 'kysely';
import type { Database } from '#app/database/database.ts';
import type { Audience } from '#app/rooms/dialogues/dialogue.ts';
import { countedStates } from './opinion.ts';

/** Which opinions count: of one organisation in a span, of one field (the top one) and for dialogues with one group. */
export type HotSpan = Readonly<{
  organisationId: string;
  from: Date;
  to: Date;
  fieldCode: string | null;
  audience: Audience | null;
}>;

/** Senders as they are told apart everywhere (decision 0102); whoever signed beside one is one more each. */
const senders = sendersOf(sql`true`);

function sendersOf(which: RawBuilder<unknown>): RawBuilder<unknown> {
  const who = sql`opinion_sender(opinion)`;
  return sql`count(distinct ${who}) filter (where ${which})
    + coalesce(sum(opinion.people - 1) filter (where ${which}), 0)`;
}

/** Under which name each place counts that senders wrote. */
export type PlaceNames = ReadonlyMap<string, string>;

/** Opinions of a span counted by field and place; `earlier` are the senders of the time before, from `before` on. */
export async function countHotSpots(db: Database, span: HotSpan & { before: Date; names: PlaceNames }) {
  const { rows } = await sql<{
    field: string | null;
    area: string | null;
    senders: string;
    opinions: string;
    earlier: string;
    matters: string;
  }>`
    select split_part(field_code, '.', 1) as field, ${areaOf(span.names)} as area,
      ${sendersOf(sql`received_at >= ${span.from}`)} as senders,
      count(*) filter (where received_at >= ${span.from}) as opinions,
      ${sendersOf(sql`received_at < ${span.from}`)} as earlier,
      count(distinct coalesce(merged_into_id, opinion.id)) filter (where received_at >= ${span.from}) as matters
    ${counted({ ...span, from: span.before })}
    group by 1, 2`.execute(db);
  return rows.map((row) => ({
    field: row.field || null,
    area: row.area,
    senders: Number(row.senders),
    opinions: Number(row.opinions),
    earlier: Number(row.earlier),
    matters: Number(row.matters),
  }));
}

/** Senders and opinions of a span by place: who raised matters of several fields is one sender. */
export async function countByPlace(db: Database, span: HotSpan & { names: PlaceNames }) {
  const { rows } = await sql<{ area: string | null; senders: string; opinions: string }>`
    select ${areaOf(span.names)} as area, ${senders} as senders, count(*) as opinions ${counted(span)}
    group by 1`.execute(db);
  return rows.map((row) => ({
    area: row.area,
    senders: Number(row.senders),
    opinions: Number(row.opinions),
  }));
}

function areaOf(names: PlaceNames): RawBuilder<unknown> {
  return sql`coalesce(${JSON.stringify(Object.fromEntries(names))}::jsonb ->> residential_unit, residential_unit)`;
}

/** Senders and opinions of a span by field and month (`2026-11`). */
export async function countByMonth(db: Database, span: HotSpan) {
  const { rows } = await sql<{ field: string | null; month: string; senders: string; opinions: string }>`
    select split_part(field_code, '.', 1) as field,
      to_char(received_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM') as month,
      ${senders} as senders, count(*) as opinions
    ${counted(span)}
    group by 1, 2 order by 2`.execute(db);
  return rows.map((row) => ({
    field: row.field || null,
    month: row.month,
    senders: Number(row.senders),
    opinions: Number(row.opinions),
  }));
}

/** The sum for one organisation, and where it lies. */
export async function countInCommune(db: Database, span: HotSpan) {
  const [place, { rows }] = await Promise.all([
    db
      .selectFrom('organisation')
      .innerJoin('admin_unit', 'admin_unit.code', 'organisation.admin_code')
      .select(['organisation.name', 'admin_unit.code', 'admin_unit.lat', 'admin_unit.lon'])
      .where('organisation.id', '=', span.organisationId)
      .executeTakeFirstOrThrow(),
    sql<{ senders: string; opinions: string }>`select ${senders} as senders, count(*) as opinions ${counted(
      span,
    )}`.execute(db),
  ]);
  return {
    organisationId: span.organisationId,
    ...place,
    senders: Number(rows[0]?.senders ?? 0),
    opinions: Number(rows[0]?.opinions ?? 0),
  };
}

function counted(span: HotSpan): RawBuilder<unknown> {
  const { fieldCode, audience } = span;
  return sql`from opinion left join dialogue on dialogue.id = opinion.dialogue_id
    where opinion.organisation_id = ${span.organisationId}
      and opinion.state = any(${[...countedStates]}::text[])
      and received_at >= ${span.from} and received_at < ${span.to}
      and (${fieldCode}::text is null or split_part(field_code, '.', 1) = ${fieldCode})
      and (${audience}::text is null or dialogue.audience = ${audience})`;
}
