import type { Database } from '#app/database/database.ts';
import { readLog, readSession } from './store.ts';
import { readContentParts, readContents, readPromises } from './store-contents.ts';
import { readDesk } from './store-desk.ts';
import { readAgreedPoints, readHandOvers, readPointsOf, readUnreadNotes } from './store-points.ts';
import { readPollOptions, readPolls, readTallies, readWordTallies } from './store-polls.ts';
import { readQuestions } from './store-questions.ts';
import { readRequests, readTurns } from './store-speech.ts';

export type StageRows = NonNullable<Awaited<ReturnType<typeof readStage>>>;

const storyLength = 60;

/**
 * Everything that stands in a session, as of one moment: rows and `seq` fit together exactly. `log`: the lines after
 * `after`, up to that moment.
 */
export async function readStage(db: Database, code: string, after: number | null = null) {
  return await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (tx) => {
      const session = await readSession(tx, code);
      if (session === undefined) return null;
      const id = session.id;
      const from = Math.max(0, session.seq - storyLength);
      return {
        session,
        dialogue: await readDialogue(tx, session.dialogue_id),
        requests: await readRequests(tx, id),
        turns: await readTurns(tx, id),
        questions: await readQuestions(tx, id),
        contents: await readContents(tx, id),
        contentParts: await readContentParts(tx, id),
        desk: await readDesk(tx, { sessionId: id, dialogueId: session.dialogue_id }),
        promises: await readPromises(tx, id),
        points: await readPointsOf(tx, session.dialogue_id, session.is_rehearsal),
        handOvers: await readHandOvers(tx, id),
        agreedPoints: await readAgreedPoints(tx, id),
        notes: await readUnreadNotes(tx, session.dialogue_id, session.is_rehearsal),
        polls: await readPolls(tx, id),
        options: await readPollOptions(tx, id),
        tallies: await readTallies(tx, id),
        words: await readWordTallies(tx, id),
        persons: await readPersons(tx, session.dialogue_id),
        units: await readUnitNames(tx, session.organisation_id),
        story: await readLog(tx, id, { after: from, limit: storyLength }),
        log: after === null ? [] : await readLog(tx, id, { after, limit: 10_000 }),
      };
    });
}

async function readDialogue(db: Database, id: string) {
  return await db
    .selectFrom('dialogue')
    .innerJoin('organisation', 'organisation.id', 'dialogue.organisation_id')
    .leftJoin('connection_point', (join) =>
      join
        .onRef('connection_point.dialogue_id', '=', 'dialogue.id')
        .on('connection_point.is_main', '=', true),
    )
    .select([
      'dialogue.id',
      'dialogue.code',
      'dialogue.title',
      'dialogue.place',
      'dialogue.starts_at',
      'dialogue.ends_at',
      'dialogue.stream_url',
      'dialogue.organisation_id',
      'organisation.name as organisation',
      'connection_point.headcount',
    ])
    .where('dialogue.id', '=', id)
    .executeTakeFirstOrThrow();
}

async function readPersons(db: Database, dialogueId: string) {
  return await db
    .selectFrom('dialogue_person')
    .select(['id', 'part', 'name', 'title', 'unit_id', 'person_id'])
    .where('dialogue_id', '=', dialogueId)
    .orderBy('position')
    .execute();
}

/** All units, also closed ones: a record keeps the names it was made with. */
async function readUnitNames(db: Database, organisationId: string) {
  return await db
    .selectFrom('unit')
    .select(['id', 'name', 'valid_to'])
    .where('organisation_id', '=', organisationId)
    .orderBy('position')
    .execute();
}
