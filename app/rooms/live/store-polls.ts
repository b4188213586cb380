import { type Insertable, type Selectable, sql, type Updateable } from 'kysely';
import type { Database, Tx } from '#app/database/database.ts';
import type { PollTable } from '#app/database/tables/live-people.ts';
import { mostWords, pollKey } from './poll.ts';

export type PollRow = Selectable<PollTable>;
export type PollOptionRow = Readonly<{ poll_id: string; choice: number; text: string }>;
export type PollTally = Readonly<{ poll_id: string; choice: number; votes: number }>;
export type PollWordTally = Readonly<{ poll_id: string; folded: string; word: string; votes: number }>;

export async function readPolls(db: Database, sessionId: string): Promise<PollRow[]> {
  return await db
    .selectFrom('poll')
    .selectAll()
    .where('session_id', '=', sessionId)
    .orderBy('number')
    .execute();
}

export async function readPollOptions(db: Database, sessionId: string): Promise<PollOptionRow[]> {
  return await db
    .selectFrom('poll_option')
    .innerJoin('poll', 'poll.id', 'poll_option.poll_id')
    .select(['poll_id', 'choice', 'poll_option.text'])
    .where('session_id', '=', sessionId)
    .orderBy('poll.number')
    .orderBy('choice')
    .execute();
}

/** Votes by poll and choice; choice 0 is how many telephones have answered. */
export async function readTallies(db: Database, sessionId: string): Promise<PollTally[]> {
  const { rows } = await sql<PollTally>`
    select poll_id, choice, count(*)::int as votes
    from poll_answer
    join poll on poll.id = poll_answer.poll_id
    cross join lateral unnest(array[0] || choices) as choice
    where poll.session_id = ${sessionId}
    group by poll_id, choice`.execute(db);
  return rows;
}

/** The most frequent words of each word poll in their fullest spelling, without those that the desk has hidden. */
export async function readWordTallies(db: Database, sessionId: string): Promise<PollWordTally[]> {
  const { rows } = await sql<PollWordTally>`
    select poll_id, folded, word, votes from (
      select poll_id, folded, count(*)::int as votes,
        (array_agg(word order by octet_length(word) desc, word desc))[1] as word,
        row_number() over (partition by poll_id order by count(*) desc, folded) as place
      from poll_answer
      join poll on poll.id = poll_answer.poll_id
      where poll.session_id = ${sessionId} and folded is not null and folded <> all (poll.hidden_words)
      group by poll_id, folded
    ) as counted
    where place <= ${mostWords}
    order by poll_id, votes desc, folded`.execute(db);
  return rows;
}

export async function insertPoll(
  tx: Tx,
  row: Insertable<PollTable>,
  options: readonly Readonly<{ choice: number; text: string }>[],
): Promise<void> {
  await tx.insertInto('poll').values(row).execute();
  if (options.length === 0) return;
  await tx
    .insertInto('poll_option')
    .values(options.map((option) => ({ ...option, poll_id: row.id })))
    .execute();
}

export async function updatePoll(tx: Tx, id: string, columns: Updateable<PollTable>): Promise<void> {
  await tx.updateTable('poll').set(columns).where('id', '=', id).execute();
}

export type PollAnswer = Readonly<{
  pollId: string;
  deviceId: string;
  choices: readonly number[];
  word: string | null;
  folded: string | null;
}>;

/**
 * Writes a batch of answers, each telephone and poll at most once in it; an earlier answer gives way. Only open polls
 * and telephones of their session count. Returns `poll device` of those that were written.
 */
export async function writeAnswers(
  tx: Tx,
  answers: readonly PollAnswer[],
  at: Date,
): Promise<ReadonlySet<string>> {
  const rows = answers.map((one) => ({
    poll_id: one.pollId,
    device_id: one.deviceId,
    choices: one.choices,
    word: one.word,
    folded: one.folded,
  }));
  const written = await sql<{ poll_id: string; device_id: string }>`
    insert into poll_answer (poll_id, device_id, choices, word, folded, at)
    select poll.id, device.id, given.choices, given.word, given.folded, ${at}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as given (poll_id uuid, device_id uuid, choices integer[], word text, folded text)
    join poll on poll.id = given.poll_id and poll.state = 'open'
    join device on device.id = given.device_id and device.session_id = poll.session_id
    order by poll.id, device.id
    for share of poll
    on conflict (poll_id, device_id) do update
      set choices = excluded.choices, word = excluded.word, folded = excluded.folded, at = excluded.at
    returning poll_id, device_id`.execute(tx);
  return new Set(written.rows.map((row) => `${row.poll_id} ${row.device_id}`));
}

/** What a telephone has answered, by the poll's number. */
export async function readAnswersOf(db: Database, deviceId: string) {
  return await db
    .selectFrom('poll_answer')
    .innerJoin('poll', 'poll.id', 'poll_answer.poll_id')
    .select(['poll.number', 'choices', 'word'])
    .where('device_id', '=', deviceId)
    .execute();
}

/** A poll with the choices that it offers, and whose rules hold for its words. */
export async function readPollWithChoices(db: Database, id: string) {
  const poll = await db
    .selectFrom('poll')
    .innerJoin('dialogue_session as session', 'session.id', 'poll.session_id')
    .select(['poll.kind', 'poll.state', 'session.organisation_id'])
    .where('poll.id', '=', id)
    .executeTakeFirst();
  if (poll === undefined) return undefined;
  const options = await db.selectFrom('poll_option').select('choice').where('poll_id', '=', id).execute();
  return { ...poll, choices: options.map((option) => option.choice) };
}

/** The counts that everybody may be told, by their names: votes only of polls whose result is shown. */
export async function readPollCounts(db: Database, sessionId: string): Promise<Record<string, number>> {
  const { rows } = await sql<{ number: number; choice: number; votes: number }>`
    select poll.number, choice, count(*)::int as votes
    from poll_answer
    join poll on poll.id = poll_answer.poll_id
    cross join lateral unnest(array[0] || choices) as choice
    where poll.session_id = ${sessionId} and (poll.state = 'open' or poll.is_result_shown)
      and (choice = 0 or poll.is_result_shown)
    group by poll.number, choice`.execute(db);
  return Object.fromEntries(rows.map((row) => [pollKey(row.number, row.choice), row.votes]));
}
