import { type Insertable, sql } from 'kysely';
import type { Database } from '#app/database/database.ts';
import type { RejectionDrawTable } from '#app/database/tables/selection.ts';

/** All of an organisation, or what belongs to one of its dialogues. */
export type RecheckScope = Readonly<{ organisationId: string; dialogueId: string | null }>;

/** Refused opinions that have not taken part in a draw since they were refused. */
export async function readRefused(db: Database, of: RecheckScope) {
  return await refusedOf(db)
    .select(['opinion.id', 'opinion.code'])
    .where('opinion.organisation_id', '=', of.organisationId)
    .$if(of.dialogueId !== null, (query) => query.where('opinion.dialogue_id', '=', of.dialogueId))
    .orderBy('opinion.code')
    .execute();
}

/** Organisations at work that have such, and when the oldest of them was refused. */
export async function listWithRefused(db: Database) {
  return await refusedOf(db)
    .innerJoin('organisation', 'organisation.id', 'opinion.organisation_id')
    .select(['opinion.organisation_id', ({ fn }) => fn.min('opinion.decided_at').as('oldest')])
    .where('organisation.successor_id', 'is', null)
    .groupBy('opinion.organisation_id')
    .execute();
}

function refusedOf(db: Database) {
  return db
    .selectFrom('opinion')
    .leftJoin('rejection_draw as taken', 'taken.id', 'opinion.recheck_draw_id')
    .where('opinion.state', '=', 'rejected')
    .where((each) =>
      each.or([each('taken.id', 'is', null), each('taken.drawn_at', '<', each.ref('opinion.decided_at'))]),
    );
}

/** Writes a draw: all that took part know it, and what was drawn waits for a second look. */
export async function insertRejectionDraw(
  db: Database,
  row: Insertable<RejectionDrawTable>,
  of: { refused: readonly string[]; drawn: readonly string[] },
): Promise<void> {
  await db.insertInto('rejection_draw').values(row).execute();
  if (of.refused.length > 0)
    await db
      .updateTable('opinion')
      .set({ recheck_draw_id: row.id })
      .where(sql<boolean>`id = any(${of.refused}::uuid[])`)
      .execute();
  if (of.drawn.length > 0)
    await db
      .insertInto('rejection_check')
      .values(of.drawn.map((id) => ({ draw_id: row.id, opinion_id: id })))
      .execute();
}

/** Draws of an organisation, newest first; those in which opinions of a dialogue took part, where one is named. */
export async function readRejectionDraws(db: Database, of: RecheckScope) {
  return await db
    .selectFrom('rejection_draw')
    .selectAll()
    .where('organisation_id', '=', of.organisationId)
    .$if(of.dialogueId !== null, (query) =>
      query.where(({ or, eb, ref }) =>
        or([
          eb('dialogue_id', '=', of.dialogueId),
          sql<boolean>`exists (
            select from opinion
            where opinion.code = any(${ref('rejection_draw.candidates')}) and opinion.dialogue_id = ${of.dialogueId}
          )`,
        ]),
      ),
    )
    .orderBy('drawn_at', 'desc')
    .execute();
}

/** What was drawn, with why it was refused and by whom; what nobody has looked at comes first. */
export async function readRechecks(db: Database, of: RecheckScope) {
  return await checksOf(db)
    .where('rejection_draw.organisation_id', '=', of.organisationId)
    .$if(of.dialogueId !== null, (query) =>
      query.where((each) =>
        each.or([
          each('rejection_draw.dialogue_id', '=', of.dialogueId),
          each('opinion.dialogue_id', '=', of.dialogueId),
        ]),
      ),
    )
    .orderBy('rejection_check.checked_at', (order) => order.desc().nullsFirst())
    .orderBy('rejection_draw.drawn_at')
    .orderBy('opinion.code')
    .execute();
}

/** The last draw that this opinion came out of. */
export async function readRecheck(db: Database, code: string) {
  return await checksOf(db)
    .select(['rejection_draw.organisation_id', 'rejection_draw.dialogue_id'])
    .where('opinion.code', '=', code)
    .orderBy('rejection_draw.drawn_at', 'desc')
    .executeTakeFirst();
}

/** How many that were drawn still stand refused and wait for somebody else than this person. */
export async function countRechecks(
  db: Database,
  of: { organisationIds: readonly string[]; personId: string | null },
) {
  const row = await checksOf(db)
    .clearSelect()
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('rejection_draw.organisation_id', 'in', of.organisationIds)
    .where('rejection_check.verdict', 'is', null)
    .where('opinion.state', '=', 'rejected')
    .where('opinion.decided_by', 'is distinct from', of.personId)
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

function checksOf(db: Database) {
  return db
    .selectFrom('rejection_check')
    .innerJoin('rejection_draw', 'rejection_draw.id', 'rejection_check.draw_id')
    .innerJoin('opinion', 'opinion.id', 'rejection_check.opinion_id')
    .leftJoin('dialogue', 'dialogue.id', 'opinion.dialogue_id')
    .selectAll('rejection_check')
    .select([
      'opinion.code',
      'opinion.text',
      'opinion.contact_name',
      'opinion.state',
      'opinion.reason_code',
      'opinion.reason_note',
      'opinion.decided_by',
      'dialogue.title as dialogue_title',
    ]);
}

export async function writeRecheck(
  db: Database,
  of: { drawId: string; opinionId: string },
  said: { verdict: 'right' | 'wrong'; note: string | null; by: string | null; name: string | null; at: Date },
): Promise<void> {
  await db
    .updateTable('rejection_check')
    .set({
      verdict: said.verdict,
      note: said.note,
      checked_by: said.by,
      checked_by_name: said.name,
      checked_at: said.at,
    })
    .where('draw_id', '=', of.drawId)
    .where('opinion_id', '=', of.opinionId)
    .execute();
}

/** What was noted in a second look at these goes; that they were looked at stays. */
export async function wipeCheckNotes(db: Database, opinionIds: readonly string[]): Promise<void> {
  await db.updateTable('rejection_check').set({ note: null }).where('opinion_id', 'in', opinionIds).execute();
}
