import { type Insertable, type Selectable, sql, type Updateable } from 'kysely';
import type { Database } from '#app/database/database.ts';
import type {
  SupervisionFindingTable,
  SupervisionReplyTable,
  SupervisionRequestTable,
} from '#app/database/tables/oversight.ts';
import type { FrameKind } from './supervision.ts';

export type SupervisionRequestRow = Selectable<SupervisionRequestTable>;

/** The columns that name what is spoken of; `id` null: nothing by itself. */
export function subjectColumns(kind: FrameKind, id: string | null) {
  return {
    petition_id: kind === 'petition' ? id : null,
    commitment_id: kind === 'commitment' ? id : null,
    conclusion_id: kind === 'conclusion' ? id : null,
  };
}

export async function insertFinding(db: Database, row: Insertable<SupervisionFindingTable>): Promise<void> {
  await db.insertInto('supervision_finding').values(row).execute();
}

/** With the code of the thread; oldest first. */
export async function readFindings(db: Database, supervisionId: string) {
  return await db
    .selectFrom('supervision_finding')
    .leftJoin('petition', 'petition.id', 'supervision_finding.petition_id')
    .leftJoin('commitment', 'commitment.id', 'supervision_finding.commitment_id')
    .leftJoin('conclusion', 'conclusion.id', 'supervision_finding.conclusion_id')
    .leftJoin('dialogue', 'dialogue.id', 'conclusion.dialogue_id')
    .selectAll('supervision_finding')
    .select([
      sql<string>`coalesce(petition.code, commitment.code, dialogue.code)`.as('code'),
      sql<string>`coalesce(petition.title, commitment.text, dialogue.title)`.as('title'),
    ])
    .where('supervision_id', '=', supervisionId)
    .orderBy('found_at')
    .orderBy('supervision_finding.id')
    .execute();
}

export async function insertRequest(db: Database, row: Insertable<SupervisionRequestTable>): Promise<void> {
  await db.insertInto('supervision_request').values(row).execute();
}

/** The row with its supervision, held until the transaction ends. */
export async function lockRequest(db: Database, id: string) {
  return await db
    .selectFrom('supervision_request')
    .innerJoin('supervision', 'supervision.id', 'supervision_request.supervision_id')
    .selectAll('supervision_request')
    .select(['supervision.code as supervision_code', 'supervision.title as supervision_title'])
    .select(['supervision.organisation_id', 'supervision.body'])
    .where('supervision_request.id', '=', id)
    .forUpdate('supervision_request')
    .executeTakeFirst();
}

/** Requests of all places that wait for an answer, the first due first. */
export async function readSentRequests(db: Database) {
  return await db
    .selectFrom('supervision_request')
    .innerJoin('supervision', 'supervision.id', 'supervision_request.supervision_id')
    .select([
      'supervision_request.id',
      'supervision_request.due_on',
      'supervision_request.reminded_offset',
      'supervision.organisation_id',
    ])
    .where('supervision_request.state', '=', 'sent')
    .orderBy('supervision_request.due_on')
    .execute();
}

export async function updateRequest(
  db: Database,
  id: string,
  set: Updateable<SupervisionRequestTable>,
): Promise<void> {
  await db
    .updateTable('supervision_request')
    .set((eb) => ({ ...set, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

export async function insertReply(db: Database, row: Insertable<SupervisionReplyTable>): Promise<void> {
  await db.insertInto('supervision_reply').values(row).execute();
}

/** What units said to the requests of a supervision, oldest first. */
export async function readReplies(db: Database, supervisionId: string) {
  return await db
    .selectFrom('supervision_reply')
    .innerJoin('supervision_request', 'supervision_request.id', 'supervision_reply.request_id')
    .selectAll('supervision_reply')
    .where('supervision_request.supervision_id', '=', supervisionId)
    .orderBy('supervision_reply.answered_at')
    .execute();
}

export type RequestListRow = Awaited<ReturnType<typeof readRequests>>[number];

/** Requests of one supervision, or those that wait for an answer of these units; the first due first. */
export async function readRequests(
  db: Database,
  of: { supervisionId?: string; waitingFor?: readonly string[] },
) {
  let query = db
    .selectFrom('supervision_request')
    .innerJoin('supervision', 'supervision.id', 'supervision_request.supervision_id')
    .innerJoin('unit', 'unit.id', 'supervision_request.unit_id')
    .leftJoin('petition', 'petition.id', 'supervision_request.petition_id')
    .leftJoin('commitment', 'commitment.id', 'supervision_request.commitment_id')
    .leftJoin('conclusion', 'conclusion.id', 'supervision_request.conclusion_id')
    .leftJoin('dialogue', 'dialogue.id', 'conclusion.dialogue_id')
    .leftJoin('rule', 'rule.id', 'supervision_request.due_rule_id')
    .leftJoin('legal_basis', 'legal_basis.id', 'rule.basis')
    .selectAll('supervision_request')
    .select([
      'supervision.code as supervision_code',
      'supervision.title as supervision_title',
      'supervision.organisation_id',
      'supervision.body',
      'unit.name as unit_name',
      sql<string | null>`coalesce(petition.code, commitment.code, dialogue.code)`.as('thread_code'),
      'rule.amount as rule_amount',
      'rule.unit as rule_unit',
      'rule.status as rule_status',
      sql<string | null>`concat_ws(', ', coalesce(legal_basis.number, rule.basis), rule.article)`.as(
        'rule_basis',
      ),
    ])
    .orderBy('supervision_request.due_on')
    .orderBy('supervision_request.sent_at');
  if (of.supervisionId !== undefined) query = query.where('supervision_id', '=', of.supervisionId);
  if (of.waitingFor !== undefined) {
    query = query
      .where('supervision_request.unit_id', 'in', [...of.waitingFor, '00000000-0000-0000-0000-000000000000'])
      .where('supervision_request.state', '=', 'sent');
  }
  return await query.execute();
}

/** Requests that still wait for a department that has ended. */
export async function readRequestsOfClosed(db: Database, today: string) {
  return await db
    .selectFrom('supervision_request')
    .innerJoin('unit', 'unit.id', 'supervision_request.unit_id')
    .select(['supervision_request.id', 'unit.name'])
    .where('supervision_request.state', '=', 'sent')
    .where('unit.valid_to', '<', today)
    .orderBy('supervision_request.due_on')
    .execute();
}
