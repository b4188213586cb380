import type { Database } from '#app/database/database.ts';

/** How many people stand on the roll of each point, by the id of the point. */
export async function readRollCounts(
  db: Database,
  dialogueId: string,
  isRehearsal: boolean,
): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('point_roll')
    .innerJoin('connection_point', 'connection_point.id', 'point_roll.point_id')
    .select((eb) => ['point_roll.point_id', eb.fn.countAll<string>().as('n')])
    .where('connection_point.dialogue_id', '=', dialogueId)
    .where('point_roll.is_rehearsal', '=', isRehearsal)
    .groupBy('point_roll.point_id')
    .execute();
  return new Map(rows.map((row) => [row.point_id, Number(row.n)]));
}
