import type { Database } from '#app/database/database.ts';

/** Every point of a dialogue with its line, its newest link and what it owes; in the order of the list. */
export async function readBoard(db: Database, dialogueId: string, isRehearsal: boolean) {
  return await db
    .selectFrom('connection_point as point')
    .leftJoin('point_line as line', (join) =>
      join.onRef('line.point_id', '=', 'point.id').on('line.is_rehearsal', '=', isRehearsal),
    )
    .leftJoin('point_access as access', (join) =>
      join.onRef('access.point_id', '=', 'point.id').on('access.revoked_at', 'is', null),
    )
    .select([
      'point.id',
      'point.parent_id',
      'point.is_main',
      'point.level',
      'point.name',
      'point.position',
      'point.coordinator_name',
      'point.coordinator_phone',
      'point.opened_at',
      'point.headcount as counted',
      'line.state',
      'line.seen_at',
      'line.headcount',
      'line.waiting_items',
      'line.clock_off_seconds',
      'access.made_at as link_made_at',
    ])
    .where('point.dialogue_id', '=', dialogueId)
    .orderBy('point.position')
    .execute();
}
