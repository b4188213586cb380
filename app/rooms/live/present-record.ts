import type { House } from '#app/house.ts';
import type { Showing } from './acts/join.ts';
import { raterOf } from './acts/rate.ts';
import type { RatingView, Score } from './rating.ts';
import { secondsInto } from './recording.ts';
import type { PublicStage } from './stage.ts';
import { readSession } from './store.ts';
import { countRaters, readScoreOf, readScores } from './store-ratings.ts';
import { readShownAt } from './store-record.ts';

/** What the record of a session knows besides its stage. */
export type RecordView = Readonly<{
  rating: RatingView | null;
  /** May the reader rate, and what did they say? */
  mine: Readonly<{ mayRate: boolean; score: number | null }>;
  /** Seconds into the recording at which a turn began, and a question was first shown; by their ids. */
  moments: Readonly<Record<string, number>>;
}>;

/** `showing`: the tickets of the reader. */
export async function presentRecord(house: House, stage: PublicStage, showing: Showing): Promise<RecordView> {
  const session = await readSession(house.db, stage.code);
  if (session === undefined) return { rating: null, mine: { mayRate: false, score: null }, moments: {} };
  const rater = await raterOf(house, session, showing);
  const endedAt = session.ended_at;
  const rated = await readScores(house.db, session.id);
  const scored = (score: Score) => rated.find((row) => row.score === score)?.n ?? 0;
  return {
    rating:
      endedAt === null
        ? null
        : {
            tickets: await countRaters(house.db, {
              sessionId: session.id,
              endedAt,
              needsSeat: session.needs_seat,
            }),
            rated: rated.reduce((sum, row) => sum + row.n, 0),
            byScore: { 5: scored(5), 4: scored(4), 3: scored(3), 2: scored(2), 1: scored(1) },
          },
    mine: { mayRate: rater !== null, score: rater === null ? null : await readScoreOf(house.db, rater) },
    moments: momentsOf(stage, await readShownAt(house.db, session.id)),
  };
}

/** A question that was shown while a denunciation was being stopped leads nowhere, like the turn itself. */
function momentsOf(stage: PublicStage, shownAt: ReadonlyMap<string, Date>): Record<string, number> {
  const { recording, openedAt, turns } = stage;
  if (recording === null || openedAt === null) return {};
  const moments: Record<string, number> = {};
  const place = (id: string, passage: (typeof turns)[number]) => {
    const seconds = secondsInto(recording, { openedAt, passage, passages: turns });
    if (seconds !== null) moments[id] = seconds;
  };
  for (const turn of turns) place(turn.id, turn);
  for (const [id, at] of shownAt) {
    const startedAt = at.toISOString();
    const during = [...turns].reverse().find((turn) => turn.startedAt <= startedAt);
    const isGone = during?.state === 'diverted' && (during.endedAt ?? startedAt) >= startedAt;
    if (during === undefined || isGone) continue;
    place(id, { ...during, startedAt });
  }
  return moments;
}
