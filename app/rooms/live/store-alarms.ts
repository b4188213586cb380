import { sql } from 'kysely';
import type { Database } from '#app/database/database.ts';
import type { AlarmFacts } from './alarm.ts';

/** Facts of one session; `now` is the moment of asking. Tickets of printed tokens are never fresh. */
export async function readAlarmFacts(
  db: Database,
  given: { sessionId: string; now: Date; people: number },
): Promise<AlarmFacts> {
  const minuteAgo = new Date(given.now.getTime() - 60_000);
  const hourAgo = new Date(given.now.getTime() - 3_600_000);
  const questions = await sql<AlarmFacts['questions'][number]>`
    select question.number,
      count(*) filter (where agreement.at > ${minuteAgo})::int as lately,
      count(*)::int as agreed,
      count(*) filter (where agreement.at < device.joined_at + interval '1 minute')::int as fresh
    from agreement
    join question on question.id = agreement.question_id
    join device on device.id = agreement.device_id
    where question.session_id = ${given.sessionId} and question.state = 'open'
    group by question.number
    order by question.number`.execute(db);
  const tickets = await db
    .selectFrom('device')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('session_id', '=', given.sessionId)
    .executeTakeFirstOrThrow();
  const wrong = await sql<{ addresses: number; tries: number }>`
    select count(*)::int as addresses, coalesce(sum(failures), 0)::int as tries
    from join_attempt where failures >= 5 and tried_at > ${hourAgo}`.execute(db);
  return {
    tickets: tickets.n,
    people: given.people,
    questions: questions.rows,
    addresses: wrong.rows[0]?.addresses ?? 0,
    tries: wrong.rows[0]?.tries ?? 0,
  };
}
