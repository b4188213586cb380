import { sql } from 'kysely';
import type { Database } from '#app/database/database.ts';
import type { Day } from '#app/ground/time.ts';

/** A line of mergers is followed so far; a ring cannot be entered, so this is never reached. */
const furthest = 20;

/** An organisation that was taken over, with the day on which it went into the next one. */
export type ForerunnerRow = Readonly<{ id: string; name: string; merged_on: Day; basis: string | null }>;

/** Every organisation that this one took over, at any distance, the nearest first; without itself. */
export async function readForerunners(
  db: Database,
  organisationId: string,
): Promise<readonly ForerunnerRow[]> {
  const { rows } = await sql<ForerunnerRow>`
    with recursive line as (
      select id, name, merged_on, merged_basis, 1 as distance
      from organisation where successor_id = ${organisationId}
      union all
      select before.id, before.name, before.merged_on, before.merged_basis, line.distance + 1
      from organisation before join line on before.successor_id = line.id where line.distance < ${furthest}
    )
    select id, name, merged_on, merged_basis as basis from line order by distance, merged_on desc, name
  `.execute(db);
  return rows;
}

export async function setSuccessor(
  db: Database,
  merger: { organisationId: string; successorId: string; mergedOn: Day; basis: string },
): Promise<void> {
  await db
    .updateTable('organisation')
    .set({ successor_id: merger.successorId, merged_on: merger.mergedOn, merged_basis: merger.basis })
    .where('id', '=', merger.organisationId)
    .execute();
}
