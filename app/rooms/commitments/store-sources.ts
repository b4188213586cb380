import { sql } from 'kysely';
import type { Database } from '#app/database/database.ts';

/** The turns and the petitions of a dialogue, from which an item of its conclusion may come; each in its order. */
export async function readSources(db: Database, dialogueId: string) {
  const [turns, petitions] = await Promise.all([
    db
      .selectFrom('speech_turn')
      .innerJoin('dialogue_session', 'dialogue_session.id', 'speech_turn.session_id')
      .select(['speech_turn.id', 'number', 'name', 'topic', 'speech_turn.state'])
      .where('dialogue_session.dialogue_id', '=', dialogueId)
      .orderBy('number')
      .execute(),
    db
      .selectFrom('petition')
      .select(['id', 'code', 'title', 'state'])
      .where('dialogue_id', '=', dialogueId)
      .orderBy('code')
      .execute(),
  ]);
  return { turns, petitions };
}

/** From where each item comes: the turn in which it was said, the petition that it was taken from. */
export async function readSourcesOfItems(db: Database, conclusionId: string) {
  return await db
    .selectFrom('conclusion_item')
    .leftJoin('speech_turn', 'speech_turn.id', 'conclusion_item.turn_id')
    .leftJoin('petition as source', (join) =>
      join.onRef('source.id', '=', 'conclusion_item.source_petition_id').on('source.state', '<>', 'diverted'),
    )
    .select(['conclusion_item.id', 'speech_turn.number', 'source.code', 'source.title'])
    .select(
      sql<string | null>`case when speech_turn.state <> 'diverted' then speech_turn.name end`.as('speaker'),
    )
    .where('conclusion_id', '=', conclusionId)
    .execute();
}
