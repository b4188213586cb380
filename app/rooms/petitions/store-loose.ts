import type { Database } from '#app/database/database.ts';

/** States in which there is nothing of a petition that a new letter could raise again. */
const gone = ['withdrawn', 'joined', 'diverted'] as const;

/** A page, by id, of the petitions that no opinion carries: said in a hall, grown from a conclusion; or those with these ids. */
export async function listLoose(
  db: Database,
  wanted: { organisationId: string; after: string | null; ids?: readonly string[]; limit: number },
) {
  let query = db
    .selectFrom('petition')
    .select(['id', 'text', 'residential_unit'])
    .where('organisation_id', '=', wanted.organisationId)
    .where('opinion_id', 'is', null)
    .where('state', 'not in', gone)
    .orderBy('id')
    .limit(wanted.limit);
  if (wanted.after !== null) query = query.where('id', '>', wanted.after);
  if (wanted.ids !== undefined) query = query.where('id', 'in', wanted.ids);
  return await query.execute();
}

/** Ids of petitions of these organisations whose code begins so, the first few. */
export async function findByCode(
  db: Database,
  asked: { organisationIds: readonly string[]; code: string; limit: number },
): Promise<string[]> {
  const rows = await db
    .selectFrom('petition')
    .select('id')
    .where('organisation_id', 'in', asked.organisationIds)
    .where('code', 'like', `${asked.code.replaceAll(/[\\%_]/g, '')}%`)
    .where('state', 'not in', gone)
    .orderBy('code')
    .limit(asked.limit)
    .execute();
  return rows.map((row) => row.id);
}
