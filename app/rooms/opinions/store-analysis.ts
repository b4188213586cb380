import { type Insertable, sql } from 'kysely';
import type { Database } from '#app/database/database.ts';
import type { FieldWordTable } from '#app/database/tables/opinions.ts';

const analysed = ['received', 'accepted', 'merged', 'rejected'] as const;

/** A page of what the analysis reads, by id; or the opinions with these ids. */
export async function listForAnalysis(
  db: Database,
  wanted: { organisationId: string; after: string | null; ids?: readonly string[]; limit: number },
) {
  let query = db
    .selectFrom('opinion')
    .select(['id', 'state', 'text', 'residential_unit', 'field_code', 'decided_by'])
    .where('organisation_id', '=', wanted.organisationId)
    .where('state', 'in', analysed)
    .orderBy('id')
    .limit(wanted.limit);
  if (wanted.after !== null) query = query.where('id', '>', wanted.after);
  if (wanted.ids !== undefined) query = query.where('id', 'in', wanted.ids);
  return await query.execute();
}

/** Ids of what was sent for a dialogue. */
export async function listIdsOfDialogue(db: Database, dialogueId: string): Promise<string[]> {
  const rows = await db.selectFrom('opinion').select('id').where('dialogue_id', '=', dialogueId).execute();
  return rows.map((row) => row.id);
}

/** Opinions by id, for showing what the analysis found. */
export async function listByIds(db: Database, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return await db
    .selectFrom('opinion')
    .leftJoin('dialogue', 'dialogue.id', 'opinion.dialogue_id')
    .selectAll('opinion')
    .select('dialogue.code as dialogue_code')
    .where('opinion.id', 'in', ids)
    .execute();
}

/** Words that the office added or turned off. */
export async function listFieldWords(db: Database, organisationId: string) {
  return await db
    .selectFrom('field_word')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .orderBy('field_code')
    .orderBy('phrase')
    .execute();
}

export async function setFieldWord(db: Database, word: Insertable<FieldWordTable>): Promise<void> {
  await db
    .insertInto('field_word')
    .values(word)
    .onConflict((conflict) =>
      conflict
        .columns(['organisation_id', 'phrase', 'field_code'])
        .doUpdateSet({ is_off: word.is_off ?? false }),
    )
    .execute();
}

export async function removeFieldWord(
  db: Database,
  word: { organisation_id: string; field_code: string; phrase: string },
): Promise<void> {
  await db
    .deleteFrom('field_word')
    .where('organisation_id', '=', word.organisation_id)
    .where('field_code', '=', word.field_code)
    .where('phrase', '=', word.phrase)
    .execute();
}

/** How many people speak through each of these and what is merged into it: decision 0102. */
export async function readVoices(db: Database, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; voices: number }>`
    select id, opinion_voices(id) as voices from unnest(${[...ids]}::uuid[]) as asked (id)`.execute(db);
  return new Map(rows.map((row) => [row.id, row.voices]));
}

/** How many people speak through all of each group together, in the order of the groups. */
export async function countVoices(db: Database, groups: readonly (readonly string[])[]): Promise<number[]> {
  if (groups.length === 0) return [];
  const { rows } = await sql<{ voices: string }>`
    select count(distinct voice.sender) + coalesce(sum(voice.people - 1), 0) as voices
    from jsonb_array_elements(${JSON.stringify(groups)}::jsonb) with ordinality as asked (ids, place)
      cross join lateral (select array(select jsonb_array_elements_text(asked.ids)::uuid) as ids) as of
      cross join lateral (
        select id, opinion_sender(opinion) as sender, people from opinion where id = any(of.ids)
        union
        select id, opinion_sender(opinion), people from opinion where merged_into_id = any(of.ids) and state = 'merged'
      ) as voice
    group by asked.place order by asked.place`.execute(db);
  return rows.map((row) => Number(row.voices));
}

/** Merged opinions whose senders object, oldest objection first. */
export async function listObjections(db: Database, organisationId: string) {
  return await db
    .selectFrom('opinion')
    .innerJoin('opinion as parent', 'parent.id', 'opinion.merged_into_id')
    .select(['opinion.code', 'opinion.text', 'opinion.merge_objection', 'opinion.merge_objected_at'])
    .select('parent.code as parent_code')
    .where('opinion.organisation_id', '=', organisationId)
    .where('opinion.merge_objected_at', 'is not', null)
    .where('opinion.state', '=', 'merged')
    .orderBy('opinion.merge_objected_at')
    .execute();
}
