import { type Insertable, sql } from 'kysely';
import type { Database } from '#app/database/database.ts';
import type { ReadingTable } from '#app/database/tables/record.ts';
import type { RecordedEvent } from '#app/ground/event.ts';

/** One event as it stands in the record. */
export type EventRow = Awaited<ReturnType<typeof readStory>>[number];

export async function appendEvent(db: Database, event: RecordedEvent): Promise<void> {
  await appendEvents(db, [event]);
}

export async function appendEvents(db: Database, events: readonly RecordedEvent[]): Promise<void> {
  if (events.length === 0) return;
  await db
    .insertInto('event')
    .values(
      events.map((event) => ({
        id: event.id,
        at: event.at,
        organisation_id: event.organisationId,
        verb: event.verb,
        subject_kind: event.subjectKind,
        subject_id: event.subjectId,
        from_state: event.from ?? null,
        to_state: event.to ?? null,
        actor_kind: event.actor.kind,
        actor_person_id: event.actor.personId,
        actor_name: event.actor.name,
        reason: event.reason ?? null,
        facts: JSON.stringify(event.facts ?? {}),
      })),
    )
    .execute();
}

/** Takes the words out of all that happened to a thing: verb, day, who and the code stay (domain 5.4). */
export async function wipeStory(
  db: Database,
  of: { subjectKind: string; subjectIds: readonly string[]; at: Date },
): Promise<void> {
  if (of.subjectIds.length === 0) return;
  await db
    .updateTable('event')
    .set({
      reason: null,
      facts: sql`jsonb_strip_nulls(jsonb_build_object('code', facts -> 'code'))`,
      wiped_at: of.at,
    })
    .where('subject_kind', '=', of.subjectKind)
    .where('subject_id', 'in', of.subjectIds)
    .execute();
}

/**
 * Takes these texts out of what happened to a thing, as a reason or among the facts; the rest of it stays. A text that
 * stands in the facts cut short is found by its beginning.
 */
export async function maskStory(
  db: Database,
  of: { subjectKind: string; subjectId: string; texts: readonly string[]; at: Date },
): Promise<void> {
  const texts = sql`${[...new Set(of.texts.flatMap((text) => [text, text.slice(0, 400)]))]}::text[]`;
  const isMasked = sql`jsonb_typeof(fact.value) = 'string' and fact.value #>> '{}' = any(${texts})`;
  await sql`
    update event set wiped_at = ${of.at},
      reason = case when reason = any(${texts}) then null else reason end,
      facts = coalesce((select jsonb_object_agg(fact.key, fact.value) from jsonb_each(facts) as fact
        where not (${isMasked})), '{}')
    where subject_kind = ${of.subjectKind} and subject_id = ${of.subjectId}
      and (reason = any(${texts}) or exists (select from jsonb_each(facts) as fact where ${isMasked}))`.execute(
    db,
  );
}

/** So many numbers of a named series at once; returns the first of them. */
export async function nextNumbers(db: Database, name: string, count: number): Promise<number> {
  const row = await db
    .insertInto('counter')
    .values({ name, value: count })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: sql`counter.value + ${count}` }))
    .returning('value')
    .executeTakeFirstOrThrow();
  return row.value - count + 1;
}

/** All that happened to these things, oldest first. */
export async function readStory(db: Database, subjectKind: string, subjectIds: readonly string[]) {
  if (subjectIds.length === 0) return [];
  return await db
    .selectFrom('event')
    .selectAll()
    .where('subject_kind', '=', subjectKind)
    .where('subject_id', 'in', subjectIds)
    .orderBy('place')
    .execute();
}

/** The next number of a named series, from 1, without a gap among committed transactions. */
export async function nextNumber(db: Database, name: string): Promise<number> {
  const row = await db
    .insertInto('counter')
    .values({ name, value: 1 })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: sql`counter.value + 1` }))
    .returning('value')
    .executeTakeFirstOrThrow();
  return row.value;
}

/** The newest event of a thing: who changed what, for the second of two editors. */
export async function lastEvent(db: Database, subjectKind: string, subjectId: string) {
  return await db
    .selectFrom('event')
    .selectAll()
    .where('subject_kind', '=', subjectKind)
    .where('subject_id', '=', subjectId)
    .orderBy('place', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Things of one kind that something happened to after this place in the record, and the last place there is. */
export async function readChanged(
  db: Database,
  asked: { organisationId: string; subjectKind: string; after: number },
): Promise<{ ids: string[]; last: number }> {
  const rows = await db
    .selectFrom('event')
    .select(['subject_id', (eb) => eb.fn.max('place').as('last')])
    .where('organisation_id', '=', asked.organisationId)
    .where('subject_kind', '=', asked.subjectKind)
    .where('place', '>', asked.after)
    .groupBy('subject_id')
    .execute();
  return {
    ids: rows.map((row) => row.subject_id),
    last: rows.reduce((last, row) => Math.max(last, Number(row.last)), asked.after),
  };
}

/** One reading of a thing by somebody who supervises. */
export async function insertReading(db: Database, row: Insertable<ReadingTable>): Promise<void> {
  await db.insertInto('reading').values(row).execute();
}

/** When this person last opened this thing in this way; null: never. */
export async function lastReading(
  db: Database,
  of: { subjectKind: string; subjectId: string; personId: string; via: string | null },
): Promise<Date | null> {
  const row = await db
    .selectFrom('reading')
    .select('read_at')
    .where('subject_kind', '=', of.subjectKind)
    .where('subject_id', '=', of.subjectId)
    .where('person_id', '=', of.personId)
    .where('via', 'is not distinct from', of.via)
    .orderBy('read_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.read_at ?? null;
}

/** Who opened what of an organisation, newest first; by one supervision, or of these codes, where they are given. */
export async function readReadings(
  db: Database,
  of: {
    organisationId: string;
    within?: { via: string; codes: readonly string[] };
    limit: number;
    offset?: number;
  },
) {
  let query = db
    .selectFrom('reading')
    .selectAll()
    .where('organisation_id', '=', of.organisationId)
    .orderBy('read_at', 'desc')
    .limit(of.limit)
    .offset(of.offset ?? 0);
  const { within } = of;
  if (within !== undefined) {
    query = query.where((eb) => eb.or([eb('via', '=', within.via), eb('code', 'in', [...within.codes, ''])]));
  }
  return await query.execute();
}

export async function countReadings(db: Database, organisationId: string): Promise<number> {
  const row = await db
    .selectFrom('reading')
    .select((eb) => eb.fn.countAll<string>().as('n'))
    .where('organisation_id', '=', organisationId)
    .executeTakeFirstOrThrow();
  return Number(row.n);
}
