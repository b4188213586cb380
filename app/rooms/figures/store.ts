import { sql } from 'kysely';
import type { Database } from '#app/database/database.ts';
import type { MonthFigure } from './figures.ts';

/**
 * First written answers by the month of signing, from the first day given: all, and those signed by the day that was
 * due when they were signed. Answers in the room are left out: they have no due day to keep.
 */
export async function countOnTimeByMonth(
  db: Database,
  wanted: { organisationId: string; from: string },
): Promise<MonthFigure[]> {
  const { rows } = await sql<{ month: string; answered: number; on_time: number }>`
    with first_answer as (
      select distinct on (petition.id)
        (answer.signed_at at time zone 'Asia/Ho_Chi_Minh')::date as signed_on, answer.due_on
      from petition join answer on answer.petition_id = petition.id and answer.state = 'signed'
      where petition.organisation_id = ${wanted.organisationId}
        and answer.due_on is not null
      order by petition.id, answer.number
    )
    select to_char(signed_on, 'YYYY-MM') as month, count(*) as answered,
      count(*) filter (where signed_on <= due_on) as on_time
    from first_answer where signed_on >= ${wanted.from}::date
    group by 1 order by 1`.execute(db);
  return rows.map((row) => ({
    month: row.month,
    answered: Number(row.answered),
    onTime: Number(row.on_time),
  }));
}
