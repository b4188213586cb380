import type { Insertable, Updateable } from 'kysely';
import type { Database, Tx } from '#app/database/database.ts';
import type { PointAccessTable, PointTicketTable } from '#app/database/tables/points.ts';

/** The access behind a link, with its point and dialogue; also a revoked one. */
export async function readAccess(db: Database, tokenHash: string) {
  return await db
    .selectFrom('point_access as access')
    .innerJoin('connection_point as point', 'point.id', 'access.point_id')
    .innerJoin('dialogue', 'dialogue.id', 'point.dialogue_id')
    .select(['access.id', 'access.revoked_at', 'point.name', 'dialogue.code', 'dialogue.title'])
    .where('access.token_hash', '=', tokenHash)
    .executeTakeFirst();
}

export async function lockAccess(tx: Tx, id: string) {
  return await tx
    .selectFrom('point_access')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

export async function updateAccess(tx: Tx, id: string, columns: Updateable<PointAccessTable>): Promise<void> {
  await tx.updateTable('point_access').set(columns).where('id', '=', id).execute();
}

export async function insertAccesses(tx: Tx, rows: readonly Insertable<PointAccessTable>[]): Promise<void> {
  if (rows.length > 0) await tx.insertInto('point_access').values(rows).execute();
}

/** Shuts out everybody who came in by these points' links. Returns how many links were valid. */
export async function revokeAccesses(
  tx: Tx,
  pointIds: readonly string[],
  by: { personId: string | null; at: Date },
): Promise<number> {
  if (pointIds.length === 0) return 0;
  const rows = await tx
    .updateTable('point_access')
    .set({ revoked_at: by.at, revoked_by: by.personId })
    .where('point_id', 'in', pointIds)
    .where('revoked_at', 'is', null)
    .returning('id')
    .execute();
  return rows.length;
}

export async function insertPointTicket(tx: Tx, row: Insertable<PointTicketTable>): Promise<void> {
  await tx.insertInto('point_ticket').values(row).execute();
}

/** Whose ticket this is, as long as its link is valid. */
export async function readPointTicket(db: Database, by: { hash: string } | { id: string }) {
  const query = db
    .selectFrom('point_ticket as ticket')
    .innerJoin('point_access as access', 'access.id', 'ticket.access_id')
    .innerJoin('connection_point as point', 'point.id', 'access.point_id')
    .innerJoin('dialogue', 'dialogue.id', 'point.dialogue_id')
    .select([
      'ticket.id',
      'point.id as point_id',
      'point.name as point_name',
      'point.position',
      'point.is_main',
      'dialogue.id as dialogue_id',
      'dialogue.code',
      'dialogue.organisation_id',
    ])
    .where('access.revoked_at', 'is', null);
  return await ('hash' in by
    ? query.where('ticket.ticket_hash', '=', by.hash)
    : query.where('ticket.id', '=', by.id)
  ).executeTakeFirst();
}
export type TicketOwner = NonNullable<Awaited<ReturnType<typeof readPointTicket>>>;
