import type { Database, Tx } from '#app/database/database.ts';

/** What a petition came from, as its row says (decision 0004: the tables are the contract between the two rooms). */
export async function readOriginOfPetition(db: Database, petitionId: string) {
  return await db
    .selectFrom('petition')
    .select(['opinion_id', 'content_id', 'turn_id', 'text'])
    .select((eb) =>
      eb
        .selectFrom('answer')
        .select('answer.text')
        .whereRef('answer.petition_id', '=', 'petition.id')
        .where('petition.is_answered_on_site', '=', true)
        .orderBy('answer.number')
        .limit(1)
        .as('said_answer'),
    )
    .where('id', '=', petitionId)
    .executeTakeFirst();
}

/** The content from which a petition grew and the questions by which its opinion was asked. */
export async function readSaid(db: Database, of: { contentId: string | null; opinionId: string | null }) {
  const [contents, questions] = await Promise.all([
    of.contentId === null
      ? []
      : db.selectFrom('content').selectAll().where('id', '=', of.contentId).execute(),
    of.opinionId === null
      ? []
      : db.selectFrom('question').selectAll().where('opinion_id', '=', of.opinionId).execute(),
  ]);
  return { contents, questions };
}

/** Is anything else left of this turn than what was diverted? */
export async function hasOtherContent(db: Database, turnId: string): Promise<boolean> {
  const other = await db
    .selectFrom('content')
    .select('id')
    .where('turn_id', '=', turnId)
    .where('treatment', '<>', 'diverted')
    .limit(1)
    .executeTakeFirst();
  return other !== undefined;
}

/** Takes the name and the words of a turn away, of the request that led to it too. */
export async function wipeTurn(tx: Tx, turnId: string): Promise<void> {
  const none = { name: '', place: null, topic: null };
  const turn = await tx
    .updateTable('speech_turn')
    .set({ ...none, state: 'diverted', stop_reason: null, answering_name: null, answering_title: null })
    .where('id', '=', turnId)
    .returning('request_id')
    .executeTakeFirst();
  if (!turn?.request_id) return;
  await tx
    .updateTable('speech_request')
    .set({ ...none, state: 'diverted', precedence: null, device_id: null })
    .where('id', '=', turn.request_id)
    .execute();
}

/** What was promised to these contents says no more than the minutes do. */
export async function wipePromisesOf(
  tx: Tx,
  of: { contentIds: readonly string[]; line: string; at: Date },
): Promise<string[]> {
  if (of.contentIds.length === 0) return [];
  const rows = await tx
    .updateTable('promise')
    .set((row) => ({
      ...{ text: of.line, responsible_name: null, unit_id: null, due_on: null },
      withdrawn_at: of.at,
      version: row('version', '+', 1),
    }))
    .where('content_id', 'in', of.contentIds)
    .returning('id')
    .execute();
  return rows.map((row) => row.id);
}
