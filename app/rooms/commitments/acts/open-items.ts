import type { Database } from '#app/house.ts';
import { readUnits } from '#app/rooms/organisations/store.ts';
import { daysLate } from '#app/rooms/petitions/petition.ts';
import { listWaiting } from '#app/rooms/petitions/store-lists.ts';
import { daysLeft, isBroken, isFinished, promiseFacts } from '../commitment.ts';
import { type HandoverItem, inOrder } from '../handover.ts';
import { listCommitments } from '../store.ts';

/** What is open in an organisation now, or in one of its units: promises that are not kept, petitions that wait. */
export async function openItems(
  db: Database,
  of: { organisationId: string; unitId?: string | null; today: string },
): Promise<HandoverItem[]> {
  const [promises, petitions, units] = await Promise.all([
    listCommitments(db, { ...of, unitId: of.unitId ?? undefined }, { limit: 5000, offset: 0 }),
    listWaiting(db, of.organisationId),
    readUnits(db, of.organisationId),
  ]);
  const nameOf = (id: string | null) => units.find((unit) => unit.id === id)?.name ?? null;
  const open = promises.filter(
    (row) => !isFinished(row.state) || (isBroken(row.state) && row.superseded_by_id === null),
  );
  return inOrder([
    ...open.map(
      (row): HandoverItem => ({
        kind: 'promise',
        code: row.code,
        title: row.text,
        unit: nameOf(row.unit_id),
        dueOn: row.due_on,
        daysLate: Math.max(0, -(daysLeft(promiseFacts(row), of.today) ?? 0)),
        isReopened: isBroken(row.state),
      }),
    ),
    ...petitions
      .filter((row) => of.unitId == null || row.lead_unit_id === of.unitId)
      .map(
        (row): HandoverItem => ({
          kind: 'petition',
          code: row.code,
          title: row.title,
          unit: row.unit_name,
          dueOn: row.due_on,
          daysLate: daysLate(row, of.today),
          isReopened: row.reopened > 0,
        }),
      ),
  ]);
}
