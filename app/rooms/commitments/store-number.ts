import type { Insertable } from 'kysely';
import type { Database } from '#app/database/database.ts';
import type { PartyTermTable } from '#app/database/tables/commitments.ts';
import type { Day } from '#app/ground/time.ts';

/** Numbers of one house are given one after the other: the next waits until this transaction ends. */
export async function lockRegister(db: Database, organisationId: string): Promise<void> {
  await db
    .selectFrom('organisation')
    .select('id')
    .where('id', '=', organisationId)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

type Run = Readonly<{ organisationId: string; series: string }>;

/** Which conclusion has this number, and of which dialogue. */
export async function readHolderOfNumber(db: Database, of: Run & { serial: number }) {
  return await db
    .selectFrom('conclusion')
    .innerJoin('dialogue', 'dialogue.id', 'conclusion.dialogue_id')
    .select(['conclusion.id', 'conclusion.number', 'conclusion.issued_on'])
    .select(['dialogue.code', 'dialogue.title'])
    .where('conclusion.organisation_id', '=', of.organisationId)
    .where('conclusion.number_series', '=', of.series)
    .where('conclusion.number_serial', '=', of.serial)
    .executeTakeFirst();
}

/** The highest serial of a run; 0 where none was given. */
export async function readHighestSerial(db: Database, of: Run): Promise<number> {
  const row = await db
    .selectFrom('conclusion')
    .select((eb) => eb.fn.max('number_serial').as('highest'))
    .where('organisation_id', '=', of.organisationId)
    .where('number_series', '=', of.series)
    .executeTakeFirst();
  return row?.highest ?? 0;
}

/** The number that the house gave last. */
export async function readLastNumber(db: Database, organisationId: string): Promise<string | null> {
  const row = await db
    .selectFrom('conclusion')
    .select('number')
    .where('organisation_id', '=', organisationId)
    .where('issued_at', 'is not', null)
    .where('number', 'is not', null)
    .orderBy('issued_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.number ?? null;
}

/** Since when the Party committee's term runs on this day; null where nobody has written it down. */
export async function readTerm(db: Database, of: { organisationId: string; day: Day }): Promise<Day | null> {
  const row = await db
    .selectFrom('party_term')
    .select('from_day')
    .where('organisation_id', '=', of.organisationId)
    .where('from_day', '<=', of.day)
    .orderBy('from_day', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.from_day ?? null;
}

export async function insertTerm(db: Database, row: Insertable<PartyTermTable>): Promise<void> {
  await db
    .insertInto('party_term')
    .values(row)
    .onConflict((conflict) => conflict.columns(['organisation_id', 'from_day']).doNothing())
    .execute();
}
