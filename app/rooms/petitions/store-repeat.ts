import { type SqlBool, sql } from 'kysely';
import type { Database } from '#app/database/database.ts';

/** From here on two texts are so near that somebody should look whether they mean the same. */
const likeness = 0.4;

type OfPetition = Readonly<{ id: string; repeat_of_id: string | null }>;

/** Petitions about the same matter, the oldest first: the first one and all that raised it again. Itself included. */
export async function readSameMatter(db: Database, petition: OfPetition) {
  const root = petition.repeat_of_id ?? petition.id;
  return await db
    .selectFrom('petition')
    .leftJoin('unit', 'unit.id', 'petition.lead_unit_id')
    .select(['petition.id', 'petition.code', 'petition.title', 'petition.state', 'petition.received_at'])
    .select(['petition.reopened', 'petition.outcome', 'unit.name as unit_name'])
    .select((eb) =>
      eb
        .selectFrom('reminder')
        .select((count) => count.fn.countAll<string>().as('n'))
        .whereRef('reminder.subject_id', '=', 'petition.id')
        .where('reminder.offset_days', '>', 0)
        .as('unmet'),
    )
    .where((eb) => eb.or([eb('petition.id', '=', root), eb('petition.repeat_of_id', '=', root)]))
    .orderBy('petition.received_at')
    .execute();
}

/** Signed answers to the same matter, the oldest first: earlier ones of this petition, and those of the ones before. */
export async function readEarlierAnswers(db: Database, petition: OfPetition) {
  const root = petition.repeat_of_id ?? petition.id;
  return await db
    .selectFrom('answer')
    .innerJoin('petition', 'petition.id', 'answer.petition_id')
    .select(['answer.id', 'answer.number', 'answer.signed_at', 'answer.signed_by_name', 'answer.outcome'])
    .select(['answer.document_number', 'answer.document_on', 'answer.text', 'answer.questions'])
    .select(['petition.code', 'petition.organisation_id', 'answer.drafted_by', 'answer.signed_by'])
    .where('answer.state', '=', 'signed')
    .where((eb) =>
      eb.or([
        eb('petition.id', '=', petition.id),
        eb('petition.id', '=', root),
        eb('petition.repeat_of_id', '=', root),
      ]),
    )
    .orderBy('answer.signed_at')
    .execute();
}

/** Earlier petitions of these organisations whose words are near to these; an answered one first. */
export async function readAlike(
  db: Database,
  of: { organisationIds: readonly string[]; petitionId: string; folded: string; limit: number },
) {
  return await db
    .selectFrom('petition')
    .select(['code', 'title', 'state', 'received_at', 'organisation_id'])
    .select(sql<number>`similarity(folded, ${of.folded})`.as('likeness'))
    .where('organisation_id', 'in', of.organisationIds)
    .where('id', '<>', of.petitionId)
    .where('state', 'not in', ['withdrawn', 'joined', 'diverted'])
    .where(sql<SqlBool>`folded % ${of.folded} and similarity(folded, ${of.folded}) >= ${likeness}`)
    .orderBy('likeness', 'desc')
    .limit(of.limit)
    .execute();
}

/** A signed answer with the code of its petition and the house it belongs to. */
export async function readSignedAnswer(db: Database, answerId: string) {
  return await db
    .selectFrom('answer')
    .innerJoin('petition', 'petition.id', 'answer.petition_id')
    .selectAll('answer')
    .select(['petition.code', 'petition.organisation_id'])
    .where('answer.id', '=', answerId)
    .where('answer.state', '=', 'signed')
    .executeTakeFirst();
}

/** Signed answers to the petitions of these opinions, the newest first. */
export async function readAnswersOfOpinions(db: Database, opinionIds: readonly string[]) {
  if (opinionIds.length === 0) return [];
  return await db
    .selectFrom('petition')
    .innerJoin('answer', 'answer.petition_id', 'petition.id')
    .select(['answer.id', 'answer.signed_at', 'answer.valid_until', 'answer.text', 'answer.questions'])
    .select(['answer.document_number', 'answer.outcome', 'petition.code', 'petition.title'])
    .select('petition.organisation_id')
    .where('petition.opinion_id', 'in', opinionIds)
    .where('answer.state', '=', 'signed')
    .orderBy('answer.signed_at', 'desc')
    .execute();
}

/** Signed answers to petitions with near words, the nearest first: what may be said again. */
export async function readAlikeAnswers(
  db: Database,
  of: { organisationIds: readonly string[]; petitionId: string; folded: string; limit: number },
) {
  return await db
    .selectFrom('petition')
    .innerJoin('answer', 'answer.petition_id', 'petition.id')
    .select(['answer.id', 'answer.signed_at', 'answer.valid_until', 'answer.text', 'answer.questions'])
    .select(['answer.document_number', 'answer.outcome', 'petition.code', 'petition.title'])
    .select('petition.organisation_id')
    .where('petition.organisation_id', 'in', of.organisationIds)
    .where('petition.id', '<>', of.petitionId)
    .where('answer.state', '=', 'signed')
    .where(
      sql<SqlBool>`petition.folded % ${of.folded} and similarity(petition.folded, ${of.folded}) >= ${likeness}`,
    )
    .orderBy(sql`similarity(petition.folded, ${of.folded})`, 'desc')
    .orderBy('answer.signed_at', 'desc')
    .limit(of.limit)
    .execute();
}
