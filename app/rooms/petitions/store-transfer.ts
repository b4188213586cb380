import { type Insertable, sql, type Updateable } from 'kysely';
import type { Database } from '#app/database/database.ts';
import type { TransferProposalTable } from '#app/database/tables/petitions.ts';
import { fold } from '#app/ground/fold.ts';
import type { InboxScope } from './inbox.ts';

export async function insertProposal(db: Database, row: Insertable<TransferProposalTable>): Promise<void> {
  await db.insertInto('transfer_proposal').values(row).execute();
}

export async function updateProposal(
  db: Database,
  id: string,
  set: Updateable<TransferProposalTable>,
): Promise<void> {
  await db.updateTable('transfer_proposal').set(set).where('id', '=', id).execute();
}

export async function readOpenProposal(db: Database, petitionId: string) {
  return await db
    .selectFrom('transfer_proposal')
    .selectAll()
    .where('petition_id', '=', petitionId)
    .where('decided_at', 'is', null)
    .executeTakeFirst();
}

/** Every proposal of these, or of one petition, with the names of both units; in the order in which they came. */
export async function readProposals(db: Database, of: { petitionId: string } | { ids: readonly string[] }) {
  const all = db
    .selectFrom('transfer_proposal')
    .innerJoin('unit as from_unit', 'from_unit.id', 'transfer_proposal.from_unit_id')
    .innerJoin('unit as to_unit', 'to_unit.id', 'transfer_proposal.to_unit_id')
    .innerJoin('petition', 'petition.id', 'transfer_proposal.petition_id')
    .selectAll('transfer_proposal')
    .select(['from_unit.name as from_unit_name', 'to_unit.name as to_unit_name'])
    .select(['petition.code', 'petition.title'])
    .orderBy('transfer_proposal.asked_at');
  if ('petitionId' in of) return await all.where('petition.id', '=', of.petitionId).execute();
  return of.ids.length === 0 ? [] : await all.where('transfer_proposal.id', 'in', [...of.ids]).execute();
}
export type ProposalRow = Awaited<ReturnType<typeof readProposals>>[number];

/** Proposals that wait for this person's decision, as things of the inbox: kind, id, code, due_on, pile, is_late. */
export function proposalsInPiles(scope: InboxScope) {
  const words = scope.text === null ? [] : fold(scope.text).split(' ').filter(Boolean);
  const filters = [
    sql`proposal.decided_at is null`,
    sql`petition.organisation_id = any(${scope.decideIds}::uuid[])`,
    ...(scope.unitId === null ? [] : [sql`${scope.unitId} in (proposal.from_unit_id, proposal.to_unit_id)`]),
    ...words.map(
      (word) => sql`(petition.folded like ${`%${word}%`} or lower(petition.code) like ${`%${word}%`})`,
    ),
  ];
  return sql`
    select 'transfer' as kind, proposal.id, petition.code, proposal.due_on, 'review' as pile,
      coalesce(proposal.due_on < ${scope.today}::date, false) as is_late
    from transfer_proposal as proposal join petition on petition.id = proposal.petition_id
    where ${sql.join(filters, sql` and `)}`;
}
