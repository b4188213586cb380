import type { Database } from '#app/database/database.ts';

/** Which of these units have nobody as their officer on the day: their work is done by the clerks of the office. */
export async function readWithoutOfficers(
  db: Database,
  unitIds: readonly string[],
  day: string,
): Promise<string[]> {
  if (unitIds.length === 0) return [];
  const rows = await db
    .selectFrom('role_holding')
    .select('unit_id')
    .distinct()
    .where('unit_id', 'in', [...unitIds])
    .where('role', '=', 'officer')
    .where('valid_from', '<=', day)
    .where((each) => each.or([each('valid_to', 'is', null), each('valid_to', '>=', day)]))
    .execute();
  const manned = rows.map((row) => row.unit_id);
  return [...new Set(unitIds)].filter((id) => !manned.includes(id));
}
