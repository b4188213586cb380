import type { Database } from '#app/database/database.ts';

/**
 * The questions of one telephone with what became of them: their content (that of the question into which one was
 * merged, too) and the code of the petition that it has become. The tables are the contract with that room.
 */
export async function readMine(db: Database, deviceId: string) {
  return await db
    .selectFrom('question')
    .leftJoin('question as target', 'target.id', 'question.merged_into')
    .leftJoin('content', (join) =>
      join.on((eb) => eb('content.question_id', '=', eb.fn.coalesce('question.merged_into', 'question.id'))),
    )
    .leftJoin('unit', 'unit.id', 'content.lead_unit_id')
    .leftJoin('petition', 'petition.content_id', 'content.id')
    .select([
      'question.number',
      'question.text',
      'question.state',
      'question.reason_code',
      'question.agreed',
      'question.reply',
      'target.number as merged_into',
      'content.id as content_id',
      'content.treatment',
      'content.answer',
      'content.answered_by_name',
      'content.due_on',
      'unit.name as lead_unit',
      'petition.code as petition_code',
    ])
    .where('question.device_id', '=', deviceId)
    .orderBy('question.number')
    .orderBy('content.number')
    .execute();
}
