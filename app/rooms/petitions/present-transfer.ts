import { dayOf, daysBetween } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { type ProposalRow, readProposals } from './store-transfer.ts';

export type TransferView = Awaited<ReturnType<typeof presentTransfers>>[number];

/** Who said that the petition is whose, and what became of it; the one that waits has its day. */
export async function presentTransfers(house: House, petitionId: string) {
  const today = dayOf(house.now());
  return (await readProposals(house.db, { petitionId })).map((row) => transferView(row, today));
}

function transferView(row: ProposalRow, today: string) {
  const isOpen = row.decided_at === null;
  return {
    from: row.from_unit_name,
    to: row.to_unit_name,
    reason: row.reason,
    askedBy: row.asked_by_name,
    askedAt: row.asked_at.toISOString(),
    dueOn: row.due_on,
    daysLate: isOpen && row.due_on !== null ? Math.max(0, daysBetween(row.due_on, today)) : 0,
    outcome: row.outcome,
    decidedBy: row.decided_by_name,
    decidedAt: row.decided_at?.toISOString() ?? null,
    decisionReason: row.decision_reason,
  };
}
