import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Database } from '#app/database/database.ts';
import type { Day } from '#app/ground/time.ts';

/** The deputies who take the place of a head that is away on the day. */
export async function readStandIns(
  db: Database,
  of: { organisationId: string; day: Day },
): Promise<string[]> {
  const held = (role: 'head' | 'deputy', personId: RawBuilder<unknown>) => sql<SqlBool>`exists (
    select from role_holding held where held.person_id = ${personId} and held.role = ${role}
      and held.organisation_id = absence.organisation_id
      and held.valid_from <= ${of.day} and (held.valid_to is null or held.valid_to >= ${of.day}))`;
  const rows = await db
    .selectFrom('absence')
    .select('substitute_id')
    .distinct()
    .where('organisation_id', '=', of.organisationId)
    .where('from_day', '<=', of.day)
    .where('to_day', '>=', of.day)
    .where(held('head', sql.ref('absence.person_id')))
    .where(held('deputy', sql.ref('absence.substitute_id')))
    .execute();
  return rows.map((row) => row.substitute_id);
}
