import { type Insertable, type Selectable, sql, type Updateable } from 'kysely';
import type { Database } from '#app/database/database.ts';
import type { PetitionTable } from '#app/database/tables/petitions.ts';
import { waitingStates } from './petition.ts';

export type PetitionRow = Selectable<PetitionTable>;

export async function readByCode(db: Database, code: string): Promise<PetitionRow | undefined> {
  return await db.selectFrom('petition').selectAll().where('code', '=', code).executeTakeFirst();
}

export async function readById(db: Database, id: string): Promise<PetitionRow | undefined> {
  return await db.selectFrom('petition').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The row, held until the transaction ends. */
export async function lockByCode(db: Database, code: string): Promise<PetitionRow | undefined> {
  return await db.selectFrom('petition').selectAll().where('code', '=', code).forUpdate().executeTakeFirst();
}

/** The row, held until the transaction ends. */
export async function lockById(db: Database, id: string): Promise<PetitionRow | undefined> {
  return await db.selectFrom('petition').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

/** The petition of an opinion, held until the transaction ends. */
export async function lockByOpinion(db: Database, opinionId: string): Promise<PetitionRow | undefined> {
  return await db
    .selectFrom('petition')
    .selectAll()
    .where('opinion_id', '=', opinionId)
    .forUpdate()
    .executeTakeFirst();
}

export async function readByContent(db: Database, contentId: string): Promise<PetitionRow | undefined> {
  return await db.selectFrom('petition').selectAll().where('content_id', '=', contentId).executeTakeFirst();
}

export async function insertPetition(db: Database, row: Insertable<PetitionTable>): Promise<PetitionRow> {
  return await db.insertInto('petition').values(row).returningAll().executeTakeFirstOrThrow();
}

/** Writes the columns and counts the version up. */
export async function updatePetition(
  db: Database,
  id: string,
  set: Updateable<PetitionTable>,
): Promise<PetitionRow> {
  return await db
    .updateTable('petition')
    .set((row) => ({ ...set, version: row('version', '+', 1) }))
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** What a unit leads and has not answered, by due date. */
export async function readWaitingOfUnit(db: Database, unitId: string): Promise<PetitionRow[]> {
  return await db
    .selectFrom('petition')
    .selectAll()
    .where('lead_unit_id', '=', unitId)
    .where('state', 'in', waitingStates)
    .orderBy('due_on')
    .execute();
}

/**
 * Everything that hangs on one petition, each in its order. One statement asks what there is at all: most petitions have
 * few of these parts, and each statement costs more than the question.
 */
export async function readParts(db: Database, petitionId: string) {
  const has = await readPresence(db, petitionId);
  const [questions, answers, extensions, escalations, notes, cooperations, verdicts] = await Promise.all([
    has.questions ? readQuestions(db, petitionId) : [],
    has.answers
      ? db.selectFrom('answer').selectAll().where('petition_id', '=', petitionId).orderBy('number').execute()
      : [],
    has.extensions
      ? db
          .selectFrom('extension')
          .selectAll()
          .where('petition_id', '=', petitionId)
          .orderBy('asked_at')
          .execute()
      : [],
    has.escalations
      ? db
          .selectFrom('escalation')
          .selectAll()
          .where('petition_id', '=', petitionId)
          .orderBy('sent_at')
          .execute()
      : [],
    has.notes
      ? db
          .selectFrom('progress_note')
          .selectAll()
          .where('petition_id', '=', petitionId)
          .orderBy('at')
          .execute()
      : [],
    has.cooperations ? readCooperations(db, petitionId) : [],
    has.verdicts
      ? db.selectFrom('verdict').selectAll().where('petition_id', '=', petitionId).orderBy('at').execute()
      : [],
  ]);
  return { questions, answers, extensions, escalations, notes, cooperations, verdicts };
}

type Presence = Readonly<
  Record<
    'questions' | 'answers' | 'extensions' | 'escalations' | 'notes' | 'cooperations' | 'verdicts',
    boolean
  >
>;

async function readPresence(db: Database, petitionId: string): Promise<Presence> {
  const id = sql`${petitionId}::uuid`;
  const { rows } = await sql<Presence>`
    select exists (select from sub_question where petition_id = ${id}) as questions,
      exists (select from answer where petition_id = ${id}) as answers,
      exists (select from extension where petition_id = ${id}) as extensions,
      exists (select from escalation where petition_id = ${id}) as escalations,
      exists (select from progress_note where petition_id = ${id}) as notes,
      exists (select from petition_cooperation where petition_id = ${id}) as cooperations,
      exists (select from verdict where petition_id = ${id}) as verdicts`.execute(db);
  const [found] = rows;
  if (found === undefined) throw new Error('a select without a table gave no row');
  return found;
}
export type PetitionParts = Awaited<ReturnType<typeof readParts>>;
export type AnswerRow = PetitionParts['answers'][number];
export type QuestionRow = PetitionParts['questions'][number];

export async function readQuestions(db: Database, petitionId: string) {
  return await db
    .selectFrom('sub_question')
    .selectAll()
    .where('petition_id', '=', petitionId)
    .orderBy('position')
    .execute();
}

export async function readCooperations(db: Database, petitionId: string) {
  return await db
    .selectFrom('petition_cooperation')
    .innerJoin('unit', 'unit.id', 'petition_cooperation.unit_id')
    .selectAll('petition_cooperation')
    .select('unit.name as unit_name')
    .where('petition_id', '=', petitionId)
    .orderBy('unit.position')
    .execute();
}

/** Ids of what decides who takes part: cooperating units, bodies whose answer is still awaited, and units of theirs. */
export async function readInvolved(db: Database, petition: PetitionRow) {
  const [units, bodies] = await Promise.all([
    db.selectFrom('petition_cooperation').select('unit_id').where('petition_id', '=', petition.id).execute(),
    db
      .selectFrom('escalation')
      .select(['to_organisation_id', 'above_unit_id', 'answered_at'])
      .where('petition_id', '=', petition.id)
      .where('to_organisation_id', 'is not', null)
      .execute(),
  ]);
  const sent = bodies.flatMap(
    ({ to_organisation_id: organisationId, above_unit_id: unitId, answered_at: answeredAt }) =>
      organisationId === null ? [] : [{ organisationId, unitId, answeredAt }],
  );
  const open = sent.filter(({ answeredAt }) => answeredAt === null);
  return {
    organisation_id: petition.organisation_id,
    lead_unit_id: petition.lead_unit_id,
    cooperatingUnitIds: units.map((row) => row.unit_id),
    superiorIds: open.map(({ organisationId }) => organisationId),
    aboveUnits: open.flatMap(({ organisationId, unitId }) =>
      unitId === null ? [] : [{ organisationId, unitId }],
    ),
    everAboveIds: sent.map(({ organisationId }) => organisationId),
  };
}

/** How many people speak through this petition, each sender once (decision 0102): of its opinion, of all merged or joined. */
export async function countPeople(db: Database, petitionId: string): Promise<number> {
  const { rows } = await sql<{ n: string }>`
    with spoken as (
      select id, opinion_id from petition where id = ${petitionId} or joined_into_id = ${petitionId}
    ), voice as (
      select opinion.id, opinion_sender(opinion) as sender, people from spoken
        join opinion on opinion.id = spoken.opinion_id
      union
      select opinion.id, opinion_sender(opinion), people from spoken
        join opinion on opinion.merged_into_id = spoken.opinion_id and opinion.state = 'merged'
    )
    select (select count(distinct sender) + coalesce(sum(people - 1), 0) from voice)
      + (select count(*) from spoken where opinion_id is null) as n`.execute(db);
  return Number(rows[0]?.n ?? 1);
}

/** How many petitions were joined into this one. */
export async function countJoinedInto(db: Database, petitionId: string): Promise<number> {
  const joined = db.selectFrom('petition').where('joined_into_id', '=', petitionId);
  const row = await joined.select((eb) => eb.fn.countAll<string>().as('n')).executeTakeFirstOrThrow();
  return Number(row.n);
}

/** Codes and titles of these petitions. */
export async function readNames(db: Database, ids: readonly (string | null)[]) {
  const wanted = ids.filter((id) => id !== null);
  if (wanted.length === 0) return [];
  return await db
    .selectFrom('petition')
    .select(['id', 'code', 'title', 'state'])
    .where('id', 'in', wanted)
    .execute();
}

export async function readPetitionsOfDialogue(db: Database, dialogueId: string): Promise<PetitionRow[]> {
  return await db
    .selectFrom('petition')
    .selectAll()
    .where('dialogue_id', '=', dialogueId)
    .orderBy('code')
    .execute();
}

/** The opinion as it may be published, once accepted. */
export async function readAcceptedOpinion(db: Database, opinionId: string) {
  return await db
    .selectFrom('opinion')
    .select([
      'id',
      'organisation_id',
      'dialogue_id',
      'code',
      'key_hash',
      'public_text',
      'field_code',
      'residential_unit',
      'received_at',
      'earlier_code',
    ])
    .where('id', '=', opinionId)
    .executeTakeFirst();
}

/** What was said in a session and must become petitions, with who spoke; in the order of the turns. */
export async function readContents(db: Database, sessionId: string) {
  return await db
    .selectFrom('content')
    .innerJoin('dialogue_session', 'dialogue_session.id', 'content.session_id')
    .leftJoin('speech_turn', 'speech_turn.id', 'content.turn_id')
    .selectAll('content')
    .select([
      'dialogue_session.organisation_id',
      'dialogue_session.dialogue_id',
      'speech_turn.place',
      'speech_turn.ended_at',
      'speech_turn.answering_name',
      'speech_turn.answering_title',
    ])
    .where('content.session_id', '=', sessionId)
    .orderBy('content.number')
    .execute();
}

/** The petition of the opinion into which this one was merged, held until the transaction ends. */
export async function lockByOpinionParent(db: Database, opinionId: string): Promise<PetitionRow | undefined> {
  return await db
    .selectFrom('petition')
    .innerJoin('opinion', 'opinion.merged_into_id', 'petition.opinion_id')
    .selectAll('petition')
    .where('opinion.id', '=', opinionId)
    .forUpdate('petition')
    .executeTakeFirst();
}

/**
 * The petition that already carries this content, or the one of the opinion from which its question was asked, as long as
 * an answer is owed, drafted or not; that one takes over the turn and the content. Held until the transaction ends.
 */
export async function lockForContent(
  db: Database,
  content: { id: string; question_id: string | null; turn_id: string | null },
): Promise<PetitionRow | undefined> {
  const own = await readByContent(db, content.id);
  if (own !== undefined || content.question_id === null) return own;
  const asked = await db
    .selectFrom('petition')
    .innerJoin('question', 'question.opinion_id', 'petition.opinion_id')
    .select('petition.id')
    .where('question.id', '=', content.question_id)
    .where('petition.state', 'in', waitingStates)
    .where('petition.content_id', 'is', null)
    .forUpdate('petition')
    .executeTakeFirst();
  return asked && (await readById(db, asked.id));
}
